"""Grants in the story: a budget for each year, decisions, use and what comes back."""

from __future__ import annotations

from decimal import Decimal

from governance.actions.grant_budgets import add_grant_budget
from governance.actions.grant_follow_up import report_use, reverse_grant
from governance.actions.grants import GrantTerms, correct_grant, decide_grant
from governance.demo.order import unit
from governance.demo.scene import CHAIR, DEVELOPMENT, Day, act, council, day_of
from governance.models import GrantBudget, Matter, Supersession, TransitionGrant
from vardforlopp.accounts.models import User
from vardforlopp.common.money import sek


def terms(amount: int, short: str, purpose: str, first: Day, last: Day) -> GrantTerms:
    """So many SEK to a clinic for a period."""
    days = [day_of(one) for one in (first, last)]
    return GrantTerms(Decimal(amount), unit(short), purpose, *days)


def budget(year: int, amount: int, on: Day) -> GrantBudget:
    """The development director enters what was decided for a year."""
    decided_on = day_of(on)
    facts = {"amount": Decimal(amount), "decided_on": decided_on}
    reference = f"HSN {decided_on} § {decided_on.day + 100}"
    return act(
        DEVELOPMENT, on, add_grant_budget, council(), year=year, reference=reference, **facts
    )


def granted(
    matter: Matter, on: Day, of: GrantTerms, by: str = CHAIR, away: str = ""
) -> TransitionGrant:
    """Decided on delegation; by the deputy when the chair is `away`, and why."""
    words = {"text": _words(of), "chair_absence": away}
    return act(by, on, decide_grant, matter, terms=of, **words)


def corrected(grant: TransitionGrant, on: Day, of: GrantTerms) -> TransitionGrant:
    """Another decision takes its place, since something in it was written wrongly."""
    why = f"Rättelse av {grant.decision.label}: beloppet skrevs fel. {_words(of)}"
    facts = {"terms": of, "supersession": Supersession.CORRECTION, "text": why}
    return act(CHAIR, on, correct_grant, grant, **facts)


def used(grant: TransitionGrant, on: Day, amount: int, text: str, by: str | User) -> None:
    """What a part went to."""
    act(by, on, report_use, grant, amount=Decimal(amount), text=text)


def given_back(grant: TransitionGrant, on: Day, amount: int, reason: str) -> None:
    """What was not used."""
    act(CHAIR, on, reverse_grant, grant, amount=Decimal(amount), reason=reason)


def _words(of: GrantTerms) -> str:
    return (
        f"{of.receiver} beviljas {sek(of.amount)} i tillfälligt omställningsbidrag. "
        f"Bidraget ska användas till {of.purpose[0].lower()}{of.purpose[1:]}"
    )
