"""What a decision made in the system brings about: the log, the step and the plan.

Whoever decides is the author, and need not be one of those who log: the right is to decide, and the
caller has checked it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import lock
from vardforlopp.pathways import log_rules
from vardforlopp.pathways.actions.log import enter
from vardforlopp.pathways.actions.people import enter_plan
from vardforlopp.pathways.models import (
    Implementation,
    Milestone,
    Movement,
    ProcessStep,
    StatusEntry,
    Track,
)

DECIDED, STARTS, READY = "R7", "R9", "R10"


@transaction.atomic
def move_by_decision(milestone: Milestone, *, by: Any, note: str) -> StatusEntry | None:
    """Takes the introduction forward to the step of the decision.

    None when it is there or past it, or takes no logs: the milestone stands all the same.
    Conditions on the way that are not met are passed, with the decision as the reason.
    """
    fresh = lock(milestone.implementation)
    target = fresh.template.steps.get(code=DECIDED)
    if not fresh.takes_logs or (fresh.step is not None and fresh.step.order >= target.order):
        return None
    return _move(fresh, Movement.FORWARD, target, milestone, by=by, note=note)


@transaction.atomic
def move_back_by_decision(milestone: Milestone, *, by: Any, note: str) -> StatusEntry | None:
    """Takes the introduction back to before a decision that is withdrawn; None when it has gone on.

    What has happened since in the region is not undone by a decision.
    """
    fresh = lock(milestone.implementation)
    if fresh.step is None or fresh.step.code != DECIDED or not fresh.takes_logs:
        return None
    steps = fresh.template.steps.filter(track=Track.REGIONAL, order__lt=fresh.step.order)
    return _move(fresh, Movement.BACKWARD, steps.latest("order"), milestone, by=by, note=note)


@transaction.atomic
def plan_by_decision(
    implementation: Implementation, *, by: Any, starts_on: date | None, ready_on: date | None
) -> None:
    """Plans when the introduction begins and when it is followed up, as far as it is decided."""
    fresh = lock(implementation)
    steps = {step.code: step for step in fresh.template.steps.filter(code__in=(STARTS, READY))}
    days = {STARTS: starts_on, READY: ready_on}
    planned = {steps[code]: day for code, day in days.items() if day is not None}
    if planned:
        with acting_as(by):
            enter_plan(fresh, by=by, planned=planned)


def _move(
    fresh: Implementation,
    movement: str,
    target: ProcessStep,
    milestone: Milestone,
    *,
    by: Any,
    note: str,
) -> StatusEntry:
    on = milestone.occurred_on
    entry = log_rules.drafted(
        fresh,
        movement,
        target,
        author=by.person,
        note=note[:500],
        observed_on=dates.today() if fresh.is_logged_after(on) else on,
        caused_by=milestone,
    )
    unmet = log_rules.unmet_on_the_way(entry)
    if unmet or movement == Movement.BACKWARD:
        entry.reason = f"Följer av {milestone.reference}"[:500]
    with acting_as(by):
        return enter(entry, target, unmet)
