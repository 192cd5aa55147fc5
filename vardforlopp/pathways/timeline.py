"""The timeline of an introduction: logs, milestones and changes of its state, newest first."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import Any

from django.db.models import Exists, OuterRef, prefetch_related_objects

from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.pathways import gates
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation, Milestone, StatusEntry

SHOWN = 30
Item = dict[str, Any]


def of(
    implementation: Implementation,
    entries: list[StatusEntry],
    milestones: list[Milestone],
    may_log: Any,
    most: int | None = SHOWN,
) -> tuple[list[Item], int]:
    """Entries, milestones and changes of the state, newest first, and how many are left out.

    No more than `most` of them, or all. Only those are read out: an introduction has hundreds.
    """
    corrected = {entry.corrects_id for entry in entries}
    superseded = {row.supersedes_id for row in milestones}
    found: list[tuple[Any, Any]] = [((row.observed_on, 0, row.pk), row) for row in entries]
    found += [((row.occurred_on, 1, row.pk), row) for row in milestones]
    found += _status_changes(implementation)
    newest = [row for _, row in sorted(found, key=itemgetter(0), reverse=True)[:most]]
    logs = [row for row in newest if isinstance(row, StatusEntry)]
    prefetch_related_objects(logs, "to_step", "author", "gate_passes")

    def item(row: Any) -> Item:
        if isinstance(row, StatusEntry):
            return _entry_item(implementation, row, row.pk in corrected, may_log)
        if isinstance(row, Milestone):
            return _milestone_item(implementation, row, row.pk in superseded)
        return row

    return [item(row) for row in newest], len(found) - len(newest)


def _entry_item(
    implementation: Implementation, entry: StatusEntry, is_corrected: bool, may_log: Any
) -> Item:
    title = entry.to_step.name if entry.to_step else "ej mottaget"
    notes = []
    if entry.reason:
        notes.append(f"Skäl: {entry.reason}")
    if entry.corrects_id:
        notes.append(f"Rättad: {entry.correction_reason}")
    if passed := [_condition(gate) for gate in entry.gate_passes.all()]:
        notes.append(f"Passerade utan: {', '.join(passed)}")
    if entry.next_on:
        notes.append(f"Nästa avstämning {dates.swedish_date(entry.next_on)}")
    item: Item = {
        "on": entry.observed_on,
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


def _milestone_item(implementation: Implementation, row: Milestone, is_superseded: bool) -> Item:
    title = row.get_kind_display().capitalize()
    if row.outcome:
        title = f"{title}: {row.get_outcome_display()}"
    elif row.is_withdrawn:
        title = f"{title}: återtaget"
    item: Item = {
        "on": row.occurred_on,
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


def _status_changes(implementation: Implementation) -> list[tuple[Any, Item]]:
    """The rows of history in which the workflow set the status, one for each time, by the day."""
    invented = User.objects.filter(pk=OuterRef("status_by_id"), is_demo=True)
    changes = implementation.history.filter(status_at__isnull=False)
    changes = changes.annotate(by_demo=Exists(invented))
    rows = changes.order_by("status_at", "history_id").distinct("status_at")
    items = [(row, _status_item(row, before)) for before, row in pairwise([None, *rows])]
    return [((item["on"], 2, row.history_id), item) for row, item in items]


def _status_item(row: Any, before: Any) -> Item:
    """A change of the status on the day it holds from; one that goes on, on the day of the word."""
    said = dates.as_date(row.status_at)
    goes_on = before is not None and before.status == row.status
    on = said if goes_on or row.status_on is None else row.status_on
    return {
        "on": on,
        "title": f"Läget: {'fortfarande ' if goes_on else ''}{row.get_status_display()}",
        "text": row.status_comment,
        "actor": f"{row.status_by_label}, inlagt {dates.swedish_date(said)}",
        "is_milestone": True,
        "is_status": True,
        "is_demo": row.by_demo,
    }
