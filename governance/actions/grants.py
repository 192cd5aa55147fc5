"""Deciding a grant on delegation; correcting it and taking it back by decisions that supersede."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.actions.deciding import record_decision
from governance.grants.deciding import demand_all, line_for, pathway_of, ruling_in
from governance.grants.notices import tell_of_grant, tell_of_reversal
from governance.grants.permissions import can_replace, is_unused
from governance.grants.room import lock_grant, lock_room
from governance.grants.ruling import GrantRuling
from governance.matters.advice import latest_recommendation
from governance.matters.workflow import matter_workflow
from governance.models import (
    DecisionForm,
    DecisionKind,
    DelegatedDecision,
    GrantBudget,
    GrantReversal,
    Matter,
    MatterKind,
    Supersession,
    TransitionGrant,
)
from regions.models import Unit
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Forbidden, Refused, demand
from vardforlopp.common.records import AppendOnly, lock, sent_before


@dataclass(frozen=True)
class GrantTerms:
    """What is granted: SEK, to which unit, for what and during which days."""

    amount: Decimal
    receiver: Unit
    purpose: str
    starts_on: date
    ends_on: date

    def demand_period(self) -> None:
        """Refused for a period that is over when it is decided."""
        if self.ends_on < dates.today():
            raise Refused("Perioden är slut före beslutsdagen.", field="ends_on")


@transaction.atomic
def decide_grant(
    matter: Matter,
    *,
    by: Any,
    terms: GrantTerms,
    text: str,
    template_text: str = "",
    chair_absence: str = "",
    token: UUID | None = None,
) -> TransitionGrant:
    """A grant by a decision of today; the same `token` twice is one.

    Raises Forbidden (no delegation, jäv), Refused with every rule that says no, ValidationError.
    """
    pathway, year = pathway_of(matter), dates.today().year
    held = _lock_room(matter, pathway, year)
    fresh = _fresh(matter)
    again = sent_before(_granting(fresh), token, text=text)
    if again is not None:
        return again.grant
    ruling = ruling_in(fresh, by=by, amount=terms.amount, receiver=terms.receiver)
    facts: Any = {"text": text, "template_text": template_text, "token": token}
    facts |= {"chair_absence": chair_absence}
    grant = _enter(fresh, by, terms, ruling, held, **facts)
    if fresh.kind == MatterKind.GRANT and fresh.is_with_council:
        matter_workflow.perform("decide", fresh, by=by)
    tell_of_grant(grant, by=by)
    return grant


@transaction.atomic
def correct_grant(
    grant: TransitionGrant,
    *,
    by: Any,
    terms: GrantTerms,
    supersession: str,
    text: str,
    template_text: str = "",
    chair_absence: str = "",
    token: UUID | None = None,
) -> TransitionGrant:
    """Another decision in its place: the old grant is reversed in full and a new one written.

    At no moment is more than the cap granted. Refused when a part is reported as used. Raises
    Forbidden, Refused, ValidationError.
    """
    matter, year = grant.decision.matter, dates.today().year
    _demand_year(grant, year)
    held = _lock_room(matter, pathway_of(matter), year)
    old, fresh = lock_grant(grant), _fresh(matter)
    again = sent_before(_granting(fresh), token, text=text)
    if again is not None:
        return again.grant
    demand(can_replace(by, old))
    _demand_unused(old)
    ruling = ruling_in(fresh, by=by, amount=terms.amount, receiver=terms.receiver, replaces=old)
    facts: Any = {"text": text, "template_text": template_text, "token": token}
    facts |= {"chair_absence": chair_absence}
    return _enter(fresh, by, terms, ruling, held, old, supersession=supersession, **facts)


@transaction.atomic
def withdraw_grant(
    grant: TransitionGrant,
    *,
    by: Any,
    text: str,
    reason: str,
    chair_absence: str = "",
    token: UUID | None = None,
) -> DelegatedDecision:
    """A decision that takes the grant back in full, as long as nothing is reported as used.

    Raises Forbidden, Refused, ValidationError.
    """
    old = lock_grant(grant)
    fresh = _fresh(old.decision.matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    demand(can_replace(by, old))
    _demand_unused(old)
    delegation, answer = line_for(by, fresh, None)
    if delegation is None:
        raise Forbidden(answer.reason)
    decision = record_decision(
        fresh,
        by=by,
        delegation=delegation,
        kind=DecisionKind.GRANT,
        form=DecisionForm.WITHDRAWAL,
        supersedes=old.decision,
        supersession=Supersession.WITHDRAWAL,
        text=text,
        chair_absence=chair_absence,
        token=token,
    )
    _take_back(old, decision, by, reason)
    return decision


def _fresh(matter: Matter) -> Matter:
    """The matter, locked, with what is asked about it."""
    lock(matter)
    about = ("council__region", "implementation__pathway_version__pathway")
    found: Matter = Matter.objects.select_related(*about).get(pk=matter.pk)
    return found


def _granting(matter: Matter) -> Any:
    """The decisions in the matter that gave something."""
    return DelegatedDecision.objects.filter(matter=matter, grant__isnull=False)


def _lock_room(matter: Matter, pathway: Any, year: int) -> Any:
    """The rows under which is summed; None without a budget, which the ruling then says."""
    try:
        return lock_room(matter.council, pathway, year)
    except GrantBudget.DoesNotExist:
        return None


def _demand_year(old: TransitionGrant, year: int) -> None:
    if old.decision.year != year:
        raise Refused(
            "Ett bidrag byter inte år. Återför det som är kvar och fatta ett nytt beslut."
        )


def _demand_unused(old: TransitionGrant) -> None:
    unused = is_unused(old)
    if not unused:
        raise Refused(unused.reason)


def _enter(
    matter: Matter,
    by: Any,
    terms: GrantTerms,
    ruling: GrantRuling,
    held: Any,
    old: TransitionGrant | None = None,
    **facts: Any,
) -> TransitionGrant:
    """The decision, what it takes back, and the grant; all the rules said yes."""
    demand_all(ruling)
    terms.demand_period()
    if held is None or ruling.asked.delegation is None or matter.implementation is None:
        raise Refused("Budgeten lades till i samma stund. Försök igen.")
    decision = record_decision(
        matter,
        by=by,
        delegation=ruling.asked.delegation,
        kind=DecisionKind.GRANT,
        recommendation=latest_recommendation(matter),
        supersedes=old.decision if old else None,
        **facts,
    )
    if old is not None:
        _take_back(old, decision, by, decision.get_supersession_display().capitalize())
    budget, place = held
    grant = TransitionGrant(
        decision=decision,
        budget=budget,
        pathway_year=place,
        pathway_version=matter.implementation.pathway_version,
        **vars(terms),
    )
    save_row(grant, by=by)
    return grant


def _take_back(old: TransitionGrant, decision: DelegatedDecision, by: Any, reason: str) -> None:
    """All that stands of a grant, by the decision that supersedes its own."""
    if old.standing:  # type: ignore[attr-defined]
        row = GrantReversal(
            grant=old,
            amount=old.standing,  # type: ignore[attr-defined]
            reason=reason,
            reversed_on=dates.today(),
            reversed_by=by.person,
            decision=decision,
        )
        save_row(row, by=by)
        tell_of_reversal(row, by=by)


def save_row(row: AppendOnly, *, by: Any) -> None:
    """Checked and added."""
    with acting_as(by):
        row.full_clean()
        row.save()
