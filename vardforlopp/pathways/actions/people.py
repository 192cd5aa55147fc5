"""Staffing an implementation and planning its steps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.models import Implementation, ProcessStep, Staffing, StepPlan, Track
from vardforlopp.pathways.permissions import can_plan_steps, can_staff


@transaction.atomic
def staff(
    implementation: Implementation,
    *,
    by: Any,
    person: Person,
    role: str,
    valid_from: date,
    valid_to: date | None = None,
) -> Staffing:
    """Gives a person a part in the implementation; rights follow from the row. Never to oneself."""
    fresh = lock(implementation)
    demand(can_staff(by, fresh))
    if person.pk == by.person_id:
        raise Refused("Ingen bemannar sig själv. Be en kollega lägga till dig.", field="person")
    if valid_to is not None and valid_to < valid_from:
        raise Refused("Slutdagen kan inte ligga före startdagen.", field="valid_to")
    row = Staffing(
        implementation=fresh, person=person, role=role, valid_from=valid_from, valid_to=valid_to
    )
    row.full_clean()
    row.save()
    facts_changed(fresh)
    return row


@transaction.atomic
def end_staffing(
    row: Staffing,
    *,
    by: Any,
    valid_to: date,
    version: int | None = None,
    reason: str = "Uppdraget upphör",
) -> Staffing:
    """Ends a part on a day, inclusive, never later than it already ends: nobody prolongs rights.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(row, version)
    demand(can_staff(by, fresh.implementation))
    if fresh.valid_to is not None and valid_to > fresh.valid_to:
        raise Refused(
            f"Uppdraget upphör redan {dates.swedish_date(fresh.valid_to)} och förlängs inte här. "
            "Lägg till personen på nytt om uppdraget ska fortsätta.",
            field="valid_to",
        )
    facts_changed(fresh.implementation)
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


@transaction.atomic
def plan_steps(
    implementation: Implementation,
    *,
    by: Any,
    planned: Mapping[ProcessStep, date | None],
    version: int | None = None,
) -> None:
    """Sets when each regional step is planned; None takes a plan away. Raises Forbidden, Stale."""
    fresh = lock(implementation, version)
    demand(can_plan_steps(by, fresh))
    enter_plan(fresh, by=by, planned=planned)


def enter_plan(
    fresh: Implementation, *, by: Any, planned: Mapping[ProcessStep, date | None]
) -> None:
    """Saves the days on the locked implementation; the caller has checked the right."""
    existing = {plan.step_id: plan for plan in fresh.plans.all()}
    before = {plan.step_id: plan.planned_on for plan in existing.values()}
    if all(before.get(step.pk) == planned_on for step, planned_on in planned.items()):
        return
    for step, planned_on in planned.items():
        if step.track != Track.REGIONAL or step.template_id != fresh.template_id:
            raise Refused("Bara regionens egna steg kan planeras.")
        plan = existing.get(step.pk)
        if plan is not None:
            change(plan, by=by, reason="Ändrad plan", planned_on=planned_on)
        elif planned_on is not None:
            plan = StepPlan(implementation=fresh, step=step, planned_on=planned_on)
            plan.full_clean()
            plan.save()
    fresh._change_reason = "Ändrade planen"  # type: ignore[attr-defined]
    fresh.save()  # a page opened before this one is stale
    facts_changed(fresh)
