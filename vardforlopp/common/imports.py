"""Tables in from Excel: every cell is checked, nothing is computed, nothing is half applied."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl
from django import forms
from django.core.exceptions import ValidationError
from openpyxl.utils import get_column_letter

from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import amount_text

MOST_ROWS = 2_000
MOST_COLUMNS = 60
LARGEST_SHEET = 8 * 1024 * 1024  # bytes of XML unpacked, all parts together
LARGEST_STYLES = 128 * 1024  # bytes; each style costs more to read than a row
LONGEST_CELL = 10_000  # characters
_MERGED = re.compile(rb'<mergeCell\s[^>]*ref="([A-Z]+\d+:[A-Z]+\d+)"')
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column by its heading; `field` says, as in a form, what a cell may hold."""

    name: str
    heading: str
    field: forms.Field


@dataclass(frozen=True)
class Mistake:
    """What is wrong in one cell, or in the whole row or sheet when there is no heading."""

    row: int  # as Excel counts: the headings stand in row 1
    heading: str
    message: str
    cell: str = ""


@dataclass
class Row:
    """A row of the sheet: the cells as written, and as understood when nothing is wrong."""

    number: int
    written: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    seen: str = ""  # what plan() compared with: another at the yes means a new preview
    letters: dict[str, str] = field(default_factory=dict)  # where each column stands
    before: dict[str, str] = field(default_factory=dict)  # what plan() found that a cell changes

    def refuse(self, column: Column, message: str) -> None:
        """Puts a mistake on the row's cell in a column."""
        cell = f"{self.letters.get(column.name, '')}{self.number}"
        self.mistakes.append(Mistake(self.number, column.heading, message, cell))

    def replaces(self, column: Column, value: Any) -> None:
        """Tells the preview what is saved now where the cell says something else."""
        self.before[column.name] = in_words(column.field, value)


