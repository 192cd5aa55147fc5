"""What the pages of the salary costs show: the regions, a region's year, a month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from funding import position_months as months
from funding.models import Position, PositionHolding, SalaryCost
from funding.months import first_of
from funding.position_months import PositionMonth
from regions.models import Region
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.money import sek, total


@dataclass(frozen=True)
class RegionYear:
    """The positions of a region, as far as the reader's money goes, in a year."""

    region: Region
    year: int
    positions: tuple[Position, ...]

    def __str__(self) -> str:
        return f"{self.region} {self.year}"

    @property
    def months(self) -> list[date]:
        return months.of_year(self.year)

    @property
    def payers(self) -> list[Any]:
        """The healthcare regions that pay their shares."""
        return list(dict.fromkeys(one.healthcare_region for one in self.positions))

    def read(self) -> list[PositionMonth]:
        """Each position in each month."""
        return months.read(self.positions, self.months)

    def around(self, name: str = "salary_year") -> list[dict[str, str]]:
        """The year before and the year after."""
        return [
            {"label": str(year), "url": reverse(name, args=[self.region.slug, year])}
            for year in (self.year - 1, self.year + 1)
        ]

    def address(self, name: str = "salary_year") -> str:
        return reverse(name, args=[self.region.slug, self.year])


@dataclass(frozen=True)
class Summary:
    """A region and year in the list of them."""

    of: RegionYear
    given: int
    missing: int
    amount: Decimal | None

    def __str__(self) -> str:
        return str(self.of)


def summaries(positions: Iterable[Position]) -> list[Summary]:
    """A row for each region and year in which somebody has held a position, the latest first."""
    rows = list(positions)
    found: dict[tuple[Region, int], list[PositionMonth]] = {}
    for one in months.begun(rows):
        if one.state in (months.GIVEN, months.MISSING):
            found.setdefault((one.position.region, one.month.year), []).append(one)
    ordered = sorted(found, key=lambda key: (-key[1], key[0].sort_key))
    return [_summary(RegionYear(*key, ()), found[key]) for key in ordered]


def _summary(of: RegionYear, rows: list[PositionMonth]) -> Summary:
    given = [one.cost.amount for one in rows if one.cost]
    return Summary(of, len(given), len(rows) - len(given), total(given) if given else None)


def this_year(positions: Iterable[Position], listed: list[Summary]) -> list[RegionYear]:
    """The year that goes on, of regions where somebody is in a position and no row has come."""
    there = {(row.of.region, row.of.year) for row in listed}
    year = dates.today().year
    now = PositionHolding.objects.confirmed_in(first_of(dates.today()))
    held = set(now.values_list("position", flat=True))
    regions = dict.fromkeys(one.region for one in positions if one.pk in held)
    return [RegionYear(one, year, ()) for one in regions if (one, year) not in there]


SUMMARIES = (
    Column("År", lambda row: str(row.of), lambda row: row.of.address()),
    Column("Lämnade månader", lambda row: row.given, is_number=True),
    Column(
        *("Saknas", lambda row: row.missing, lambda row: row.of.address()),
        is_number=True,
        names_row=True,
    ),
    Column(
        *("Lönekostnad", lambda row: row.amount, lambda row: f"{row.of.address()}#rader"),
        is_number=True,
        names_row=True,
    ),
    Column(
        *("Att fakturera", lambda row: "Underlag", lambda row: row.of.address("invoice_basis")),
        names_row=True,
    ),
)
ROWS = (
    Column("Tjänst", lambda one: one.position, lambda one: one.address),
    Column("Månad", lambda one: swedish_month(one.month)),
    Column("Innehavare", lambda one: one.holders),
    Column("Del av månaden", lambda one: one.share_in_words),
    Column("Läge", lambda one: _state(one)),
    Column("Hel månad", lambda one: one.cost.full_month, is_number=True),
    Column("Lönekostnad", lambda one: one.cost.amount, is_number=True),
    Column("Lämnad av", lambda one: one.cost.created_by_label),
    Column("Lämnad", lambda one: dates.as_date(one.cost.created_at)),
)


def _state(one: PositionMonth) -> str:
    if one.is_outdated:
        return "innehavet har ändrats sedan dess"
    return "rättad" if one.cost and one.cost.is_correction else "lämnad"


@dataclass(frozen=True)
class Line:
    """A position in the grid: its twelve months, and what those handed in add up to."""

    position: Position
    cells: list[PositionMonth]

    @property
    def name(self) -> str:
        """Without the region, which is the page's."""
        return f"Processtöd {self.position.number}"

    @property
    def amount(self) -> Decimal:
        return summed(self.cells)

    @property
    def given(self) -> int:
        return sum(one.cost is not None for one in self.cells)


def grid(found: list[PositionMonth]) -> list[Line]:
    """The months as one line for each position."""
    lines: dict[int, Line] = {}
    for one in found:
        lines.setdefault(one.position.pk, Line(one.position, [])).cells.append(one)
    return list(lines.values())


def summed(found: Iterable[PositionMonth]) -> Decimal:
    """What is handed in of these, SEK."""
    return total(one.cost.amount for one in found if one.cost)


def month_sums(of: RegionYear, found: list[PositionMonth]) -> list[dict[str, Any]]:
    """For each month what is handed in, and whether anything is."""
    sums = []
    for month in of.months:
        given = [one for one in found if one.month == month and one.cost]
        sums.append({"month": month, "count": len(given), "amount": summed(given)})
    return sums


def narrowed(found: list[PositionMonth], asked: Any) -> tuple[list[PositionMonth], str]:
    """The rows handed in that the address asks for (?tjanst=, ?manad=), and which in words."""
    rows = [one for one in found if one.cost]
    position, month = asked.get("tjanst", ""), asked.get("manad", "")
    if position:
        rows = [one for one in rows if str(one.position.pk) == position]
    if month:
        rows = [one for one in rows if str(one.month.month) == month]
    words = [str(rows[0].position)] if rows and position else []
    words += [swedish_month(rows[0].month)] if rows and month else []
    return rows, ", ".join(words)


def facts(now: PositionMonth) -> list[dict[str, Any]]:
    """A month of a position: who held how much of it, and what it cost."""
    cost = now.cost
    shown: list[dict[str, Any]] = [
        {"label": "Innehavare", "value": now.holders or "Vakant"},
        {"label": "Del av månaden", "value": now.share_in_words},
        {"label": "Lönekostnad", "value": sek(cost.amount) if cost else "Saknas"},
    ]
    if cost and cost.full_month is not None:
        note = f"Delen är uträknad efter {_days(cost)} av {now.held.of} hela dagar."
        shown.append({"label": "Hel månad", "value": sek(cost.full_month), "note": note})
    return shown


def _days(cost: SalaryCost) -> str:
    return f"{cost.degree_days.normalize():f}".replace(".", ",")
