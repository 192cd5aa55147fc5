"""Correcting a log: a new entry in the place of the wrong one, which stays readable."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation, StatusEntry
from vardforlopp.pathways.permissions import can_log_status

KEPT = ("movement", "from_step", "to_step", "reason", "next_on", "is_backdated")


@transaction.atomic
def correct_entry(
    entry: StatusEntry, *, by: Any, note: str, observed_on: date, reason: str
) -> StatusEntry:
    """Puts a new entry in the place of one with a wrong text or date; the old stays readable.

    The movement stays as it was, with its reason: a wrong step is mended by logging bakåt or
    framåt. `reason` is why the log is corrected. Raises Forbidden, Refused.
    """
    fresh = lock(entry.implementation)
    demand(can_log_status(by, fresh))
    demand_past(observed_on, "observed_on")
    if StatusEntry.objects.filter(corrects=entry).exists():
        raise Refused("Loggen är redan rättad. Rätta rättelsen i stället.")
    if (note, observed_on) == (entry.note, entry.observed_on):
        raise Refused("Inget är ändrat. Rätta texten eller datumet, eller avbryt.", field="note")
    _demand_order(fresh, entry, observed_on)
    correction = StatusEntry(
        implementation=fresh,
        note=note,
        observed_on=observed_on,
        author=by.person,
        corrects=entry,
        correction_reason=reason,
        **{name: getattr(entry, name) for name in KEPT},
    )
    correction.full_clean()
    correction.save()
    if fresh.last_entry_id == entry.pk:
        _take_its_place(fresh, correction)
    return correction


def _take_its_place(implementation: Implementation, correction: StatusEntry) -> None:
    """The correction of the latest entry is the latest entry."""
    if correction.from_step_id != correction.to_step_id:
        implementation.step_since = correction.observed_on
    implementation.last_entry = correction
    why = f"Rättade loggen: {correction.correction_reason}"
    implementation._change_reason = why  # type: ignore[attr-defined]
    implementation.save()


def _demand_order(implementation: Implementation, entry: StatusEntry, observed_on: date) -> None:
    """A corrected date may not jump over the logs on either side of it."""
    if entry.is_backdated:
        if not implementation.is_logged_after(observed_on):
            raise Refused(
                "En efterhandsnotering ligger före den senaste loggen. Välj ett tidigare datum.",
                field="observed_on",
            )
        return
    others = StatusEntry.objects.in_force().filter(
        implementation=implementation, is_backdated=False
    )
    before = others.filter(pk__lt=entry.pk).order_by("-pk").first()
    after = others.filter(pk__gt=entry.pk).order_by("pk").first()
    if before is not None and observed_on < before.observed_on:
        day = dates.swedish_date(before.observed_on)
        raise Refused(f"Datumet hamnar före loggen {day}.", field="observed_on")
    if after is not None and observed_on > after.observed_on:
        day = dates.swedish_date(after.observed_on)
        raise Refused(f"Datumet hamnar efter loggen {day}.", field="observed_on")
