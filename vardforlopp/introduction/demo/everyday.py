"""Förvaltning of what stands in R11, so that it says what the logs say of the reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.actions import maintenance
from vardforlopp.introduction.demo import texts
from vardforlopp.introduction.demo.scene import REASON, account, introduction
from vardforlopp.introduction.models import Maintenance
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole

HIP, ARTHRITIS, ISCHAEMIA = (
    "hoftledsartros-primarvard",
    "reumatoid-artrit-del-1",
    "kritisk-benischemi",
)


@dataclass(frozen=True)
class Reviewed:
    """A review so many days ago, and in how many days the next one is due."""

    by: str
    region: str
    version: str
    position: str
    before: int
    conclusion: str
    ahead: int


REVIEWS = (
    Reviewed(
        *("processtod.skane", "skane", texts.STROKE, "Områdeschef neurologi", 350),
        *("Vårdförloppet fungerar. Primärvårdens uppföljning följs ett år till.", 15),
    ),
    Reviewed(
        *("processtod.blekinge", "blekinge", texts.STROKE, "Verksamhetschef medicin", 25),
        *("Larmkedjan i ambulansen fungerar.", 340),
    ),
    Reviewed(
        *("processtod.blekinge", "blekinge", HIP, "Primärvårdschef", 47),
        *("Få remisser i retur.", 318),
    ),
    Reviewed(
        *("processtod.halland", "halland", texts.STROKE, "Områdeschef Hallands sjukhus", 30),
        *("Inga ändringar i år.", 335),
    ),
    Reviewed(
        *("processtod.halland", "halland", HIP, "Chef för vårdvalsenheten", 345),
        *("Inga avvikelser.", 15),
    ),
    Reviewed(
        *("processtod.kronoberg", "kronoberg", ARTHRITIS, "Klinikchef", 70),
        *("Primärvården vill ha tydligare kriterier för remiss.", 295),
    ),
    Reviewed(
        *("processtod.orebro", "orebro-lan", texts.KOL, "Områdeschef primärvård", 27),
        *("Översyn inför version 2.0, inget att ändra ännu.", 150),
    ),
    Reviewed(
        *("processtod.orebro", "orebro-lan", ISCHAEMIA, "Verksamhetschef kirurgi", 44),
        *("Ettårsuppföljningen följs i kvalitetsregistret.", 321),
    ),
)


def tell() -> None:
    """Who answers in the line and the latest review, wherever everyday care has begun."""
    for one in REVIEWS:
        _review(one)
    _follow_up(introduction("skane", texts.STROKE))


def _review(one: Reviewed) -> None:
    here, day = introduction(one.region, one.version), dates.today() - timedelta(days=one.before)
    by, ahead = account(one.by), dates.today() + timedelta(days=one.ahead)
    with dates.as_of(day), acting_as(by, reason=REASON):
        kept = _kept(here, one, by, ahead)
        maintenance.register_review(
            here,
            by=by,
            reviewed_on=day,
            conclusion=one.conclusion,
            next_review_on=ahead,
            version=kept.version,
        )


def _kept(here: Implementation, one: Reviewed, by: object, ahead: date) -> Maintenance:
    """The process owner goes on to answer in the line."""
    owner = Staffing.objects.filter(implementation=here, role=StaffingRole.OWNER).latest("pk")
    return maintenance.set_line_owner(
        here, by=by, line_owner=owner.person, position=one.position, next_review_on=ahead
    )


def _follow_up(stroke: Implementation) -> None:
    """The two deviations that the next review is to look at, and something taken away."""
    by = account("processtod.skane")
    with acting_as(by, reason=REASON):
        for before, text in texts.STROKE_DEVIATIONS:
            day = dates.today() - timedelta(days=before)
            maintenance.note_deviation(stroke, by=by, noted_on=day, text=text)
        maintenance.add_retirement(
            stroke,
            by=by,
            what="Bedömning på akutmottagningen före strokeenhet",
            why="Ersätts av direktinläggning.",
            done_on=date(2022, 10, 1),
        )
