"""Tables of the register: the same columns make the page and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from regions import markup
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek


def shown(value: Any) -> str:
    """A value as a reader meets it: 1 377 827, 1 500,00 kr, 31 december 2019, ja, or a dash."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int):
        return f"{value:,}".replace(",", "\u00a0")
    if isinstance(value, Decimal):
        return sek(value)
    if isinstance(value, date):
        return swedish_date(value)
    return str(value)


@dataclass(frozen=True)
class Column:
    """A heading and how a row fills it; `href` gives the cell a link."""

    label: str
    value: Callable[[Any], Any]
    href: Callable[[Any], str] | None = None
    is_number: bool = False
    names_row: bool = False  # the link says which row it is about to those who do not see it
    say: Callable[[Any], str] = shown  # how the page writes the value; a file has it as it is


@dataclass(frozen=True)
class Cell:
    """What a cell of the page shows; `unseen` is said to screen readers only."""

    text: str
    href: str = ""
    is_number: bool = False
    unseen: str = ""


@dataclass(frozen=True)
class Row:
    """The name of the row, its other cells, and what is said beside the name."""

    name: Cell
    cells: list[Cell]
    is_demo: bool
    state: str = ""  # "ended", "coming" or nothing
    state_label: str = ""


@dataclass(frozen=True)
class Table:
    """A table as a page draws it."""

    caption: str
    columns: tuple[Column, ...]
    rows: list[Row]

    @property
    def body(self) -> SafeString:
        """Its rows as markup."""
        return markup.body(self.rows)


@dataclass(frozen=True)
class Section:
    """A titled part of a detail page: a table, or what to say when it is empty."""

    title: str
    id: str
    table: Table
    empty: str
    note: str = ""
    add_label: str = ""
    add_url: str = ""


def draw(caption: str, columns: tuple[Column, ...], objects: Iterable[Any]) -> Table:
    """The table as the page shows it; made-up, ended and coming rows say so."""
    return Table(caption, columns, [_row(columns, obj) for obj in objects])


def exported(columns: tuple[Column, ...], objects: Iterable[Any]) -> Iterator[list[Any]]:
    """The same cells as plain values for a file."""
    for obj in objects:
        yield [_plain(column.value(obj)) for column in columns]


def _row(columns: tuple[Column, ...], obj: Any) -> Row:
    name, *cells = (_cell(column, obj) for column in columns)
    is_demo = getattr(obj, "is_demo", False)
    if getattr(obj, "has_ended", False):
        return Row(name, cells, is_demo, "ended", "har upphört")
    if getattr(obj, "is_coming", False):
        return Row(name, cells, is_demo, "coming", "gäller inte än")
    return Row(name, cells, is_demo)


def _cell(column: Column, obj: Any) -> Cell:
    value = column.value(obj)
    href = column.href(obj) if column.href and value not in (None, "") else ""
    return Cell(column.say(value), href, column.is_number, str(obj) if column.names_row else "")


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | date | Decimal) else str(value)
