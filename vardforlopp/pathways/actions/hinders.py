"""What stands in the way: opened by a log, closed with what helped."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Hinder, HinderTag, StatusEntry
from vardforlopp.pathways.permissions import can_log_status


def open_hinder(entry: StatusEntry, tag: HinderTag) -> None:
    """Opens a hinder from a log, unless the same is open already; the log has checked the right."""
    here = entry.implementation
    if not Hinder.objects.open().filter(implementation=here, tag=tag).exists():
        Hinder(implementation=here, tag=tag, opened_on=entry.observed_on, opened_by=entry).save()


@transaction.atomic
def close_hinder(
    hinder: Hinder, *, by: Any, closed_on: date, what_helped: str, version: int | None = None
) -> Hinder:
    """Closes a hinder with what helped. Raises Forbidden, Stale, Refused."""
    fresh = lock(hinder, version)
    demand(can_log_status(by, fresh.implementation))
    demand_past(closed_on, "closed_on")
    if closed_on < fresh.opened_on:
        raise Refused("Hindret kan inte upphöra innan det började.", field="closed_on")
    if fresh.closed_on is not None:
        raise Refused("Hindret är redan stängt.")
    return change(
        fresh,
        by=by,
        reason="Hindret upphörde",
        closed_on=closed_on,
        what_helped=what_helped,
    )
