"""The list of budgets: each healthcare region and year, with the sums of its page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models.functions import ExtractYear
from django.urls import reverse

from funding import invoiced
from funding.costs import costs_of
from funding.follow_up import Follow, OfPosition
from funding.forecast import months_of
from funding.invoiced import Part
from funding.models import BudgetYear, Invoice, Position, SalaryCost
from funding.reach import money_of
from regions.models import HealthcareRegion
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import total

Key = tuple[int, int]  # a healthcare region and a year


@dataclass(frozen=True)
class YearRow:
    """A healthcare region and year in the list."""

    follow: Follow

    def __str__(self) -> str:
        return f"{self.follow.healthcare_region} {self.follow.year}"

    @property
    def href(self) -> str:
        return reverse("budget", args=[self.follow.healthcare_region.slug, self.follow.year])

    def decided(self, *, pays_positions: bool) -> Decimal | None:
        """What is decided for the positions or for the rest; None when nothing is."""
        found = [one for one in self.follow.budgets if one.pays_positions == pays_positions]
        return total(one.latest.amount for one in found) if found else None


def listed(user: Any) -> list[YearRow]:
    """The years that have a budget, a cost or an invoice that the user reads, the last first."""
    budgets: dict[Key, list[BudgetYear]] = defaultdict(list)
    for one in BudgetYear.objects.visible_to(user).with_decisions():
        budgets[one.healthcare_region_id, one.year].append(one)
    costs = SalaryCost.objects.visible_to(user).order_by().annotate(year=ExtractYear("month"))
    invoices = Invoice.objects.visible_to(user).order_by().annotate(year=ExtractYear("issued_on"))
    keys = set(budgets)
    keys |= set(costs.values_list("position__healthcare_region", "year").distinct())
    keys |= set(invoices.values_list("healthcare_region", "year").distinct())
    rows = [YearRow(one) for one in _followed(user, keys, budgets)]
    return sorted(rows, key=lambda row: (-row.follow.year, row.follow.healthcare_region.sort_key))


def _followed(user: Any, keys: set[Key], budgets: dict[Key, list[BudgetYear]]) -> list[Follow]:
    """The years with what their sums are made of, read for all of them at once."""
    places = HealthcareRegion.objects.in_bulk([key for key, _ in keys])
    about = Position.objects.filter(money_of(user)).select_related("region", "healthcare_region")
    positions = list(about.prefetch_related("holdings").order_by("number"))
    costs = costs_of(positions, until=dates.LATEST)
    parts = invoiced.placed_by_year(positions)
    loose: dict[Key, list[Part]] = defaultdict(list)
    for part in invoiced.unplaced(Invoice.objects.visible_to(user)):
        invoice = part.line.invoice
        loose[invoice.healthcare_region_id, invoice.issued_on.year].append(part)
    found = [Follow(user, places[key], year) for key, year in keys]
    for one in found:
        key = (one.healthcare_region.pk, one.year)
        of_year: dict[int | None, list[Part]] = defaultdict(list)
        for part in parts.get(one.year, []):
            of_year[part.line.position_id].append(part)
        vars(one)["budgets"] = budgets.get(key, [])  # fills what Follow else asks for by itself
        vars(one)["unplaced"] = loose[key]
        vars(one)["by_position"] = [
            OfPosition(row, months_of(row, one.year, costs, row.holdings.all()), of_year[row.pk])
            for row in positions
            if row.healthcare_region_id == one.healthcare_region.pk and _is_of(row, one.year)
        ]
    return found


def _is_of(row: Position, year: int) -> bool:
    begins = row.valid_from is None or row.valid_from.year <= year
    return begins and (row.valid_to is None or row.valid_to.year >= year)


def _decisions(row: YearRow) -> str:
    return f"{row.href}#budget"


def _sum(label: str, value: Any, href: Any = lambda row: row.href) -> Column:
    return Column(label, value, href, is_number=True, names_row=True)


LIST = (
    Column("Sjukvårdsregion och år", str, lambda row: row.href),
    _sum("Beslutat för tjänsterna", lambda row: row.decided(pays_positions=True), _decisions),
    _sum("Intecknat", lambda row: row.follow.committed.said),
    _sum("Beslutsattesterat", lambda row: row.follow.stages.approved),
    _sum("Betalt", lambda row: row.follow.stages.paid),
    _sum("Kvar", lambda row: row.follow.left_to_approve),
    _sum("Beslutat för annat", lambda row: row.decided(pays_positions=False), _decisions),
)
