"""Needs raised upward: one answered, one received, one that nobody has read."""

from __future__ import annotations

from datetime import date, timedelta

from regions.models import Body, Municipality, Region
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.actions import needs
from vardforlopp.introduction.demo.scene import REASON, account
from vardforlopp.introduction.models import Need
from vardforlopp.pathways.models import CarePathway

NERVES, MINDS = "npo-nervsystemets-sjukdomar", "npo-psykisk-halsa"
ANSWER = (
    "Vi tar fram ett kunskapsstöd om rehabilitering i hemmet tillsammans med NPO Rehabilitering. "
    "Till dess: räkna med fysioterapeut och arbetsterapeut inom två dygn efter hemkomst."
)


def tell() -> None:
    """Three places raise needs, and the chair of one programme area answers."""
    at_home = _raised(
        75,
        account("socialchef.orebro"),
        Municipality.objects.get(slug="orebro"),
        NERVES,
        "Rehabilitering i hemmet efter stroke",
        "Kommunen behöver veta vad den ska ha på plats när patienten kommer hem tidigare.",
        "stroke-och-tia",
    )
    follow_up = _raised(
        38,
        account("processtod.halland"),
        Region.objects.get(slug="halland"),
        NERVES,
        "Samma frågor vid uppföljningen efter tre månader",
        "Regionerna frågar olika saker efter tre månader och kan inte jämföra svaren.",
        "stroke-och-tia",
    )
    _raised(
        6,
        account("processtod.skane"),
        Region.objects.get(slug="skane"),
        MINDS,
        "Gemensam mall för övergången från barn till vuxen",
        "Var vårdförloppet börjar, hos skolan eller i vården, tolkas olika i regionerna.",
    )
    _answered(at_home, follow_up)


def _answered(at_home: Need, follow_up: Need) -> None:
    """The chair of the programme area answers the first, and has read the second."""
    chair = account("ordforande.npo")
    with acting_as(chair, reason=REASON):
        with dates.as_of(_ago(70)):
            at_home = needs.receive_need(at_home, by=chair)
        with dates.as_of(_ago(31)):
            needs.answer_need(at_home, by=chair, answer=ANSWER)
            needs.receive_need(follow_up, by=chair)


def _ago(days: int) -> date:
    return dates.today() - timedelta(days=days)


def _raised(
    before: int,
    by: User,
    place: Region | Municipality,
    body: str,
    title: str,
    text: str,
    pathway: str = "",
) -> Need:
    """A need raised so many days ago."""
    with dates.as_of(_ago(before)), acting_as(by, reason=REASON):
        return needs.raise_need(
            by=by,
            place=place,
            body=Body.objects.get(slug=body),
            title=title,
            text=text,
            pathway=CarePathway.objects.get(slug=pathway) if pathway else None,
        )
