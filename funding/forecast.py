"""What a position costs its healthcare region month by month: known, forecast, or not known.

A month without a cost repeats the latest known month before it, as a whole month; it is marked as
a forecast. Where no earlier month is known nothing is: unknown is said, it is not zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from funding.models import HoldingStatus, Position, PositionHolding
from funding.position_months import last_day, of_year
from vardforlopp.common.money import part_of


class State(StrEnum):
    """How much is known of a month."""

    KNOWN = "känd"
    FORECAST = "prognos"
    VACANT = "vakant"
    OUTSIDE = "tjänsten gäller inte"
    UNKNOWN = "uppgift saknas"


@dataclass(frozen=True)
class Cost:
    """What a position cost in a month (SEK), as counted; `whole` what a whole month would."""

    amount: Decimal
    whole: Decimal
    href: str = ""


Costs = Mapping[tuple[int, date], Cost]  # by position and month


@dataclass(frozen=True)
class Month:
    """A month of a position: `amount` is the healthcare region's share, None when not known."""

    month: date
    state: State
    amount: Decimal | None = None
    cost: Cost | None = None
    based_on: date | None = None


def months_of(
    position: Position, year: int, costs: Costs, holdings: Iterable[PositionHolding]
) -> list[Month]:
    """The twelve months of a year; `costs` and `holdings` are the position's own of all years."""
    held = [one for one in holdings if one.status == HoldingStatus.CONFIRMED]
    known = sorted(month for pk, month in costs if pk == position.pk)
    return [_month(position, month, costs, held, known) for month in of_year(year)]


def _month(
    position: Position,
    month: date,
    costs: Costs,
    held: list[PositionHolding],
    known: list[date],
) -> Month:
    share = position.financing_share
    cost = costs.get((position.pk, month))
    if cost is not None:
        return Month(month, State.KNOWN, part_of(cost.amount, share), cost)
    if not _overlaps(position, month):
        return Month(month, State.OUTSIDE)
    if held and not any(_overlaps(one, month) for one in held):
        return Month(month, State.VACANT, Decimal("0.00"))
    earlier = [one for one in known if one < month and costs[position.pk, one].whole]
    if not earlier:
        return Month(month, State.UNKNOWN)
    base = costs[position.pk, earlier[-1]]
    return Month(month, State.FORECAST, part_of(base.whole, share), based_on=earlier[-1])


def _overlaps(period: Position | PositionHolding, month: date) -> bool:
    """Whether the period holds on any day of the month."""
    has_begun = period.valid_from is None or period.valid_from <= last_day(month)
    return has_begun and (period.valid_to is None or period.valid_to >= month)