def read(file: Any, columns: Sequence[Column], beside: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The written rows of the first sheet: {"row": number, "cells": {name: text}, "odd": {…}}.

    `odd` names the cells that cannot be taken (formulas, values of Excel's own mistakes). Columns
    with a heading in `beside` may stand there and are not read. Empty rows are left out. Raises
    ValidationError when the file as a whole cannot be read.
    """
    refuse_traps(file)
    file.seek(0)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        rows = list(_cells(sheet))
    except Exception as broken:  # a damaged workbook fails in ways openpyxl does not list
        if isinstance(broken, ValidationError):
            raise
        raise ValidationError(
            "Filen gick inte att läsa som en Excelbok. Spara den som .xlsx på nytt och försök igen."
        ) from broken
    if not rows:
        raise ValidationError("Bladet är tomt. Hämta bladet och fyll i det.")
    places = _places([_text(value) for value, _ in rows[0]], columns, beside)
    return [
        _written(number, row, places)
        for number, row in enumerate(rows[1:], start=2)
        if any(_text(value) for value, _ in row)
    ]


def refuse_traps(file: Any) -> None:
    """ValidationError for a package that swells, carries entities, or has merged cells."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as package:
            left = LARGEST_SHEET
            for part in package.infolist():
                limit = LARGEST_STYLES if part.filename.endswith("styles.xml") else left
                content = _unpacked(package, part, min(left, limit))
                left -= len(content)
                if part.filename.endswith((".xml", ".rels")):
                    _refuse_markup(content, part.filename)
    except (zipfile.BadZipFile, RuntimeError, OSError, EOFError) as broken:
        raise ValidationError("Filen är skadad eller skyddad med lösenord.") from broken


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, limit: int) -> bytes:
    """The bytes of a part, never more than it may be: its stated size can be a lie."""
    with package.open(part) as content:
        read = content.read(limit + 1)
    if len(read) > limit:
        raise ValidationError("Filen packar upp sig till för mycket. Dela upp den.")
    return read


def _refuse_markup(content: bytes, name: str) -> None:
    if _DOCTYPE.search(content) or b"\x00" in content:  # UTF-16 would hide it; Excel writes UTF-8
        raise ValidationError("Filen innehåller något som inte hör hemma i en Excelbok.")
    merged = _MERGED.search(content) if name.startswith("xl/worksheets/") else None
    if merged:
        raise ValidationError(
            f"Cellerna {merged[1].decode()} är sammanfogade. Dela dem, så att varje rad har sina "
            "egna celler."
        )


def _cells(sheet: Any) -> Iterator[list[tuple[Any, str]]]:
    """Each row as (value, type) per cell; ValidationError when there are far too many."""
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST_ROWS + 1:
            raise ValidationError(f"Högst {MOST_ROWS} rader läses in på en gång. Dela upp filen.")
        yield [(cell.value, getattr(cell, "data_type", "n")) for cell in row]


def _places(
    headings: list[str], columns: Sequence[Column], beside: Sequence[str]
) -> dict[str, int]:
    """Where each column stands. ValidationError names what is missing, unknown or doubled."""
    found = [text.strip().casefold() for text in headings]
    wanted = {column.heading.casefold(): column for column in columns}
    missing = [column.heading for key, column in wanted.items() if key not in found]
    known = {*wanted, *(heading.casefold() for heading in beside), ""}
    unknown = [headings[place] for place, key in enumerate(found) if key not in known]
    twice = {key: headings[found.index(key)] for key in found if key and found.count(key) > 1}
    problems = []
    if missing:
        problems.append(f"{_named(missing)} saknas i rad 1.")
    if unknown:
        problems.append(f"{_named(unknown)} känns inte igen.")
    if twice:
        problems.append(f"{_named([*twice.values()])} finns två gånger.")
    if problems:
        raise ValidationError([*problems, "Hämta bladet och behåll rubrikerna."])
    return {column.name: found.index(key) for key, column in wanted.items()}


def _named(headings: list[str]) -> str:
    return f"{'Kolumnen' if len(headings) == 1 else 'Kolumnerna'} {', '.join(headings)}"


def _written(number: int, row: list[tuple[Any, str]], places: dict[str, int]) -> dict[str, Any]:
    cells, odd = {}, {}
    for name, place in places.items():
        value, kind = row[place] if place < len(row) else (None, "n")
        cells[name] = _text(value)
        if kind == "f" or (isinstance(value, str) and value.startswith("=") and kind != "s"):
            odd[name] = "Cellen innehåller en formel. Klistra in värdet i stället."
        elif kind == "e":
            odd[name] = f"Cellen visar felet {value}. Skriv värdet."
        elif len(cells[name]) > LONGEST_CELL:
            odd[name] = f"Texten är för lång: högst {LONGEST_CELL} tecken får plats."
    return {
        "row": number,
        "cells": cells,
        "odd": odd,
        "letters": {name: get_column_letter(place + 1) for name, place in places.items()},
    }


def _text(value: Any) -> str:
    """A cell as a person would type it into a form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime):
        return (
            value.date().isoformat()
            if value.time() == time.min
            else value.isoformat(" ", "minutes")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return str(value).strip()


def understood(written: Sequence[dict[str, Any]], columns: Sequence[Column]) -> list[Row]:
    """The rows with their values, and each cell's mistake in Swedish where it has one."""
    return [_understood(row, columns) for row in written]


def _understood(written: dict[str, Any], columns: Sequence[Column]) -> Row:
    row = Row(written["row"], written["cells"], letters=written["letters"])
    for column in columns:
        odd = written["odd"].get(column.name)
        try:
            if odd:
                raise ValidationError(odd)
            row.values[column.name] = column.field.clean(row.written[column.name])
        except ValidationError as wrong:
            row.refuse(column, " ".join(wrong.messages))
    return row


def in_words(field: forms.Field, value: Any) -> str:
    """An understood cell as a page says it; nothing for an empty one."""
    if isinstance(field, WordField):
        return field.word_for(value)
    if isinstance(value, Decimal):
        return amount_text(value)
    return swedish_date(value) if isinstance(value, date) else str(value or "")


class WordField(forms.Field):
    """A cell that holds one of some words, as they are shown: {shown word: value}."""

    def __init__(self, words: dict[str, Any], **kwargs: Any):
        super().__init__(**kwargs)
        self.words = {word.casefold(): value for word, value in words.items()}
        self.shown = list(words)

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip()
        if not text:
            return None
        if text.casefold() not in self.words:
            said = ", ".join(self.shown[:8]) + (" …" if len(self.shown) > 8 else "")
            raise ValidationError(f"”{text[:60]}” känns inte igen. Skriv något av: {said}.")
        return self.words[text.casefold()]

    def word_for(self, value: Any) -> str:
        """The first of the words that stands for the value; "" for none."""
        pairs = zip(self.shown, self.words.values(), strict=True)
        return next((word for word, meant in pairs if meant == value), "")
