"""Where an introduction's page leads for what the council decides: its matters, its decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from governance.models import CouncilSetting, DelegatedDecision
from vardforlopp.pathways.models import Implementation, Milestone


def to_council(implementation: Implementation) -> dict[str, str]:
    """The matters about the pathway in the region's working council; nothing without one."""
    rows = CouncilSetting.objects.in_force().filter(
        body__region=implementation.region_id, body__works_here=True
    )
    setting = rows.select_related("body").first()
    if setting is None:
        return {}
    word = implementation.pathway_version.pathway.slug
    url = reverse("matters", args=[setting.body.slug])
    return {"href": f"{url}?vardforlopp={word}", "fix": "Till rådets ärenden"}


def pages_of(milestones: Iterable[Milestone]) -> dict[int, str]:
    """The addresses of the decisions behind milestones, by milestone; one question."""
    made: list[Any] = [row.pk for row in milestones if row.made_here]
    if not made:
        return {}
    rows = DelegatedDecision.objects.filter(milestone__in=made).select_related("council")
    return {row.milestone_id: row.get_absolute_url() for row in rows if row.milestone_id}
