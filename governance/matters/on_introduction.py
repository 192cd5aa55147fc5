"""The panel of the implementation page: the region's matter, and where it is."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.escalation.shown import whereabouts
from governance.fetch import councils
from governance.matters.permissions import can_inform, can_open_matter
from governance.models import AgendaItem, Matter, MatterKind
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.pathways.models import Implementation

Panel = dict[str, Any] | None


def matters_of(user: Any, implementation: Implementation) -> Panel:
    """The matters of the implementation, the latest first; None where no council works."""
    council = councils().filter(region=implementation.region_id).order_by("pk").first()
    if council is None:
        return None
    rows = list(implementation.matters.select_related("council").order_by("-year", "-number"))
    mine = Matter.objects.visible_to(user).filter(implementation=implementation)
    readable = set(mine.values_list("pk", flat=True))
    meetings, places = _meetings(rows), whereabouts(rows)
    is_open = any(row.kind == MatterKind.INTRODUCTION and row.is_undecided for row in rows)
    return {
        "title": "Ärende i råd",
        "id": "arende",
        "template": "governance/panels/matters.html",
        "council": council,
        "rows": [
            {
                "matter": row,
                "url": _url(row, readable),
                "meeting": meetings.get(row.pk),
                "where": places.get(row.pk, ""),
            }
            for row in rows
        ],
        **_ways(user, council, implementation, is_open=is_open, is_first=not rows),
    }


def _ways(
    user: Any, council: Body, implementation: Implementation, *, is_open: bool, is_first: bool
) -> dict[str, Any]:
    """How a matter of it is opened, while none is open."""
    if is_open:
        return {"ways": None}
    place = [council.slug]
    asked = f"?inforande={implementation.pk}"
    may_inform = can_inform(user, council) if is_first else None
    told = [("implementations", implementation.pk), ("told_on", dates.today().isoformat())]
    return {
        "ways": {
            "may_open": can_open_matter(user, council, implementation),
            "open_url": reverse("matter_new", args=place) + asked,
            "may_inform": bool(may_inform),
            "inform_url": reverse("matter_inform", args=place),
            "hidden": told,
        }
    }


def _url(row: Matter, readable: set[int]) -> str:
    return row.get_absolute_url() if row.pk in readable else ""


def _meetings(rows: list[Matter]) -> dict[int, Any]:
    """The latest meeting that takes each of them up."""
    items = AgendaItem.objects.filter(matter__in=rows, is_withdrawn=False)
    items = items.exclude(meeting__status="cancelled").select_related("meeting__council")
    return {item.matter_id or 0: item.meeting for item in items.order_by("meeting__held_on", "pk")}
