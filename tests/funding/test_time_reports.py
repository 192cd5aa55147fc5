"""Time reports: one's own months in quarters, read where the money is; a talk, not an error."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding import time_reports
from funding.actions.time_reports import report_time
from funding.hours import hours_text, parse_hours
from funding.models import Activity, HoldingStatus, PositionHolding, TimeReport
from funding.months import first_of, last_month, months_between, next_month
from tests.cast import Cast
from tests.factories.funding import (
    HeldFactory,
    HoldingFactory,
    PositionFactory,
    TimeReportFactory,
)
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Stale
from vardforlopp.common.records import change

MAY = date(2020, 5, 1)
HOURS = dict.fromkeys(Activity.values, Decimal("8.00"))


@pytest.fixture
def held(cast: Cast) -> PositionHolding:
    """The process supporter of Skåne in the first position, from the middle of May 2020."""
    position = PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=1)
    return HeldFactory(
        position=position, person=cast.supporter.person, valid_from=date(2020, 5, 15)
    )


@pytest.mark.parametrize(
    ("text", "hours"),
    [("7,5", "7.50"), ("7.25", "7.25"), ("12 h", "12.00"), ("0", "0.00"), ("744", "744.00")],
)
def test_hours_are_read_in_quarters(text: str, hours: str) -> None:
    assert parse_hours(text) == Decimal(hours)
    assert parse_hours(hours_text(Decimal(hours))) == Decimal(hours)


@pytest.mark.parametrize("text", ["7,1", "744,25", "-1", "sju", "1e3", "7,333", "", "7:30"])
def test_what_are_no_hours_of_a_month_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="timmar"):
        parse_hours(text)


def test_months_follow_each_other_over_the_turn_of_the_year() -> None:
    months = list(months_between(date(2020, 11, 15), date(2021, 2, 1)))
    assert months == [date(2020, 11, 1), date(2020, 12, 1), date(2021, 1, 1), date(2021, 2, 1)]
    assert next_month(last_month()) == first_of(dates.today())


@pytest.mark.django_db
class TestReport:
    def test_a_holder_reports_a_month_and_changes_it_with_history(
        self, cast: Cast, held: PositionHolding
    ) -> None:
        report = report_time(held, MAY, by=cast.supporter, **HOURS)
        assert (report.total, report.for_healthcare_region) == (Decimal(40), Decimal(32))
        assert report.share == Decimal("0.8")
        report_time(held, MAY, by=cast.supporter, version=1, **HOURS | {"own_region": Decimal(152)})
        report.refresh_from_db()
        assert report.share == Decimal("0.1739")
        assert [row.own_region for row in report.history.order_by("history_id")] == [8, 152]

    def test_nobody_else_reports_it_not_even_the_kansli(
        self, cast: Cast, held: PositionHolding
    ) -> None:
        for user in (cast.officer, cast.economist, cast.supporter_halland, cast.administrator):
            with pytest.raises(Forbidden, match="sin egen tid"):
                report_time(held, MAY, by=user, **HOURS)

    def test_a_month_that_is_not_held_or_not_begun_is_refused(
        self, cast: Cast, held: PositionHolding
    ) -> None:
        with pytest.raises(Forbidden, match="hade inte tjänsten i april"):
            report_time(held, date(2020, 4, 1), by=cast.supporter, **HOURS)
        with pytest.raises(Forbidden, match="inte börjat"):
            report_time(held, next_month(first_of(dates.today())), by=cast.supporter, **HOURS)
        report_time(held, first_of(dates.today()), by=cast.supporter, **HOURS)
        proposed = HoldingFactory(person=cast.supporter.person)
        assert proposed.status == HoldingStatus.PROPOSED
        with pytest.raises(Forbidden, match="hade inte tjänsten"):
            report_time(proposed, MAY, by=cast.supporter, **HOURS)

    def test_a_page_read_before_the_month_was_reported_changes_nothing(
        self, cast: Cast, held: PositionHolding
    ) -> None:
        first = report_time(held, MAY, by=cast.supporter, **HOURS)
        for version in (0, first.version + 1):
            with pytest.raises(Stale):
                report_time(
                    *(held, MAY), by=cast.supporter, version=version, **HOURS | {"exchange": 0}
                )
        assert TimeReport.objects.get().exchange == 8

    def test_a_month_after_the_last_day_stays_as_reported_and_is_no_longer_changed(
        self, cast: Cast, held: PositionHolding
    ) -> None:
        july = report_time(held, date(2020, 7, 1), by=cast.supporter, **HOURS)
        change(held, by=cast.officer, valid_to=date(2020, 6, 30))
        with pytest.raises(Forbidden, match="hade inte tjänsten i juli"):
            report_time(held, july.month, by=cast.supporter, version=july.version, **HOURS)
        rows = time_reports.holdings_of(cast.officer)
        [part] = time_reports.years_listed(cast.officer, rows, 2020)
        assert [str(one.held.month) for one in part.months if one.report] == ["2020-07-01"]
        assert part.reported == "1 av 3"

    def test_a_month_without_any_hours_says_why(self, cast: Cast, held: PositionHolding) -> None:
        none = dict.fromkeys(Activity.values, Decimal(0))
        with pytest.raises(ValidationError, match="semester"):
            report_time(held, MAY, by=cast.supporter, **none)
        report = report_time(held, MAY, by=cast.supporter, note="Föräldraledig", **none)
        assert report.share is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"check_ins": Decimal("0.10")},
        {"check_ins": Decimal("-0.25")},
        {"own_region": Decimal("744.25")},
        {"own_region": Decimal("720.00")},
        {"month": date(2020, 5, 2)},
    ],
)
def test_the_database_itself_refuses_what_are_no_hours_of_a_month(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        TimeReportFactory(**wrong)


@pytest.mark.django_db
def test_time_is_read_by_its_writer_and_where_the_money_is(
    cast: Cast, held: PositionHolding
) -> None:
    report = TimeReportFactory(holding=held)
    for user in (cast.supporter, cast.officer, cast.economist, cast.auditor):
        assert report in TimeReport.objects.visible_to(user)
    for user in (cast.supporter_orebro, cast.supporter_halland, cast.administrator, cast.director):
        assert report not in TimeReport.objects.visible_to(user)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hours", "word"),
    [("3.75", "mindre än bandet"), ("5.00", ""), ("10.00", ""), ("10.25", "mer än bandet")],
)
def test_time_outside_the_band_is_worth_a_talk_and_no_error(hours: str, word: str) -> None:
    for_region = Decimal(hours) * 4
    report = TimeReportFactory(
        **{name: Decimal(hours) for name in Activity.values if name != "own_region"},
        own_region=200 - for_region if word != "mindre än bandet" else 160 - for_region,
    )
    said = time_reports.prompt(report.share, report.holding.position, "i maj")
    assert word in said
    assert bool(said) == bool(word)


@pytest.mark.django_db
def test_last_month_waits_for_its_holder_until_it_is_reported(cast: Cast) -> None:
    held = HeldFactory(person=cast.supporter.person, valid_from=last_month())
    HeldFactory(person=cast.supporter_halland.person, valid_from=first_of(dates.today()))

    def waiting(user: Any) -> list[str]:
        return [item["href"] for item in todos(user) if item["kind"] == "month_to_report"]

    month = last_month()
    assert waiting(cast.supporter) == [
        reverse("time_month", args=[held.pk, month.year, month.month])
    ]
    assert waiting(cast.supporter_halland) == []
    report_time(held, month, by=cast.supporter, **HOURS)
    assert waiting(cast.supporter) == []


@pytest.mark.django_db
def test_a_month_is_reported_on_the_page_with_the_month_before_in_view(
    cast: Cast, held: PositionHolding, client: Client
) -> None:
    client.force_login(cast.supporter)
    TimeReportFactory(holding=held, check_ins=Decimal("12.25"))
    url = reverse("time_month", args=[held.pk, 2020, 6])
    assert "Maj\u00a02020: 12,25" in client.get(url).content.decode()
    sent = dict.fromkeys(Activity.values, "4") | {"version": ""}
    wrong = client.post(url, sent | {"exchange": "7,1"})
    assert wrong.status_code == 422
    assert "hela kvartar" in wrong.content.decode()
    assert "7,1" in wrong.content.decode()
    many = sent | {"own_region": "240"}
    assert "256\u00a0h på en månad" in client.post(url, many).content.decode()
    assert 'value="256.00"' in client.post(url, many).content.decode()
    assert client.post(url, sent).status_code == 302
    clash = client.post(url, sent | {"exchange": "5"})
    assert clash.status_code == 422
    assert "medan du hade sidan öppen" in clash.content.decode()
    assert TimeReport.objects.get(month=date(2020, 6, 1)).exchange == 4
    page = client.get(reverse("time_mine"), {"ar": "2020"}).content.decode()
    assert "Månader att rapportera" in page
    assert "juli\u00a02020</a>" in page
    assert "Något att prata om" in page
    assert client.get(reverse("time_month", args=[held.pk, 2020, 4])).status_code == 403
    assert client.get(reverse("time_month", args=[held.pk, 2020, 13])).status_code == 404


@pytest.mark.django_db
def test_the_sums_of_a_year_are_those_of_its_months_on_the_page_and_in_the_file(
    cast: Cast, held: PositionHolding, client: Client
) -> None:
    for number in (5, 6, 7):
        TimeReportFactory(holding=held, month=date(2020, number, 1), own_region=Decimal("120.25"))
    elsewhere = PositionFactory(healthcare_region=cast.middle, region=cast.orebro)
    TimeReportFactory(holding=HeldFactory(position=elsewhere))
    client.force_login(cast.officer)
    page = client.get(reverse("time"), {"ar": "2020"}).content.decode()
    assert "480,75\u00a0h" in page
    assert "3 av 8" in page
    assert str(elsewhere) not in page
    answer = client.get(reverse("time"), {"ar": "2020", "format": "csv"})
    line = b"".join(answer.streaming_content).decode().splitlines()[1]
    assert line.startswith(
        "Processtöd 1, Region Skåne;Person supporter;3 av 8;120,00;480,75;0,2496"
    )
    year = reverse("time_year", args=[held.position_id, 2020])
    months = client.get(year, {"format": "csv"})
    lines = b"".join(months.streaming_content).decode().splitlines()
    assert sum(";160,25;" in one for one in lines) == 3
    assert sum("saknas" in one for one in lines) == 5
    assert client.get(reverse("time"), {"ar": "1066"}).status_code == 422


@pytest.mark.django_db
def test_the_pages_ask_as_many_questions_of_thirty_positions_as_of_one(
    cast: Cast, held: PositionHolding, client: Client
) -> None:
    client.force_login(cast.officer)
    urls = [reverse("time"), reverse("time_year", args=[held.position_id, 2020])]

    def asked() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url, {"ar": "2020"}).status_code == 200
            found.append(len(queries))
        return found

    TimeReportFactory(holding=held)
    asked()
    few = asked()
    for number in range(29):
        position = PositionFactory(healthcare_region=cast.southern, region=cast.skane)
        TimeReportFactory(holding=HeldFactory(position=position))
        if number < 7:
            TimeReportFactory(holding=held, month=date(2020, 6 + number % 7, 1))
    assert asked() == few
