"""The responsibility matrix of matters: ten tasks, five roles; who, when, and what is late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from governance.matters import facts as reading
from governance.matters.facts import MatterFacts
from governance.matters.permissions import column_of
from governance.matters.tasks import TASKS, Task, due_on
from governance.models import (
    CouncilSetting,
    Matter,
    MatterStatus,
    MatterTask,
    Responsibility,
    ResponsibleRole,
)
from vardforlopp.common import dates

DONE, NOW, LATER, SPARED, UNSAID = "done", "now", "later", "spared", "unsaid"
USUAL_DISPATCH = 7  # days before the meeting, where the council's order says nothing


@dataclass(frozen=True)
class Cell:
    """One ● of a matter: whose it is, whether it is done, is to be done now, or waits."""

    matter: Matter
    task: MatterTask
    name: str
    role: str  # of ResponsibleRole; "" when the council's order names nobody
    state: str
    address: str
    done_on: date | None = None
    done_by: str = ""
    since: date | None = None  # the day its days count from
    due_on: date | None = None
    reason: str = ""  # why it waits or is not needed
    source: str = ""

    @property
    def is_now(self) -> bool:
        """Whether it is to be done now."""
        return self.state == NOW

    @property
    def is_late(self) -> bool:
        """To be done, and its day has passed; or done after it."""
        if self.due_on is None or self.state not in (DONE, NOW):
            return False
        return (self.done_on or dates.today()) > self.due_on

    @property
    def role_label(self) -> str:
        """The column, in words."""
        return str(ResponsibleRole(self.role).label) if self.role else ""


def of(matter: Matter) -> list[Cell]:
    """The ten rows of one matter."""
    return of_many([matter])[0]


def of_many(matters: Iterable[Matter]) -> list[list[Cell]]:
    """The ten rows of each, in a number of queries that does not grow with them."""
    found = list(matters)
    councils = {matter.council_id for matter in found}
    order = _Order(councils)
    return [_rows(one, order) for one in reading.read(found)]


class _Order:
    """Who does what in the councils, and how long before a meeting papers are sent."""

    def __init__(self, councils: set[int]):
        self.tasks: dict[tuple[int, str], list[Responsibility]] = defaultdict(list)
        for row in Responsibility.objects.filter(body__in=councils).order_by("valid_from", "pk"):
            self.tasks[row.body_id, row.task].append(row)
        self.days: dict[int, list[CouncilSetting]] = defaultdict(list)
        for setting in CouncilSetting.objects.filter(body__in=councils):
            self.days[setting.body_id].append(setting)

    def responsible(self, council: int, task: str, on: date) -> Responsibility | None:
        """Whose task it was that day."""
        return next((row for row in self.tasks[council, task] if row.holds_on(on)), None)

    def dispatch_days(self, council: int, on: date) -> int:
        """How long before the meeting the papers are sent."""
        held = (row.dispatch_days for row in self.days[council] if row.holds_on(on))
        return next(held, USUAL_DISPATCH)


def _rows(facts: MatterFacts, order: _Order) -> list[Cell]:
    return [_cell(task, facts, order) for task in TASKS]


def _cell(task: Task, facts: MatterFacts, order: _Order) -> Cell:
    council, done = facts.matter.council_id, task.done_on(facts)
    on = done or dates.today()
    row = order.responsible(council, task.code, on)
    usual = order.dispatch_days(council, on)
    state, reason = _state(task, facts, done, row)
    return Cell(
        matter=facts.matter,
        task=task.code,
        name=row.task_name if row else task.code.label,
        role=column_of(row.role, facts.matter.implementation) if row else "",
        state=state,
        address=task.where(facts),
        done_on=done,
        done_by=task.done_by(facts) if done else "",
        since=task.since(facts),
        due_on=due_on(task, facts, row.days if row else None, usual),
        reason=reason,
        source=row.source if row else "",
    )


def _state(
    task: Task, facts: MatterFacts, done: date | None, row: Responsibility | None
) -> tuple[str, str]:
    if done is not None:
        return DONE, ""
    spared = task.spared(facts)
    if spared:
        return SPARED, spared
    if facts.matter.status == MatterStatus.WITHDRAWN:
        return SPARED, "Ärendet är återtaget."
    if facts.matter.status == MatterStatus.CLOSED:
        return SPARED, "Ärendet avslutades utan det."
    if row is None:
        return UNSAID, "Rådets ordning säger inte vem som gör det."
    waits = task.waits(facts)
    return (LATER, waits) if waits else (NOW, "")


def open_cells(matters: Iterable[Matter]) -> list[Cell]:
    """What is to be done now in the matters."""
    return [cell for rows in of_many(matters) for cell in rows if cell.is_now]


def all_told(matter: Matter) -> bool:
    """Whether nobody is left to tell of the decision."""
    telling = (MatterTask.TELL_MANAGEMENT, MatterTask.TELL_AREA, MatterTask.TELL_LEADERS)
    states = [cell.state for cell in of(matter) if cell.task in telling]
    return all(state in (DONE, SPARED, UNSAID) for state in states)
