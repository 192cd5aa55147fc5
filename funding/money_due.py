"""What is due about the salary costs: months to hand in, and to invoice, as things stand."""

from __future__ import annotations

from collections import defaultdict
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


def salaries(whose: Whose) -> Iterator[Due]:
    """For each region and year the months that have ended, were held and lack their cost."""
    for region, people, found in _by_region(whose):
        missing = [one for one in found if one.state == months.MISSING]
        for year, rows in _by_year(missing).items():
            yield _salaries(region, year, rows, people)


def invoices(whose: Whose) -> Iterator[Due]:
    """For each region and year the months that have ended, with a cost not invoiced in full."""
    for region, people, found in _by_region(whose):
        given = [one for one in found if one.cost]
        for year, rows in _by_year(_not_invoiced(given)).items():
            yield _invoices(region, year, rows, people)


def _not_invoiced(given: list[PositionMonth]) -> list[PositionMonth]:
    positions = {one.position.pk: one.position for one in given}
    wanted = sorted({one.month for one in given})
    rows = basis.read(positions.values(), wanted)
    left = {(row.now.position.pk, row.now.month) for row in rows if row.is_to_invoice}
    return [one for one in given if (one.position.pk, one.month) in left]


def _by_year(found: Iterable[PositionMonth]) -> dict[int, list[PositionMonth]]:
    years: dict[int, list[PositionMonth]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.month):
        years[one.month.year].append(one)
    return years


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


def _salaries(region: Region, year: int, rows: list[PositionMonth], people: dict[int, str]) -> Due:
    latest, count = rows[-1].month, _counted(rows)
    return Due(
        SALARIES,
        region.pk,
        f"{latest:%Y-%m}",
        str(region),
        f"Lönekostnader för {year}",
        f"{count} saknar lönekostnad för {year}, den senaste {swedish_month(latest)}.",
        reverse("salary_year", args=[region.slug, year]),
        None,
        people,
        task=f"Lämna lönekostnader för {year}, {count} saknas",
    )


def _invoices(region: Region, year: int, rows: list[PositionMonth], people: dict[int, str]) -> Due:
    latest, count = rows[-1].month, _counted(rows)
    return Due(
        INVOICES,
        region.pk,
        f"{latest:%Y-%m}",
        str(region),
        f"Att fakturera för {year}",
        f"{count} är inte fakturerade för {year}, den senaste {swedish_month(latest)}.",
        reverse("invoice_basis", args=[region.slug, year]),
        None,
        people,
        task=f"Fakturera lönekostnader för {year}, {count} kvar",
    )


def _counted(rows: list[PositionMonth]) -> str:
    return f"{len(rows)} {'månad' if len(rows) == 1 else 'månader'}"
