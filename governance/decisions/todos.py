"""What waits for those who decide on delegation: recommended introductions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from governance.delegations.holding import lines_of, nearest_line
from governance.delegations.parts import Parts
from governance.models import (
    Advice,
    ConflictOfInterest,
    DecisionKind,
    Delegation,
    Matter,
    MatterKind,
    MatterStatus,
)
from governance.models.matters import inside
from vardforlopp.common import dates
from vardforlopp.common.records import joined

Item = dict[str, Any]
PATHWAY = "implementation__pathway_version__pathway_id"


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
    barred = ConflictOfInterest.objects.filter(person=user.person_id, withdrawn_on=None)
    free = rows.exclude(pk__in=barred.values("matter")).order_by("year", "number")
    about = (
        "council__slug",
        "council__short_name",
        "council__region_id",
        "implementation__region_id",
        PATHWAY,
    )
    return [_to_decide(row) for row in _decidable(user, list(joined(free, *about)))]


def _decidable(user: Any, matters: list[Matter]) -> Iterator[Matter]:
    """Those the user has a line for today: asked once for each council, not for each matter."""
    kind, parts = DecisionKind.INTRODUCTION, Parts(user.person, dates.today())
    councils = {row.council_id: row.council for row in matters}
    held = {key: lines_of(council, kind) for key, council in councils.items()}
    for row in matters:
        rows = held[row.council_id]
        if nearest_line(rows, parts, row.council, kind, row.implementation)[0] is not None:
            yield row


def _to_decide(matter: Matter) -> Item:
    return {
        "kind": "matter_to_decide",
        "kind_label": "Beslut att fatta på delegation",
        "label": f"Besluta: {matter.title}",
        "href": reverse("matter_decide", args=[matter.council.slug, matter.year, matter.number]),
        "why": f"{matter.label} är rekommenderat av rådet och du har delegation.",
    }
