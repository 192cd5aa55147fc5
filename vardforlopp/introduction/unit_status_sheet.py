"""The units' answers as a sheet of Excel: what each row of it will do, and doing it.

A row without a läge leaves the unit as it is: what nobody has answered is not made into an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regions.models import Unit, UnitKind
from regions.unit_names import Names
from vardforlopp.common.forms import DateField, LineField
from vardforlopp.common.import_page import Import
from vardforlopp.common.imports import Column, Row, WordField
from vardforlopp.introduction.actions.units import UnitAnswer, set_unit_statuses
from vardforlopp.introduction.models import UnitState, UnitStatus
from vardforlopp.introduction.unit_table import COLUMNS as SHOWN
from vardforlopp.introduction.unit_table import UNSAID
from vardforlopp.pathways.models import Implementation

WHY = "Inläst från Excel"
UNIT = Column("unit", "Enhet", LineField(max_length=1000))
KIND = Column("kind", "Slag", WordField({str(k.label): k.value for k in UnitKind}, required=False))
STATE = Column(
    "state",
    "Läge",
    WordField({str(s.label): s.value for s in UnitState} | {UNSAID: None}, required=False),
)
SINCE = Column("since", "Sedan", DateField(past=True, required=False))
NOTE = Column("note", "Kommentar", LineField(max_length=300, required=False))
COLUMNS = (UNIT, KIND, STATE, SINCE, NOTE)
HEADINGS = [column.heading for column in COLUMNS]
BESIDE = [heading for heading in SHOWN if heading not in HEADINGS]


class UnitStatusSheet:
    """One reading of a sheet against the answers of an implementation."""

    def __init__(self, implementation: Implementation, by: Any):
        self.implementation, self.by = implementation, by
        units = Unit.objects.in_force().filter(region=implementation.region_id)
        self.names = Names(units.in_swedish_order())
        found = UnitStatus.objects.filter(implementation=implementation)
        self.statuses = {status.unit_id: status for status in found}
        self.answers: list[UnitAnswer] = []

    def as_import(self) -> Import:
        """What common/import_page.py asks for."""
        return Import(COLUMNS, self.plan, self.apply, BESIDE)

    def rows(self) -> Iterator[list[Any]]:
        """The sheet to fill in: every unit in force, with its answer if it has one."""
        for unit in self.names.units.values():
            status = self.statuses.get(unit.pk)
            said = [status.get_state_display(), status.since, status.note] if status else []
            yield [self.names.of(unit), unit.get_kind_display(), *(said or ["", None, ""])]

    def plan(self, rows: list[Row]) -> list[str]:
        """What each row will do in words, "" for nothing; its mistakes are put on the row."""
        self.answers = []
        happens, taken = [], dict[int, int]()
        for row in rows:
            unit = self._unit(row) if {"unit", "kind"} <= row.values.keys() else None
            if unit is not None and taken.setdefault(unit.pk, row.number) != row.number:
                row.refuse(UNIT, f"Enheten står också på rad {taken[unit.pk]}.")
            happens.append(self._answer(row, unit) if unit and not row.mistakes else "")
        return happens

    def apply(self, rows: list[Row]) -> int:
        """Writes what plan() found; how many units got another answer."""
        if not self.answers:
            return 0
        given = self.answers
        return set_unit_statuses(self.implementation, by=self.by, answers=given, reason=WHY)

    def _unit(self, row: Row) -> Unit | None:
        kind, called = row.values["kind"], self.names.called(row.values["unit"])
        found = [unit for unit in called if kind in (None, unit.kind)]
        if len(found) == 1:
            return found[0]
        if found:
            row.refuse(UNIT, "Flera enheter heter så. Skriv hela vägen: Sjukhuset / Kliniken.")
        elif called:
            row.refuse(KIND, f"I registret är enheten {called[0].get_kind_display()}.")
        else:
            region = self.implementation.region
            row.refuse(UNIT, f"Ingen enhet i {region} heter så i dag. Lägg till den i registret.")
        return None

    def _answer(self, row: Row, unit: Unit) -> str:
        state, since, note = (row.values[name] for name in ("state", "since", "note"))
        if not state:
            if since or note:
                row.refuse(STATE, "Ange läget, eller töm Sedan och Kommentar.")
            return ""
        if since is None:
            row.refuse(SINCE, "Ange sedan när.")
            return ""
        status = self.statuses.get(unit.pk)
        version = status.version if status else 0
        row.seen = f"{unit.pk}:{version}"
        changed = [] if status is None else self._compared(row, status)
        if status and not changed:
            return ""
        self.answers.append(UnitAnswer(unit, state, since, note, version))
        if status is None:
            return f"svarar: {UnitState(state).label}"
        return f"ändras: {', '.join(changed)}"

    def _compared(self, row: Row, status: UnitStatus) -> list[str]:
        """The headings of the cells that say something else than the answer does now."""
        changed = [
            column
            for column in (STATE, SINCE, NOTE)
            if row.values[column.name] != getattr(status, column.name)
        ]
        for column in changed:
            row.replaces(column, getattr(status, column.name))
        return [column.heading.lower() for column in changed]
