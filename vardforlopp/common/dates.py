"""Dates as law and people read them: today in Stockholm, years, and dates that are not certain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

STOCKHOLM = ZoneInfo("Europe/Stockholm")
EARLIEST, LATEST = date(2015, 1, 1), date(2100, 12, 31)  # the days pathways can be about
MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december".split()
)


_told_of: ContextVar[date | None] = ContextVar("told_of", default=None)


@contextmanager
def as_of(day: date) -> Iterator[None]:
    """Lets an invented story be told as if it were that day; no request is answered inside it."""
    before = _told_of.set(day)
    try:
        yield
    finally:
        _told_of.reset(before)


def now() -> datetime:
    """This moment; in a story that is told, noon of the day it tells of."""
    told = _told_of.get()
    return timezone.now() if told is None else datetime.combine(told, time(12), STOCKHOLM)


def today() -> date:
    """The legal date now: the calendar day in Europe/Stockholm, wherever the server stands."""
    return now().astimezone(STOCKHOLM).date()


def within_reason(name: str, *fields: str, earliest: date = EARLIEST) -> models.CheckConstraint:
    """The database's promise that the days in `fields`, when known, are no slips of the pen."""
    within = models.Q()
    for field in fields:
        known = models.Q(**{f"{field}__range": (earliest.isoformat(), LATEST.isoformat())})
        within &= models.Q(**{f"{field}__isnull": True}) | known
    return models.CheckConstraint(
        name=name,
        condition=within,
        violation_error_message=f"Datumet ska ligga mellan {earliest.year} och {LATEST.year}.",
    )


def calendar_year(moment: date | datetime | None = None) -> int:
    """The calendar year a moment falls in, seen from Stockholm; of today when none is given."""
    return as_date(moment).year if moment is not None else today().year


def as_date(moment: date | datetime) -> date:
    """The Stockholm day of an aware datetime; a date is returned as it is."""
    if isinstance(moment, datetime):
        return moment.astimezone(STOCKHOLM).date()
    return moment


def swedish_date(moment: date | datetime) -> str:
    """Such as "12 mars 2026", with no-break spaces."""
    day = as_date(moment)
    return f"{day.day}\u00a0{MONTHS[day.month - 1]}\u00a0{day.year}"


def swedish_month(month: date) -> str:
    """Such as "mars 2026", with a no-break space."""
    return f"{MONTHS[month.month - 1]}\u00a0{month.year}"


def swedish_moment(moment: datetime) -> str:
    """Such as "12 mars 2026 kl. 14.05", Stockholm time."""
    local = moment.astimezone(STOCKHOLM)
    return f"{swedish_date(local)} kl.\u00a0{local:%H.%M}"


def swedish_day(moment: date | datetime) -> str:
    """A day as swedish_date(), a moment as swedish_moment()."""
    return swedish_moment(moment) if isinstance(moment, datetime) else swedish_date(moment)


def age_in_words(days: int) -> str:
    """How long ago, for a reader: "i dag", "för 12 dagar sedan", "för 5 månader sedan"."""
    if days == 0:
        return "i dag"
    if abs(days) == 1:
        return "i går" if days > 0 else "i morgon"
    length = _length_in_words(abs(days))
    return f"för {length} sedan" if days > 0 else f"om {length}"


def _length_in_words(days: int) -> str:
    """Days up to three months, then months up to two years, then years; rounded down."""
    if days <= 92:
        return f"{days} dagar"
    months = int(days / 30.4375)
    return f"{months} månader" if months < 24 else f"{months // 12} år"


class DatePrecision(models.TextChoices):
    """How much of an uncertain date the source knows."""

    DAY = "day", "dag"
    MONTH = "month", "månad"
    YEAR = "year", "år"


@dataclass(frozen=True)
class UncertainDate:
    """A date as far as its source knows it: "maj 2020"; `is_inferred` when we worked it out.

    `date` is the first day of what is known, so that uncertain dates still sort.
    """

    date: date
    precision: DatePrecision = DatePrecision.DAY
    is_inferred: bool = False
    source: str = ""

    def __str__(self) -> str:
        return f"{self.when} (härledd)" if self.is_inferred else self.when

    @property
    def when(self) -> str:
        """The date without the mark: "25 september 2020", "maj 2020" or "2020"."""
        if self.precision == DatePrecision.YEAR:
            return str(self.date.year)
        if self.precision == DatePrecision.MONTH:
            return swedish_month(self.date)
        return swedish_date(self.date)


def uncertain_date(record: Any, name: str) -> UncertainDate | None:
    """Reads `<name>_on`, `<name>_precision`, `<name>_is_inferred`, `<name>_source` of a record.

    None when the date is missing: missing is not a date.
    """
    on = getattr(record, f"{name}_on")
    if on is None:
        return None
    return UncertainDate(
        date=on,
        precision=DatePrecision(getattr(record, f"{name}_precision")),
        is_inferred=getattr(record, f"{name}_is_inferred"),
        source=getattr(record, f"{name}_source"),
    )
