"""The gap analysis as a sheet of Excel, out and in again: a row by its Nr and Version.

A row without Nr is new. What is not in the sheet is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from regions.models import Unit
from regions.unit_names import Names
from vardforlopp.common.answer import Refused
from vardforlopp.common.forms import DateField, LineField, TextField
from vardforlopp.common.import_page import Import
from vardforlopp.common.imports import Column, Row, WordField
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.actions.analysis import KLAR
from vardforlopp.introduction.gap_overview import rows_of
from vardforlopp.introduction.models import GapAnalysis, GapItem, Progress
from vardforlopp.pathways.models import Implementation

MEANWHILE = "Raden har ändrats sedan bladet hämtades. Hämta bladet på nytt och skriv om ändringen."


def _number() -> forms.IntegerField:
    said = "Skriv ett heltal, eller låt cellen vara tom i en ny rad."
    return forms.IntegerField(
        required=False, min_value=1, error_messages={"invalid": said, "min_value": said}
    )


def _text(**more: Any) -> TextField:
    return TextField(max_length=1000, **more)


WORDS = {str(state.label): state.value for state in Progress}
COLUMNS = (
    Column("nr", "Nr", _number()),
    Column("version", "Version", _number()),
    Column("gap", "Gap", _text()),
    Column("current_state", "Nuläge", _text()),
    Column("desired_state", "Önskat läge", _text()),
    Column("consequence", "Konsekvens", _text(required=False)),
    Column("action", "Åtgärd", _text(required=False)),
    Column("responsible", "Ansvarig", LineField(max_length=200, required=False)),
    Column("due_on", "Klart senast", DateField(required=False)),
    Column("progress", "Läge", WordField(WORDS, required=False)),
    Column("done_on", "Blev klar", DateField(required=False, past=True)),
    Column("dropped_because", "Varför åtgärden utgår", LineField(max_length=300, required=False)),
    Column("unit", "Enhet", LineField(max_length=1000, required=False)),
    Column(
        "concerns_municipality",
        "Berör kommun",
        WordField({"ja": True, "nej": False}, required=False),
    ),
    Column("source", "Utgår från", LineField(max_length=200, required=False)),
)
BY_NAME = {column.name: column for column in COLUMNS}
HEADINGS = [column.heading for column in COLUMNS]
NOT_FACTS = {"nr", "version", "source"}
FACTS = [column.name for column in COLUMNS if column.name not in NOT_FACTS]


def unit_names(implementation: Implementation) -> Names:
    """The region's units as the sheet calls them."""
    return Names(Unit.objects.filter(region=implementation.region).in_swedish_order())


def exported(items: Iterable[GapItem], names: Names) -> Iterator[list[Any]]:
    """The rows as the sheet holds them."""
    for item in items:
        yield [
            *(item.pk, item.version, item.gap, item.current_state, item.desired_state),
            *(item.consequence, item.action, item.responsible, item.due_on),
            item.get_progress_display() if item.has_state else "",
            *(item.done_on, item.dropped_because),
            names.of(names.units[item.unit_id]) if item.unit_id else "",
            item.concerns_municipality,
            item.starts_from,
        ]


