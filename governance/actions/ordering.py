"""How a council works, changed from a day: the old row ends, a new one begins; history stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeVar

from django.db import transaction

from governance.matters.permissions import can_edit_order
from governance.models import (
    CouncilSetting,
    EscalationStage,
    MatterTask,
    Meeting,
    MeetingStatus,
    Responsibility,
    ResponsibleRole,
)
from governance.models.meetings import COMING
from regions.models import Body
from regions.models.periods import Period
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.records import add, change, lock

P = TypeVar("P", bound=Period)
DAY = timedelta(days=1)
OF_MEETINGS = ("quorum", "coopted_vote")  # what a meeting is held by
NOT_OPENED = (*COMING, MeetingStatus.CANCELLED)
# who does what where nothing else is said: the agreement's own matrix (S2-44..53)
USUAL = {
    MatterTask.INFORM: ResponsibleRole.SECRETARIAT,
    MatterTask.ANALYSE: ResponsibleRole.LEADER,
    MatterTask.SUBMIT: ResponsibleRole.LEADER,
    MatterTask.DISPATCH: ResponsibleRole.SECRETARIAT,
    MatterTask.PRESENT: ResponsibleRole.LEADER,
    MatterTask.RECOMMEND: ResponsibleRole.COUNCIL,
    MatterTask.RECORD: ResponsibleRole.SECRETARIAT,
    MatterTask.TELL_MANAGEMENT: ResponsibleRole.CHAIR,
    MatterTask.TELL_AREA: ResponsibleRole.MUNICIPAL,
    MatterTask.TELL_LEADERS: ResponsibleRole.CHAIR,
}


def council_of(row: Period) -> Body:
    """The council that the row is about."""
    found: Body = row.council if isinstance(row, EscalationStage) else row.body  # type: ignore[attr-defined]
    return found


@transaction.atomic
def change_from(
    row: P, *, by: Any, valid_from: date, version: int | None = None, **facts: Any
) -> P:
    """The row as it is to be from a day; what held before ends the day before and stays.

    From its own first day on it is corrected in place. Raises Forbidden, Stale, Refused (a day
    outside the row, nothing changed, a meeting held by the rules that were), ValidationError.
    """
    lock(council_of(row))
    fresh = lock(row, version)
    demand(can_edit_order(by, council_of(fresh)))
    if all(getattr(fresh, name) == value for name, value in facts.items()):
        raise Refused("Inget är ändrat. Ändra det som ska bli annorlunda, eller avbryt.")
    _demand_within(fresh, valid_from)
    _demand_no_meeting_held(fresh, valid_from, facts)
    if fresh.valid_from == valid_from:
        return change(fresh, by=by, reason="Ändrar rådets ordning", **facts)
    last, until = valid_from - DAY, fresh.valid_to
    kept = {name: getattr(fresh, name) for name in _columns(fresh)} | facts
    change(fresh, by=by, reason=f"Gäller till och med {swedish_date(last)}", valid_to=last)
    new = type(fresh)(**kept, valid_from=valid_from, valid_to=until)
    return add(new, by=by, reason=f"Gäller från och med {swedish_date(valid_from)}")


def _demand_within(row: Period, day: date) -> None:
    if row.valid_from is not None and day < row.valid_from:
        first = swedish_date(row.valid_from)
        raise Refused(f"Det här gäller från {first}. Ange den dagen eller senare.", "valid_from")
    if row.valid_to is not None and day > row.valid_to:
        last = swedish_date(row.valid_to)
        raise Refused(f"Det här gällde till och med {last}.", field="valid_from")


def _demand_no_meeting_held(row: Period, day: date, facts: dict[str, Any]) -> None:
    """Who votes, and how many are enough, is not made otherwise for a meeting that is opened."""
    new = {name: facts[name] for name in OF_MEETINGS if name in facts}
    if not isinstance(row, CouncilSetting) or all(getattr(row, n) == new[n] for n in new):
        return
    held = Meeting.objects.filter(council=row.body, held_on__gte=day)
    last = held.exclude(status__in=NOT_OPENED).order_by("held_on").last()
    if last is not None and (row.valid_to is None or last.held_on <= row.valid_to):
        when = swedish_date(last.held_on)
        said = f"Mötet {when} är öppnat efter reglerna som gällde då. Ange en senare dag."
        raise Refused(said, field="valid_from")


def _columns(row: Period) -> list[str]:
    """What a row says, without its period and its stamp."""
    stamp = {"id", "valid_from", "valid_to", "version", "is_demo"}
    names = [field.name for field in row._meta.concrete_fields]
    return [name for name in names if name not in stamp and not name.startswith("created_")]


@transaction.atomic
def begin_council(body: Body, *, by: Any, valid_from: date, **facts: Any) -> CouncilSetting:
    """The first order of a council, with the usual ten responsibilities.

    Raises Forbidden, Refused (it has one), ValidationError.
    """
    held = lock(body)
    demand(by.may("edit_registers", None))
    if CouncilSetting.objects.filter(body=held).exists():
        raise Refused("Rådet har redan en ordning. Ändra den i stället.", field="body")
    setting = CouncilSetting(body=held, valid_from=valid_from, **facts)
    made = add(setting, by=by, reason=f"Lägger in ordning för {held}")
    for task, role in USUAL.items():
        row = Responsibility(body=held, task=task, role=role, valid_from=valid_from)
        add(row, by=by, reason=f"Lägger in ordning för {held}")
    return made


@transaction.atomic
def add_stage(council: Body, *, by: Any, **facts: Any) -> EscalationStage:
    """One more instance above the council. Raises Forbidden, ValidationError."""
    lock(council)
    demand(can_edit_order(by, council))
    row = EscalationStage(council=council, **facts)
    return add(row, by=by, reason=f"Lägger till {row}")


@transaction.atomic
def add_responsibility(council: Body, *, by: Any, **facts: Any) -> Responsibility:
    """Who does a task that nobody has had. Raises Forbidden, ValidationError."""
    lock(council)
    demand(can_edit_order(by, council))
    return add(Responsibility(body=council, **facts), by=by, reason="Ger uppgiften en ansvarig")


@transaction.atomic
def end_stage(
    stage: EscalationStage, *, by: Any, valid_to: date, version: int | None = None
) -> EscalationStage:
    """The last day an instance has matters taken to it. Raises Forbidden, Stale, Refused."""
    fresh = lock(stage, version)
    demand(can_edit_order(by, fresh.council))
    _demand_within(fresh, valid_to)
    reason = f"Gäller till och med {swedish_date(valid_to)}"
    return change(fresh, by=by, reason=reason, valid_to=valid_to)
