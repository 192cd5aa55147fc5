"""How a cell of the matrix is written, in Python: a page of the whole country has 1,260 of them.

As the rows of other long tables (common/markup.py), because of what docs/performance.md measures.
The parts that repeat are written once and remembered.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from vardforlopp.common import dates
from vardforlopp.pathways.matrix import Cell
from vardforlopp.pathways.models import ImplementationStatus, Outcome

NOTHING = mark_safe('<span class="nothing"><span class="unseen">Inget införande</span>–</span>')
FLASK = mark_safe(
    '<span class="icon" data-glyph="flask"><span class="unseen">demonstrationsdata</span></span>'
)
SAID = {Outcome.DECLINED.label, Outcome.ALREADY.label}  # what the step does not tell by itself


def draw(cell: Cell | None) -> SafeString:
    """The link to an implementation with its step, the log and its age, and what is in the way."""
    if cell is None:
        return NOTHING
    if not cell.is_match:
        return format_html(
            '<a class="cell cell--aside" href="{}"><span class="name muted">utanför filtret</span>'
            "</a>",
            cell.url,
        )
    return mark_safe(  # noqa: S308 - every part is escaped where it is made
        f'<a class="{_kind(cell)}" href="{_escaped(cell.url)}">'
        f"{_name(cell.code, cell.step)}"
        f'<span class="line">{_movement(cell.movement, cell.movement_label)}'
        f"{_age(cell.observed_on, cell.age, cell.is_stale)}{FLASK if cell.is_demo else ''}</span>"
        f"{_signs(cell.has_hinder, cell.status, cell.status_label, cell.outcome)}</a>"
    )


def _kind(cell: Cell) -> str:
    if not cell.code:
        return "cell cell--none"
    return "cell cell--stale" if cell.is_stale else "cell"


def _escaped(text: str) -> SafeString:
    return format_html("{}", text)


@lru_cache(maxsize=256)
def _name(code: str, step: str) -> SafeString:
    sign = (
        format_html('<span class="step"><span class="code" data-track="R">{}</span></span> ', code)
        if code
        else ""
    )
    return format_html('<span class="name">{}{}</span>', sign, step)


@lru_cache(maxsize=16)
def _movement(movement: str, label: str) -> SafeString:
    if not movement:
        return SafeString("")
    return format_html('<span class="movement icon" data-movement="{}">{}</span> ', movement, label)


@lru_cache(maxsize=4096)
def _age(observed_on: date | None, days: int | None, is_stale: bool) -> SafeString:
    if observed_on is None or days is None:
        return SafeString("ingen logg")
    return format_html(
        '<time class="age{}" datetime="{}">{}{}</time>',
        " age--stale" if is_stale else "",
        observed_on.isoformat(),
        dates.age_in_words(days),
        mark_safe(' <span class="word">inaktuell</span>') if is_stale else "",
    )


@lru_cache(maxsize=64)
def _signs(has_hinder: bool, status: str, status_label: str, outcome: str) -> SafeString:
    """What stands out: a hinder, a pause or an end, a decision not to introduce."""
    badge = '<span class="badge icon" data-state="{}">{}</span>'
    signs = [format_html(badge, "hinder", "Hinder")] if has_hinder else []
    if status != ImplementationStatus.ONGOING:
        signs.append(format_html(badge, status, status_label))
    if outcome in SAID:
        signs.append(format_html("<span>{}</span>", outcome))
    if not signs:
        return SafeString("")
    return format_html(
        '<span class="line">{}</span>', format_html_join("", "{}", ((sign,) for sign in signs))
    )