class GapSheet:
    """One reading of a sheet against the rows of an analysis."""

    def __init__(self, implementation: Implementation, by: Any):
        self.implementation, self.by = implementation, by
        self.names = unit_names(implementation)
        self.items: dict[int, GapItem] = {item.pk: item for item in rows_of(implementation)}
        analysis = GapAnalysis.objects.filter(implementation=implementation).first()
        self.is_complete = analysis is not None and analysis.is_complete

    def as_import(self) -> Import:
        """What common/import_page.py asks for."""
        return Import(COLUMNS, self.plan, self.apply)

    def plan(self, rows: list[Row]) -> list[str]:
        """What each row will do in words, "" for nothing; its mistakes are put on the row."""
        first: dict[int, int] = {}
        for row in rows:
            nr = row.values.get("nr")
            if nr and first.setdefault(nr, row.number) != row.number:
                row.refuse(BY_NAME["nr"], f"Samma Nr står också på rad {first[nr]}.")
        return [self._wrong(row) if row.mistakes else self._happens(row) for row in rows]

    def apply(self, rows: list[Row]) -> int:
        """Adds and changes what plan() found; how many rows did something."""
        return gaps.take_in(
            self.implementation,
            by=self.by,
            rows=[
                (self.items.get(row.values["nr"]), row.values["version"], self._facts(row))
                for row in rows
                if self._happens(row)
            ],
        )

    def _wrong(self, row: Row) -> str:
        """Looks for the unit too, so that one reading tells all that is wrong; nothing happens."""
        self._unit(row)
        return ""

    def _happens(self, row: Row) -> str:
        item = self._item(row)
        facts = {} if row.mistakes else self._facts(row)
        if row.mistakes:
            return ""
        if item is None:
            self._try(row, GapItem(implementation=self.implementation), facts)
            return "läggs till"
        changed = [name for name in FACTS if facts[name] != getattr(item, name)]
        if changed and item.version != row.values["version"]:
            self._refuse_stale(row, item, changed)
        elif changed:
            self._try(row, item, facts)
            self._compare(row, item, changed)
        words = ", ".join(BY_NAME[name].heading.lower() for name in changed)
        return f"ändras: {words}" if changed else ""

    def _item(self, row: Row) -> GapItem | None:
        """The row of the analysis it changes; None for a new one."""
        nr = row.values["nr"]
        item = self.items.get(nr) if nr else None
        if nr and item is None:
            row.refuse(BY_NAME["nr"], f"Rad {nr} finns inte i den här gapanalysen.")
        elif nr and row.values["version"] is None:
            row.refuse(BY_NAME["version"], "Versionen saknas. Hämta bladet på nytt.")
        elif not nr and row.values["version"]:
            row.refuse(BY_NAME["version"], "En ny rad har ingen version. Töm cellen.")
        elif not nr and self.is_complete:
            row.refuse(BY_NAME["nr"], KLAR)
        if row.values["source"] != (item.starts_from if item else "") and not row.mistakes:
            row.refuse(BY_NAME["source"], "Kolumnen fylls i av systemet och ändras inte här.")
        return item

    def _facts(self, row: Row) -> dict[str, Any]:
        """What the cells say, with the unit found by its name."""
        return {name: row.values[name] for name in FACTS} | {
            "unit": self._unit(row),
            "progress": row.values["progress"] or Progress.PLANNED,
            "concerns_municipality": bool(row.values["concerns_municipality"]),
        }

    def _unit(self, row: Row) -> Unit | None:
        """The unit by its name; none for the whole region, and with a mistake when not found."""
        called = row.values.get("unit")
        units = self.names.called(called) if called else []
        if called and len(units) != 1:
            said = "Flera enheter heter så. Skriv hela vägen, till exempel: Sjukhuset / Klinik."
            none = "Regionen har ingen enhet med det namnet."
            row.refuse(BY_NAME["unit"], said if units else none)
        return units[0] if len(units) == 1 else None

    def _compare(self, row: Row, item: GapItem, changed: list[str]) -> None:
        """Tells the preview what each changed cell says now."""
        for name in changed:
            now = getattr(item, name)
            if name == "unit" and now:
                now = self.names.of(self.names.units[now.pk])
            row.replaces(BY_NAME[name], "" if name == "progress" and not item.has_state else now)

    def _try(self, row: Row, item: GapItem, facts: dict[str, Any]) -> None:
        """Puts what the verb would refuse on its cell."""
        try:
            gaps.demand_allowed(item, facts, is_complete=self.is_complete)
            gaps.settled(item, facts)
        except Refused as refused:
            row.refuse(BY_NAME[refused.field or "nr"], refused.reason)
        except ValidationError as wrong:
            row.refuse(BY_NAME["nr"], " ".join(wrong.messages))

    def _refuse_stale(self, row: Row, item: GapItem, changed: list[str]) -> None:
        """Says that the row has moved on, and in each cell that differs what is saved now."""
        row.refuse(BY_NAME["version"], MEANWHILE)
        now = dict(zip(BY_NAME, next(exported([item], self.names)), strict=True))
        for name in changed:
            saved = {True: "ja", False: "nej", None: "", "": ""}.get(now[name], now[name])
            row.refuse(BY_NAME[name], f"Sparat nu: ”{saved}”" if saved else "Sparat nu: tomt")
