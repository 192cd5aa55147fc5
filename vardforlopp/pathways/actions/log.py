"""Logging where an implementation stands: lock, rules, gates, entry, move, tell."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from vardforlopp.common import outbox
from vardforlopp.common.answer import demand, demand_none
from vardforlopp.common.records import demand_version, lock, sent_before
from vardforlopp.pathways import gates, log_rules
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.actions.hinders import open_hinder
from vardforlopp.pathways.models import (
    GatePass,
    HinderTag,
    Implementation,
    ProcessStep,
    StatusEntry,
)
from vardforlopp.pathways.permissions import can_log_status

LOGGED = "Loggade: "  # how the reason of a line of history begins when a log made it


@transaction.atomic
def log_status(
    implementation: Implementation,
    *,
    by: Any,
    movement: str,
    target: ProcessStep | None = None,
    hinder: HinderTag | None = None,
    version: int | None = None,
    token: UUID | None = None,
    **facts: Any,
) -> StatusEntry:
    """Writes one log and moves the step; a log before the previous one moves nothing.

    `facts` are note and observed_on, and perhaps next_on, reason and caused_by. The same `token`
    twice gives the first entry back (double submit). Raises Forbidden, Stale, Refused with the
    field that is wrong, gates.Unmet.
    """
    fresh = lock(implementation)
    demand(can_log_status(by, fresh))
    again = sent_before(StatusEntry.objects.filter(implementation=fresh), token, **facts)
    if again is not None:
        return again
    demand_version(fresh, version)
    entry = log_rules.drafted(fresh, movement, target, author=by.person, token=token, **facts)
    return enter(entry, target, log_rules.unmet_on_the_way(entry), hinder)


def enter(
    entry: StatusEntry,
    target: ProcessStep | None,
    on_the_way: list[gates.Check],
    hinder: HinderTag | None = None,
) -> StatusEntry:
    """Saves a drafted entry unless a rule speaks against it; the caller has checked the right."""
    demand_none(log_rules.against(entry, target, on_the_way))
    entry.full_clean()
    entry.save()
    _follow(entry, log_rules.missing_in(on_the_way), hinder)
    return entry


def demand_ongoing(implementation: Implementation) -> None:
    """Refused while it rests, has ended or is replaced."""
    demand_none(log_rules.about_state(implementation))


def _follow(entry: StatusEntry, unmet: list[gates.Check], hinder: HinderTag | None) -> None:
    """What a saved entry brings with it: passed conditions, a hinder, the step."""
    for check in unmet:
        GatePass(
            entry=entry, step=check.step, condition=check.condition.code, reason=entry.reason
        ).save()
    if hinder is not None:
        open_hinder(entry, hinder)
    if not entry.is_backdated:
        move(entry.implementation, entry)


def move(implementation: Implementation, entry: StatusEntry) -> None:
    """Takes the implementation to where the entry says it stands, and tells those concerned."""
    if implementation.step_id != entry.to_step_id:
        implementation.step_since = entry.observed_on
    implementation.step = entry.to_step
    implementation.last_entry = entry
    implementation._change_reason = f"{LOGGED}{entry.note}"  # type: ignore[attr-defined]
    implementation.save()
    outbox.enqueue("status_moved", entry.pk)
    facts_changed(implementation)
