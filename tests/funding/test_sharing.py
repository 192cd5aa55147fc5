"""How the amount of a line is divided: exactly, the same each time, missing is not zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.models import AllocationKey, Receivers
from funding.sharing import division, largest_remainder
from tests.factories.funding import AgreementFactory, AllocationFactory
from tests.factories.regions import BodyFactory, HealthcareRegionFactory, RegionFactory
from vardforlopp.common.money import ORE, total

amounts = st.integers(0, 10**14).map(lambda ore: ore * ORE)
weights = st.dictionaries(st.integers(), st.integers(0, 10**8), min_size=1, max_size=30).filter(
    lambda found: sum(found.values()) > 0
)


@given(amount=amounts, weights=weights)
def test_the_parts_add_up_and_none_is_an_ore_from_its_share(
    amount: Decimal, weights: dict[int, int]
) -> None:
    parts = largest_remainder(amount, weights)
    whole = sum(weights.values())
    assert total(parts.values()) == amount
    for key, part in parts.items():
        assert part == part.quantize(ORE)
        assert abs(part * whole - amount * weights[key]) < ORE * whole


@given(amount=amounts, weights=weights)
def test_who_weighs_more_never_gets_less(amount: Decimal, weights: dict[int, int]) -> None:
    parts = largest_remainder(amount, weights)
    by_weight = sorted(weights, key=lambda key: (weights[key], parts[key]))
    found = [parts[key] for key in by_weight]
    assert found == sorted(found)


def test_among_equals_the_first_gets_the_ore_left() -> None:
    parts = largest_remainder(Decimal("100.00"), {"A": 1, "B": 1, "C": 1})
    assert list(parts.values()) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]


@pytest.mark.parametrize(
    ("amount", "weights"),
    [("-1.00", {"A": 1}), ("0.001", {"A": 1}), ("1.00", {}), ("1.00", {"A": 0})],
)
def test_what_cannot_be_shared_out_is_refused(amount: str, weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="cannot be shared"):
        largest_remainder(Decimal(amount), weights)


@pytest.mark.django_db
def test_equal_parts_go_to_those_who_were_there_that_year() -> None:
    for number in range(3):
        HealthcareRegionFactory(name=f"Region {number}", slug=f"r{number}")
    HealthcareRegionFactory(slug="ny", valid_from=date(2090, 1, 1))
    line = AllocationFactory(agreement__year=2020, amount=Decimal("100.00"))
    divided = division(line)
    assert [share.amount for share in divided.shares] == [
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    ]


def by_population(**facts: object) -> object:
    return AllocationFactory(
        agreement=AgreementFactory(year=2019),
        receivers=Receivers.REGIONS,
        key=AllocationKey.POPULATION,
        population_on=date(2018, 12, 31),
        **facts,
    )


@pytest.mark.django_db
def test_a_region_whose_inhabitants_nobody_counted_stops_the_division() -> None:
    counted, lacking = RegionFactory(), RegionFactory()
    counted.populations.create(on=date(2018, 12, 31), count=1000)
    lacking.populations.create(on=date(2019, 12, 31), count=1000)
    divided = division(by_population())
    assert divided.shares == []
    assert str(lacking) in divided.problem
    assert str(counted) not in divided.problem


@pytest.mark.django_db
def test_a_line_by_population_follows_the_count_of_its_day() -> None:
    for count in (3000, 1000):
        RegionFactory().populations.create(on=date(2018, 12, 31), count=count)
    divided = division(by_population(amount=Decimal("100.00")))
    assert sorted(share.amount for share in divided.shares) == [Decimal("25.00"), Decimal("75.00")]


@pytest.mark.django_db
def test_what_the_source_does_not_say_is_not_worked_out() -> None:
    line = AllocationFactory(receivers=Receivers.REGIONS, key=AllocationKey.UNKNOWN)
    assert division(line).shares == []
    to_one = AllocationFactory(
        receivers=Receivers.BODY, body=BodyFactory(), key=AllocationKey.FIXED
    )
    assert division(to_one).shares == []
