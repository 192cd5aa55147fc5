"""Dates follow the calendar in Stockholm, and an uncertain date stays uncertain."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
import time_machine

from vardforlopp.common import dates
from vardforlopp.common.dates import DatePrecision, UncertainDate
from vardforlopp.common.templatetags import swedish

NEW_YEARS_EVE_IN_UTC = datetime(2020, 12, 31, 23, 30, tzinfo=UTC)


@time_machine.travel(NEW_YEARS_EVE_IN_UTC, tick=False)
def test_the_year_turns_when_it_turns_in_stockholm():
    assert dates.today() == date(2021, 1, 1)
    assert dates.calendar_year() == 2021


def test_a_moment_belongs_to_the_year_it_has_in_stockholm():
    assert dates.calendar_year(NEW_YEARS_EVE_IN_UTC) == 2021
    assert dates.calendar_year(date(2020, 12, 31)) == 2020


def test_a_date_is_written_out_with_spaces_that_do_not_break():
    assert dates.swedish_date(date(2026, 3, 12)) == "12\u00a0mars\u00a02026"


def test_a_moment_is_written_in_stockholm_time_summer_and_winter():
    assert dates.swedish_moment(datetime(2026, 3, 12, 13, 5, tzinfo=UTC)).endswith("kl.\u00a014.05")
    assert dates.swedish_moment(datetime(2026, 7, 12, 13, 5, tzinfo=UTC)).endswith("kl.\u00a015.05")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "i dag"),
        (1, "i går"),
        (12, "för 12 dagar sedan"),
        (-1, "i morgon"),
        (-3, "om 3 dagar"),
    ],
)
def test_an_age_is_said_in_words(days, words):
    assert dates.age_in_words(days) == words


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (DatePrecision.DAY, "1\u00a0maj\u00a02020"),
        (DatePrecision.MONTH, "maj\u00a02020"),
        (DatePrecision.YEAR, "2020"),
    ],
)
def test_an_uncertain_date_says_only_what_is_known(precision, words):
    assert str(UncertainDate(date(2020, 5, 1), precision)) == words


def test_an_inferred_date_says_that_it_is():
    inferred = UncertainDate(date(2020, 9, 25), is_inferred=True)
    assert str(inferred) == "25\u00a0september\u00a02020 (härledd)"


def test_an_uncertain_date_is_read_from_its_four_columns():
    record = SimpleNamespace(
        approved_on=date(2020, 5, 1),
        approved_precision="month",
        approved_is_inferred=False,
        approved_source="S0-12",
    )
    assert dates.uncertain_date(record, "approved") == UncertainDate(
        date(2020, 5, 1), DatePrecision.MONTH, source="S0-12"
    )


def test_a_missing_date_is_missing():
    assert dates.uncertain_date(SimpleNamespace(approved_on=None), "approved") is None


def test_the_filters_write_nothing_for_what_is_missing():
    written = (
        swedish.datum(None),
        swedish.tidpunkt(None),
        swedish.maskindatum(None),
        swedish.alder(None),
        swedish.kronor(None),
        swedish.procent(None),
    )
    assert set(written) == {""}


@time_machine.travel(datetime(2026, 3, 24, 12, tzinfo=UTC), tick=False)
def test_the_filters_write_dates_and_ages():
    assert swedish.datum(date(2026, 3, 12)) == "12\u00a0mars\u00a02026"
    assert swedish.datum(UncertainDate(date(2020, 1, 1), DatePrecision.YEAR)) == "2020"
    assert swedish.maskindatum(date(2026, 3, 12)) == "2026-03-12"
    assert swedish.alder(swedish.dagar_sedan(date(2026, 3, 12))) == "för 12 dagar sedan"


def test_a_story_is_told_as_on_its_own_day_and_then_it_is_today_again() -> None:
    before = dates.today()
    with dates.as_of(date(2020, 9, 22)):
        assert dates.today() == date(2020, 9, 22)
        assert dates.as_date(dates.now()) == date(2020, 9, 22)
        with dates.as_of(date(2021, 1, 1)):
            assert dates.today() == date(2021, 1, 1)
        assert dates.today() == date(2020, 9, 22)
    assert dates.today() == before
