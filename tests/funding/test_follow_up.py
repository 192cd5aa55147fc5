"""The follow-up of a budget: what is invoiced and left is summed from the rows it leads to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding import budget_list, state_report
from funding.follow_up import Follow
from funding.invoiced import Stages
from funding.models import (
    BudgetYear,
    HoldingStatus,
    InvoiceKind,
    InvoiceStatus,
    Position,
)
from tests.cast import Cast
from tests.factories.funding import (
    AgreementFactory,
    AllocationFactory,
    HoldingFactory,
    PositionFactory,
)
from tests.funding.budgeting import KR, YEAR, cost, decided, first_position, invoiced


@pytest.fixture
def position(cast: Cast) -> Position:
    return first_position(cast)


@pytest.fixture
def budget(cast: Cast) -> BudgetYear:
    return decided(cast, pays_positions=True)


@pytest.mark.django_db
class TestInvoiced:
    def test_each_stage_is_the_sum_of_its_lines_and_a_credit_note_counts_as_less(
        self, cast: Cast, position: Position
    ) -> None:
        may = {"first_month": date(YEAR, 5, 1), "last_month": date(YEAR, 5, 1)}
        for status, net in (
            *((InvoiceStatus.TO_REVIEW, "1"), (InvoiceStatus.ON_HOLD, "10")),
            *((InvoiceStatus.REVIEWED, "100"), (InvoiceStatus.APPROVED, "1000")),
            *((InvoiceStatus.PAID, "10000"), (InvoiceStatus.RETURNED, "7")),
        ):
            invoiced(cast, status, net, position, **may)
        credit = {"kind": InvoiceKind.CREDIT_NOTE} | may
        invoiced(cast, InvoiceStatus.APPROVED, "500", position, **credit)
        follow = Follow(cast.officer, cast.southern, YEAR)
        sums = Stages(*(Decimal(one) for one in (10_611, 10_600, 10_500, 10_000)))
        assert follow.stages == sums
        assert follow.by_month[4].stages == sums

    def test_a_line_of_several_months_is_shared_out_to_the_ore_and_over_the_new_year(
        self, cast: Cast, position: Position
    ) -> None:
        span = {"first_month": date(YEAR, 11, 1), "last_month": date(YEAR + 1, 1, 1)}
        invoiced(cast, InvoiceStatus.PAID, "100.00", position, **span)
        years = [Follow(cast.officer, cast.southern, year) for year in (YEAR, YEAR + 1)]
        assert [one.stages.paid for one in years] == [Decimal("66.67"), Decimal("33.33")]
        assert [row.stages.paid for row in years[0].by_month[10:]] == [
            Decimal("33.34"),
            Decimal("33.33"),
        ]

    def test_a_line_that_names_no_position_stands_by_itself_in_the_sums(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        invoiced(cast, InvoiceStatus.TO_REVIEW, "42.00", None)
        follow = Follow(cast.officer, cast.southern, YEAR)
        assert follow.stages.invoiced == Decimal("42.00")
        client.force_login(cast.officer)
        assert (
            "Utan tjänst eller månad"
            in client.get(reverse("budget", args=["sodra", YEAR])).content.decode()
        )


def as_file(client: Client, url: str, **asked: str) -> list[list[str]]:
    answer: Any = client.get(url, asked | {"format": "csv"})
    text = b"".join(answer.streaming_content).decode().lstrip("\ufeff")
    return [line.split(";") for line in text.strip().splitlines()]


@pytest.mark.django_db
def test_every_figure_is_the_sum_of_the_rows_it_leads_to(
    cast: Cast, position: Position, budget: BudgetYear, client: Client
) -> None:
    halland = PositionFactory(healthcare_region=cast.southern, region=cast.halland, number=2)
    for number, one in enumerate((position, halland), 1):
        cost(one, 5, 60_000 + number)
        span = {"first_month": date(YEAR, 5, 1), "last_month": date(YEAR, 7, 1)}
        invoiced(cast, InvoiceStatus.APPROVED, f"{number}000.01", one, **span)
    client.force_login(cast.officer)
    page, months, lines = (
        reverse(name, args=["sodra", YEAR]) for name in ("budget", "budget_months", "budget_lines")
    )
    for table, narrowed in (
        ("tjanster", [{"tjanst": "1"}, {"tjanst": "2"}, {}]),
        ("regioner", [{"region": "halland"}, {"region": "skane"}, {}]),
        ("manader", [*({"manad": f"{month:02}"} for month in range(1, 13)), {}]),
    ):
        rows = as_file(client, page, tabell=table)[1:]
        assert len(rows) == len(narrowed)
        for row, asked in zip(rows, narrowed, strict=True):
            behind = as_file(client, months, **asked)[1:]
            assert number_of(row[1]) == sum(number_of(one[-1]) for one in behind), (table, row)
            behind = as_file(client, lines, **asked)[1:]
            assert number_of(row[4]) == sum(number_of(one[-1]) for one in behind), (table, row)
    assert client.get(months, {"region": "finns-inte"}).status_code == 422


def number_of(cell: str) -> Decimal:
    return Decimal(cell.replace(",", ".") or "0")


@pytest.mark.django_db
def test_a_region_sees_its_own_positions_and_no_budget(
    cast: Cast, position: Position, budget: BudgetYear, client: Client
) -> None:
    halland = PositionFactory(healthcare_region=cast.southern, region=cast.halland, number=2)
    cost(position, 5, 60_000)
    cost(halland, 5, 88_888)
    url = reverse("budget", args=["sodra", YEAR])
    client.force_login(cast.economist)
    page = client.get(url).content.decode()
    assert "Processtöd 1, Region Skåne" in page
    assert "Halland" not in page
    assert "2\u00a0000\u00a0000" not in page
    listed = client.get(reverse("budgets")).content.decode()
    assert "Södra sjukvårdsregionen 2020" in listed
    assert "2\u00a0000\u00a0000" not in listed
    for name in ("budget_state_report",):
        assert client.get(reverse(name, args=["sodra", YEAR])).status_code == 404
    client.force_login(cast.supporter)
    assert client.get(url).status_code == 404
    assert "Ingen budget att visa" in client.get(reverse("budgets")).content.decode()


@pytest.mark.django_db
def test_the_section_for_the_state_says_what_came_was_used_and_is_left(
    cast: Cast, position: Position, budget: BudgetYear, client: Client
) -> None:
    AllocationFactory(agreement=AgreementFactory(year=YEAR), purpose="Ta fram vårdförlopp")
    cost(position, 5, 60_001)
    may = {"first_month": date(YEAR, 5, 1), "last_month": date(YEAR, 5, 1)}
    invoiced(cast, InvoiceStatus.PAID, "30000.50", position, **may)
    follow = Follow(cast.officer, cast.southern, YEAR)
    summed = {one.follow.year: one.follow for one in budget_list.listed(cast.officer)}[YEAR]
    assert summed.stages == follow.stages, "the list says what the page does"
    assert summed.committed == follow.committed
    assert summed.left_to_approve == follow.left_to_approve
    found = {row.label: row.amount for row in state_report.rows(follow)}
    assert found == {
        "Ta fram vårdförlopp": 30_000_000 * KR,  # two healthcare regions share sixty millions
        "Halva lönen": 2_000_000 * KR,
        "Lönekostnad för tjänsterna": 60_001 * KR,
        "Sjukvårdsregionens andel": Decimal("30000.50"),
        "Regionernas andel": Decimal("30000.50"),
        "Fakturerat": Decimal("30000.50"),
        "Beslutsattesterat": Decimal("30000.50"),
        "Beslutsattesterat, Region Skåne": Decimal("30000.50"),
        "Betalt": Decimal("30000.50"),
        "Beslutat men inte beslutsattesterat": Decimal("1969999.50"),
    }
    client.force_login(cast.officer)
    url = reverse("budget_state_report", args=["sodra", YEAR])
    assert "30\u00a0000,50\u00a0kr" in client.get(url).content.decode()
    assert len(as_file(client, url)) == len(found) + 1


@pytest.mark.django_db
def test_the_pages_ask_as_many_questions_of_one_position_as_of_thirty(
    cast: Cast, position: Position, budget: BudgetYear, client: Client
) -> None:
    def add() -> None:
        one = PositionFactory(healthcare_region=cast.southern, region=cast.skane)
        HoldingFactory(position=one, status=HoldingStatus.CONFIRMED)
        cost(one, 5, 60_000)
        decided(cast, purpose=f"Ändamål {one.number}")
        may = {"first_month": date(YEAR, 5, 1), "last_month": date(YEAR, 5, 1)}
        invoiced(cast, InvoiceStatus.PAID, "30000", one, **may)

    names = ("budgets", "budget", "budget_months", "budget_lines", "budget_state_report")
    urls = [reverse(one, args=["sodra", YEAR] if one != "budgets" else []) for one in names]
    client.force_login(cast.officer)

    def asked() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            found.append(len(queries))
        return found

    add()
    asked()
    few = asked()
    for _ in range(29):
        add()
    assert asked() == few
