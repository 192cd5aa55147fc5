"""Costs of the impact assessment: written, summed, struck out, edited by two."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.factories.analysis import (
    GapItemFactory,
    ImpactCostFactory,
)
from tests.factories.regions import MunicipalityFactory
from tests.introduction.impacts import COST, page, url
from vardforlopp.common.answer import Refused
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import impact as actions
from vardforlopp.introduction.models import ImpactAssessment, ImpactCost

pytestmark = pytest.mark.django_db


def test_the_same_cost_page_sent_twice_makes_one_cost(cast: Cast, supporter: Client) -> None:
    token = supporter.get(url("impact_cost_new")).context["form"]["token"].value()
    first, second = (
        supporter.post(url("impact_cost_new"), COST | {"token": token}) for _ in range(2)
    )
    assert (first.status_code, first.url) == (302, second.url)
    assert ImpactCost.objects.count() == 1


def test_a_cost_is_written_as_people_write_money(cast: Cast, supporter: Client) -> None:
    assert supporter.post(url("impact_cost_new"), COST).status_code == 302
    saving = COST | {"what": "Färre vårddagar", "amount": "\u221220 000", "kind": "recurring"}
    assert supporter.post(url("impact_cost_new"), saving).status_code == 302
    amounts = set(ImpactCost.objects.values_list("amount", flat=True))
    assert amounts == {Decimal("1234.50"), Decimal("-20000.00")}
    text = page(supporter, url())
    assert "1\u00a0234,50\u00a0kr" in text
    assert "\u221220\u00a0000,00\u00a0kr" in text


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"amount": "1.234,50"}, "amount"),
        ({"amount": "1e9"}, "amount"),
        ({"amount": "1,234"}, "amount"),
        ({"amount": ""}, "amount"),
        ({"amount": "9" * 20}, "amount"),
        ({"year": "2014"}, "year"),
        ({"year": "tjugo"}, "year"),
        ({"year": "99999999999999999999"}, "year"),
        ({"kind": "ibland"}, "kind"),
        ({"what": ""}, "what"),
    ],
)
def test_a_bad_cost_is_said_at_its_field(
    changed: dict[str, str], field: str, cast: Cast, supporter: Client
) -> None:
    answer = supporter.post(url("impact_cost_new"), COST | changed)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not ImpactCost.objects.exists()


def test_only_what_municipalities_pay_names_one_and_only_one_of_the_region(
    cast: Cast, supporter: Client
) -> None:
    mine, theirs = MunicipalityFactory(region=cast.skane), MunicipalityFactory(region=cast.halland)
    sent = COST | {"municipality": mine.pk}
    answer = supporter.post(url("impact_cost_new"), sent)
    assert list(answer.context["form"].errors) == ["municipality"]
    answer = supporter.post(
        url("impact_cost_new"), sent | {"bearer": "municipality", "municipality": theirs.pk}
    )
    assert list(answer.context["form"].errors) == ["municipality"]
    assert supporter.post(url("impact_cost_new"), sent | {"bearer": "municipality"}).headers
    assert ImpactCost.objects.get().municipality == mine


def test_sums_count_what_recurs_every_year_from_its_own(
    assessment: ImpactAssessment, supporter: Client
) -> None:
    for year, kind, amount in (
        (2025, "recurring", "100.00"),
        (2026, "one_off", "50.25"),
        (2027, "recurring", "-30.00"),
    ):
        ImpactCostFactory(assessment=assessment, year=year, kind=kind, amount=amount)
    ImpactCostFactory(assessment=assessment, year=2030, is_withdrawn=True)
    context = supporter.get(url()).context
    assert {row["year"]: row["sum"] for row in context["years"]} == {
        2025: Decimal("100.00"),
        2026: Decimal("150.25"),
        2027: Decimal("70.00"),
    }


def test_every_sum_leads_to_the_rows_that_make_it(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    for year, kind, bearer in (
        (2025, "recurring", "region"),
        (2026, "one_off", "municipality"),
        (2027, "recurring", "region"),
    ):
        ImpactCostFactory(assessment=assessment, year=year, kind=kind, bearer=bearer)
    checked = 0
    for row in supporter.get(url()).context["years"]:
        for cell in [*row["cells"], {"amount": row["sum"], "url": row["url"]}]:
            if cell["amount"] is not None:
                rows = supporter.get(f"{url()}{cell['url']}").context["rows"]
                assert sum(cost.amount for cost in rows) == cell["amount"]
                checked += 1
    assert checked == 7


def test_a_struck_cost_counts_no_more_but_stays_in_the_history(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment, what="Dubbelräknad")
    sent = {"reason": "Stod två gånger", "version": cost.version}
    assert supporter.post(url("impact_cost_withdraw", cost.pk), sent).status_code == 302
    context = supporter.get(url()).context
    assert (context["rows"], context["years"]) == ([], [])
    assert lines(ImpactCost.objects.get())[0].reason == "Stod två gånger"
    assert "Stod två gånger" in page(supporter, url())
    assert supporter.get(url("impact_cost_edit", cost.pk)).status_code == 404
    with pytest.raises(Refused, match="redan struken"):
        actions.withdraw_cost(cost, by=cast.supporter, reason="x")


def test_two_who_edit_the_same_cost_lose_nothing(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment, what="Utbildning")
    actions.edit_cost(cost, by=cast.leader, amount=Decimal("2000.00"))
    sent = COST | {"amount": "3 000", "version": cost.version}
    answer = supporter.post(url("impact_cost_edit", cost.pk), sent)
    assert answer.status_code == 422
    assert ("Kronor", "2\u00a0000,00", "3\u00a0000,00") in answer.context["form"].differences
    assert ImpactCost.objects.get().amount == Decimal("2000.00")


def test_thirty_costs_ask_as_few_questions_as_one(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    def add(count: int) -> None:
        for _ in range(count):
            where = MunicipalityFactory(region=cast.skane)
            ImpactCostFactory(assessment=assessment, bearer="municipality", municipality=where)
            GapItemFactory(implementation=cast.stroke, concerns_municipality=True)

    def asked(address: str) -> int:
        supporter.get(address)
        with CaptureQueriesContext(connection) as queries:
            answer = supporter.get(address)
            assert answer.status_code == 200
            answer.getvalue()  # a file asks while it is read
        return len(queries)

    addresses = (url(), f"{url()}?format=csv", url("municipal_summary"))
    add(1)
    few = [asked(one) for one in addresses]
    add(29)
    assert [asked(one) for one in addresses] == few
