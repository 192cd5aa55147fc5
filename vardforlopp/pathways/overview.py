"""What the implementation page shows: where it stands, what is missing, plan and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vardforlopp.accounts import rights
from vardforlopp.common import dates
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.checklist import missing
from vardforlopp.pathways.models import (
    Hinder,
    Implementation,
    Milestone,
    MilestoneKind,
    ProcessStep,
    Staffing,
    StatusEntry,
    Track,
)

__all__ = [  # what the composed pages ask for
    "PlanRow",
    "address",
    "entries_of",
    "first_reached",
    "missing",
    "open_hinders",
    "plan_rows",
    "regional_steps",
    "staffed",
    "who_can",
]

# Steps that a milestone dates, whenever the log came: its words in the plan.
DATED_BY = {
    "R1": (MilestoneKind.RECEIVED, "enligt mottagen information"),
    "R7": (MilestoneKind.DECISION, "enligt beslutet"),
    "R8": (MilestoneKind.COMMUNICATED, "enligt meddelat beslut"),
}


@dataclass(frozen=True)
class PlanRow:
    """A regional step: planned, first reached, and how many days apart (positive is late).

    `according_to` says which milestone the day comes from; empty when a log says it.
    """

    step: ProcessStep
    planned_on: date | None
    reached: dates.UncertainDate | None
    according_to: str
    is_here: bool
    is_passed: bool
    is_overdue: bool
    has_gone_back: bool

    @property
    def is_reached(self) -> bool:
        """Nothing is left to plan: the implementation stands here or further on."""
        return self.is_here or self.is_passed

    @property
    def days(self) -> int | None:
        """Days between plan and reality; None where one of them is missing or not a day."""
        if self.planned_on is None or self.reached is None:
            return None
        if self.reached.precision != dates.DatePrecision.DAY:
            return None
        return (self.reached.date - self.planned_on).days

    @property
    def difference(self) -> str:
        """The days in words."""
        if self.days is None:
            return (
                f"planen passerades {dates.age_in_words(self._late())}" if self.is_overdue else ""
            )
        if self.days == 0:
            return "enligt plan"
        length = "1 dag" if abs(self.days) == 1 else f"{abs(self.days)} dagar"
        return f"{length} {'senare' if self.days > 0 else 'tidigare'} än planerat"

    def _late(self) -> int:
        return (dates.today() - self.planned_on).days if self.planned_on else 0


def plan_rows(
    implementation: Implementation, steps: list[ProcessStep], entries: list[StatusEntry]
) -> list[PlanRow]:
    """Planned against actual for every regional step."""
    plans = implementation.plans.order_by()
    planned: dict[int, date | None] = dict(plans.values_list("step", "planned_on"))
    logged = first_reached(entries)
    dated = _dated_by_milestones(implementation)
    here = implementation.step.order if implementation.step else 0
    return [
        _plan_row(step, planned.get(step.pk), logged.get(step.pk), dated.get(step.code), here)
        for step in steps
    ]


def first_reached(entries: list[StatusEntry]) -> dict[int, date]:
    """The day each step was first entered, by its id; a corrected log says nothing any more."""
    reached: dict[int, date] = {}
    corrected = {entry.corrects_id for entry in entries}
    for entry in sorted(entries, key=lambda row: (row.observed_on, row.pk)):
        step = entry.to_step_id
        if step is not None and step != entry.from_step_id and entry.pk not in corrected:
            reached.setdefault(step, entry.observed_on)
    return reached


def _dated_by_milestones(implementation: Implementation) -> dict[str, Milestone]:
    """The first milestone in force that answers for a step, by the step's code."""
    kinds = [kind for kind, _ in DATED_BY.values()]
    rows = implementation.milestones.in_force().filter(kind__in=kinds)
    first: dict[str, Milestone] = {}
    for row in rows.order_by("occurred_on", "pk"):
        first.setdefault(row.kind, row)
    return {code: first[kind] for code, (kind, _) in DATED_BY.items() if kind in first}


def _plan_row(
    step: ProcessStep,
    planned_on: date | None,
    logged_on: date | None,
    milestone: Milestone | None,
    here: int,
) -> PlanRow:
    logged = dates.UncertainDate(logged_on) if logged_on else None
    dated = milestone.occurred if milestone else None
    if dated and logged and dated.precision != dates.DatePrecision.DAY:
        dated = None  # the log knows better
    reached = dated or logged
    is_late = planned_on is not None and planned_on < dates.today()
    return PlanRow(
        step=step,
        planned_on=planned_on,
        reached=reached,
        according_to=DATED_BY[step.code][1] if dated else "",
        is_here=step.order == here,
        is_passed=step.order < here,
        is_overdue=is_late and step.order > here and not dated,
        has_gone_back=step.order > here and logged is not None,
    )


def regional_steps(implementation: Implementation) -> list[ProcessStep]:
    """R1–R12 of the edition the implementation follows."""
    return list(
        ProcessStep.objects.filter(
            template=implementation.template_id, track=Track.REGIONAL
        ).order_by("order")
    )


def entries_of(implementation: Implementation) -> list[StatusEntry]:
    """Every log, newest first; what it points to is read for those that are shown."""
    return list(implementation.entries.all())


def open_hinders(implementation: Implementation) -> list[Hinder]:
    """Hinders not closed, oldest first."""
    return list(implementation.hinders.open().select_related("tag").order_by("opened_on"))


def staffed(implementation: Implementation) -> list[Staffing]:
    """Who does what, today and from a day to come."""
    return list(implementation.staffing.not_ended().select_related("person"))


def who_can(implementation: Implementation) -> list[str]:
    """Who sees and who changes the implementation, as sentences with names."""
    held = rights.names_of_holders("log_status", implementation.region)
    supporters = ", ".join(held) or "ingen just nu"
    people = ", ".join(implementation.staffing.not_ended().names()) or "ingen just nu"
    return [
        "Alla som är inloggade, i alla regioner, kan läsa loggar, milstolpar och historik.",
        f"Processtöd i {implementation.region} loggar, planerar och bemannar: {supporters}.",
        f"Den som är bemannad i införandet loggar och planerar: {people}.",
        "De registrerar också milstolpar. Processägare och processledare bemannar också.",
        "Ingen kan ändra eller ta bort en logg. En rättelse är en ny logg som pekar på den gamla.",
    ]
