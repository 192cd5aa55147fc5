"""Budgets: what was decided stays; what is committed, invoiced and left is summed from rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from funding import budget_list, state_report
from funding.actions import budgets as actions
from funding.actions.splitting import share_out
from funding.follow_up import Follow
from funding.forecast import Cost, Month, State, months_of
from funding.invoiced import Stages
from funding.models import (
    BudgetYear,
    HoldingStatus,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    Position,
    PositionHolding,
    ReceivedFile,
)
from funding.models.invoices import DECIDED
from tests.cast import Cast
from tests.factories.funding import (
    AgreementFactory,
    AllocationFactory,
    HoldingFactory,
    PositionFactory,
    SalaryCostFactory,
)
from tests.factories.invoices import attested
from vardforlopp.common.answer import Forbidden, Stale

YEAR = 2020
KR = Decimal("1.00")


@pytest.fixture
def position(cast: Cast) -> Position:
    """Skåne's first, from May."""
    facts = {"healthcare_region": cast.southern, "region": cast.skane, "number": 1}
    return PositionFactory(valid_from=date(YEAR, 5, 1), **facts)


@pytest.fixture
def budget(cast: Cast) -> BudgetYear:
    return decided(cast, pays_positions=True)


def decided(cast: Cast, **facts: Any) -> BudgetYear:
    given = {"year": YEAR, "purpose": "Halva lönen", "amount": 2_000_000 * KR} | facts
    given |= {"decided_on": date(2020, 2, 14), "reference": "§ 12"}
    return actions.add_budget(cast.southern, by=cast.officer, **given)


def cost(position: Position, month: int, amount: int, **facts: Any) -> None:
    SalaryCostFactory(
        position=position, month=date(YEAR, month, 1), amount=Decimal(amount), **facts
    )


def invoiced(cast: Cast, status: str, net: str, position: Position | None, **facts: Any) -> Any:
    """A line of an invoice of its own, from Skåne to Södra."""
    number = Invoice.objects.count() + 1
    kind = facts.pop("kind", InvoiceKind.INVOICE)
    file = ReceivedFile(
        healthcare_region=cast.southern,
        name=f"{number}.xml",
        size=1,
        sha256=f"{number:064}",
        uploaded_by=cast.economist.person,
    )
    file.save()
    money = dict.fromkeys(("net", "gross", "payable"), Decimal(net)) | {"vat": Decimal(0)}
    invoice = Invoice(
        file=file,
        healthcare_region=cast.southern,
        region=cast.skane,
        kind=kind,
        number=str(number),
        number_key=str(number),
        seller_number="2321000255",
        seller_name="Region Skåne",
        issued_on=date(YEAR, 7, 1),
        status=status,
        paid_on=date(YEAR, 8, 1) if status == InvoiceStatus.PAID else None,
        **money,
    )
    invoice.save()
    line = InvoiceLine(invoice=invoice, number="1", net=Decimal(net), position=position, **facts)
    line.save()
    share_out(invoice, by=None)
    if status in DECIDED:
        attested(invoice)
    return line


@pytest.mark.django_db
class TestDecisions:
    def test_a_lowered_budget_is_a_new_decision_and_the_first_stays(
        self, cast: Cast, budget: BudgetYear
    ) -> None:
        actions.decide_budget(
            budget,
            by=cast.officer,
            amount=1_500_000 * KR,
            decided_on=date(2020, 6, 1),
            reference="§ 40",
            reason="Två tjänster tillsätts senare.",
        )
        rows = BudgetYear.objects.with_decisions().get(pk=budget.pk)
        assert rows.latest.amount == 1_500_000 * KR
        assert [row.amount for row in rows.decisions.all()] == [1_500_000 * KR, 2_000_000 * KR]
        with pytest.raises(ValidationError, match="senare beslut"):
            actions.decide_budget(
                budget,
                by=cast.officer,
                amount=KR,
                decided_on=date(2020, 5, 31),
                reference="§ 1",
                reason="x",
            )

    def test_only_the_kansli_of_the_healthcare_region_decides(
        self, cast: Cast, budget: BudgetYear
    ) -> None:
        facts = {"amount": KR, "decided_on": date(2020, 6, 1), "reference": "x", "reason": "x"}
        for who in (cast.economist, cast.approver, cast.auditor):
            with pytest.raises(Forbidden, match="handläggare på kansliet"):
                actions.decide_budget(budget, by=who, **facts)
        with pytest.raises(Forbidden):
            actions.add_budget(
                cast.middle,
                by=cast.officer,
                year=YEAR,
                purpose="x",
                amount=KR,
                decided_on=date(2020, 6, 1),
                reference="x",
            )

    def test_one_budget_of_a_year_pays_the_positions(self, cast: Cast, budget: BudgetYear) -> None:
        with pytest.raises(ValidationError, match="Tjänsterna har redan"):
            decided(cast, purpose="Annat", pays_positions=True)
        with pytest.raises(ValidationError, match="Ändamålet har redan"):
            decided(cast)
        other = decided(cast, purpose="Utbildning")
        with pytest.raises(ValidationError, match="mindre än noll"):
            decided(cast, purpose="Fel", amount=-KR)
        assert other.latest.number == 1
        with pytest.raises(IntegrityError):
            other.decisions.create(number=1, amount=KR, decided_on=date(2020, 6, 1), reference="x")

    def test_a_page_read_before_somebody_decided_changes_nothing(
        self, cast: Cast, budget: BudgetYear, client: Client
    ) -> None:
        client.force_login(cast.officer)
        url = reverse("budget_decide", args=[budget.pk])
        upload = SimpleUploadedFile("beslut.txt", b"Beslut", "text/plain")
        sent = {
            "amount": "1 500 000,00",
            "decided_on": "2020-06-01",
            "reference": "§ 40",
            "reason": "Sänkt.",
            "version": "1",
        }
        assert client.post(url, sent | {"amount": "en miljon"}).status_code == 422
        assert client.post(url, sent | {"document": upload}).status_code == 302
        late = client.post(url, sent)
        assert late.status_code == 422
        assert "Någon annan har registrerat ett beslut" in late.content.decode()
        assert budget.decisions.count() == 2
        with pytest.raises(Stale):
            actions.decide_budget(
                budget,
                by=cast.officer,
                after=1,
                amount=KR,
                decided_on=date(2020, 7, 1),
                reference="x",
                reason="x",
            )
        page = client.get(reverse("budget", args=["sodra", YEAR])).content.decode()
        assert "sänkt med 500\u00a0000,00\u00a0kr" in page
        assert "beslut.txt" in page


