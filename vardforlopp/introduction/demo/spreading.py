"""Which invented units work by the pathways, so that they say what the logs say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regions.actions import add_unit
from regions.models import Region, Unit, UnitKind
from vardforlopp.accounts.models import User
from vardforlopp.introduction.actions import units
from vardforlopp.introduction.demo import texts
from vardforlopp.introduction.demo.everyday import ARTHRITIS, HIP, ISCHAEMIA
from vardforlopp.introduction.demo.scene import REASON, introduction
from vardforlopp.introduction.models import UnitState
from vardforlopp.pathways.models import Implementation

IN, ON, PLAN, NOT = (
    UnitState.INTRODUCED,
    UnitState.ONGOING,
    UnitState.PLANNED,
    UnitState.NOT_RELEVANT,
)
CENTRES = len(texts.HEALTH_CENTRES)
NONE, ALL = (NOT,) * 3, (IN,) * 3


@dataclass(frozen=True)
class Spread:
    """How the health centres, the stroke units and the emergency clinics stand with a pathway."""

    version: str
    since: date
    centres: Sequence[str]
    stroke_units: Sequence[str] = NONE
    emergency: Sequence[str] = NONE


IN_SKANE = (
    Spread(texts.STROKE, date(2022, 6, 30), (IN,) * CENTRES, ALL, ALL),
    Spread(HIP, date(2023, 2, 14), (*(IN,) * 6, ON, ON)),
    Spread(ARTHRITIS, date(2021, 11, 30), (IN,) * CENTRES),
    Spread(texts.KOL, date(2026, 3, 1), texts.KOL_STATES),  # two have not answered
    Spread(ISCHAEMIA, date(2022, 9, 15), (*(IN,) * 6, PLAN, PLAN)),
    Spread("sepsis", date(2022, 3, 8), (NOT,) * CENTRES, NONE, (IN, IN, ON)),
)


def made(names: Sequence[str], kind: UnitKind, region: Region, by: User) -> list[Unit]:
    """New units of a region."""
    facts = {"kind": kind, "region": region, "valid_from": date(2020, 1, 1)}
    return [add_unit(by=by, reason=REASON, name=name, **facts) for name in names]


def in_skane(by: User) -> None:
    """Health centres, stroke units and emergency clinics answer for what has come to R9."""
    region = Region.objects.get(slug="skane")
    centres = [f"Vårdcentralen {name}" for name in texts.HEALTH_CENTRES]
    groups = (
        made(centres, UnitKind.HEALTH_CENTRE, region, by),
        made(texts.STROKE_UNITS, UnitKind.CLINIC, region, by),
        made(texts.EMERGENCY, UnitKind.CLINIC, region, by),
    )
    for one in IN_SKANE:
        states = (one.centres, one.stroke_units, one.emergency)
        said = [
            units.UnitAnswer(unit, state, one.since)
            for group, told in zip(groups, states, strict=True)
            for unit, state in zip(group, told, strict=False)
        ]
        units.set_unit_statuses(introduction("skane", one.version), by=by, answers=said)


def concerns_no_other(found: list[Unit], here: Implementation, by: User) -> None:
    """The units work by one pathway only: the others of the region pass them by."""
    others = Implementation.objects.filter(region=here.region, last_entry__isnull=False)
    said = [units.UnitAnswer(unit, NOT, date(2021, 9, 1)) for unit in found]
    for one in others.exclude(pk=here.pk):
        units.set_unit_statuses(one, by=by, answers=said)
