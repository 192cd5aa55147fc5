"""What is due about the salary costs: months to hand in, and to invoice, as things stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.urls import reverse

from funding import basis
from funding import position_months as months
from funding.models import Position
from funding.position_months import PositionMonth
from regions.models import Region
from vardforlopp.common.dates import swedish_month
from vardforlopp.introduction.due.fact import Due

SALARIES, INVOICES = "salaries_to_enter", "months_to_invoice"
HANDS_IN = "du lämnar lönekostnader för {}"

Whose = Callable[[str, Any], Iterable[int]]  # the persons who hold a right at a place


def costs(whose: Whose) -> Iterator[Due]:
    """For each region and year the months that have ended: without cost; with one, not invoiced."""
    for region, people, found in _by_region(whose):
        for rows in _by_year(one for one in found if one.state == months.MISSING):
            yield _salaries(region, _Months(rows), people)
        for rows in _by_year(_not_invoiced([one for one in found if one.cost])):
            yield _invoices(region, _Months(rows), people)


def _by_year(rows: Iterable[PositionMonth]) -> list[list[PositionMonth]]:
    """A year is what somebody can sit down and do."""
    found: dict[int, list[PositionMonth]] = {}
    for one in rows:
        found.setdefault(one.month.year, []).append(one)
    return [found[year] for year in sorted(found)]


def _not_invoiced(given: list[PositionMonth]) -> list[PositionMonth]:
    positions = {one.position.pk: one.position for one in given}
    wanted = sorted({one.month for one in given})
    rows = basis.read(positions.values(), wanted)
    left = {(row.now.position.pk, row.now.month) for row in rows if row.is_to_invoice}
    return [one for one in given if (one.position.pk, one.month) in left]


def _by_region(whose: Whose) -> Iterator[tuple[Region, dict[int, str], list[PositionMonth]]]:
    """Each region with a position and somebody who hands in there, and its months so far."""
    employing = Region.objects.filter(positions__isnull=False).distinct().order_by("sort_key")
    people = {region: list(whose("enter_salary_costs", region)) for region in employing}
    theirs = [region for region, found in people.items() if found]
    rows = Position.objects.filter(region__in=theirs).select_related("region")
    found = months.begun(rows.order_by("pk"))
    for region in theirs:
        why = dict.fromkeys(people[region], HANDS_IN.format(region))
        yield region, why, [one for one in found if one.position.region_id == region.pk]


class _Months:
    """Some months of a year in words, and where they are seen."""

    def __init__(self, rows: list[PositionMonth]):
        days = sorted(one.month for one in rows)
        self.first, self.latest = days[0], days[-1]
        self.count = f"{len(rows)} {'månad' if len(rows) == 1 else 'månader'}"

    @property
    def year(self) -> int:
        return self.first.year

    def seen_at(self, name: str, region: Region) -> str:
        return reverse(name, args=[region.slug, self.year])


def _salaries(region: Region, rows: _Months, people: dict[int, str]) -> Due:
    return Due(
        SALARIES,
        region.pk,
        f"{rows.latest:%Y-%m}",
        str(region),
        f"Lönekostnader för {rows.year}",
        f"{rows.count} saknar lönekostnad, den senaste {swedish_month(rows.latest)}.",
        rows.seen_at("salary_year", region),
        None,
        people,
        task=f"Lämna lönekostnader för {rows.year}, {rows.count} saknas",
    )


def _invoices(region: Region, rows: _Months, people: dict[int, str]) -> Due:
    return Due(
        INVOICES,
        region.pk,
        f"{rows.latest:%Y-%m}",
        str(region),
        f"Att fakturera för {rows.year}",
        f"{rows.count} är inte fakturerade, den senaste {swedish_month(rows.latest)}.",
        rows.seen_at("invoice_basis", region),
        None,
        people,
        task=f"Fakturera lönekostnader för {rows.year}, {rows.count} kvar",
    )
