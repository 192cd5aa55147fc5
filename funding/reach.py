"""Whose money somebody sees: that of the region that employs, or the healthcare region that pays.

A region in two healthcare regions (Halland) does not open its money to both: the positions say
who pays, not the map.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from regions.models import Region
from vardforlopp.accounts.rights import holdings
from vardforlopp.accounts.roles import HEALTHCARE_REGION, NATIONAL, REGION

NOTHING = Q(pk__in=())


def money_of(user: Any, right: str = "read_money", path: str = "") -> Q:
    """A condition on positions, or on what leads to one by `path` ("position__")."""
    if not user.is_authenticated:
        return NOTHING
    held = [one for one in holdings(user) if one.right == right]
    if any(one.kind == NATIONAL for one in held):
        return Q()
    found = NOTHING
    regions = [one.id for one in held if one.kind == REGION]
    payers = [one.id for one in held if one.kind == HEALTHCARE_REGION]
    if regions:
        found |= Q(**{f"{path}region__in": regions})
    if payers:
        found |= Q(**{f"{path}healthcare_region__in": payers})
    return found


def payers_of(user: Any, right: str = "read_money") -> Q:
    """A condition on what belongs to a healthcare region alone: its mandates, its hand-overs."""
    if not user.is_authenticated:
        return NOTHING
    held = [one for one in holdings(user) if one.right == right]
    if any(one.kind == NATIONAL for one in held):
        return Q(healthcare_region__isnull=False)  # Q() would vanish beside another condition
    return Q(healthcare_region__in=[one.id for one in held if one.kind == HEALTHCARE_REGION])


def money_or(own: Q, user: Any, path: str = "") -> Q:
    """As money_of, and besides it what `own` says; to be open to all stays open to all."""
    theirs = money_of(user, path=path)
    return own | theirs if theirs else theirs


def reads_a_payer(user: Any) -> bool:
    """Whether somebody reads all the money of some healthcare region."""
    wide = (HEALTHCARE_REGION, NATIONAL)
    return any(one.right == "read_money" and one.kind in wide for one in holdings(user))


def holds_money(user: Any, right: str, *, region: Any = None, payer: Any = None) -> bool:
    """Whether the right is held at just this region or healthcare region, or in the country."""
    places = {(NATIONAL, None)}
    if region is not None:
        places.add((REGION, region.pk))
    if payer is not None:
        places.add((HEALTHCARE_REGION, payer.pk))
    return any((one.kind, one.id) in places for one in holdings(user) if one.right == right)


def reads_money(user: Any, position: Any) -> bool:
    """Whether somebody reads the money of a position."""
    places = {"region": position.region, "payer": position.healthcare_region}
    return holds_money(user, "read_money", **places)


def regions_where(user: Any, right: str) -> Any:
    """The regions where the right is held; none for a healthcare region's."""
    held = {one.id for one in holdings(user) if one.right == right and one.kind == REGION}
    return Region.objects.filter(pk__in=held)
