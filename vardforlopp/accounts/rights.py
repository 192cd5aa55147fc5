"""The only door to rights: guardian's rows joined with the appointments in force today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Model, Q, QuerySet

from regions.models import Body, HealthcareRegion, Municipality, Region, RegionAffiliation, Unit
from regions.models.periods import holds
from vardforlopp.accounts.models.appointment import Appointment, AppointmentStatus, ScopeGrant
from vardforlopp.accounts.roles import (
    BODY,
    HEALTHCARE_REGION,
    MUNICIPALITY,
    NATIONAL,
    REGION,
    RIGHTS,
    ROLES,
    UNIT,
    holders_of,
)
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.wording import one_of

if TYPE_CHECKING:
    from vardforlopp.accounts.models import User

KINDS = (HEALTHCARE_REGION, REGION, MUNICIPALITY, UNIT, BODY)
Place = tuple[str, int | None]  # kind and id; the whole country has no id


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
    rows = ScopeGrant.objects.filter(
        holds(at="appointment__"),
        user_id=user.pk,
        appointment__person_id=user.person_id,
        appointment__status=AppointmentStatus.IN_FORCE,
    ).values_list(
        "permission__codename",
        "appointment__role",
        *(f"content_object__{name}_id" for name in KINDS),
    )
    return frozenset(_holding(right, keys) for right, role, *keys in rows if _carries(role, right))


def _carries(role: str, right: str) -> bool:
    """A right that a role has lost in a new release is lost for those already appointed."""
    return role in ROLES and right in ROLES[role].rights


def _holding(right: str, keys: list[int | None]) -> Holding:
    for kind, key in zip(KINDS, keys, strict=True):
        if key is not None:
            return Holding(right, kind, key)
    return Holding(right, NATIONAL, None)


def may(user: Any, right: str, place: Any = None) -> Answer:
    """Whether user holds right at place or at a place that contains it."""
    if right not in RIGHTS:
        raise KeyError(f"there is no right {right!r}")
    held = {(one.kind, one.id) for one in holdings(user) if one.right == right}
    if held and held & _around(place, wider={kind for kind, _ in held}):
        return YES
    return no(_reason(right, place))


def may_at(user: Any, right: str, place: Body | Region) -> Answer:
    """Whether user holds right at exactly that place: a wider scope does not open it."""
    if right not in RIGHTS:
        raise KeyError(f"there is no right {right!r}")
    held = Holding(right, _kind(place), place.pk) in holdings(user)
    return YES if held else no(_reason(right, place))


def regions_where(user: User, right: str) -> Q:
    """A condition on Region: those where the account holds the right."""
    held = [one for one in holdings(user) if one.right == right]
    if any(one.kind == NATIONAL for one in held):
        return Q()
    mine = [one.id for one in held if one.kind == REGION]
    wider = [one.id for one in held if one.kind == HEALTHCARE_REGION]
    affiliated = RegionAffiliation.objects.in_force().filter(healthcare_region__in=wider)
    return Q(pk__in=mine) | Q(pk__in=affiliated.values("region"))


def holds_somewhere(user: Any, right: str) -> Answer:
    """Whether user holds right anywhere at all; what it reaches is narrowed by `reached`."""
    held = any(one.right == right for one in holdings(user))
    return YES if held else no(_reason(right, None))


def reached(user: User, right: str) -> dict[type[Model], QuerySet[Any]] | None:
    """The places where a right holds, by model; None when it holds in the whole country."""
    held = [one for one in holdings(user) if one.right == right]
    if any(one.kind == NATIONAL for one in held):
        return None
    places: dict[type[Model], QuerySet[Any]] = {
        Region: Region.objects.filter(regions_where(user, right))
    }
    for model, kind in ((Municipality, MUNICIPALITY), (Unit, UNIT), (Body, BODY)):
        ids = [one.id for one in held if one.kind == kind]
        if ids:
            places[model] = model._default_manager.filter(pk__in=ids)
    return places


def holders(right: str, place: Any = None) -> QuerySet[Appointment]:
    """The appointments in force that give a right at a place or around it, with their persons.

    Only of those who can use it: a person without an open account holds nothing.
    """
    roles = [role.code for role in ROLES.values() if right in role.rights]
    here = Q()
    for kind, key in _around(place, wider={HEALTHCARE_REGION, UNIT}):
        here |= _scope_is(kind, key)
    in_use = Appointment.objects.in_force().filter(person__user__is_active=True)
    return in_use.filter(here, role__in=roles).select_related("person")


def holders_at(right: str, place: Body | Region) -> QuerySet[Appointment]:
    """The appointments in force that give a right at exactly that place, with their persons."""
    roles = [role.code for role in ROLES.values() if right in role.rights]
    in_use = Appointment.objects.in_force().filter(person__user__is_active=True)
    there = in_use.filter(_scope_is(_kind(place), place.pk), role__in=roles)
    return there.select_related("person__user")


def bodies_held(right: str) -> QuerySet[Any]:
    """The ids of the bodies where somebody holds a right of the body's own."""
    roles = [role.code for role in ROLES.values() if right in role.rights]
    in_use = Appointment.objects.in_force().filter(person__user__is_active=True)
    there = in_use.filter(role__in=roles, scope__body__isnull=False)
    return there.order_by().values("scope__body")


