"""How the lines of the log of changes are written; in Python, for there are fifty on a page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from vardforlopp.accounts.audit import Entry
from vardforlopp.common.dates import as_date, swedish_moment
from vardforlopp.common.history import Line


def drawn(entries: Iterable[Entry]) -> SafeString:
    """The rows of the log."""
    return SafeString("".join(_row(entry.line, entry.about) for entry in entries))


def _row(line: Line, about: str) -> str:
    day, moment = as_date(line.at).isoformat(), swedish_moment(line.at)
    return (
        f'<tr><td><time datetime="{day}">{moment}</time></td>'
        f"<td>{escape(line.sentence)}{_differences(line)}</td>"
        f'<th scope="row">{escape(about)}</th><td>{escape(line.reason)}</td></tr>'
    )


def _differences(line: Line) -> str:
    """What changed, on demand, and the number to find the rest of the request by."""
    if not line.differences:
        return ""
    changes = "".join(
        f"<li>{escape(capfirst(label))}: {escape(before)} → {escape(after)}</li>"
        for label, before, after in line.differences
    )
    number = f'<p class="muted small">Referensnummer {line.request_id}</p>'
    return (
        '<details class="more"><summary>Visa ändringarna</summary><div class="inside">'
        f"<ul>{changes}</ul>{number if line.request_id else ''}</div></details>"
    )
