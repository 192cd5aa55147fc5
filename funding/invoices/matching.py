"""Which position and which months a line is for, as far as the file says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from funding.invoices.numbers import compared
from funding.models import Position
from vardforlopp.common.dates import MONTHS

_NAMED = re.compile(rf"\b({'|'.join(MONTHS)})\s+(20\d\d)\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\b(20\d\d)-(0[1-9]|1[0-2])\b(?!-\d)")

Months = tuple[date, date]
MOST_MONTHS = 24
TOO_LONG = f"En rad gäller högst {MOST_MONTHS} månader. Läs om fakturan."


def position_in(texts: Iterable[str], positions: Iterable[Position]) -> Position | None:
    """The one position whose reference stands in a text: alone, or as a word of it."""
    known = {compared(one.buyer_reference): one for one in positions if one.buyer_reference}
    for text in texts:
        alone = known.get(compared(text))
        if alone:
            return alone
        words = {compared(word) for word in text.split()}
        among = [known[word] for word in words if word in known]
        if len(among) == 1:
            return among[0]
    return None


def months_in(
    periods: Iterable[tuple[date | None, date | None]], texts: Iterable[str]
) -> Months | None:
    """The first and the last month of the first period that is known, else those named in text."""
    for start, end in periods:
        if start and end and start <= end:
            return _within_reason(start.replace(day=1), end.replace(day=1))
    for text in texts:
        named = sorted(_months_of(text))
        if named:
            return _within_reason(named[0], named[-1])
    return None


def _within_reason(first: date, last: date) -> Months | None:
    return None if is_too_long(first, last) else (first, last)


def is_too_long(first: date, last: date) -> bool:
    """Whether a line would be for more months than anybody invoices at once."""
    return months_apart(first, last) >= MOST_MONTHS


def months_apart(first: date, last: date) -> int:
    """0 for the same month."""
    return (last.year - first.year) * 12 + last.month - first.month


def _months_of(text: str) -> set[date]:
    named = {
        date(int(year), MONTHS.index(name.lower()) + 1, 1) for name, year in _NAMED.findall(text)
    }
    return named | {date(int(year), int(month), 1) for year, month in _WRITTEN.findall(text)}
