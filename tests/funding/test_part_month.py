"""Part of a month by calendar days: the parts make the whole, to the öre, in any order."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.part_month import Spell, held, of_month, part

MAY = date(2020, 5, 1)
MONTHS = st.integers(2015 * 12, 2101 * 12 - 1).map(lambda n: date(n // 12, n % 12 + 1, 1))
SALARIES = st.integers(0, 99_999_999).map(lambda ore: Decimal(ore).scaleb(-2))
DEGREES = st.integers(1, 10_000).map(lambda parts: Decimal(parts).scaleb(-4))


@st.composite
def divided(draw: st.DrawFn) -> tuple[date, list[Spell]]:
    """A month cut into spells that follow on one another, some of them vacant and so not there."""
    month = draw(MONTHS)
    last = of_month(month).last or month
    days = [month + timedelta(days=number) for number in range(last.day)]
    starts = sorted({0, *draw(st.lists(st.integers(1, len(days) - 1), max_size=5))})
    ends = [*(start - 1 for start in starts[1:]), len(days) - 1]
    spells = [
        Spell(days[start], days[end], draw(DEGREES))
        for start, end in zip(starts, ends, strict=True)
        if draw(st.booleans())
    ]
    return month, spells


@given(divided())
def test_the_parts_of_a_month_sum_to_what_is_held_of_it(cut: tuple[date, list[Spell]]) -> None:
    month, spells = cut
    whole = held(month, spells)
    assert sum((held(month, [one]).share for one in spells), Fraction(0)) == whole.share
    assert sum(held(month, [one]).days for one in spells) == whole.days


@given(divided(), SALARIES, st.randoms())
def test_the_order_of_the_holdings_does_not_matter(
    cut: tuple[date, list[Spell]], salary: Decimal, random: object
) -> None:
    month, spells = cut
    other = list(spells)
    random.shuffle(other)  # type: ignore[attr-defined]
    assert part(salary, held(month, other).share) == part(salary, held(month, spells).share)


@given(divided(), SALARIES)
def test_a_part_is_never_more_than_the_whole_and_off_by_half_an_ore_at_most(
    cut: tuple[date, list[Spell]], salary: Decimal
) -> None:
    month, spells = cut
    share = held(month, spells).share
    amount = part(salary, share)
    assert 0 <= amount <= salary
    assert amount.as_tuple().exponent == -2
    assert abs(Fraction(amount) - Fraction(salary) * share) <= Fraction(1, 200)


@given(MONTHS, SALARIES, st.integers(1, 27))
def test_a_month_cut_in_two_at_the_same_degree_costs_what_the_whole_does(
    month: date, salary: Decimal, days: int
) -> None:
    last = month + timedelta(days=days - 1)
    cut = [Spell(None, last), Spell(last + timedelta(days=1), None)]
    assert held(month, cut).share == 1
    assert part(salary, held(month, cut).share) == salary


@given(SALARIES, st.integers(1, 31), st.integers(1, 31))
def test_half_an_ore_is_rounded_up_and_only_once(salary: Decimal, days: int, of: int) -> None:
    share = Fraction(min(days, of), of)
    exact = Fraction(salary) * share * 100
    expected = int(exact) + (1 if exact - int(exact) >= Fraction(1, 2) else 0)
    assert part(salary, share) * 100 == expected


@pytest.mark.parametrize(
    ("spells", "days", "amount"),
    [
        ([Spell(date(2020, 5, 16))], 16, "20645.16"),  # 40 000 times 16/31
        ([Spell(last=date(2020, 5, 15))], 15, "19354.84"),
        ([Spell(degree=Decimal("0.8"))], 31, "32000.00"),
        # 80 % until the tenth, then all of it: 40 000 times (8 + 21)/31
        (
            [Spell(last=date(2020, 5, 10), degree=Decimal("0.8")), Spell(date(2020, 5, 11))],
            31,
            "37419.35",
        ),
        ([], 0, "0.00"),
    ],
)
def test_a_month_is_counted_in_calendar_days_and_degree(
    spells: list[Spell], days: int, amount: str
) -> None:
    found = held(MAY, spells)
    assert (found.days, found.of) == (days, 31)
    assert part(Decimal("40000.00"), found.share) == Decimal(amount)


def test_days_outside_the_time_of_the_position_are_not_held() -> None:
    position = Spell(date(2020, 5, 11), date(2020, 5, 20))
    assert held(MAY, [Spell()], position).days == 10
    assert held(date(2020, 6, 1), [Spell()], position).is_vacant
