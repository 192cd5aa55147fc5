"""Months, each named by its first day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def period_in_words(first: date, last: date) -> str:
    """Such as "maj 2021", "april–juni 2021", "december 2020–januari 2021"."""
    named = month_name(last)
    if first == last:
        return named
    start = dates.MONTHS[first.month - 1] if first.year == last.year else month_name(first)
    return f"{start}–{named}"


def months_in_words(months: Iterable[date]) -> str:
    """Those that follow on each other as one period: "april–juni 2021, augusti 2021"."""
    periods: list[list[date]] = []
    for month in sorted(months):
        if periods and next_month(periods[-1][-1]) == month:
            periods[-1].append(month)
        else:
            periods.append([month])
    return ", ".join(period_in_words(found[0], found[-1]) for found in periods)
