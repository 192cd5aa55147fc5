"""How the rows of a register's table are written, in Python: a page has fifty of them.

As the cells of the matrix (vardforlopp/pathways/cells.py), because of what docs/performance.md
measures.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from regions.tables import Cell, Row

DEMO = '<span class="demo-mark icon" data-glyph="flask">Demonstrationsdata</span>'
FIGURE = '<td class="number">'


def body(rows: Iterable[Row]) -> SafeString:
    """The rows of a table, each named in its first cell."""
    return SafeString("".join(_row(row) for row in rows))


def _row(row: Row) -> str:
    state = ""
    if row.state:
        state = f'<span class="badge icon" data-state="{row.state}">{row.state_label}</span>'
    name = " ".join(part for part in (_said(row.name), state, DEMO if row.is_demo else "") if part)
    return f'<tr><th scope="row">{name}</th>{"".join(map(_cell, row.cells))}</tr>\n'


def _cell(cell: Cell) -> str:
    return f"{FIGURE if cell.is_number else '<td>'}{_said(cell)}</td>"


def _said(cell: Cell) -> str:
    if not cell.href:
        return escape(cell.text)
    unseen = f'<span class="unseen"> {escape(cell.unseen)}</span>' if cell.unseen else ""
    return f'<a href="{escape(cell.href)}">{escape(cell.text)}{unseen}</a>'
