"""Whose unfinished work a person sees: that of the own regions and of the own implementations."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from regions.models import Region
from vardforlopp.accounts.rights import regions_where
from vardforlopp.pathways.models import Staffing


def inside(user: Any, path: str = "implementation") -> Q:
    """A condition on rows that lead to an implementation by `path`: those inside the user's scope.

    The process supporter of the region, those who are staffed, and the auditor of the region.
    """
    regions = Region.objects.filter(
        regions_where(user, "prepare_introduction") | regions_where(user, "read_audit")
    )
    staffed = Staffing.objects.in_force().filter(person_id=user.person_id)
    return Q(**{f"{path}__region__in": regions}) | Q(
        **{f"{path}__in": staffed.values("implementation")}
    )
