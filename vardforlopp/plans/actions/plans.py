"""What is done with a plan: laid up, filled with areas and activities, decided, carried over."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from regions.models import Body
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock
from vardforlopp.plans.models import (
    Activity,
    ActivityKind,
    ActivityPlan,
    ActivityStatus,
    PlanArea,
    PlanStatus,
)
from vardforlopp.plans.permissions import can_keep_activity, can_keep_plan, can_keep_plans_of
from vardforlopp.plans.workflow import plan_workflow


def make_plan(body: Body, *, by: Any, **facts: Any) -> ActivityPlan:
    """A draft of a body's plan for a year. Raises Forbidden, ValidationError."""
    demand(can_keep_plans_of(by, body))
    return add(ActivityPlan(body=body, **facts), by=by, reason="Lägger upp planen")


def edit_plan(
    plan: ActivityPlan, *, by: Any, version: int | None = None, **facts: Any
) -> ActivityPlan:
    """Its title, introduction and meetings. Raises Forbidden, Stale, ValidationError."""
    demand(can_keep_plan(by, plan))
    return change(plan, by=by, version=version, **facts)


def decide_plan(
    plan: ActivityPlan, *, by: Any, version: int | None = None, **facts: Any
) -> ActivityPlan:
    """Records that the body has decided it. Raises Forbidden, Stale, Refused without activities."""
    decided: ActivityPlan = plan_workflow.perform("decide", plan, by=by, version=version, **facts)
    return decided


@transaction.atomic
def add_area(plan: ActivityPlan, *, by: Any, name: str) -> PlanArea:
    """An area after the others. Raises Forbidden, ValidationError."""
    locked = lock(plan)
    demand(can_keep_plan(by, locked))
    order = _after(locked.areas.all())
    return add(PlanArea(plan=locked, order=order, name=name), by=by, reason="Nytt område")


@transaction.atomic
def add_activity(plan: ActivityPlan, *, by: Any, area: PlanArea, **facts: Any) -> Activity:
    """An activity last in an area. Raises Forbidden, Refused, ValidationError."""
    locked = lock(plan)
    demand(can_keep_plan(by, locked))
    if area.plan_id != locked.pk:
        raise Refused("Området hör till en annan plan.", field="area")
    order = _after(area.activities.all())
    row = Activity(plan=locked, area=area, order=order, **facts)
    return add(row, by=by, reason=_late(locked, "Ny aktivitet"))


@transaction.atomic
def give_assignment(plan: ActivityPlan, *, by: Any, **facts: Any) -> Activity:
    """What a decision of the plan's body gave somebody to do. Raises Forbidden, Refused."""
    locked = lock(plan)
    demand(can_keep_plan(by, locked))
    if facts["given_by"].body_id != locked.body_id:
        raise Refused("Beslutet är ett annat organs.", field="given_by")
    order = _after(locked.activities.filter(kind=ActivityKind.ASSIGNED))
    row = Activity(plan=locked, kind=ActivityKind.ASSIGNED, order=order, **facts)
    return add(row, by=by, reason="Uppdrag genom beslut")


def edit_activity(
    activity: Activity, *, by: Any, reason: str, version: int | None = None, **facts: Any
) -> Activity:
    """Its words, owner and day, with the reason. Raises Forbidden, Stale, ValidationError."""
    demand(can_keep_activity(by, activity))
    return change(activity, by=by, version=version, reason=reason, **facts)


def set_status(
    activity: Activity, *, by: Any, status: str, reason: str, version: int | None = None
) -> Activity:
    """How far it has come. Raises Forbidden, Stale, Refused for what is carried over."""
    demand(can_keep_activity(by, activity))
    if status == ActivityStatus.MOVED or activity.status == ActivityStatus.MOVED:
        raise Refused("Det som förs över får en ny aktivitet. Välj Förs över i stället.")
    return change(activity, by=by, version=version, reason=reason, status=status)


@transaction.atomic
def roll_over(
    activity: Activity, *, by: Any, plan: ActivityPlan, reason: str, version: int | None = None
) -> Activity:
    """The same activity in a later plan of the body, and why; the notes stay where they are.

    Its area is made there when it is missing. Raises Forbidden, Stale, Refused.
    """
    old = lock(activity, version)
    demand(can_keep_activity(by, old))
    if not old.is_open:
        raise Refused(f"Aktiviteten är {old.get_status_display()} och förs inte över.")
    if plan.body_id != old.plan.body_id or plan.year <= old.plan.year:
        raise Refused("Välj en senare plan för samma organ.", field="plan")
    demand(can_keep_plan(by, plan))
    change(old, by=by, reason=reason, status=ActivityStatus.MOVED)
    facts = {name: getattr(old, name) for name in CARRIED} | {"rolls_from": old}
    if old.kind == ActivityKind.ASSIGNED:
        return give_assignment(plan, by=by, given_by=old.given_by, **facts)
    return add_activity(plan, by=by, area=_area_like(old, plan, by), **facts)


CARRIED = (
    *("title", "goal", "owner_body", "owner", "due_on", "due_precision", "due_is_inferred"),
    *("due_source", "due_as_written", "planned_period", "decided_period"),
)


def _area_like(old: Activity, plan: ActivityPlan, by: Any) -> PlanArea:
    name = old.area.name if old.area else ""
    return plan.areas.filter(name=name).first() or add_area(plan, by=by, name=name)


def _after(rows: Any) -> int:
    """The next place among the rows."""
    return (rows.aggregate(last=Max("order"))["last"] or 0) + 1


def _late(plan: ActivityPlan, said: str) -> str:
    """What is added after the decision says so in its history."""
    return f"{said} efter beslutet" if plan.status == PlanStatus.DECIDED else said
