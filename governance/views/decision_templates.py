"""The words decisions of a council begin with: all kinds, and one to write anew."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions.decision_templates import write_template
from governance.decisions.templates import Sort, shown, sort_of
from governance.panels import parts, tabs
from governance.views import decisions
from regions.models import Body
from regions.pages import Crumbs
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.forms import Form, TextField
from vardforlopp.common.pages import form_page, posted

TITLE = "Mallar för beslut"
WHO_CAN = [
    "Alla inloggade läser mallarna.",
    "De som bereder rådets ärenden skriver dem. Den som beslutar ändrar texten i sitt beslut.",
]


class TemplateForm(Form):
    text = TextField(label="Text", max_length=6000, rows=12)
    was = forms.IntegerField(widget=forms.HiddenInput, required=False)


def of_sort(user: Any, council: str, word: str) -> tuple[Body, Sort]:
    """A council and a kind of decision, or Http404."""
    sort = sort_of(word)
    if sort is None:
        raise Http404
    return fetch.council(user, council), sort


def can_write(user: Any, subject: tuple[Body, Sort]) -> Answer:
    """Those who prepare the council's matters."""
    answer: Answer = user.may("prepare_matters", subject[0])
    return answer


def crumbs(council: Body) -> Crumbs:
    """From the start page to the templates."""
    way = decisions.crumbs(council)
    return [*way, (TITLE, reverse("decision_templates", args=[council.slug]))]


@access(anyone_signed_in, fetch=fetch.council)
def template_list(request: HttpRequest, council: Body) -> HttpResponse:
    """What each kind of decision begins with."""
    context = {
        "council": council,
        "templates": shown(council),
        "may_write": request.user.may("prepare_matters", council),  # type: ignore[union-attr]
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("decision_templates", council),
        "who_can": WHO_CAN,
        "crumbs": decisions.crumbs(council),
    }
    return render(request, "governance/decision_templates.html", context)


@access(can_write, fetch=of_sort, methods=BOTH)
def template(request: HttpRequest, subject: tuple[Body, Sort]) -> HttpResponse:
    """New words from today."""
    council, sort = subject
    own = sort.own(council)
    initial = {"text": own.text if own else sort.usual, "was": own.pk if own else None}
    form = TemplateForm(posted(request), initial=initial)
    places = ", ".join(f"{{{name}}} ({what})" for name, what in sort.places.items())
    form.fields["text"].help_text = f"Det här fylls i: {places}."
    return form_page(
        request,
        form,
        do=lambda facts: write_template(council, sort, by=request.user, **facts),
        done="Mallen är sparad och gäller från i dag.",
        title=f"Mall för beslut: {sort.label}",
        lead="Texten föreslås när någon beslutar. Beslut som redan är fattade ändras inte.",
        submit="Spara",
        then=reverse("decision_templates", args=[council.slug]),
        crumbs=crumbs(council),
    )
