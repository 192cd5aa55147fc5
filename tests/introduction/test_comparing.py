"""Days between steps, the median and spread of the others, and when there are too few of them."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as some

from vardforlopp.introduction.comparing import FEWEST, days_between, measure, spread

DAY = date(2020, 9, 1)
NUMBERS = some.lists(some.integers(-4000, 4000), min_size=FEWEST, max_size=21)


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def test_fewer_than_three_others_give_no_spread() -> None:
    assert spread([10, 20]) is None
    assert spread([]) is None
    assert spread([10, 20, 30]) is not None


def test_the_middle_of_four_lies_between_the_two_in_the_middle() -> None:
    found = spread([40, 10, 20, 31])
    assert found is not None
    assert (found.least, found.lower, found.middle, found.upper, found.most) == (
        10,
        15,
        25.5,
        35.5,
        40,
    )
    assert found.count == 4


def test_a_missing_day_is_missing_and_not_zero() -> None:
    assert days_between({"R1": DAY}, "R1", "R2") is None
    assert days_between({"R2": DAY}, "R1", "R2") is None
    assert days_between({"R1": DAY, "R2": DAY}, "R1", "R2") == 0


def test_the_region_itself_is_not_among_the_others() -> None:
    others = {name: {"R1": DAY, "R2": after(10 * name)} for name in (1, 2, 3)}
    found = measure({"R1": DAY, "R2": after(90)}, others, "R1", "R2")
    assert found.own == 90
    assert found.others == {1: 10, 2: 20, 3: 30}
    assert found.spread is not None
    assert found.spread.middle == 20
    assert found.difference == 70


def test_those_without_both_days_are_not_counted() -> None:
    others = {1: {"R1": DAY, "R2": after(5)}, 2: {"R2": after(5)}, 3: {"R1": DAY}, 4: {}}
    found = measure({}, others, "R1", "R2")
    assert found.others == {1: 5}
    assert found.own is None
    assert found.spread is None
    assert found.difference is None


def test_a_step_dated_before_the_one_before_it_has_negative_days() -> None:
    assert days_between({"R6": DAY, "R7": after(-12)}, "R6", "R7") == -12


@given(NUMBERS)
def test_a_spread_lies_in_order_and_inside_what_it_is_made_of(numbers: list[int]) -> None:
    found = spread(numbers)
    assert found is not None
    assert found.least <= found.lower <= found.middle <= found.upper <= found.most
    assert (found.least, found.most) == (min(numbers), max(numbers))
    assert found.middle == median(numbers)
    assert found.count == len(numbers)


@given(NUMBERS, some.randoms())
def test_the_order_of_the_regions_does_not_matter(numbers: list[int], chance: object) -> None:
    shuffled = list(numbers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert spread(shuffled) == spread(numbers)


@given(some.lists(some.integers(0, 4000), max_size=FEWEST - 1))
def test_too_few_are_never_shown_whatever_they_are(numbers: list[int]) -> None:
    assert spread(numbers) is None


@pytest.mark.parametrize("moved", [-400, 0, 7])
def test_moving_every_day_alike_changes_nothing(moved: int) -> None:
    own = {"R1": after(moved), "R2": after(moved + 30)}
    assert days_between(own, "R1", "R2") == 30
