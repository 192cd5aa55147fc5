"""What the healthcare region is to pay for the months on an invoice, from the salary costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from funding.models import InvoiceLine, Position
from funding.months import months_between
from funding.position_months import PositionMonth, read
from vardforlopp.common.money import total


@dataclass(frozen=True)
class Expected:
    """The share of the months in SEK; those without a cost yet, and those nobody held."""

    months: tuple[date, ...]
    amount: Decimal
    missing: tuple[date, ...]
    vacant: tuple[date, ...]


Months = dict[tuple[int, date], PositionMonth]  # by position and month


def months_asked(lines: Iterable[InvoiceLine]) -> Months:
    """Every month that lines ask for, as it stands; two queries whatever their number."""
    wanted = _wanted(lines)
    every = sorted(set().union(*wanted.values()))
    if not every:
        return {}
    span = list(months_between(every[0], every[-1]))
    return {(one.position.pk, one.month): one for one in read(wanted, span)}


def expected_of(lines: Iterable[InvoiceLine], known: Months) -> dict[Position, Expected]:
    """For each position on the lines its share; rounded once for each month."""
    return {
        position: _expected([known[position.pk, month] for month in sorted(asked)])
        for position, asked in _wanted(lines).items()
    }


def _wanted(lines: Iterable[InvoiceLine]) -> dict[Position, set[date]]:
    wanted: dict[Position, set[date]] = defaultdict(set)
    for line in lines:
        if line.position is not None:
            wanted[line.position] |= set(_months_of(line))
    return wanted


def _months_of(line: InvoiceLine) -> list[date]:
    if line.first_month is None or line.last_month is None:
        return []
    return list(months_between(line.first_month, line.last_month))


def _expected(asked: list[PositionMonth]) -> Expected:
    return Expected(
        months=tuple(one.month for one in asked),
        amount=total(one.share for one in asked if one.share is not None),
        missing=tuple(one.month for one in asked if one.cost is None and not one.held.is_vacant),
        vacant=tuple(one.month for one in asked if one.held.is_vacant),
    )
