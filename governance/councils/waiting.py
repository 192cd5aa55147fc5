"""What waits in a council: for the reader, and for the others who have a part in its matters."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.matters import due, matrix
from governance.matters.facts import with_what_is_read
from governance.matters.matrix import Cell
from governance.matters.people import Columns
from governance.models import Matter
from governance.models.matters import OVER
from regions.models import Body
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates

Item = dict[str, Any]


def waiting_in(user: Any, council: Body) -> dict[str, list[Item]]:
    """The tasks of matters that the user may read: `mine`, with what else waits here; `others`."""
    rows = Matter.objects.visible_to(user).filter(council=council).exclude(status__in=OVER)
    matters = list(with_what_is_read(rows.order_by("year", "number")))
    columns = Columns(matters)
    mine = _elsewhere(user, council)
    others: list[Item] = []
    for cell in matrix.open_cells(matters):
        people = columns.free(cell.role, cell.matter)
        is_mine = any(person.pk == user.person_id for person in people)
        (mine if is_mine else others).append(_item(cell, [str(person) for person in people]))
    return {"mine": _by_day(mine), "others": _by_day(others)}


def _elsewhere(user: Any, council: Body) -> list[Item]:
    """What else waits for the user on the council's pages: meetings, delegations, answers."""
    here = reverse("council", args=[council.slug])
    found = (item for item in todos(user) if item["kind"] != due.TASK)
    return [item for item in found if item["href"].startswith(here)]


def _item(cell: Cell, names: list[str]) -> Item:
    who = ", ".join(names) or "ingen just nu"
    return {
        "label": f"{cell.matter.label}: {cell.name}",
        "href": cell.address,
        "why": cell.matter.title,
        "who": f"{cell.role_label}: {who}",
        "due": cell.due_on,
        "is_late": cell.is_late,
        "matter_url": cell.matter.get_absolute_url(),
    }


def _by_day(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item["due"] or dates.LATEST)