def held_at(user: User, right: str, model: type[Model]) -> list[int]:
    """The ids of the bodies, regions or healthcare regions at exactly which a right is held."""
    kinds: dict[Any, str] = {Body: BODY, HealthcareRegion: HEALTHCARE_REGION}
    kind = kinds.get(model, REGION)
    return [one.id for one in holdings(user) if one.right == right and one.kind == kind and one.id]


def _kind(place: Body | Region) -> str:
    return BODY if isinstance(place, Body) else REGION


def names_of_holders(right: str, place: Any = None) -> list[str]:
    """Those who hold a right at a place or around it, by name."""
    return sorted(set(holders(right, place).order_by().values_list("person__name", flat=True)))


def _scope_is(kind: str, key: int | None) -> Q:
    if kind == NATIONAL:
        return Q(**{f"scope__{name}__isnull": True for name in KINDS})
    return Q(**{f"scope__{kind}": key})


def _around(place: Any, wider: set[str]) -> set[Place]:
    """The place and every place that contains it, as far as the kinds in `wider` need."""
    around: set[Place] = {(NATIONAL, None)}
    if isinstance(place, HealthcareRegion):
        around.add((HEALTHCARE_REGION, place.pk))
    elif isinstance(place, Region):
        around |= _around_region(place.pk, wider)
    elif isinstance(place, Municipality):
        around |= {(MUNICIPALITY, place.pk), (REGION, place.region_id)}
        around.add((HEALTHCARE_REGION, place.healthcare_region_id))
    elif isinstance(place, Unit):
        around |= _around_unit(place, wider) | _around_region(place.region_id, wider)
    elif isinstance(place, Body):
        around |= {(BODY, place.pk)} | _around_body(place, wider)
    elif place is not None:
        raise TypeError(f"{place!r} is no place")
    return around


def _around_region(region_id: int, wider: set[str]) -> set[Place]:
    around: set[Place] = {(REGION, region_id)}
    if HEALTHCARE_REGION in wider:
        affiliations = RegionAffiliation.objects.in_force().filter(region_id=region_id)
        ids = affiliations.order_by().values_list("healthcare_region_id", flat=True)
        around |= {(HEALTHCARE_REGION, key) for key in ids}
    return around


def _around_unit(unit: Unit, wider: set[str]) -> set[Place]:
    """The unit, and those it is a part of."""
    around: set[Place] = {(UNIT, unit.pk)}
    above = unit.parent if UNIT in wider else None
    while above is not None and (UNIT, above.pk) not in around:
        around.add((UNIT, above.pk))
        above = above.parent
    return around


def _around_body(body: Body, wider: set[str]) -> set[Place]:
    around: set[Place] = set()
    if body.healthcare_region_id:
        around.add((HEALTHCARE_REGION, body.healthcare_region_id))
    if body.region_id:
        around |= _around_region(body.region_id, wider)
    if body.municipality_id:
        around |= _around(body.municipality, wider)
    return around


def _reason(right: str, place: Any) -> str:
    roles = one_of(holders_of(right))
    where = f" i {place}" if place is not None else ""
    return f"För att {RIGHTS[right]} behövs rollen {roles}{where}."


def own_healthcare_region(user: Any) -> str:
    """The address name of the healthcare region the person works in, "" when there is none."""
    held = Appointment.objects.in_force().filter(person_id=user.person_id)
    for appointment in held.select_related(*(f"scope__{kind}" for kind in KINDS)):
        found = _healthcare_region_of(appointment.scope.place)
        if found is not None:
            return found.slug
    return ""


def _healthcare_region_of(place: Any) -> HealthcareRegion | None:
    if isinstance(place, HealthcareRegion):
        return place
    own = getattr(place, "healthcare_region", None)
    return own or getattr(getattr(place, "region", None), "healthcare_region", None)
