"""The comparison of one introduction with the other regions', step by step, ready to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from vardforlopp.introduction import comparing
from vardforlopp.introduction.reached import Reached, days_reached
from vardforlopp.pathways.models import Implementation, ProcessStep
from vardforlopp.pathways.overview import PlanRow, entries_of, plan_rows, regional_steps

WIDTH = 1000  # of the figures' own coordinates
FEWEST = 4  # steps with days, before one of them can be far from the rest
OUTLIER = 1.5  # a step this many times longer than the next longest is not let to squeeze the rest
ROOM = 1.1  # the line then goes on a little after the next longest
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
    beyond: str = ""  # what does not fit on the line, in words

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
    planned: int | None  # days from the first step
    figure: Figure | None = None

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
    found = [
        _row(plan, own, others, siblings, before, steps[0])
        for plan, before in zip(plans, [None, *steps[:-1]], strict=True)
    ]
    longest = _longest(found)
    return Table([_drawn(row, longest) for row in found], longest)


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
        planned=_planned(plan, own, first),
    )


def _planned(plan: PlanRow, own: Reached, first: ProcessStep) -> int | None:
    """Days from the first step to the planned day."""
    if plan.planned_on is None or first.code not in own:
        return None
    return (plan.planned_on - own[first.code]).days


def _days_of(row: Row) -> dict[str, int]:
    """The days since the first step that the figure of a row is to show, by what they are."""
    if row.from_first is None:
        return {}
    spread = row.from_first.spread
    most = spread.most if spread else None
    days = {"här": row.from_first.own, "planerat": row.planned, "mest": most}
    return {what: count for what, count in days.items() if count is not None}


def _longest(rows: list[Row]) -> int:
    """The most days that the line holds: of all that is drawn, but for a step far from the rest."""
    tops = sorted(max(days.values()) for days in map(_days_of, rows) if days) or [1]
    if len(tops) >= FEWEST and tops[-1] > tops[-2] * OUTLIER:
        return max(round(tops[-2] * ROOM), 1)
    return max(tops[-1], 1)


def _drawn(row: Row, longest: int) -> Row:
    """The row with its figure; what goes past the end of the line is said in words."""

    def at(days: float | None) -> int | None:
        return None if days is None else min(round(max(days, 0) * WIDTH / longest), WIDTH)

    days = _days_of(row)
    if row.from_first is None or not days:
        return row
    beyond = {what: count for what, count in days.items() if count > longest}
    marks = {what: at(count) for what, count in days.items() if what not in beyond}
    spread = row.from_first.spread
    names = ("least", "lower", "middle", "upper", "most")
    points = {name: at(getattr(spread, name)) for name in names} if spread else {}
    words = ", ".join(f"{what} {count} dagar" for what, count in beyond.items())
    return replace(
        row, figure=Figure(marks.get("här"), marks.get("planerat"), **points, beyond=words)
    )


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
