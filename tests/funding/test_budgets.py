"""Budgets: what was decided stays, and months that are not known yet are forecast."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from funding.actions import budgets as actions
from funding.follow_up import Follow
from funding.forecast import Cost, Month, State, months_of
from funding.models import (
    BudgetYear,
    HoldingStatus,
    Position,
    PositionHolding,
)
from tests.cast import Cast
from tests.factories.funding import (
    HoldingFactory,
)
from tests.funding.budgeting import KR, YEAR, cost, decided, first_position
from vardforlopp.common.answer import Forbidden, Stale


@pytest.fixture
def position(cast: Cast) -> Position:
    return first_position(cast)


@pytest.fixture
def budget(cast: Cast) -> BudgetYear:
    return decided(cast, pays_positions=True)


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
