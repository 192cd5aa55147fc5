"""One region's days between steps beside the median and spread of the others: pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

FEWEST = 3  # other regions with data; fewer would point at one of them
Days = Mapping[Any, date]  # the day each step was reached, by the step


@dataclass(frozen=True)
class Spread:
    """How a number varies: whole days for least and most, halves where two share the middle."""

    count: int
    least: int
    lower: float  # a quarter is at or below
    middle: float
    upper: float
    most: int


@dataclass(frozen=True)
class Measure:
    """The days of one region (None: not known) beside the others; no spread when they are few."""

    own: int | None
    others: dict[Any, int]
    spread: Spread | None

    @property
    def difference(self) -> float | None:
        """How many days more than the median of the others."""
        if self.own is None or self.spread is None:
            return None
        return self.own - self.spread.middle


def spread(numbers: Iterable[int], fewest: int = FEWEST) -> Spread | None:
    """Median, quartiles and range; None when there are fewer numbers than `fewest`."""
    ordered = sorted(numbers)
    if len(ordered) < max(fewest, 1):
        return None
    half = len(ordered) // 2
    low, high = ordered[: half or 1], ordered[-(half or 1) :]
    return Spread(len(ordered), ordered[0], median(low), median(ordered), median(high), ordered[-1])


def days_between(reached: Days, first: Any, then: Any) -> int | None:
    """Days from one step to another; None when either day is missing. Missing is not zero."""
    if first not in reached or then not in reached:
        return None
    return (reached[then] - reached[first]).days


def measure(own: Days, others: Mapping[Any, Days], first: Any, then: Any) -> Measure:
    """The days between two steps here, and in each of the others that knows both."""
    found = {key: days_between(reached, first, then) for key, reached in others.items()}
    known = {key: days for key, days in found.items() if days is not None}
    return Measure(days_between(own, first, then), known, spread(known.values()))
