"""Fetching is permission: what an address of a report names."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import DelegationReport
from governance.models.matters import FIRST_YEAR, LAST_YEAR
from regions.models import Body


def report(user: Any, council: str, year: int, number: int) -> DelegationReport:
    """A report of a council by its year and number, or Http404."""
    rows = DelegationReport.objects.visible_to(user).select_related("council__region", "board")
    return get_object_or_404(rows, council__slug=council, year=year, number=number)


def council_year(user: Any, council: str, year: int) -> tuple[Body, int]:
    """A council and a year that can have decisions, or Http404."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return fetch.council(user, council), year
