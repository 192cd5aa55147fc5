"""The hinder register: where each kind of hinder is open, what has helped, and who to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from regions.models import Region
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.roles import ROLES
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.pathways.models import Hinder, HinderTag
from vardforlopp.pathways.models.hinder import HinderQuerySet

People = dict[int, list[str]]  # names by region
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


class Case(NamedTuple):
    """A hinder in one introduction, with no more than is shown: there are many of them."""

    pk: int
    opened_on: date
    closed_on: date | None
    what_helped: str
    is_demo: bool
    pathway: str
    version: str
    region: Region

    @property
    def days(self) -> int:
        """How long it has stood in the way, or stood."""
        return ((self.closed_on or dates.today()) - self.opened_on).days

    def get_absolute_url(self) -> str:
        """The introduction it is in."""
        return address_of("implementation", self.region.slug, self.version)


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
    open: list[Case] = field(default_factory=list)
    closed: list[Case] = field(default_factory=list)
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
    def helped(self) -> list[Case]:
        """The closed ones that say what helped."""
        return [one for one in self.closed if one.what_helped]


def rows(hinders: HinderQuerySet, user: Any) -> list[Row]:
    """The kinds of hinder among `hinders`, those that most regions have first; four queries."""
    by_tag: dict[int, list[Case]] = defaultdict(list)
    for tag, one in _read(hinders):
        by_tag[tag].append(one)
    people = supporters(user, {one.region.pk for cases in by_tag.values() for one in cases})
    tags = HinderTag.objects.in_bulk(list(by_tag))
    found = [_row(tags[tag], cases, people) for tag, cases in by_tag.items()]
    return sorted(found, key=lambda row: (-len(row.open_places), row.tag.sort_key))


def row_of(tag: HinderTag, user: Any) -> Row:
    """One kind of hinder with all its hinders."""
    found = rows(Hinder.objects.filter(tag=tag), user)
    return found[0] if found else Row(tag)


def _read(hinders: HinderQuerySet) -> Iterator[tuple[int, Case]]:
    """The hinders, the oldest first, each with the id of its kind."""
    facts = ("pk", "opened_on", "closed_on", "what_helped", "is_demo")
    version = "implementation__pathway_version"
    names = (f"{version}__short_title", f"{version}__slug", "implementation__region", "tag")
    regions = Region.objects.only("slug", "name", "short_name", "sort_key").in_bulk()
    found: Any = hinders.order_by("opened_on", "pk").values_list(*facts, *names)
    for *shown, region, tag in found:
        own: list[Any] = [*shown, regions[region]]
        yield tag, Case(*own)


def _row(tag: HinderTag, cases: list[Case], people: People) -> Row:
    opened = [one for one in cases if one.closed_on is None]
    closed = [one for one in cases if one.closed_on is not None]
    closed.sort(key=lambda one: (one.closed_on, one.pk), reverse=True)
    return Row(tag, opened, closed, _places(cases, people))


def _places(cases: list[Case], people: People) -> list[Place]:
    """The regions A to Ö, with an open hinder or a closed one."""
    found: dict[int, Place] = {}
    for one in cases:
        key = one.region.pk
        if key not in found:
            found[key] = Place(one.region, people.get(key, []))
        found[key].is_open |= one.closed_on is None
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


def exported(found: list[Row]) -> Iterator[tuple[Any, ...]]:
    """One line per hinder, for a file."""
    for row in found:
        asked = {place.region.pk: place.asked for place in row.places}
        for one in (*row.open, *row.closed):
            yield (
                row.tag.name,
                str(one.region),
                one.pathway,
                "stängt" if one.closed_on else "öppet",
                one.opened_on,
                one.closed_on,
                one.what_helped,
                asked[one.region.pk],
            )
