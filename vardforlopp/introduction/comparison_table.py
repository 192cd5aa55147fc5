"""The comparison of one introduction with the other regions', step by step, ready to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from vardforlopp.introduction import comparing
from vardforlopp.introduction.reached import Reached, days_reached
from vardforlopp.pathways.models import Implementation, ProcessStep
from vardforlopp.pathways.overview import PlanRow, entries_of, plan_rows, regional_steps

WIDTH = 1000  # of the figures' own coordinates
COLUMNS = (
    "Steg",
    "Stegnamn",
    "Region",
    "Planerat",
    "Nått",
    "Dagar från steget före",
    "Dagar sedan mottaget",
)


@dataclass(frozen=True)
class Other:
    """Another region at a step."""

    implementation: Implementation
    reached: date
    from_before: int | None
    from_first: int | None


@dataclass(frozen=True)
class Figure:
    """Where things stand along a line of WIDTH; None where there is nothing to draw."""

    own: int | None
    planned: int | None
    least: int | None = None
    lower: int | None = None
    middle: int | None = None
    upper: int | None = None
    most: int | None = None

    @property
    def range_end(self) -> int:
        """The most; never so near the least that nothing is seen."""
        return max(self.most or 0, (self.least or 0) + 4)

    @property
    def box_width(self) -> int:
        """The middle half."""
        return max((self.upper or 0) - (self.lower or 0), 4)


@dataclass(frozen=True)
class Row:
    """A step here, beside the others. The first step has nothing before it."""

    plan: PlanRow
    reached: date | None
    from_before: comparing.Measure | None
    from_first: comparing.Measure | None
    others: list[Other]
    figure: Figure | None

    @property
    def step(self) -> ProcessStep:
        """The step itself."""
        return self.plan.step

    @property
    def missing(self) -> str:
        """What stands instead of days, as where the step's own day stands."""
        return "saknas" if self.plan.reached or self.plan.is_passed else "inte än"


@dataclass(frozen=True)
class Table:
    """The steps, and the most days since the first one: the end of the figures' line."""

    rows: list[Row]
    longest: int


def build(implementation: Implementation) -> Table:
    """Every regional step; as many questions however many the regions are."""
    steps = regional_steps(implementation)
    plans = plan_rows(implementation, steps, entries_of(implementation))
    siblings = list(_siblings(implementation))
    days = days_reached([implementation.pk, *(one.pk for one in siblings)])
    own = days.get(implementation.pk, {})
    others = {one.pk: days.get(one.pk, {}) for one in siblings}
    longest = _longest(plans, own, others)
    found = [
        _row(plan, own, others, siblings, before, steps[0], longest)
        for plan, before in zip(plans, [None, *steps[:-1]], strict=True)
    ]
    return Table(found, longest)


def _siblings(implementation: Implementation) -> Any:
    """The same version in the other regions, A to Ö."""
    found = Implementation.objects.filter(pathway_version=implementation.pathway_version_id)
    found = found.exclude(pk=implementation.pk).select_related("region", "pathway_version")
    return found.order_by("region__sort_key")


def _row(
    plan: PlanRow,
    own: Reached,
    others: dict[int, Reached],
    siblings: list[Implementation],
    before: ProcessStep | None,
    first: ProcessStep,
    longest: int,
) -> Row:
    code = plan.step.code
    from_before = comparing.measure(own, others, before.code, code) if before else None
    from_first = comparing.measure(own, others, first.code, code) if before else None
    return Row(
        plan=plan,
        reached=own.get(code),
        from_before=from_before,
        from_first=from_first,
        others=[
            Other(
                one,
                others[one.pk][code],
                from_before.others.get(one.pk) if from_before else None,
                from_first.others.get(one.pk) if from_first else None,
            )
            for one in siblings
            if code in others[one.pk]
        ],
        figure=_figure(from_first, _planned(plan, own, first), longest) if from_first else None,
    )


def _planned(plan: PlanRow, own: Reached, first: ProcessStep) -> int | None:
    """Days from the first step to the planned day."""
    if plan.planned_on is None or first.code not in own:
        return None
    return (plan.planned_on - own[first.code]).days


def _longest(plans: list[PlanRow], own: Reached, others: dict[int, Reached]) -> int:
    """The most days since the first step that a figure has to hold."""
    first = plans[0].step
    known = [
        comparing.days_between(reached, first.code, plan.step.code) or 0
        for plan in plans
        for reached in (own, *others.values())
    ]
    return max([1, *known, *(_planned(plan, own, first) or 0 for plan in plans)])


def _figure(measure: comparing.Measure, planned: int | None, longest: int) -> Figure | None:
    def at(days: float | None) -> int | None:
        return None if days is None else round(max(days, 0) * WIDTH / longest)

    between = measure.spread
    if between is None:
        if measure.own is None and planned is None:
            return None
        return Figure(at(measure.own), at(planned))
    points = (between.least, between.lower, between.middle, between.upper, between.most)
    return Figure(at(measure.own), at(planned), *map(at, points))


def exported(implementation: Implementation, found: list[Row]) -> Iterator[tuple[Any, ...]]:
    """This region's and the others' rows as plain values."""
    for row in found:
        own = (
            row.from_before.own if row.from_before else None,
            row.from_first.own if row.from_first else None,
        )
        step = (row.step.code, row.step.name)
        yield (*step, str(implementation.region), row.plan.planned_on, row.reached, *own)
        for one in row.others:
            there = str(one.implementation.region)
            yield (*step, there, None, one.reached, one.from_before, one.from_first)
