"""Deciding on an introduction, sending it back, and deciding anew."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance import fetch
from governance.actions import introductions as actions
from governance.decisions import deciding_page
from governance.decisions.introduction import delegation_today
from governance.decisions.permissions import can_decide_introduction, can_replace_decision
from governance.delegations.standing_in import says_why
from governance.forms.decisions import NewDecisionForm, OutcomeForm, ReplacingForm, WordsForm
from governance.models import DelegatedDecision, Matter, Supersession
from governance.views import decisions, matters
from vardforlopp.accounts.views.me import me
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.pages import form_page, posted

TEMPLATE = "governance/decide.html"


def can_return(user: Any, matter: Matter) -> Any:
    """The same people as decide."""
    return can_decide_introduction(user, matter)


@access(can_decide_introduction, fetch=fetch.matter, methods=BOTH)
def decide(request: HttpRequest, matter: Matter) -> HttpResponse:
    """Everything the decision rests on; first what it comes to, then its words."""
    first = OutcomeForm(request.GET if "utfall" in request.GET else None)
    is_chosen = request.method == "POST" or (first.is_bound and first.is_valid())
    around = deciding_page.context(request.user, matter) | {
        "first": first,
        "title": f"Besluta i {matter.label}",
        "crumbs": matters.crumbs(matter.council, matter),
    }
    if around["closed_by"] or not is_chosen:
        status = 422 if first.is_bound and first.errors else 200
        if around["closed_by"] and request.method == "POST":
            status = 409
        return render(request, TEMPLATE, {"form": None, **around}, status=status)
    chosen = first.cleaned_data if first.is_bound else {}
    form = NewDecisionForm(
        posted(request),
        matter=matter,
        decider=me(request).person,
        stands_in=_stands_in(request.user, matter),
        initial=deciding_page.proposal(request.user, matter, chosen),
    )
    return form_page(
        request,
        form,
        do=lambda facts: actions.decide_introduction(matter, by=request.user, **facts),
        done=lambda made: f"{made.label} är fattat.",
        then=lambda made: made.get_absolute_url(),
        template=TEMPLATE,
        back=matter.get_absolute_url(),
        chosen=deciding_page.chosen(form),
        **around,
    )


@access(can_return, fetch=fetch.matter, methods=BOTH)
def send_back(request: HttpRequest, matter: Matter) -> HttpResponse:
    """Back to be completed, without an outcome."""
    stands_in = _stands_in(request.user, matter)
    form = WordsForm(posted(request), stands_in=stands_in, initial={"version": matter.version})
    form.fields["text"].label = "Vad ska kompletteras?"
    return form_page(
        request,
        form,
        do=lambda facts: actions.return_matter(matter, by=request.user, **facts),
        done="Ärendet är återremitterat.",
        title=f"Återremittera {matter.label}",
        lead="Ärendet går tillbaka till beredning. Införandet får inget utfall.",
        submit="Återremittera",
        then=matter.get_absolute_url(),
        crumbs=matters.crumbs(matter.council, matter),
    )


@access(can_replace_decision, fetch=fetch.decision, methods=BOTH)
def correct(request: HttpRequest, old: DelegatedDecision) -> HttpResponse:
    words = (Supersession.CORRECTION, "Rätta", "Skriv i beslutstexten vad som rättas och varför.")
    return _replace(request, old, *words)


@access(can_replace_decision, fetch=fetch.decision, methods=BOTH)
def reconsider(request: HttpRequest, old: DelegatedDecision) -> HttpResponse:
    words = (Supersession.RECONSIDERATION, "Ompröva", "Skriv i beslutstexten varför det omprövas.")
    return _replace(request, old, *words)


@access(can_replace_decision, fetch=fetch.decision, methods=BOTH)
def withdraw(request: HttpRequest, old: DelegatedDecision) -> HttpResponse:
    """The decision is taken back, and the matter waits for a decision again."""
    form = WordsForm(
        posted(request),
        stands_in=_stands_in(request.user, old.matter),
        initial={"text": f"{old.label} återtas."},
    )
    form.fields["text"].help_text = "Skriv varför beslutet återtas."

    def take_back(facts: dict[str, Any]) -> DelegatedDecision:
        del facts["version"]
        return actions.withdraw_decision(old, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=take_back,
        done=lambda made: f"{old.label} är återtaget genom {made.label}.",
        title=f"Återta {_inside(old.label)}",
        lead="Införandet blir obeslutat och ärendet väntar på beslut igen. Båda besluten står.",
        submit="Återta beslutet",
        then=lambda made: made.get_absolute_url(),
        back=old.get_absolute_url(),
        crumbs=decisions.crumbs(old.council, old),
    )


def _stands_in(user: Any, matter: Matter) -> bool:
    """Whether the user decides in the chair's place."""
    return says_why(delegation_today(matter, user.person)[0], matter)


def _inside(label: str) -> str:
    """As it is written in a sentence."""
    return label[:1].lower() + label[1:]


def _replace(
    request: HttpRequest, old: DelegatedDecision, supersession: str, label: str, lead: str
) -> HttpResponse:
    """A new decision in the place of one; both stay to be read."""
    form = ReplacingForm(
        posted(request),
        matter=old.matter,
        decider=me(request).person,
        stands_in=_stands_in(request.user, old.matter),
        initial=deciding_page.kept(old),
    )

    def replace(facts: dict[str, Any]) -> DelegatedDecision:
        del facts["version"]
        return actions.replace_decision(old, by=request.user, supersession=supersession, **facts)

    return form_page(
        request,
        form,
        do=replace,
        done=lambda made: f"{made.label} ersätter {old.label}.",
        title=f"{label} {_inside(old.label)}",
        lead=f"Ett nytt beslut ersätter det gamla, som står kvar. {lead}",
        submit="Fatta beslutet",
        then=lambda made: made.get_absolute_url(),
        back=old.get_absolute_url(),
        crumbs=decisions.crumbs(old.council, old),
    )
