"""Who answers for which introduction today: one person's own, or everybody's at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from regions.models import Region
from vardforlopp.accounts.rights import holders, regions_where
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole
from vardforlopp.pathways.models.implementation import ImplementationQuerySet
from vardforlopp.pathways.permissions import LEADING_ROLES, LOGGING_ROLES

LOGGING: tuple[str, ...] = LOGGING_ROLES
LEADING: tuple[str, ...] = LEADING_ROLES
Parts = Mapping[int, Iterable[tuple[int, str]]]  # by introduction: the person and the part
People = dict[int, str]  # by person: why it is theirs, "du är …"
AS_SUPPORTER = "du är processtöd i regionen"


@dataclass(frozen=True)
class Reach:
    """By region those who log there, by introduction those who are staffed.

    `person` is the only one asked about, None when it is everybody; so too `only_in`, an
    introduction.
    """

    supporters: Mapping[int, frozenset[int]]
    staffed: Parts
    person: int | None = None
    only_in: int | None = None

    @classmethod
    def of(cls, user: Any) -> Reach:
        """What one person answers for."""
        own = frozenset({user.person_id})
        regions = Region.objects.filter(regions_where(user, "log_status"))
        staffing = Staffing.objects.in_force().filter(person_id=user.person_id)
        return cls(
            dict.fromkeys(regions.order_by().values_list("pk", flat=True), own),
            _parts(staffing),
            person=user.person_id,
        )

    @classmethod
    def everyone(cls) -> Reach:
        """What everybody answers for."""
        return cls(_supporters(Region.objects.all()), _parts(Staffing.objects.in_force()))

    @classmethod
    def around(cls, implementation: Implementation) -> Reach:
        """Those who answer for one introduction."""
        staffing = Staffing.objects.in_force().filter(implementation=implementation)
        regions = Region.objects.filter(pk=implementation.region_id)
        return cls(_supporters(regions), _parts(staffing), only_in=implementation.pk)

    def implementations(self) -> ImplementationQuerySet:
        """Those that are answered for, of versions that nothing has replaced."""
        return self.among(Implementation.objects.current())

    def among(self, found: ImplementationQuerySet) -> ImplementationQuerySet:
        """Those of the introductions `found` that are answered for."""
        return found.filter(self.within())

    def within(self, way: str = "") -> Q:
        """A condition: introductions that are answered for; `way` is the way to them."""
        if self.only_in is not None:
            return Q(**{f"{way}pk": self.only_in})
        if self.person is None:
            return Q()
        there = Q(**{f"{way}region__in": list(self.supporters)})
        return there | Q(**{f"{way}pk__in": list(self.staffed)})

    def answering(self, implementation: Implementation, roles: tuple[str, ...] = LOGGING) -> People:
        """The region's process supporters, and those staffed with one of the roles."""
        parts = self.staffed.get(implementation.pk, ())
        held = {
            person: f"du är {StaffingRole(role).label} i införandet"
            for person, role in parts
            if role in roles
        }
        return held | self.supporting(implementation.region_id)

    def supporting(self, region: int) -> People:
        """The process supporters of a region, by its id."""
        return dict.fromkeys(self.supporters.get(region, ()), AS_SUPPORTER)

    def own(self, path: str) -> Q:
        """Rows that name somebody directly, by the path to the person: those in reach."""
        if self.only_in is not None:
            return Q(implementation=self.only_in)
        return Q() if self.person is None else Q(**{path: self.person})

    def named(self, person: int, reason: str) -> People:
        """Somebody a row names, and why it is theirs, unless another person asks."""
        return {person: reason} if self.person in (None, person) else {}


def _supporters(regions: Any) -> dict[int, frozenset[int]]:
    """A region is asked at a time: there are 21 of them, and only the nightly run asks for all."""
    return {
        region.pk: frozenset(holders("log_status", region).values_list("person", flat=True))
        for region in regions
    }


def _parts(staffing: Any) -> Parts:
    parts: dict[int, list[tuple[int, str]]] = defaultdict(list)
    rows = staffing.order_by().values_list("implementation", "person", "role")
    for implementation, person, role in rows:
        parts[implementation].append((person, role))
    return dict(parts)