@pytest.mark.django_db
class TestForecast:
    def test_a_month_without_a_cost_repeats_the_latest_known_before_it(
        self, cast: Cast, position: Position
    ) -> None:
        cost(position, 5, 30_000, full_month=Decimal(60_000))
        cost(position, 7, 0)
        [found] = Follow(cast.officer, cast.southern, YEAR).by_position
        states = {row.month.month: (row.state, row.amount, row.based_on) for row in found.months}
        assert states[4] == (State.OUTSIDE, None, None)
        assert states[5] == (State.KNOWN, 15_000 * KR, None)
        assert states[6] == (State.FORECAST, 30_000 * KR, date(YEAR, 5, 1))
        assert states[7] == (State.KNOWN, 0, None)
        assert states[12] == (State.FORECAST, 30_000 * KR, date(YEAR, 5, 1))
        assert found.committed.amount == (15 + 6 * 30) * 1000 * KR

    def test_a_month_nothing_is_known_of_is_not_zero(
        self, cast: Cast, position: Position, client: Client, budget: BudgetYear
    ) -> None:
        cost(position, 8, 60_000)
        follow = Follow(cast.officer, cast.southern, YEAR)
        assert follow.committed.unknown == 3
        assert follow.left == (2_000_000 - 5 * 30_000) * KR
        client.force_login(cast.officer)
        page = client.get(reverse("budget", args=["sodra", YEAR])).content.decode()
        assert "3 månader saknar uppgift" in page
        assert "Högst: månader utan uppgift" in page

    def test_a_vacant_month_is_expected_to_cost_nothing(
        self, cast: Cast, position: Position
    ) -> None:
        days = {"valid_from": date(YEAR, 5, 1), "valid_to": date(YEAR, 8, 15)}
        HoldingFactory(position=position, status=HoldingStatus.CONFIRMED, **days)
        cost(position, 5, 60_000)
        [found] = Follow(cast.officer, cast.southern, YEAR).by_position
        assert [row.state for row in found.months[4:]] == [
            State.KNOWN,
            *[State.FORECAST] * 3,
            *[State.VACANT] * 4,
        ]
        assert found.committed.amount == 4 * 30_000 * KR


ORE = KR / 100


@given(
    amounts=st.dictionaries(st.integers(1, 12), st.integers(0, 10**8), min_size=1, max_size=12),
    share=st.integers(1, 10_000),
)
def test_every_month_from_the_first_known_is_known_or_forecast_to_the_ore(
    amounts: dict[int, int], share: int
) -> None:
    position = Position(pk=1, financing_share=Decimal(share) / 10_000)
    costs = {
        (1, date(YEAR, month, 1)): Cost(one * ORE, one * ORE) for month, one in amounts.items()
    }
    holdings: list[PositionHolding] = []
    rows: list[Month] = months_of(position, YEAR, costs, holdings)
    assert len(rows) == 12
    first = min((month for month, one in amounts.items() if one), default=13)
    for row in rows:
        number = row.month.month
        assert (row.state == State.KNOWN) == (number in amounts)
        if number > first:
            assert row.state in (State.KNOWN, State.FORECAST)
        if row.amount is None:
            assert row.state == State.UNKNOWN
        else:
            assert row.amount == row.amount.quantize(ORE)
        if row.based_on:
            assert row.amount == rows[row.based_on.month - 1].amount


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
