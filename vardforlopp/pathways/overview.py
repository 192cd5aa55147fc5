"""What the implementation page shows: where it stands, what is missing, plan and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from vardforlopp.accounts import rights
from vardforlopp.common import dates
from vardforlopp.pathways import gates
from vardforlopp.pathways.models import (
    Hinder,
    Implementation,
    Milestone,
    ProcessStep,
    Staffing,
    StatusEntry,
    Track,
)

SHOWN_IN_TIMELINE = 30


def address(implementation: Implementation, name: str, *more: Any) -> str:
    """The address of a page that belongs to the implementation."""
    return reverse(
        name, args=[implementation.region.slug, implementation.pathway_version.slug, *more]
    )


@dataclass(frozen=True)
class PlanRow:
    """A regional step: planned, first reached, and how many days apart (positive is late)."""

    step: ProcessStep
    planned_on: date | None
    reached_on: date | None
    is_here: bool
    is_passed: bool
    is_overdue: bool
    has_gone_back: bool

    @property
    def days(self) -> int | None:
        """Days between plan and reality; None where one of them is missing."""
        if self.planned_on is None or self.reached_on is None:
            return None
        return (self.reached_on - self.planned_on).days

    @property
    def difference(self) -> str:
        """The days in words."""
        if self.days is None:
            return (
                f"planen passerades {dates.age_in_words(self._late())}" if self.is_overdue else ""
            )
        if self.days == 0:
            return "enligt plan"
        return f"{abs(self.days)} dagar {'senare' if self.days > 0 else 'tidigare'} än planerat"

    def _late(self) -> int:
        return (dates.today() - self.planned_on).days if self.planned_on else 0


def plan_rows(
    implementation: Implementation, steps: list[ProcessStep], entries: list[StatusEntry]
) -> list[PlanRow]:
    """Planned against actual for every regional step."""
    planned = {plan.step_id: plan.planned_on for plan in implementation.plans.all()}
    reached: dict[int, date] = {}
    for entry in sorted(entries, key=lambda row: (row.observed_on, row.pk)):
        if entry.to_step_id and entry.to_step_id != entry.from_step_id:
            reached.setdefault(entry.to_step_id, entry.observed_on)
    here = implementation.step.order if implementation.step else 0
    today = dates.today()
    rows = []
    for step in steps:
        plan = planned.get(step.pk)
        rows.append(
            PlanRow(
                step=step,
                planned_on=plan,
                reached_on=reached.get(step.pk),
                is_here=step.pk == implementation.step_id,
                is_passed=step.order < here,
                is_overdue=plan is not None and plan < today and step.order > here,
                has_gone_back=step.order > here and step.pk in reached,
            )
        )
    return rows


def missing(
    implementation: Implementation, steps: list[ProcessStep], may_log: Any
) -> list[dict[str, Any]]:
    """ "Vad saknas?" up to and including the next step that has conditions, for the checklist."""
    here = implementation.step.order if implementation.step else 0
    ahead = [step for step in steps if step.order > here and step.code in gates.GATES]
    wanted = [step for step in steps if step.order <= here] + ahead[:1]
    checks = gates.checks(gates.Facts.of(implementation), wanted)
    return [
        _checklist_item(implementation, check, may_log)
        for check in checks
        if not check.is_met or check.step.order > here
    ]


def _checklist_item(
    implementation: Implementation, check: gates.Check, may_log: Any
) -> dict[str, Any]:
    item: dict[str, Any] = {"ok": check.is_met, "text": check.condition.text}
    item["note"] = f"Inför {check.step}"
    if check.otherwise is not None:
        met = check.otherwise
        item["note"] = (
            f"Klart på annat sätt {dates.swedish_date(met.done_on)}: {met.who}, {met.reference}"
        )
    elif not check.is_met and may_log:
        item |= _fix(implementation, check)
    return item


def _fix(implementation: Implementation, check: gates.Check) -> dict[str, str]:
    if check.condition.mend == "bemanning":
        return {"href": address(implementation, "staff"), "fix": "Bemanna"}
    if check.condition.mend == "milstolpar" and not check.is_hard:
        return {"href": address(implementation, "register_milestone"), "fix": "Registrera"}
    if check.is_hard:
        return {}
    href = address(implementation, "condition_met", check.condition.code)
    return {"href": href, "fix": "Klart på annat sätt"}


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
    items += [_status_item(row) for row in _status_changes(implementation)]
    return sorted(items, key=lambda item: item["sort"], reverse=True)


def _entry_item(
    implementation: Implementation, entry: StatusEntry, is_corrected: bool, may_log: Any
) -> dict[str, Any]:
    title = entry.to_step.name if entry.to_step else "ej mottaget"
    notes = []
    if entry.corrects_id:
        notes.append(f"Rättelse: {entry.reason}")
    elif entry.reason:
        notes.append(f"Skäl: {entry.reason}")
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
        "note": ". ".join(notes),
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
    changes = implementation.history.filter(status_at__isnull=False)
    return list(changes.order_by("status_at", "history_id").distinct("status_at"))


def _status_item(row: Any) -> dict[str, Any]:
    return {
        "on": dates.as_date(row.status_at),
        "sort": (dates.as_date(row.status_at), 2, row.history_id),
        "title": f"Läget: {row.get_status_display()}",
        "text": row.status_comment,
        "actor": row.status_by_label,
        "is_milestone": True,
        "is_status": True,
        "is_demo": row.is_demo,
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
