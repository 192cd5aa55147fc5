"""What is decided nationally and has no matter yet: whom a council informs of it (S2-44)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from governance.matters.permissions import RIGHT_OF, can_inform
from governance.models import CouncilSetting, Matter, MatterKind, MatterStatus
from regions.models import Body
from vardforlopp.common.wording import counted
from vardforlopp.pathways.models import Implementation


def without_matter(council: Body) -> Any:
    """The region's introductions of current versions that the council has had no matter of."""
    known = Matter.objects.filter(council=council, kind=MatterKind.INTRODUCTION)
    known = known.exclude(status=MatterStatus.WITHDRAWN)
    rows = Implementation.objects.filter(region=council.region_id).current()
    rows = rows.exclude(pk__in=known.values("implementation"))
    return rows.select_related("region", "pathway_version").order_by(
        "pathway_version__pathway__sort_key", "pathway_version__part"
    )


def waiting(user: Any) -> Iterator[dict[str, Any]]:
    """One item for each council that has something to inform of, not received in the region."""
    orders = CouncilSetting.objects.in_force().select_related("body__region").order_by("pk")
    for council in [order.body for order in orders]:
        is_in_it = any(user.may(right, council) for right in RIGHT_OF.values())
        if is_in_it and can_inform(user, council):
            new = without_matter(council).filter(step__isnull=True).count()
            if new:
                yield _to_inform(council, new)


def _to_inform(council: Body, new: int) -> dict[str, Any]:
    what = counted(new, "nationellt beslutat vårdförlopp", "nationellt beslutade vårdförlopp")
    return {
        "kind": "pathways_to_inform_of",
        "kind_label": "Vårdförlopp att informera om",
        "label": f"Informera om {what}",
        "href": reverse("matter_inform", args=[council.slug]),
        "why": f"Inte mottaget i regionen, och utan ärende i {council.short_name or council}.",
    }
