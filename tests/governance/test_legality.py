"""The last day to ask for a legality review: three weeks, and then a working day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.reports.legality import easter, is_day_off, last_day_of_review

# Easter Sundays as almanacs have them
EASTERS = {
    2016: (3, 27),
    2019: (4, 21),
    2024: (3, 31),
    2025: (4, 20),
    2026: (4, 5),
    2027: (3, 28),
    2038: (4, 25),  # the latest there is
    2049: (4, 18),
    2076: (4, 19),
}
# day of posting → last day, and why it is not three weeks to the day (lag 1930:173)
LAST_DAYS = [
    ((2026, 1, 7), (2026, 1, 28), "an ordinary Wednesday"),
    ((2026, 1, 10), (2026, 2, 2), "Saturday"),
    ((2026, 1, 11), (2026, 2, 2), "Sunday"),
    ((2025, 12, 11), (2026, 1, 2), "New Year's Day"),
    ((2025, 12, 16), (2026, 1, 7), "Epiphany"),
    ((2026, 3, 13), (2026, 4, 7), "Good Friday, then Easter to its Monday"),
    ((2026, 4, 10), (2026, 5, 4), "1 May, a Friday"),
    ((2026, 4, 23), (2026, 5, 15), "Ascension"),
    ((2025, 5, 16), (2025, 6, 9), "the national day, a Friday"),
    ((2026, 5, 29), (2026, 6, 22), "midsummer's eve"),
    ((2026, 10, 10), (2026, 11, 2), "All Saints' Day"),
    ((2026, 12, 3), (2026, 12, 28), "Christmas Eve to the Sunday after Boxing Day"),
    ((2026, 12, 10), (2027, 1, 4), "New Year's Eve to the Sunday after"),
]


@pytest.mark.parametrize("year", EASTERS)
def test_easter_is_when_almanacs_say(year: int) -> None:
    assert easter(year) == date(year, *EASTERS[year])


@pytest.mark.parametrize(("posted", "last", "why"), LAST_DAYS)
def test_the_last_day_is_three_weeks_later_or_the_next_working_day(
    posted: tuple[int, int, int], last: tuple[int, int, int], why: str
) -> None:
    assert last_day_of_review(date(*posted)) == date(*last), why


def test_the_last_day_is_a_working_day_and_no_later_than_it_must() -> None:
    for days in range(366 * 12):
        posted = date(2024, 1, 1) + timedelta(days=days)
        last, due = last_day_of_review(posted), posted + timedelta(weeks=3)
        assert not is_day_off(last)
        between = [due + timedelta(days=n) for n in range((last - due).days)]
        assert all(is_day_off(day) for day in between)
        assert len(between) <= 5
