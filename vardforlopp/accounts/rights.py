"""The only door to rights: guardian's rows joined with the appointments in force today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from regions.models import Body, HealthcareRegion, Municipality, Region, RegionAffiliation, Unit
from vardforlopp.accounts.models.appointment import AppointmentStatus, ScopeGrant
from vardforlopp.accounts.roles import (
    BODY,
    HEALTHCARE_REGION,
    MUNICIPALITY,
    NATIONAL,
    REGION,
    RIGHTS,
    UNIT,
    holders_of,
)
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no

if TYPE_CHECKING:
    from vardforlopp.accounts.models import User


@dataclass(frozen=True)
class Holding:
    """One right at one place: kind is one of roles.PLACES, id is None for the whole country."""

    right: str
    kind: str
    id: int | None


def holdings(user: User) -> frozenset[Holding]:
    """What the account holds today: one query, remembered for as long as the user object lives.

    A request and a task fetch their own user, so a right that has ended is gone at the next one.
    """
    remembered = getattr(user, "_holdings", None)
    if remembered is None:
        remembered = user._holdings = _fetch(user)  # type: ignore[attr-defined]
    return remembered


def _fetch(user: User) -> frozenset[Holding]:
    if not user.is_active:
        return frozenset()
    today = dates.today()
    rows = ScopeGrant.objects.filter(
        Q(appointment__valid_to__isnull=True) | Q(appointment__valid_to__gte=today),
        user_id=user.pk,
        appointment__person_id=user.person_id,
        appointment__status=AppointmentStatus.IN_FORCE,
        appointment__valid_from__lte=today,
    ).values_list("permission__codename", *(f"content_object__{name}_id" for name in _KINDS))
    return frozenset(_holding(right, keys) for right, *keys in rows)


_KINDS = (HEALTHCARE_REGION, REGION, MUNICIPALITY, UNIT, BODY)


def _holding(right: str, keys: list[int | None]) -> Holding:
    for kind, key in zip(_KINDS, keys, strict=True):
        if key is not None:
            return Holding(right, kind, key)
    return Holding(right, NATIONAL, None)


def may(user: Any, right: str, place: Any = None) -> Answer:
    """Whether user holds right at place or at a place that contains it; superusers get no more."""
    if right not in RIGHTS:
        raise KeyError(f"there is no right {right!r}")
    held = {(one.kind, one.id) for one in holdings(user) if one.right == right}
    if held and held & _around(place, wider={kind for kind, _ in held}):
        return YES
    return no(_reason(right, place))


def regions_where(user: User, right: str) -> Q:
    """A condition on Region: those where the account holds the right."""
    held = [one for one in holdings(user) if one.right == right]
    if any(one.kind == NATIONAL for one in held):
        return Q()
    mine = [one.id for one in held if one.kind == REGION]
    wider = [one.id for one in held if one.kind == HEALTHCARE_REGION]
    return Q(pk__in=mine) | Q(affiliations__healthcare_region__in=wider)


def _around(place: Any, wider: set[str]) -> set[tuple[str, int | None]]:
    """The place and every place that contains it, as far as the kinds in `wider` need."""
    around: set[tuple[str, int | None]] = {(NATIONAL, None)}
    if place is None:
        return around
    if isinstance(place, HealthcareRegion):
        around.add((HEALTHCARE_REGION, place.pk))
    elif isinstance(place, Region):
        around |= _around_region(place.pk, wider)
    elif isinstance(place, Municipality):
        around |= {(MUNICIPALITY, place.pk), (HEALTHCARE_REGION, place.healthcare_region_id)}
        around.add((REGION, place.region_id))
    elif isinstance(place, Unit):
        around |= {(UNIT, place.pk)} | _around_region(place.region_id, wider)
    elif isinstance(place, Body):
        around |= {(BODY, place.pk), (HEALTHCARE_REGION, place.healthcare_region_id or 0)}
        if place.region_id:
            around |= _around_region(place.region_id, wider)
    return around


def _around_region(region_id: int, wider: set[str]) -> set[tuple[str, int | None]]:
    around: set[tuple[str, int | None]] = {(REGION, region_id)}
    if HEALTHCARE_REGION in wider:
        affiliations = RegionAffiliation.objects.in_force().filter(region_id=region_id)
        ids = affiliations.values_list("healthcare_region_id", flat=True)
        around |= {(HEALTHCARE_REGION, key) for key in ids}
    return around


def _reason(right: str, place: Any) -> str:
    roles = " eller ".join(holders_of(right))
    where = f" i {place}" if place is not None else ""
    return f"För att {RIGHTS[right]} behövs rollen {roles}{where}."
