"""A region's units as a sheet of Excel: what each row of it will do, and doing it.

A row is a unit by its name within what it is part of; another name or another place is given to a
unit on its own page. What is not in the sheet is left as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from regions import actions
from regions.models import Region, Unit, UnitKind
from regions.models.periods import EARLIEST
from regions.permissions import can_edit_units
from regions.unit_names import BETWEEN, Names, plain
from vardforlopp.common.answer import demand
from vardforlopp.common.forms import DateField, LineField
from vardforlopp.common.import_page import Import
from vardforlopp.common.imports import Column, Row, WordField
from vardforlopp.common.records import change

WHY = "Inläst från Excel"
COLUMNS = (
    Column("name", "Namn", LineField(max_length=200)),
    Column("kind", "Slag", WordField({str(kind.label): kind.value for kind in UnitKind})),
    Column("parent", "Ingår i", LineField(max_length=1000, required=False)),
    Column("valid_from", "Från och med", DateField(earliest=EARLIEST, required=False)),
    Column("valid_to", "Till och med", DateField(earliest=EARLIEST, required=False)),
)
BY_NAME = {column.name: column for column in COLUMNS}
HEADINGS = [column.heading for column in COLUMNS]
FACTS = {"kind": "slag", "valid_from": "från och med", "valid_to": "till och med"}
Way = tuple[str, ...]  # the plain names from the top


@dataclass
class Place:
    """A unit that exists, or a row that will make one."""

    unit: Unit | None = None
    row: Row | None = None


class UnitSheet:
    """One reading of a sheet against the units of a region."""

    def __init__(self, region: Region, by: Any):
        self.region, self.by = region, by
        self.places: dict[Way, Place] = {}
        self.named: dict[str, list[Way]] = defaultdict(list)  # the places by their own name
        self.placed: list[tuple[Row, Way]] = []  # what is above comes before what is below

    def as_import(self) -> Import:
        """What common/import_page.py asks for."""
        return Import(COLUMNS, self.plan, self.apply)

    def rows(self) -> Iterator[list[Any]]:
        """The sheet to fill in: the units that have not ended, as they stand."""
        names = Names(self._units())
        for unit in names.units.values():
            if not unit.has_ended:
                above = names.units.get(unit.parent_id)  # type: ignore[arg-type]
                yield [
                    unit.name,
                    unit.get_kind_display(),
                    names.of(above) if above else "",
                    unit.valid_from,
                    unit.valid_to,
                ]

    def plan(self, rows: list[Row]) -> list[str]:
        """What each row will do in words, "" for nothing; its mistakes are put on the row."""
        self.places, self.placed = _existing(self._units()), []
        self.named = defaultdict(list)
        for way in self.places:
            self.named[way[-1]].append(way)
        readable = [row for row in rows if not row.mistakes]
        for row in readable:
            _demand_period(row)
        self._place(readable)
        happens = {row.number: self._happens(row, way) for row, way in self.placed}
        return ["" if row.mistakes else happens[row.number] for row in rows]

    def apply(self, rows: list[Row]) -> int:
        """Adds and changes what plan() found; how many rows did something."""
        demand(can_edit_units(self.by, self.region))
        return sum(self._apply(row, way) for row, way in self.placed)

    def _units(self) -> list[Unit]:
        return list(Unit.objects.filter(region=self.region).in_swedish_order())

    def _place(self, waiting: list[Row]) -> None:
        """Puts every row in the tree, in as many rounds as the tree of the sheet is deep."""
        while waiting:
            left = [row for row in waiting if not self._put(row)]
            if len(left) == len(waiting):
                break
            waiting = left
        for row in waiting:
            said = f"Det finns ingen enhet som heter ”{row.values['parent']}” att ingå i."
            _mistake(row, "parent", f"{said} Lägg till den på en egen rad.")
        for row, _ in self.placed:
            if len(self._called(row.values["parent"])) > 1:
                said = "Flera enheter heter så. Skriv hela vägen, till exempel: Sjukhuset / Klinik."
                _mistake(row, "parent", said)

    def _put(self, row: Row) -> bool:
        """Whether the row found what it is part of."""
        above = self._called(row.values["parent"])
        if not above:
            return False
        way = (*above[0], plain(row.values["name"]))
        if way not in self.places:
            self.places[way] = Place()
            self.named[way[-1]].append(way)
        place = self.places[way]
        self.placed.append((row, way))
        if place.row is not None:
            _mistake(row, "name", f"Enheten står också på rad {place.row.number}.")
        else:
            place.row = row
        return True

    def _called(self, text: str) -> list[Way]:
        """The places that are meant: one, none, or several when the name is not enough."""
        if not text:
            return [()]
        name = plain(text)
        way = tuple(name.split(BETWEEN))
        return [way] if way in self.places else self.named[name]

    def _happens(self, row: Row, way: Way) -> str:
        unit = self.places[way].unit
        if unit is None:
            return "läggs till"
        row.seen = f"{unit.pk}:{unit.version}"
        changed = [name for name in FACTS if getattr(unit, name) != row.values[name]]
        for name in changed:
            row.replaces(BY_NAME[name], getattr(unit, name))
        words = ", ".join(FACTS[name] for name in changed)
        return f"ändras: {words}" if changed else ""

    def _apply(self, row: Row, way: Way) -> bool:
        place = self.places[way]
        facts = {name: row.values[name] for name in FACTS}
        if place.unit is None:
            facts |= {"name": row.values["name"], "region": self.region}
            above = self.places[way[:-1]].unit if way[:-1] else None
            place.unit = actions.add_unit(by=self.by, reason=WHY, parent=above, **facts)
            return True
        version = place.unit.version
        fresh = change(place.unit, by=self.by, version=version, reason=WHY, **facts)
        return fresh.version != version


def _existing(units: list[Unit]) -> dict[Way, Place]:
    """The units by their way; one that has ended gives way to one that has not."""
    names = Names(units)
    last = sorted(units, key=lambda unit: unit.valid_to or date.max)  # the last one written wins
    return {tuple(map(plain, names.way(unit))): Place(unit) for unit in last}


def _demand_period(row: Row) -> None:
    starts, ends = row.values["valid_from"], row.values["valid_to"]
    if starts and ends and ends < starts:
        _mistake(row, "valid_to", "Slutdagen ligger före startdagen.")


def _mistake(row: Row, name: str, message: str) -> None:
    row.refuse(BY_NAME[name], message)
