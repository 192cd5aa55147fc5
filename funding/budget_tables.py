"""The tables of the follow-up: the same columns make the page and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from funding import invoiced
from funding.follow_up import Committed, Follow
from funding.forecast import Month
from funding.invoiced import Part, Stages
from funding.models import BudgetDecision, BudgetYear, Position
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import sek

SUM = "Summa"
NOT_PLACED = "Utan tjänst eller månad"


@dataclass(frozen=True)
class Line:
    """A line of sums; `asked` narrows the rows behind its figures."""

    name: str
    committed: Committed
    stages: Stages
    months_url: str
    lines_url: str
    href: str = ""

    def __str__(self) -> str:
        return self.name


def address(name: str, follow: Follow, **asked: str) -> str:
    """A page of the same healthcare region and year, perhaps narrowed."""
    url = reverse(name, args=[follow.healthcare_region.slug, follow.year])
    return f"{url}?{urlencode(asked)}" if asked else url


def _line(
    follow: Follow, name: str, committed: Committed, stages: Stages, href: str = "", **asked: str
) -> Line:
    months = address("budget_months", follow, **asked)
    return Line(name, committed, stages, months, address("budget_lines", follow, **asked), href)


def by_position(follow: Follow) -> list[Line]:
    """A line for each position, what is not said to be for one, and the sum."""
    found = [
        _line(
            *(follow, str(one.position), one.committed, one.stages),
            href=one.position.get_absolute_url(),
            tjanst=str(one.position.number),
        )
        for one in follow.by_position
    ]
    return [*found, *_not_placed(follow), _sum(follow)]


def by_region(follow: Follow) -> list[Line]:
    """A line for each region, what is not said to be for a position, and the sum."""
    found = [
        _line(
            *(follow, str(region)),
            sum((one.committed for one in rows), start=Committed()),
            sum((one.stages for one in rows), start=Stages()),
            href=region.get_absolute_url(),
            region=region.slug,
        )
        for region, rows in follow.by_region.items()
    ]
    return [*found, *_not_placed(follow), _sum(follow)]


def by_month(follow: Follow) -> list[Line]:
    """A line for each month, what is not said to be for one, and the sum."""
    found = [
        _line(
            *(follow, dates.MONTHS[one.month.month - 1], one.committed, one.stages),
            manad=f"{one.month:%m}",
        )
        for one in follow.by_month
    ]
    return [*found, *_not_placed(follow), _sum(follow)]


def _not_placed(follow: Follow) -> Iterable[Line]:
    if follow.unplaced:
        rest = invoiced.total(follow.unplaced)
        yield _line(follow, NOT_PLACED, Committed(), rest, tjanst="ingen")


def _sum(follow: Follow) -> Line:
    return _line(follow, SUM, follow.committed, follow.stages)


def _months(line: Line) -> str:
    return line.months_url


def _lines(line: Line) -> str:
    return line.lines_url


def _figure(label: str, value: Callable[[Line], Any], href: Callable[[Line], str]) -> Column:
    return Column(label, value, href, is_number=True, names_row=True)


FIGURES = (
    _figure("Intecknat", lambda line: line.committed.said, _months),
    _figure("Varav prognos", lambda line: line.committed.forecast, _months),
    _figure("Månader utan uppgift", lambda line: line.committed.unknown, _months),
    _figure("Fakturerat", lambda line: line.stages.invoiced, _lines),
    _figure("Granskat", lambda line: line.stages.reviewed, _lines),
    _figure("Beslutsattesterat", lambda line: line.stages.approved, _lines),
    _figure("Betalt", lambda line: line.stages.paid, _lines),
)


def _own(line: Line) -> str:
    return line.href


BY_POSITION = (Column("Tjänst", str, _own), *FIGURES)
BY_REGION = (Column("Region", str, _own), *FIGURES)
BY_MONTH = (Column("Månad", str), *FIGURES)


@dataclass(frozen=True)
class MonthRow:
    """A month of a position, and what it stands on."""

    position: Position
    month: Month

    def __str__(self) -> str:
        return f"{self.position}, {dates.swedish_month(self.month.month)}"


def month_rows(follow: Follow) -> list[MonthRow]:
    """Every month of every position."""
    return [MonthRow(one.position, month) for one in follow.by_position for month in one.months]


def _based_on(row: MonthRow) -> str:
    base = row.month.based_on
    return f"upprepar {dates.swedish_month(base)}" if base else ""


MONTH_ROWS = (
    Column("Månad", str),
    Column("Uppgift", lambda row: row.month.state.value),
    Column("Bygger på", _based_on),
    Column(
        *("Lönekostnad", lambda row: row.month.cost.amount if row.month.cost else None),
        lambda row: row.month.cost.href if row.month.cost else "",
        is_number=True,
        names_row=True,
    ),
    Column("Sjukvårdsregionens andel", lambda row: row.month.amount, is_number=True),
)


def _invoice(part: Part) -> str:
    return part.line.invoice.get_absolute_url()


def _span(part: Part) -> str:
    if part.line.first_month is None or part.line.position is None:
        return ""
    first, last = min(part.months), max(part.months)
    return dates.swedish_month(first) + ("" if first == last else f"–{dates.swedish_month(last)}")


LINE_ROWS = (
    Column("Faktura", lambda part: str(part.line.invoice), _invoice),
    Column("Region", lambda part: part.line.invoice.region),
    Column("Rad", lambda part: part.line.text or part.line.number),
    Column("Tjänst", lambda part: part.line.position),
    Column("Månader", _span),
    Column("Läge", lambda part: part.line.invoice.get_status_display()),
    Column("Räknas", lambda part: part.counts),
    Column("Belopp utan moms", lambda part: part.amount, is_number=True),
)


@dataclass(frozen=True)
class Decided:
    """A decision and how it changed the budget."""

    budget: BudgetYear
    row: BudgetDecision
    change: Decimal | None
    counts: bool

    @property
    def changed(self) -> str:
        """Such as "sänkt med 1 000 000,00 kr"; nothing of the first."""
        if self.change is None:
            return ""
        if not self.change:
            return "oförändrat belopp"
        return f"{'höjt' if self.change > 0 else 'sänkt'} med {sek(abs(self.change))}"


def decisions(budgets: Iterable[BudgetYear]) -> list[Decided]:
    """Every decision, by budget, the last first; `change` from the one before."""
    found = []
    for budget in budgets:
        rows = sorted(budget.decisions.all(), key=lambda row: row.number)
        before: Decimal | None = None
        made = []
        for row in rows:
            change = None if before is None else row.amount - before
            made.append(Decided(budget, row, change, counts=row is rows[-1]))
            before = row.amount
        found += made[::-1]
    return found
