"""The hinder register: where each kind of hinder is open, what has helped, and who to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from regions.models import Region
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.roles import ROLES
from vardforlopp.common import dates
from vardforlopp.pathways.models import Hinder, HinderTag
from vardforlopp.pathways.models.hinder import HinderQuerySet

People = dict[int, list[str]]  # names by region
READ = (  # of the many rows only what the page shows
    *("opened_on", "closed_on", "what_helped", "is_demo"),
    *("tag__name", "tag__sort_key", "tag__is_demo"),
    *("implementation__region__name", "implementation__region__short_name"),
    *("implementation__region__slug", "implementation__region__sort_key"),
    *("implementation__pathway_version__short_title", "implementation__pathway_version__slug"),
)
COLUMNS = (
    "Hinder",
    "Region",
    "Vårdförlopp",
    "Läge",
    "Sedan",
    "Upphörde",
    "Vad som hjälpte",
    "Att fråga",
)


@dataclass
class Place:
    """A region that has or has had a hinder, and the process supporters to ask there."""

    region: Region
    people: list[str]
    is_open: bool = False

    @property
    def asked(self) -> str:
        """Their names."""
        return ", ".join(self.people)


@dataclass
class Row:
    """A kind of hinder with its hinders, the open ones oldest first, the closed newest first."""

    tag: HinderTag
    open: list[Hinder] = field(default_factory=list)
    closed: list[Hinder] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    @property
    def open_places(self) -> list[Place]:
        """The regions where it is open now."""
        return [place for place in self.places if place.is_open]

    @property
    def same(self) -> str:
        """Such as "fler har samma: Skåne, Halland"; "" when fewer than two regions have it."""
        names = [place.region.short_name for place in self.open_places]
        return f"fler har samma: {', '.join(names)}" if len(names) > 1 else ""

    @property
    def is_demo(self) -> bool:
        """Whether any of it is made up for the demonstration."""
        return self.tag.is_demo or any(one.is_demo for one in (*self.open, *self.closed))

    @property
    def helped(self) -> list[Hinder]:
        """The closed ones that say what helped."""
        return [one for one in self.closed if one.what_helped]


def rows(hinders: HinderQuerySet, user: Any) -> list[Row]:
    """The kinds of hinder among `hinders`, those that most regions have first; two queries."""
    by_tag: dict[int, Row] = {}
    for one in _read(hinders):
        row = by_tag.setdefault(one.tag_id, Row(one.tag))
        (row.closed if one.closed_on else row.open).append(one)
    people = supporters(user, {_region(one).pk for row in by_tag.values() for one in _all(row)})
    for row in by_tag.values():
        row.closed.sort(key=lambda one: (one.closed_on, one.pk), reverse=True)
        row.places = _places(row, people)
    return sorted(by_tag.values(), key=lambda row: (-len(row.open_places), row.tag.sort_key))


def row_of(tag: HinderTag, user: Any) -> Row:
    """One kind of hinder with all its hinders."""
    found = rows(Hinder.objects.filter(tag=tag), user)
    return found[0] if found else Row(tag)


def _read(hinders: HinderQuerySet) -> HinderQuerySet:
    related = ("tag", "implementation__region", "implementation__pathway_version")
    return hinders.select_related(*related).only(*READ).order_by("opened_on", "pk")


def _all(row: Row) -> list[Hinder]:
    return [*row.open, *row.closed]


def _region(hinder: Hinder) -> Region:
    return hinder.implementation.region


def _places(row: Row, people: People) -> list[Place]:
    """The regions A to Ö, with an open hinder or a closed one."""
    found: dict[int, Place] = {}
    for one in _all(row):
        region = _region(one)
        place = found.setdefault(region.pk, Place(region, people.get(region.pk, [])))
        place.is_open = place.is_open or one.closed_on is None
    return sorted(found.values(), key=lambda place: place.region.sort_key)


def supporters(user: Any, regions: Iterable[int]) -> People:
    """The names of each region's process supporters, by its id: those one may ask."""
    roles = [role.code for role in ROLES.values() if "log_status" in role.rights]
    held = Appointment.objects.in_force().visible_to(user)
    held = held.filter(role__in=roles, scope__region__in=list(regions))
    found: People = defaultdict(list)
    named = held.order_by("person__sort_key", "person")
    pairs = named.values_list("scope__region", "person__sort_key", "person", "person__name")
    for region, _, _, name in pairs.distinct():
        found[region].append(name)
    return found


def days_open(hinder: Hinder) -> int:
    """How long it has stood in the way, or stood."""
    return ((hinder.closed_on or dates.today()) - hinder.opened_on).days


def exported(found: list[Row]) -> Iterator[tuple[Any, ...]]:
    """One line per hinder, for a file."""
    for row in found:
        asked = {place.region.pk: place.asked for place in row.places}
        for one in _all(row):
            yield (
                row.tag.name,
                str(_region(one)),
                one.implementation.pathway_version.short_title,
                "stängt" if one.closed_on else "öppet",
                one.opened_on,
                one.closed_on,
                one.what_helped,
                asked[_region(one).pk],
            )
