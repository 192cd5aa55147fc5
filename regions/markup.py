"""How the rows of a register's table are written, in Python: a page has fifty of them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from vardforlopp.common import markup

if TYPE_CHECKING:
    from regions.tables import Cell, Row

FIGURE = '<td class="number">'


def body(rows: Iterable[Row]) -> SafeString:
    """The rows of a table, each named in its first cell."""
    return SafeString("".join(_row(row) for row in rows))


def _row(row: Row) -> str:
    state = markup.badge(row.state, row.state_label) if row.state else ""
    demo = markup.DEMO_MARK if row.is_demo else ""
    name = " ".join(part for part in (_said(row.name), state, demo) if part)
    return f'<tr><th scope="row">{name}</th>{"".join(map(_cell, row.cells))}</tr>'


def _cell(cell: Cell) -> str:
    return f"{FIGURE if cell.is_number else '<td>'}{_said(cell)}</td>"


def _said(cell: Cell) -> str:
    return markup.link(cell.href, cell.text, cell.unseen) if cell.href else escape(cell.text)
