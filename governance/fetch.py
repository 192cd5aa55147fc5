"""Fetching is permission: what an address of a council names, for a user who may see it."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance.models import (
    AgendaItem,
    CouncilSetting,
    DelegatedDecision,
    Delegation,
    Matter,
    Meeting,
)
from regions.models import Body


def councils() -> Any:
    """The bodies that have, or have had, an order of how they work."""
    return Body.objects.filter(pk__in=CouncilSetting.objects.values("body"))


def council(user: Any, council: str) -> Body:
    """A council by its address name, or Http404."""
    if not user.is_authenticated:
        raise Http404
    return get_object_or_404(councils().select_related("region"), slug=council)


def matter(user: Any, council: str, year: int, number: int) -> Matter:
    """A matter by its council, year and number, or Http404."""
    rows = Matter.objects.visible_to(user).select_related(
        "council__region", "implementation__region", "implementation__pathway_version__pathway"
    )
    return get_object_or_404(rows, council__slug=council, year=year, number=number)


def meeting(user: Any, council: str, pk: int) -> Meeting:
    """A meeting of a council, or Http404."""
    rows = Meeting.objects.visible_to(user).select_related("council__region")
    return get_object_or_404(rows, council__slug=council, pk=pk)


def meeting_to_read(user: Any, council: str, pk: int) -> Meeting:
    """The same, also for somebody who presents a matter at it: `is_presented` then says so."""
    rows = Meeting.objects.filter(council__slug=council, pk=pk).select_related("council__region")
    found: Meeting | None = rows.visible_to(user).first()
    if found is None and user.is_authenticated:
        found = rows.presented_by(user).first()
        if found is not None:
            found.is_presented = True
    if found is None:
        raise Http404
    return found


def delegation(user: Any, council: str, pk: int) -> Delegation:
    """A line of a council's delegation order, or Http404."""
    rows = Delegation.objects.visible_to(user).select_related("council__region", "parent__parent")
    return get_object_or_404(rows, council__slug=council, pk=pk)


def agenda_item(user: Any, council: str, pk: int, point: int) -> AgendaItem:
    """A point of a meeting's agenda, or Http404."""
    about = ("matter__council", "matter__implementation", "presented_by", "recommendation")
    own = meeting(user, council, pk)
    found: AgendaItem = get_object_or_404(own.items.select_related(*about), pk=point)
    found.meeting = own
    return found


def decision(user: Any, council: str, year: int, number: int) -> DelegatedDecision:
    """A decision on delegation by its council, year and number, or Http404."""
    rows = DelegatedDecision.objects.visible_to(user).select_related(
        *("council__region", "matter__council__region", "matter__implementation__region"),
        *("matter__implementation__pathway_version__pathway", "delegation__parent__parent"),
        *("delegation__council", "decider", "rapporteur", "recommendation", "supersedes__council"),
        *("superseded_by__council", "milestone", "grant__receiver", "grant__decision__council"),
    )
    return get_object_or_404(rows, council__slug=council, year=year, number=number)
