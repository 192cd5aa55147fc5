"""What waits for a person in pathways: old logs, and pauses longer than was said."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode

from regions.models import Region
from vardforlopp.accounts.rights import regions_where
from vardforlopp.common import dates
from vardforlopp.pathways.models import Implementation, Staffing
from vardforlopp.pathways.models.implementation import ImplementationQuerySet

WHY = "Du är processtöd i regionen eller bemannad i införandet."


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items with kind, label, url, count and why."""
    return _stale(user) + _late_to_resume(user)


def _stale(user: Any) -> list[dict[str, Any]]:
    """One for each region."""
    by_region: dict[Region, list[Implementation]] = defaultdict(list)
    for implementation in responsible_for(user).stale().current():
        by_region[implementation.region].append(implementation)
    return [_item(region, found) for region, found in by_region.items()]


def _late_to_resume(user: Any) -> list[dict[str, Any]]:
    """One for each implementation that rests past its day."""
    late = responsible_for(user).late_to_resume().current().order_by("resumes_on")
    return [
        {
            "kind": "late_to_resume",
            "label": f"{row.pathway_version.short_title} i {row.region} är vilande och skulle ha "
            f"återupptagits {dates.swedish_date(row.resumes_on)}",  # type: ignore[arg-type]
            "href": f"{row.get_absolute_url()}#lage",
            "count": 1,
            "why": WHY,
        }
        for row in late
    ]


def responsible_for(user: Any) -> ImplementationQuerySet:
    """Those of the regions where the user is process supporter, and where the user is staffed."""
    regions = Region.objects.filter(regions_where(user, "log_status"))
    staffed = Staffing.objects.in_force().filter(person_id=user.person_id)
    return (
        Implementation.objects.filter(
            Q(region__in=regions) | Q(pk__in=staffed.values("implementation"))
        )
        .select_related("region", "pathway_version__pathway")
        .order_by("region__sort_key")
    )


def _item(region: Region, found: list[Implementation]) -> dict[str, Any]:
    count, days = len(found), settings.STALE_AFTER_DAYS
    url = f"{reverse('start')}?{urlencode({'region': region.slug, 'gamla': '1'})}"
    what = f"{count} vårdförlopp i {region}"
    if count == 1:
        url, what = (
            found[0].get_absolute_url(),
            f"{found[0].pathway_version.short_title} i {region}",
        )
    return {
        "kind": "stale_logs",
        "label": f"{what} har ingen logg de senaste {days} dagarna",
        "href": url,
        "count": count,
        "why": WHY,
    }
