"""What the implementation page shows: where it stands, what is missing, plan and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.db.models import Exists, OuterRef

from vardforlopp.accounts import rights
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.pathways import gates
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
    "timeline",
    "who_can",
]

SHOWN_IN_TIMELINE = 30
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
    planned = {plan.step_id: plan.planned_on for plan in implementation.plans.all()}
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


def timeline(
    implementation: Implementation,
    entries: list[StatusEntry],
    milestones: list[Milestone],
    may_log: Any,
) -> list[dict[str, Any]]:
    """Entries and milestones together, newest first."""
    corrected = {entry.corrects_id for entry in entries if entry.corrects_id}
    superseded = {row.supersedes_id for row in milestones if row.supersedes_id}
    items = [_entry_item(implementation, row, row.pk in corrected, may_log) for row in entries]
    items += [_milestone_item(implementation, row, row.pk in superseded) for row in milestones]
    changes = _status_changes(implementation)
    items += [_status_item(row, before) for before, row in pairwise([None, *changes])]
    return sorted(items, key=lambda item: item["sort"], reverse=True)


def _entry_item(
    implementation: Implementation, entry: StatusEntry, is_corrected: bool, may_log: Any
) -> dict[str, Any]:
    title = entry.to_step.name if entry.to_step else "ej mottaget"
    notes = []
    if entry.reason:
        notes.append(f"Skäl: {entry.reason}")
    if entry.corrects_id:
        notes.append(f"Rättad: {entry.correction_reason}")
    notes += [f"Passerade utan: {_condition(gate)}" for gate in entry.gate_passes.all()]
    if entry.next_on:
        notes.append(f"Nästa avstämning {dates.swedish_date(entry.next_on)}")
    item: dict[str, Any] = {
        "on": entry.observed_on,
        "sort": (entry.observed_on, 0, entry.pk),
        "title": title,
        "text": entry.note,
        "actor": f"{entry.author}, inlagt {dates.swedish_date(entry.created_at)}",
        "movement": entry.movement,
        "is_late": entry.is_backdated,
        "is_corrected": is_corrected,
        "is_demo": entry.is_demo,
        "note": " · ".join(notes),
    }
    if entry.to_step:
        item |= {"code": entry.to_step.code, "track": entry.to_step.track}
    if may_log and not is_corrected:
        item |= {"href": address(implementation, "correct_entry", entry.pk), "link": "Rätta"}
    return item


def _condition(gate: Any) -> str:
    condition = gates.CONDITIONS.get(gate.condition)
    return condition.text.lower() if condition else gate.condition


def _milestone_item(
    implementation: Implementation, row: Milestone, is_superseded: bool
) -> dict[str, Any]:
    title = row.get_kind_display().capitalize()
    if row.outcome:
        title = f"{title}: {row.get_outcome_display()}"
    item: dict[str, Any] = {
        "on": row.occurred_on,
        "sort": (row.occurred_on, 1, row.pk),
        "title": title,
        "text": row.note,
        "actor": f"{row.body}, {row.reference}",
        "is_milestone": True,
        "is_corrected": is_superseded,
        "is_demo": row.is_demo,
    }
    if row.occurred and (
        row.occurred.precision != dates.DatePrecision.DAY or row.occurred.is_inferred
    ):
        item["uncertain"] = str(row.occurred)
    if row.document_id:
        item |= {
            "href": address(implementation, "milestone_document", row.pk),
            "link": "Hämta handlingen",
        }
    return item


def _status_changes(implementation: Implementation) -> list[Any]:
    """The rows of history in which the workflow set the status, one for each time."""
    invented = User.objects.filter(pk=OuterRef("status_by_id"), is_demo=True)
    changes = implementation.history.filter(status_at__isnull=False)
    changes = changes.annotate(by_demo=Exists(invented))
    return list(changes.order_by("status_at", "history_id").distinct("status_at"))


def _status_item(row: Any, before: Any) -> dict[str, Any]:
    """A change of the status on the day it holds from; one that goes on, on the day of the word."""
    said = dates.as_date(row.status_at)
    goes_on = before is not None and before.status == row.status
    on = said if goes_on or row.status_on is None else row.status_on
    return {
        "on": on,
        "sort": (on, 2, row.history_id),
        "title": f"Läget: {'fortfarande ' if goes_on else ''}{row.get_status_display()}",
        "text": row.status_comment,
        "actor": f"{row.status_by_label}, inlagt {dates.swedish_date(said)}",
        "is_milestone": True,
        "is_status": True,
        "is_demo": row.by_demo,
    }


def regional_steps(implementation: Implementation) -> list[ProcessStep]:
    """R1–R12 of the edition the implementation follows."""
    return list(implementation.template.steps.filter(track=Track.REGIONAL).order_by("order"))


def entries_of(implementation: Implementation) -> list[StatusEntry]:
    """Every log, newest first, ready to be read out."""
    return list(
        implementation.entries.select_related("from_step", "to_step", "author").prefetch_related(
            "gate_passes"
        )
    )


def open_hinders(implementation: Implementation) -> list[Hinder]:
    """Hinders not closed, oldest first."""
    return list(implementation.hinders.open().select_related("tag").order_by("opened_on"))


def staffed(implementation: Implementation) -> list[Staffing]:
    """Who does what, today and from a day to come."""
    return list(implementation.staffing.not_ended().select_related("person"))


def who_can(implementation: Implementation, staffing: list[Staffing]) -> list[str]:
    """Who sees and who changes the implementation, as sentences with names."""
    holders = rights.holders("log_status", implementation.region)
    supporters = ", ".join(sorted({str(row.person) for row in holders})) or "ingen just nu"
    people = ", ".join(sorted({str(row.person) for row in staffing})) or "ingen just nu"
    return [
        "Alla som är inloggade, i alla regioner, kan läsa loggar, milstolpar och historik.",
        f"Processtöd i {implementation.region} loggar, planerar och bemannar: {supporters}.",
        f"Den som är bemannad i införandet loggar och planerar: {people}.",
        "De registrerar också milstolpar. Processägare och processledare bemannar också.",
        "Ingen kan ändra eller ta bort en logg. En rättelse är en ny logg som pekar på den gamla.",
    ]
