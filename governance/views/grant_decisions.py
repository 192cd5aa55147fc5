"""Deciding a grant: the facts, what the rules say, the words, and then the decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from governance import fetch
from governance.actions import grants as actions
from governance.actions.grants import GrantTerms
from governance.delegations.standing_in import says_why
from governance.escalation.permissions import can_start_escalation
from governance.forms.grants import CorrectGrantForm, GrantForm, WithdrawGrantForm
from governance.grants import fetch as fetching
from governance.grants.deciding import can_decide_grant, demand_all, line_for, room_in, ruling_in
from governance.grants.permissions import can_take_place_of
from governance.grants.ruling import GrantRuling
from governance.grants.shown import RoomRow, room_rows
from governance.grants.wording import proposed_text
from governance.matters.addresses import address_in
from governance.models import Matter, TransitionGrant
from governance.views.grants import READERS, crumbs
from governance.views.matters import crumbs as matter_crumbs
from vardforlopp.common import dates, drafts
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.money import amount_text, sek
from vardforlopp.common.pages import attempt, form_page, posted

Verb = Callable[..., TransitionGrant]


@access(can_decide_grant, fetch=fetch.matter, methods=BOTH)
def decide(request: HttpRequest, matter: Matter) -> HttpResponse:
    """A new grant in the matter."""
    form = GrantForm(
        posted(request),
        council=matter.council,
        stands_in=_stands_in(request.user, matter),
        initial={"token": uuid4()},
    )

    def do(**facts: Any) -> TransitionGrant:
        return actions.decide_grant(matter, by=request.user, **facts)

    return _page(
        request,
        matter,
        form,
        do,
        title="Besluta om omställningsbidrag",
        crumbs=matter_crumbs(matter.council, matter),
        back=matter.get_absolute_url(),
    )


@access(can_take_place_of, fetch=fetching.grant, methods=BOTH)
def correct(request: HttpRequest, old: TransitionGrant) -> HttpResponse:
    """Another decision in its place."""
    about = old.decision.matter
    matter = fetch.matter(request.user, about.council.slug, about.year, about.number)
    form = CorrectGrantForm(
        posted(request),
        grant=old,
        stands_in=_stands_in(request.user, matter),
        initial={"token": uuid4()},
    )

    def do(**facts: Any) -> TransitionGrant:
        facts["supersession"] = form.cleaned_data["supersession"]
        return actions.correct_grant(old, by=request.user, **facts)

    return _page(
        request,
        matter,
        form,
        do,
        replaces=old,
        title="Ersätt beslutet om omställningsbidrag",
        crumbs=crumbs(matter.council, old),
        back=old.get_absolute_url(),
    )


def _page(
    request: HttpRequest,
    matter: Matter,
    form: GrantForm,
    do: Verb,
    *,
    replaces: TransitionGrant | None = None,
    **context: Any,
) -> HttpResponse:
    """The form; sent, the rules and the words; sent with the words seen, the decision."""
    ruling = None
    if request.method == "POST" and form.is_valid():
        terms = form.terms()
        ruling = _ruling(request, matter, form, terms, replaces)
        words = proposed_text(matter, terms, ruling)
        if "decide" in request.POST and ruling.ok and (made := _decided(form, terms, words, do)):
            drafts.discard(request.user, request.path)
            messages.success(request, f"{made.decision.label} är fattat.")
            return redirect(made)
        if ruling.ok:
            form.propose(words)
    context |= {
        "matter": matter,
        "form": form,
        "ruling": ruling,
        "room": _room(request.user, matter, ruling, replaces),
        "year": dates.today().year,
        "is_ready": ruling is not None and ruling.ok and not form.errors,
        "further": _further(request.user, matter, ruling),
        "draft": drafts.restore(form, request.user, request.path),
        "draft_address": request.path,
        "readers": READERS,
    }
    status = 422 if form.errors else 200
    return render(request, "governance/grant_decision.html", context, status=status)


def _ruling(
    request: HttpRequest,
    matter: Matter,
    form: GrantForm,
    terms: GrantTerms,
    replaces: TransitionGrant | None,
) -> GrantRuling:
    """What the rules say, also at the fields of the form."""
    facts: Any = {"amount": terms.amount, "receiver": terms.receiver, "replaces": replaces}
    ruling = ruling_in(matter, by=request.user, **facts)
    try:
        demand_all(ruling)
    except Forbidden:
        raise
    except Refused as refused:
        form.refuse(refused)
    return ruling


def _decided(form: GrantForm, terms: GrantTerms, words: str, do: Verb) -> Any:
    """The grant, when the page has shown the words that the facts give."""
    if not form.has_seen(words):
        return None
    sent = form.cleaned_data
    facts = {"text": sent["text"], "template_text": words, "token": sent["token"]}
    facts["chair_absence"] = sent.get("chair_absence", "")
    return attempt(form, do, terms=terms, **facts)


def _stands_in(user: Any, matter: Matter) -> bool:
    """Whether the user decides in the chair's place."""
    return says_why(line_for(user, matter, None)[0], matter)


def _room(
    user: Any, matter: Matter, ruling: GrantRuling | None, replaces: TransitionGrant | None
) -> list[RoomRow]:
    """What there is before anything is filled in, and what is left of it after this one."""
    if ruling is not None:
        return room_rows(ruling.room, ruling.asked.amount)
    return room_rows(room_in(matter, by=user, replaces=replaces))


def _further(user: Any, matter: Matter, ruling: GrantRuling | None) -> dict[str, Any] | None:
    """The way to take the question further when the money is not enough (S2-40)."""
    if ruling is None or not ruling.is_over_the_cap:
        return None
    amount = amount_text(ruling.asked.amount).replace("\u00a0", "")
    url = address_in(matter, "escalation_new")
    return {"url": f"{url}?skal=tak&belopp={amount}", "answer": can_start_escalation(user, matter)}


@access(can_take_place_of, fetch=fetching.grant, methods=BOTH)
def withdraw(request: HttpRequest, row: Any) -> HttpResponse:
    """A decision that takes the grant back."""
    of = row.decision
    text = f"{of.label} om omställningsbidrag på {sek(row.amount)} till {row.receiver} återtas."
    return form_page(
        request,
        WithdrawGrantForm(
            posted(request),
            stands_in=_stands_in(request.user, of.matter),
            initial={"text": text, "token": uuid4()},
        ),
        do=lambda facts: actions.withdraw_grant(row, by=request.user, **facts),
        done="Bidraget är återtaget. Regional ekonom får besked.",
        title="Återta omställningsbidraget",
        over=f"{of.label}, {row.receiver}",
        lead=f"{sek(row.standing)} förs tillbaka. Båda besluten syns efteråt.",
        submit="Fatta beslutet",
        readers=READERS,
        then=row.get_absolute_url(),
        crumbs=crumbs(of.council, row),
    )
