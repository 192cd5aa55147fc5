"""How pathways are read out in templates."""

from __future__ import annotations

from dataclasses import replace

from django import template
from django.utils.safestring import SafeString

from vardforlopp.common.history import Line
from vardforlopp.pathways.actions.log import LOGGED
from vardforlopp.pathways.cells import draw
from vardforlopp.pathways.matrix import Cell
from vardforlopp.pathways.models import Implementation

register = template.Library()
STEP = str(Implementation._meta.get_field("step").verbose_name)
NOTHING = "–"  # how a line of history writes that there was no step


@register.filter
def logs_in_words(lines: list[Line]) -> list[Line]:
    """The history of an implementation, where a log reads as one and not as changed fields."""
    return [_told(line) for line in lines]


def _told(line: Line) -> Line:
    if not line.reason.startswith(LOGGED):
        return line
    note = line.reason.removeprefix(LOGGED)
    moves = [(old, new) for name, old, new in line.differences if name == STEP]
    for old, new in moves:
        note = f"{note} ({'ej mottaget' if old == NOTHING else old} → {new})"
    return replace(line, sentence=f"{line.actor} loggade", reason=note)


@register.filter
def ruta(cell: Cell | None) -> SafeString:
    """{{ cell|ruta }} → a cell of the matrix as a link."""
    return draw(cell)
