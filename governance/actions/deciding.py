"""Recording a decision on delegation: its number, its delegation and its decider, under locks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from governance.delegations.holding import may_use
from governance.delegations.standing_in import absence_on
from governance.matters.jav import conflict_of
from governance.models import (
    DecisionForm,
    DelegatedDecision,
    Delegation,
    Matter,
)
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Forbidden, Refused, demand
from vardforlopp.common.records import lock, next_number, sent_before


@transaction.atomic
def record_decision(
    matter: Matter,
    *,
    by: Any,
    delegation: Delegation,
    kind: str,
    text: str,
    token: UUID | None = None,
    **facts: Any,
) -> DelegatedDecision:
    """A decision of today by the person behind `by`; the same `token` twice, only once.

    `facts` are what else a DelegatedDecision holds: form, outcome, template_text, recommendation,
    within_mandate and mandate_reason, starts_on and ready_on, rapporteur, chair_absence (why the
    deputy decides), supersedes and supersession. What else must hold of the kind of decision is
    asked by the verb that calls.
    Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    return enter(
        draft(fresh, by=by, delegation=delegation, kind=kind, text=text, token=token, **facts),
        by=by,
    )


def draft(
    matter: Matter, *, by: Any, delegation: Delegation, kind: str, text: str, **facts: Any
) -> DelegatedDecision:
    """The decision with its number, not yet saved: what it leads to can name it.

    The matter is locked by the caller, and the council here, so that numbers come one by one.
    """
    council, today = lock(matter.council), dates.today()
    demand_may_decide(matter, by=by, delegation=delegation, kind=kind)
    _demand_replaceable(matter, kind, facts.get("supersedes"))
    _demand_another_presents(by.person, facts.get("rapporteur"))
    facts |= {"chair_absence": absence_on(delegation, matter, facts)}
    return DelegatedDecision(
        council=council,
        year=today.year,
        number=next_number(council.delegated_decisions, today.year),
        matter=matter,
        kind=kind,
        delegation=delegation,
        decider=by.person,
        decided_on=today,
        text=text,
        **{"form": DecisionForm.DECISION} | facts,
    )


def enter(decision: DelegatedDecision, *, by: Any) -> DelegatedDecision:
    """The decision, checked and saved."""
    with acting_as(by):
        decision.full_clean()
        decision.save()
    return decision


def demand_may_decide(matter: Matter, *, by: Any, delegation: Delegation, kind: str) -> None:
    """Raises Forbidden or Refused unless the person may decide in the matter today."""
    if not by.is_active:
        raise Forbidden("Kontot är stängt.")
    if matter.is_over:
        raise Refused("Ärendet är avslutat. Inget beslut fattas i det.")
    if (delegation.council_id, delegation.kind) != (matter.council_id, kind):
        raise Refused("Delegationen gäller ett annat råd eller en annan ärendegrupp.")
    _demand_no_conflict(matter, by.person)
    demand(may_use(delegation, by.person, dates.today(), matter.implementation))


def _demand_no_conflict(matter: Matter, person: Person) -> None:
    if conflict_of(person, matter) is not None:
        raise Forbidden(f"{person} har anmält jäv i ärendet och beslutar inte i det.")


def _demand_another_presents(decider: Person, rapporteur: Person | None) -> None:
    if rapporteur is not None and rapporteur.pk == decider.pk:
        raise Refused(
            "Den som beslutar är inte sin egen föredragande. Välj någon annan eller ingen.",
            field="rapporteur",
        )


def _demand_replaceable(matter: Matter, kind: str, old: DelegatedDecision | None) -> None:
    """Only the latest is superseded, in the same matter and by the same kind."""
    if old is None:
        return
    if (old.matter_id, old.kind) != (matter.pk, kind):
        raise Refused("Ett beslut ersätter ett i samma ärende och av samma slag.")
    if DelegatedDecision.objects.filter(supersedes=old).exists():
        raise Refused(f"{old} är redan ersatt av ett senare beslut.")
