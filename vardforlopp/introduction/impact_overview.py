"""What the pages of the impact assessment show: costs per year, and what is the municipality's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vardforlopp.common.addresses import spelled
from vardforlopp.common.money import total
from vardforlopp.introduction.models import CostBearer, CostKind, ImpactAssessment, ImpactCost

TEXTS = (
    "staffing",
    "organisation",
    "for_patients",
    "for_staff",
    "for_governance",
    "for_municipalities",
    "municipal_tasks",
)
PAIRS = [(bearer, kind) for bearer in CostBearer for kind in CostKind]
SHORT = {CostKind.ONE_OFF: "engång", CostKind.RECURRING: "återkommande"}


def costs_of(assessment: ImpactAssessment | None) -> Any:
    """The costs that count, in order of year."""
    found = ImpactCost.objects.filter(assessment=assessment) if assessment else None
    rows = ImpactCost.objects.none() if found is None else found
    return rows.counted().select_related("municipality", "assessment").order_by("year", "pk")


def years_of(costs: Iterable[ImpactCost]) -> list[int]:
    """From the first year of any cost to the last."""
    known = {cost.year for cost in costs}
    return list(range(min(known), max(known) + 1)) if known else []


def falls_in(cost: ImpactCost, year: int) -> bool:
    """Whether it is paid that year: once in it, or every year from its own on."""
    return cost.year == year or (cost.kind == CostKind.RECURRING and cost.year <= year)


def per_year(costs: list[ImpactCost]) -> list[dict[str, Any]]:
    """For each year the sum of each kind and payer, each with the address of its rows."""
    return [
        {
            "year": year,
            "cells": [_cell(costs, year, bearer, kind) for bearer, kind in PAIRS],
            "sum": total(cost.amount for cost in costs if falls_in(cost, year)),
            "url": f"?ar={year}#kostnader",
        }
        for year in years_of(costs)
    ]


def _cell(costs: list[ImpactCost], year: int, bearer: CostBearer, kind: CostKind) -> dict[str, Any]:
    rows = [
        cost
        for cost in costs
        if cost.bearer == bearer and cost.kind == kind and falls_in(cost, year)
    ]
    return {
        "amount": total(cost.amount for cost in rows) if rows else None,
        "url": f"?ar={year}&slag={spelled(kind)}&betalas={spelled(bearer)}#kostnader",
    }


def column_labels() -> list[str]:
    """The headings of the sums."""
    return [f"{bearer.label.capitalize()}, {SHORT[kind]}" for bearer, kind in PAIRS]


def texts_of(assessment: ImpactAssessment | None) -> list[dict[str, str]]:
    """Each heading of the assessment with what is written under it."""
    fields = {field.name: field for field in ImpactAssessment._meta.concrete_fields}
    return [
        {
            "label": str(fields[name].verbose_name).capitalize(),
            "text": getattr(assessment, name) if assessment else "",
        }
        for name in TEXTS
    ]


def exported(costs: Iterable[ImpactCost]) -> Iterable[list[Any]]:
    """The costs as rows of a file."""
    for cost in costs:
        yield [
            cost.year,
            cost.get_kind_display(),
            cost.get_bearer_display(),
            str(cost.municipality or ""),
            cost.what,
            cost.amount,
        ]


EXPORTED = ("År", "Slag", "Betalas av", "Kommun", "Vad", "Kronor")


def municipal_years(costs: list[ImpactCost]) -> list[dict[str, Any]]:
    """What is paid each year, one-off and recurring together, until every year is like the next."""
    sums = [(year, _sum_in(costs, year)) for year in years_of(costs)]
    found = [{"when": str(year), "sum": amount} for year, amount in sums]
    if all(cost.kind != CostKind.RECURRING for cost in costs):
        return found
    first = sums[-1][0] + 1
    always = _sum_in(costs, first)
    while sums and sums[-1][1] == always:
        first = sums.pop()[0]
    return [*found[: len(sums)], {"when": f"varje år från {first}", "sum": always}]


def _sum_in(costs: list[ImpactCost], year: int) -> Any:
    return total(cost.amount for cost in costs if falls_in(cost, year))
