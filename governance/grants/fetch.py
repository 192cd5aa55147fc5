"""Fetching is permission: the grants and budgets that an address of a council names."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from governance.models import GrantBudget, TransitionGrant


def grant(user: Any, council: str, year: int, number: int) -> TransitionGrant:
    """A grant with its sums by the number of its decision, or Http404."""
    rows = TransitionGrant.objects.visible_to(user).with_names().with_sums()
    about = ("decision__supersedes", "decision__superseded_by", "decision__matter__implementation")
    found: TransitionGrant = get_object_or_404(
        rows.select_related(*about, "budget", "decision__delegation"),
        decision__council__slug=council,
        decision__year=year,
        decision__number=number,
    )
    return found


def grant_budget(user: Any, council: str, year: int) -> GrantBudget:
    """The budget of a council's year with its decisions, or Http404."""
    rows = GrantBudget.objects.visible_to(user).select_related("council__region")
    found: GrantBudget = get_object_or_404(
        rows.prefetch_related("decisions"), council__slug=council, year=year
    )
    return found
