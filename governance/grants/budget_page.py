"""What the pages of the budget for grants show: decided, granted, reversed and left; SEK."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from governance.models import GrantBudget, GrantBudgetDecision, TransitionGrant
from regions.models import Body
from regions.tables import Column
from vardforlopp.common.money import sek, total

Fact = dict[str, Any]


@dataclass(frozen=True)
class BudgetYear:
    """A budget with the grants that rest on it."""

    budget: GrantBudget
    grants: tuple[Any, ...]

    def __str__(self) -> str:
        return str(self.budget)

    @property
    def decided(self) -> Decimal:
        return self.budget.latest.amount

    @property
    def granted(self) -> Decimal:
        return total(row.amount for row in self.grants)

    @property
    def reversed(self) -> Decimal:
        return total(row.reversed for row in self.grants)

    @property
    def left(self) -> Decimal:
        """What may still be granted."""
        return self.decided - self.granted + self.reversed

    @property
    def rows_url(self) -> str:
        """The grants behind the sums."""
        here = reverse("grants", args=[self.budget.council.slug])
        return f"{here}?ar={self.budget.year}#rader"

    @property
    def page_url(self) -> str:
        return self.budget.get_absolute_url()


LIST = (
    Column("År", lambda row: str(row.budget.year), lambda row: row.page_url),
    Column("Beslutat", lambda row: row.decided, lambda row: row.page_url, is_number=True),
    Column("Beviljat", lambda row: row.granted, lambda row: row.rows_url, is_number=True),
    Column("Återfört", lambda row: row.reversed, lambda row: row.rows_url, is_number=True),
    Column("Kvar", lambda row: row.left, is_number=True),
)


def listed(user: Any, council: Body) -> list[BudgetYear]:
    """The council's budgets with their sums, the latest year first."""
    budgets = GrantBudget.objects.visible_to(user).filter(council=council).order_by("-year")
    rows = list(budgets.select_related("council").prefetch_related("decisions"))
    of: dict[int, list[Any]] = defaultdict(list)
    for grant in TransitionGrant.objects.filter(budget__in=rows).with_sums():
        of[grant.budget_id].append(grant)
    return [BudgetYear(row, tuple(of[row.pk])) for row in rows]


def year_of(budget: GrantBudget) -> BudgetYear:
    """One of them."""
    return BudgetYear(budget, tuple(budget.grants.with_sums()))


def facts(year: BudgetYear) -> list[Fact]:
    """Decided, granted, reversed, and what is left."""
    return [
        {"label": "Beslutat", "value": sek(year.decided), "href": "#beslut"},
        {"label": "Beviljat", "value": sek(year.granted), "href": year.rows_url},
        {"label": "Återfört", "value": sek(year.reversed), "href": year.rows_url},
        {"label": "Kvar att bevilja", "value": sek(year.left)},
    ]


def decisions(budget: GrantBudget) -> list[Fact]:
    """Each decision with how it changed the amount, the last first."""
    rows = sorted(budget.decisions.all(), key=lambda row: row.number)
    before: Iterable[GrantBudgetDecision | None] = (None, *rows)
    found = [
        {"row": row, "changed": _changed(row, old), "counts": row == rows[-1]}
        for row, old in zip(rows, before, strict=False)
    ]
    return found[::-1]


def _changed(row: GrantBudgetDecision, old: GrantBudgetDecision | None) -> str:
    if old is None or row.amount == old.amount:
        return ""
    verb = "höjt" if row.amount > old.amount else "sänkt"
    return f"{verb} med {sek(abs(row.amount - old.amount))}"
