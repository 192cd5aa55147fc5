"""What waits for those who decide on delegation: recommended introductions."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.decisions.permissions import can_decide_introduction
from governance.models import Advice, DecisionKind, Delegation, Matter, MatterKind, MatterStatus
from governance.models.matters import inside

Item = dict[str, Any]


def waiting(user: Any) -> list[Item]:
    """One to-do item for each matter that the user may decide in, the oldest first.

    Those the council is against, or has sent back, wait for something else.
    """
    delegated = Delegation.objects.in_force().filter(kind=DecisionKind.INTRODUCTION)
    rows = Matter.objects.filter(
        inside(user),
        status=MatterStatus.RECOMMENDED,
        kind=MatterKind.INTRODUCTION,
        council__in=delegated.values("council"),
        recommendations__advice=Advice.FOR,
        recommendations__superseded_by__isnull=True,
    )
    about = ("council__region", "implementation__pathway_version", "implementation__region")
    found = rows.select_related(*about).order_by("year", "number")
    return [_to_decide(row) for row in found if can_decide_introduction(user, row)]


def _to_decide(matter: Matter) -> Item:
    return {
        "kind": "matter_to_decide",
        "kind_label": "Beslut att fatta på delegation",
        "label": f"Besluta: {matter.title}",
        "href": reverse("matter_decide", args=[matter.council.slug, matter.year, matter.number]),
        "why": f"{matter.label} är rekommenderat av rådet och du har delegation.",
    }
