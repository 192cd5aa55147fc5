"""How far each unit has come: the rows, what they can be narrowed to, and how many stand where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.http import urlencode

from regions.models import Unit, UnitKind
from regions.unit_names import Names
from vardforlopp.common import history
from vardforlopp.common.addresses import spelled
from vardforlopp.introduction.models import UnitState, UnitStatus
from vardforlopp.pathways.models import Implementation

NO_ANSWER, RELEVANT = "inte-svarat", "aktuella"
UNSAID = "inte svarat"
MANY = {
    UnitKind.ADMINISTRATION: "förvaltningar",
    UnitKind.HOSPITAL: "sjukhus",
    UnitKind.CLINIC: "kliniker eller verksamhetsområden",
    UnitKind.HEALTH_CENTRE: "vårdcentraler",
    UnitKind.OTHER: "andra enheter",
}
HISTORY = 30
COLUMNS = ["Enhet", "Slag", "Ingår i", "Läge", "Sedan", "Kommentar", "Svarat av", "Svarat"]


@dataclass(frozen=True)
class UnitRow:
    """A unit and its answer; no status: it has not answered, which is not the same as no."""

    unit: Unit
    status: UnitStatus | None
    who: str = ""
    at: datetime | None = None

    @property
    def state(self) -> str:
        """Where it stands: a UnitState, or NO_ANSWER."""
        return self.status.state if self.status else NO_ANSWER

    @property
    def is_relevant(self) -> bool:
        """Whether it is one of those that are to introduce the pathway."""
        return self.state != UnitState.NOT_RELEVANT

    @property
    def seen(self) -> str:
        """The unit with the version of its answer that the page shows, for the batch."""
        return f"{self.unit.pk}:{self.status.version if self.status else 0}"


def rows(implementation: Implementation) -> list[UnitRow]:
    """Every unit of the region in force, A to Ö, with its answer."""
    units = Unit.objects.in_force().filter(region=implementation.region_id)
    found = UnitStatus.objects.filter(implementation=implementation)
    statuses = {status.unit_id: status for status in found}
    latest = UnitStatus.history.filter(implementation_id=implementation.pk)
    said = {row.id: row for row in latest.order_by("id", "-history_id").distinct("id")}
    return [
        _row(unit, statuses.get(unit.pk), said)
        for unit in units.select_related("region", "parent__region").in_swedish_order()
    ]


def _row(unit: Unit, status: UnitStatus | None, said: dict[int, Any]) -> UnitRow:
    line = said.get(status.pk) if status else None
    if line is None:
        return UnitRow(unit, status)
    return UnitRow(unit, status, line.actor_label, line.history_date)


def narrowed(every: list[UnitRow], kind: str = "", state: str = "") -> list[UnitRow]:
    """The rows of a kind of unit, in a state, without an answer, or relevant."""
    return [row for row in every if (not kind or row.unit.kind == kind) and _stands(row, state)]


def _stands(row: UnitRow, state: str) -> bool:
    if state == RELEVANT:
        return row.is_relevant
    return not state or row.state == state


@dataclass(frozen=True)
class Count:
    """How many rows stand somewhere, and the address that shows them."""

    number: int
    url: str
    of_what: str  # said to those who only hear the number


@dataclass(frozen=True)
class Tally:
    """How many units of a kind have introduced it, of those that are to."""

    label: str
    introduced: Count
    relevant: Count
    others: list[Count]


def tallies(every: list[UnitRow]) -> list[Tally]:
    """One for each kind of unit the region has, and one for all of them when they are several."""
    kinds = [kind for kind in UnitKind if any(row.unit.kind == kind for row in every)]
    made = [_tally(narrowed(every, kind), MANY[kind], kind) for kind in kinds]
    return [*made, total(every)] if len(made) > 1 else made


def total(every: list[UnitRow]) -> Tally:
    """All kinds together."""
    return _tally(every, "enheter")


def _tally(found: list[UnitRow], label: str, kind: UnitKind | None = None) -> Tally:
    def count(state: UnitState | str, said: str) -> Count:
        asked = {"slag": spelled(kind)} if kind else {}
        asked["lage"] = spelled(state)
        number = len(narrowed(found, state=state))
        return Count(number, f"?{urlencode(asked)}#enheter", f"{label} {said}")

    return Tally(
        label,
        introduced=count(UnitState.INTRODUCED, "som har infört"),
        relevant=count(RELEVANT, "som berörs"),
        others=[
            count(UnitState.ONGOING, "där det pågår"),
            count(UnitState.PLANNED, "där det är planerat"),
            count(NO_ANSWER, "som inte har svarat"),
            count(UnitState.NOT_RELEVANT, "där det inte är aktuellt"),
        ],
    )


def exported(every: list[UnitRow], found: list[UnitRow]) -> Iterator[list[Any]]:
    """Those found as plain values for a file, named so that they can be read in again."""
    names = Names(row.unit for row in every)
    for row in found:
        status = row.status
        yield [
            names.of(row.unit),
            row.unit.get_kind_display(),
            row.unit.parent.name if row.unit.parent else "",
            status.get_state_display() if status else UNSAID,
            status.since if status else None,
            status.note if status else "",
            row.who,
            row.at,
        ]


def told(every: list[UnitRow]) -> list[history.Line]:
    """The latest changes of the answers, each with the unit it is about."""
    statuses = {row.status.pk: row for row in every if row.status}
    found = history.lines_by_object([row.status for row in statuses.values()])
    lines = [
        replace(line, sentence=f"{line.sentence} ({statuses[pk].unit})")
        for pk, own in found.items()
        for line in own
    ]
    return sorted(lines, key=lambda line: line.at, reverse=True)[:HISTORY]
