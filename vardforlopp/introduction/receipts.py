"""What a hand-over did, read back from the history that its request left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from regions.models import Person
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.models.appointment import AppointmentStatus
from vardforlopp.introduction.actions.handover import reason_of
from vardforlopp.introduction.models import Maintenance
from vardforlopp.pathways.models import Staffing

COLUMNS = ("Uppdrag", "Gäller", "Till och med", "Efterträdare", "Från och med", "Anmärkning")
AT_ONCE = "byttes direkt"
WAITS = "gäller först när en andra registeransvarig har bekräftat"


@dataclass(frozen=True)
class Moved:
    """One duty that was handed over."""

    what: str
    where: str
    url: str
    until: date | None
    successor: Person
    since: date | None
    note: str = ""


@dataclass(frozen=True)
class Receipt:
    """One hand-over: by whom, when, why, and what."""

    actor: str
    at: datetime
    reason: str
    rows: list[Moved]


def receipt_of(person: Person, request_id: UUID) -> Receipt | None:
    """The hand-over of the person's duties in one request; None when there was none."""
    parts = (_staffing, _lines, _roles)
    rows = [row for part in parts for row in part(person, request_id)]
    line = _first_line(person, request_id)
    if line is None or not rows:
        return None
    reason = line.history_change_reason.removeprefix(reason_of(person, ""))
    return Receipt(line.actor_label, line.history_date, reason, rows)


def _history(model: Any, person: Person, request_id: UUID) -> Any:
    """The lines of history of the request that say they are about handing over."""
    return model.history.filter(
        request_id=request_id, history_change_reason__startswith=reason_of(person, "")
    )


def _first_line(person: Person, request_id: UUID) -> Any:
    for model in (Staffing, Maintenance, Appointment):
        line = _history(model, person, request_id).order_by("history_id").first()
        if line is not None:
            return line
    return None


def _staffing(person: Person, request_id: UUID) -> Iterator[Moved]:
    around = ("person", "implementation__region", "implementation__pathway_version")
    lines = list(_history(Staffing, person, request_id).select_related(*around))
    given = {(row.implementation_id, row.role): row for row in lines if row.history_type == "+"}
    for row in sorted(lines, key=lambda line: line.history_id):
        new = given.get((row.implementation_id, row.role))
        if row.history_type == "~" and new is not None:
            url = f"{row.implementation.get_absolute_url()}#bemanning"
            where = str(row.implementation)
            what = row.get_role_display()
            yield Moved(what, where, url, row.valid_to, new.person, new.valid_from)


def _lines(person: Person, request_id: UUID) -> Iterator[Moved]:
    around = ("line_owner", "implementation__region", "implementation__pathway_version")
    for row in _history(Maintenance, person, request_id).select_related(*around):
        url = row.implementation.get_absolute_url()
        where = str(row.implementation)
        yield Moved("ansvarig i linjen", where, url, None, row.line_owner, None, AT_ONCE)


def _roles(person: Person, request_id: UUID) -> Iterator[Moved]:
    lines = list(_history(Appointment, person, request_id))
    names = Appointment.objects.with_names().in_bulk([row.id for row in lines])
    given = {(row.role, row.scope_id): row for row in lines if row.history_type == "+"}
    for row in lines:
        new = given.get((row.role, row.scope_id))
        if row.history_type != "~" or new is None:
            continue
        role, note = names[row.id], WAITS if new.status == AppointmentStatus.PROPOSED else ""
        yield Moved(
            role.role_facts.label,
            str(role.scope),
            reverse("appointment", args=[new.id]),
            row.valid_to,
            names[new.id].person,
            new.valid_from,
            note,
        )


def exported(receipt: Receipt) -> Iterator[tuple[Any, ...]]:
    """The rows as plain values for a file."""
    for row in receipt.rows:
        yield row.what, row.where, row.until, str(row.successor), row.since, row.note
