"""What is to be done in matters, read from the matrix: for to-dos, notices and reminders."""

from __future__ import annotations

from typing import Any

from governance.matters import matrix
from governance.matters.facts import with_what_is_read
from governance.matters.matrix import Cell
from governance.matters.people import WHY, Columns
from governance.models import Matter, ResponsibleRole, inside
from governance.models.matters import OVER
from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.due.fact import Due

TASK, LATE = "matter_task", "matter_task_late"


def everyones() -> list[Due]:
    """All that is to be done in matters, with those whose it is; what is late once more."""
    return _dues(with_what_is_read(_open()))


def of(user: Any) -> list[Due]:
    """What is to be done in matters and the user's own."""
    found = _dues(with_what_is_read(_open().filter(inside(user))))
    return [one for one in found if user.person_id in one.people]


def in_matter(matter: Matter) -> list[Due]:
    """What is to be done in one matter."""
    return _dues(with_what_is_read(_open().filter(pk=matter.pk)))


def _open() -> Any:
    return Matter.objects.exclude(status__in=OVER).order_by("year", "number")


def _dues(rows: Any) -> list[Due]:
    matters = list(rows)
    cells, columns = matrix.open_cells(matters), Columns(matters)
    found = [(cell, _people(cell, columns)) for cell in cells]
    tasks = [_due(TASK, cell, people) for cell, people in found if people]
    late = [_due(LATE, cell, people) for cell, people in found if people and cell.is_late]
    return [*tasks, *late]


def _people(cell: Cell, columns: Columns) -> dict[int, str]:
    why = WHY[ResponsibleRole(cell.role)]
    return {person.pk: why for person in columns.free(cell.role, cell.matter)}


def _due(kind: str, cell: Cell, people: dict[int, str]) -> Due:
    by = f" Klart senast {swedish_date(cell.due_on)}." if cell.due_on else ""
    said = f"{cell.name} skulle ha varit klart." if kind == LATE else f"{cell.name} är din uppgift."
    return Due(
        kind,
        cell.matter.pk,
        f"{cell.task} {cell.since or ''}",
        str(cell.matter),
        "Försenad uppgift i ärende" if kind == LATE else "Uppgift i ärende",
        f"{said}{by}",
        cell.address,
        cell.due_on,
        people,
        task=cell.name,
    )
