"""Publishing: what can be public and is, the words before they are, and taking them away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from governance import fetch
from governance.actions.publishing import edit_publication, publish, unpublish
from governance.forms.publishing import PublicationForm, UnpublishForm
from governance.models import Publication
from governance.panels import parts, tabs
from governance.publishing import shown
from governance.publishing.candidates import Candidate, candidates
from governance.publishing.fetch import publication as fetch_publication
from governance.publishing.fetch import to_publish
from governance.publishing.permissions import can_edit_publication, can_publish
from governance.views import councils
from regions.models import Body
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common import drafts
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines
from vardforlopp.common.pages import attempt, form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Publicering"


def crumbs(council: Body, row: Publication | None = None) -> Crumbs:
    """From the start page to what the council publishes, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("publications", args=[council.slug]))]
    if row is None:
        return way
    return [*way, (str(row), reverse("publication", args=[council.slug, row.pk]))]


@access(anyone_signed_in, fetch=fetch.council)
def publication_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """What can be published and what is; the same rows as a file."""
    rows, columns = candidates(council), shown.columns(council.slug)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in columns[:-1]]
        return table_response(kind, "publicering", headings, exported(columns[:-1], rows))
    context = {
        "council": council,
        "table": draw(TITLE, columns, rows),
        "public_url": reverse("all_published"),
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("publications", council),
        "who_can": shown.WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/publications.html", context)


def _may_publish(user: Any, of: tuple[Body, Candidate]) -> Answer:
    """Those who publish for the council."""
    return can_publish(user, of[0])


@access(_may_publish, fetch=to_publish, methods=BOTH)
def new(request: HttpRequest, of: tuple[Body, Candidate]) -> HttpResponse:
    """The words for the public: first as they will be read, then published."""
    council, what = of
    form = PublicationForm(posted(request), initial={"title": what.headline, "text": what.text})
    return _words_page(
        request,
        form,
        do=lambda facts: publish(council, by=request.user, candidate=what, **facts),
        title=f"Publicera {what.label}",
        submit="Publicera",
        council=council,
        back=reverse("publications", args=[council.slug]),
        crumbs=crumbs(council),
    )


@access(can_edit_publication, fetch=fetch_publication, methods=BOTH)
def edit(request: HttpRequest, subject: Publication) -> HttpResponse:
    """Other words for the public."""
    initial = {name: getattr(subject, name) for name in ("title", "text", "version")}
    form = PublicationForm(posted(request), initial=initial)
    return _words_page(
        request,
        form,
        do=lambda facts: edit_publication(
            subject, by=request.user, version=form.cleaned_data["version"], **facts
        ),
        title="Ändra den publicerade texten",
        submit="Publicera ändringen",
        council=subject.council,
        back=reverse("publication", args=[subject.council.slug, subject.pk]),
        crumbs=crumbs(subject.council, subject),
    )


def _words_page(
    request: HttpRequest, form: PublicationForm, *, do: Any, council: Body, **context: Any
) -> HttpResponse:
    """The form; sent with words nobody has seen, it shows them as the public will."""
    preview: dict[str, Any] | None = None
    if request.method == "POST" and form.is_valid():
        if form.is_seen and (made := attempt(form, do, form.words())):
            drafts.discard(request.user, request.path)
            messages.success(request, "Det är publicerat.")
            return redirect(reverse("publication", args=[council.slug, made.pk]))
        if not form.errors:
            preview = form.words()
            form.show()
    status = 422 if form.errors else 200
    draft = drafts.restore(form, request.user, request.path)
    context |= {"form": form, "preview": preview, "draft": draft, "draft_address": request.path}
    return render(request, "governance/publication_words.html", context, status=status)


@access(anyone_signed_in, fetch=fetch_publication)
def publication(request: HttpRequest, subject: Publication) -> HttpResponse:
    """One publication: how the public reads it, its history, and what may be done."""
    context = {
        "publication": subject,
        "facts": shown.public_facts(subject),
        "may_edit": can_edit_publication(request.user, subject),
        "history": lines(subject),
        "tabs": tabs("delegated_decisions", subject.council),
        "parts": parts("publications", subject.council),
        "who_can": shown.WHO_CAN,
        "crumbs": crumbs(subject.council),
    }
    return render(request, "governance/publication.html", context)


@access(can_edit_publication, fetch=fetch_publication, methods=BOTH)
def withdraw(request: HttpRequest, subject: Publication) -> HttpResponse:
    """The public reads it no more."""
    return form_page(
        request,
        UnpublishForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: unpublish(subject, by=request.user, **facts),
        done=f"{subject} är avpublicerat.",
        title=f"Avpublicera {subject}",
        lead="Sidan försvinner för allmänheten. Texten och skälet finns kvar i historiken.",
        submit="Avpublicera",
        then=reverse("publications", args=[subject.council.slug]),
        crumbs=crumbs(subject.council, subject),
    )
