"""What those who present at a meeting see of it: when it is, the agenda, and their own matters.

The process leader takes part by presenting (S2-48) and does not read the council's other papers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from governance.meetings import shown
from governance.models import AgendaItem, Matter, Meeting

NOT_YOURS = "Annat ärende"


@dataclass(frozen=True)
class SeenPoint:
    """A point as the one who presents sees it; `item` is only there when it is theirs to see."""

    number: str
    title: str
    item: AgendaItem | None = None
    href: str = ""


def points_for(user: Any, meeting: Meeting) -> list[SeenPoint]:
    """The agenda in order; other matters stand there without their names."""
    rows = meeting.items.filter(is_withdrawn=False).select_related("matter__council")
    items = list(rows.select_related("presented_by").order_by("order", "pk"))
    keys = [item.matter_id for item in items if item.matter_id]
    seen = set(Matter.objects.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))
    return [_point(place, item, seen) for place, item in enumerate(items, start=1)]


def _point(place: int, item: AgendaItem, seen: set[int]) -> SeenPoint:
    number = f"§\u00a0{item.paragraph}" if item.paragraph else str(place)
    if item.matter is None:
        return SeenPoint(number, item.title)
    if item.matter_id not in seen:
        return SeenPoint(number, NOT_YOURS)
    return SeenPoint(number, item.title, item, item.matter.get_absolute_url())


def page_for(user: Any, meeting: Meeting) -> dict[str, Any]:
    """What the page shows."""
    return {
        "state": shown.state(meeting),
        "facts": shown.facts(meeting, None),
        "points": points_for(user, meeting),
    }
