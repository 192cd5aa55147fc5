"""Who and what the story of the council names, and how somebody does something on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from django.db.models import Max

from governance.models import Matter
from regions.models import Body, Person, Region
from vardforlopp.accounts.actions import mark_read
from vardforlopp.accounts.demo import DOMAIN, RMK
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways.demo.events import Event, Story, day
from vardforlopp.pathways.demo.story import tell_story
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole

REASON = "Demonstration"
REGION = "orebro-lan"
CHAIR, DEPUTY, MEMBER = "ordforande.rmk", "vice.rmk", "ledamot.rmk"
COOPTED, SECRETARY = "adjungerad.rmk", "sekreterare.rmk"
DIRECTOR, DEVELOPMENT = "hsd.orebro", "utvecklingschef.orebro"
MANAGEMENT, ECONOMIST = "sekreterare.hslg", "ekonom.orebro"
NETWORK, SUPPORTER = "natverk.orebro", "processtod.orebro"
ADMINISTRATOR = "registeransvarig"
# the members who take part but have no account in the list of the demonstration
MEMBERS = {
    "primarvard.rmk": ("Primärvårdschef, Region Örebro län", "Primärvården"),
    "psykiatri.rmk": ("Områdeschef psykiatri, Region Örebro län", "Psykiatrin"),
}

STROKE, HIP, ARTHRITIS = (
    "stroke-och-tia-del-1",
    "hoftledsartros-primarvard",
    "reumatoid-artrit-del-1",
)
COPD, ISCHAEMIA, SEPSIS = "kol", "kritisk-benischemi", "sepsis"
SCHIZOPHRENIA = "schizofreni-forstagangsinsjuknande"
ALL = (STROKE, HIP, ARTHRITIS, COPD, ISCHAEMIA, SCHIZOPHRENIA, SEPSIS)

FRIDAY = 4
T = TypeVar("T")
Day = date | str  # "2021-02-17", or a day counted from the one the story is told


@contextmanager
def telling() -> Iterator[None]:
    """Marks all that is told as invented; who and what it names is asked for anew each time."""
    for asked in (account, council, leader):
        asked.cache_clear()
    with acting_as(None, reason=REASON, is_demo=True):
        yield


@cache
def account(local: str) -> User:
    """One of the accounts of the story, with its rights, asked once in a telling."""
    return User.objects.select_related("person").get(email=f"{local}@{DOMAIN}")


def person(local: str) -> Person:
    """The person behind an account."""
    return account(local).person


@cache
def council() -> Body:
    """The council the story is about, as it was when the telling began."""
    return Body.objects.select_related("region").get(slug=RMK)


def body(slug: str) -> Body:
    """A body by its address name."""
    return Body.objects.get(slug=slug)


def introduction(version: str) -> Implementation:
    """The region's introduction of a version."""
    found = Implementation.objects.select_related("pathway_version__pathway", "region")
    return found.get(region__slug=REGION, pathway_version__slug=version)


def matter(label: tuple[int, int]) -> Matter:
    """A matter of the council by its year and number, as it is now."""
    year, number = label
    return Matter.objects.select_related("council").get(year=year, number=number)


@cache
def leader(version: str) -> User:
    """The account of whoever leads the process of an introduction."""
    rows = Staffing.objects.filter(implementation=introduction(version), role=StaffingRole.LEADER)
    return User.objects.select_related("person").get(person=rows.latest("pk").person_id)


def ago(days: int) -> date:
    """The day so many days before the story is told; on a weekend the Friday before."""
    found = dates.today() - timedelta(days=days)
    return found - timedelta(days=max(0, found.weekday() - FRIDAY))


def ahead(days: int) -> date:
    """The day so many days after it; on a weekend the Monday after."""
    found = dates.today() + timedelta(days=days)
    return found + timedelta(days=(7 - found.weekday()) if found.weekday() > FRIDAY else 0)


def read_so_far(since: int) -> None:
    """Everybody has read the notices with a later id: what is long past is no news."""
    for notice in Notice.objects.open().filter(pk__gt=since):
        mark_read(notice)


def last_notice() -> int:
    """The id of the latest notice."""
    return Notice.objects.aggregate(last=Max("pk"))["last"] or 0


def day_of(on: Day) -> date:
    """The calendar day."""
    return day(on) if isinstance(on, str) else on


def act(who: str | User, on: Day, verb: Callable[..., T], *args: object, **facts: object) -> T:
    """What somebody does on a day, with what they may do that day."""
    by = account(who) if isinstance(who, str) else who
    with dates.as_of(day_of(on)), acting_as(by, reason=REASON):
        return verb(*args, by=by, **facts)


def log(version: str, topic: str, *events: Event) -> None:
    """What the region's process supporter logs of an introduction."""
    region = Region.objects.get(slug=REGION)
    tell_story(Story(version, topic, events), region, account(ADMINISTRATOR))
