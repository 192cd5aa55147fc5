"""A month of somebody's time in a position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from funding.models import HoldingStatus, PositionHolding
from funding.months import months_between, next_month
from vardforlopp.common import dates


@dataclass(frozen=True)
class HeldMonth:
    """A holding and a month, named by its first day."""

    holding: PositionHolding
    month: date

    @property
    def is_held(self) -> bool:
        """The position was confirmed as theirs on some day of the month."""
        start, end = days_of(self.holding)
        is_within = start < next_month(self.month) and end >= self.month
        return self.holding.status == HoldingStatus.CONFIRMED and is_within


def days_of(holding: PositionHolding) -> tuple[date, date]:
    """From and to when somebody has a position that there is; far ahead when it is not said."""
    position = holding.position
    start = max(holding.valid_from, position.valid_from or dates.EARLIEST)
    return start, min(holding.valid_to or dates.LATEST, position.valid_to or dates.LATEST)


def begun_months(holding: PositionHolding, year: int) -> Iterator[date]:
    """The months of the year that somebody held a position in, up to the one that goes on."""
    start, end = days_of(holding)
    until = min(end, date(year, 12, 31), dates.today())
    yield from months_between(max(start, date(year, 1, 1)), until)
