"""The follow-up of a healthcare region and year: decided, committed, invoiced, paid and left.

Every figure is summed from rows when it is read. Who reads the money of the healthcare region sees
all of it; a region sees its own positions, and no budget.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Q

from funding import invoiced
from funding.costs import costs_of
from funding.forecast import Month, State, months_of
from funding.invoiced import Part, Stages
from funding.models import BudgetYear, Invoice, Position
from funding.position_months import of_year
from funding.reach import holds_money, money_of
from regions.models import HealthcareRegion, Region
from vardforlopp.common.money import total

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Committed:
    """What positions are expected to cost the healthcare region (SEK)."""

    known: Decimal = ZERO
    forecast: Decimal = ZERO
    unknown: int = 0  # months nothing is known of

    @property
    def amount(self) -> Decimal:
        """At least this much, when months are unknown."""
        return self.known + self.forecast

    @property
    def said(self) -> Decimal | None:
        """The amount; None when nothing but unknown months is in it."""
        return None if self.unknown and not self.amount else self.amount

    def __add__(self, other: Committed) -> Committed:
        return Committed(
            self.known + other.known, self.forecast + other.forecast, self.unknown + other.unknown
        )


def committed(months: Iterable[Month]) -> Committed:
    """Summed over months."""
    found = list(months)
    return Committed(
        total(one.amount or ZERO for one in found if one.state == State.KNOWN),
        total(one.amount or ZERO for one in found if one.state == State.FORECAST),
        sum(one.state == State.UNKNOWN for one in found),
    )


@dataclass(frozen=True)
class OfPosition:
    """A position's year: its months, and the lines that are invoiced for them."""

    position: Position
    months: list[Month]
    parts: list[Part]

    @property
    def committed(self) -> Committed:
        return committed(self.months)

    @property
    def stages(self) -> Stages:
        return invoiced.total(self.parts)


@dataclass(frozen=True)
class OfMonth:
    """A month of all positions."""

    month: date
    committed: Committed
    stages: Stages


@dataclass(frozen=True)
class Follow:
    """One healthcare region and year, as far as one user may see it."""

    user: Any
    healthcare_region: HealthcareRegion
    year: int

    @cached_property
    def sees_budget(self) -> bool:
        """Whether the user reads the money of the whole healthcare region."""
        return holds_money(self.user, "read_money", payer=self.healthcare_region)

    @cached_property
    def positions(self) -> list[Position]:
        """Those that hold on some day of the year, and whose money the user reads."""
        begins, ends = date(self.year, 1, 1), date(self.year, 12, 31)
        rows = Position.objects.filter(
            Q(valid_from=None) | Q(valid_from__lte=ends),
            Q(valid_to=None) | Q(valid_to__gte=begins),
            money_of(self.user),
            healthcare_region=self.healthcare_region,
        )
        about = rows.select_related("region", "healthcare_region").prefetch_related("holdings")
        return list(about.order_by("number"))

    @cached_property
    def budgets(self) -> list[BudgetYear]:
        """What was decided, the one that pays the positions first."""
        if not self.sees_budget:
            return []
        rows = BudgetYear.objects.filter(healthcare_region=self.healthcare_region, year=self.year)
        return list(rows.with_decisions())

    @property
    def decided(self) -> Decimal | None:
        """What pays the positions; None when nothing is decided, or the user does not see it."""
        return next((row.latest.amount for row in self.budgets if row.pays_positions), None)

    @cached_property
    def by_position(self) -> list[OfPosition]:
        costs = costs_of(self.positions, until=date(self.year, 12, 1))
        parts: dict[int | None, list[Part]] = defaultdict(list)
        for part in invoiced.placed(self.positions, self.year):
            parts[part.line.position_id].append(part)
        return [
            OfPosition(one, months_of(one, self.year, costs, one.holdings.all()), parts[one.pk])
            for one in self.positions
        ]

    @cached_property
    def unplaced(self) -> list[Part]:
        """Lines that do not say for which position or months."""
        rows = Invoice.objects.visible_to(self.user)
        here = rows.filter(healthcare_region=self.healthcare_region, issued_on__year=self.year)
        return invoiced.unplaced(here)

    @cached_property
    def by_region(self) -> dict[Region, list[OfPosition]]:
        found: dict[Region, list[OfPosition]] = defaultdict(list)
        for one in sorted(self.by_position, key=lambda row: row.position.region.sort_key):
            found[one.position.region].append(one)
        return found

    @cached_property
    def by_month(self) -> list[OfMonth]:
        parts = invoiced.stages_by_month(part for one in self.by_position for part in one.parts)
        return [
            OfMonth(
                month,
                committed(one.months[index] for one in self.by_position),
                parts.get(month, Stages()),
            )
            for index, month in enumerate(of_year(self.year))
        ]

    @cached_property
    def committed(self) -> Committed:
        return sum((one.committed for one in self.by_position), start=Committed())

    @cached_property
    def stages(self) -> Stages:
        """Of the positions, and of what is not said to be for one."""
        of_positions = sum((one.stages for one in self.by_position), start=Stages())
        return of_positions + invoiced.total(self.unplaced)

    @property
    def left(self) -> Decimal | None:
        """Decided and not committed; at most this much, when months are unknown."""
        return None if self.decided is None else self.decided - self.committed.amount

    @property
    def left_to_approve(self) -> Decimal | None:
        """Decided and not approved."""
        return None if self.decided is None else self.decided - self.stages.approved
