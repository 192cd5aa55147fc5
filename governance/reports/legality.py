"""The last day to ask for a legality review (KL 13:5), moved to a working day (lag 1930:173)."""

from __future__ import annotations

from datetime import date, timedelta

REVIEW = timedelta(weeks=3)  # from the day the adjustment was posted
DAY = timedelta(days=1)
FIXED = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26))  # lag (1989:253)
EVES = ((12, 24), (12, 31))  # as a Sunday, by lag (1930:173)
AFTER_EASTER = (-2, 0, 1, 39, 49)  # Good Friday, Easter, Easter Monday, Ascension, Pentecost
SATURDAY = 5


def last_day_of_review(posted_on: date) -> date:
    """Three weeks after the day of posting; the next working day when that is none."""
    day = posted_on + REVIEW
    while is_day_off(day):
        day += DAY
    return day


def is_day_off(day: date) -> bool:
    """Saturdays, Sundays and holidays, and the eves of midsummer, Christmas and the new year."""
    if day.weekday() >= SATURDAY or (day.month, day.day) in (*FIXED, *EVES):
        return True
    return day in _moving(day.year)


def _moving(year: int) -> set[date]:
    """The holidays that fall on other days each year, and midsummer's eve."""
    of_easter = {easter(year) + timedelta(days=days) for days in AFTER_EASTER}
    midsummer, all_saints = _saturday_from(date(year, 6, 20)), _saturday_from(date(year, 10, 31))
    return of_easter | {midsummer - DAY, midsummer, all_saints}


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss's rule as Butcher wrote it)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + leaps + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
