"""Months, each named by its first day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vardforlopp.common import dates


def first_of(day: date) -> date:
    """The month of a day."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def last_month() -> date:
    """The month before today's."""
    this = first_of(dates.today())
    return date(this.year - (this.month == 1), (this.month - 2) % 12 + 1, 1)


def months_between(start: date, end: date) -> Iterator[date]:
    """Every month that has a day from start to end, both counted."""
    month = first_of(start)
    while month <= end:
        yield month
        month = next_month(month)


def month_name(month: date) -> str:
    """Such as "maj 2020", with a no-break space."""
    return dates.swedish_month(month)
