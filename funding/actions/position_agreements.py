"""Agreeing about a position: agreement, extension, ending; its period follows at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q

from funding.models import AgreementKind, Position, PositionAgreement, PositionHolding
from funding.models.positions import HELD
from funding.permissions import can_edit_positions
from vardforlopp.common import dates, documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.history import acting_as
from vardforlopp.common.records import change, lock

Days = Mapping[str, Any]  # valid_from, valid_to


@transaction.atomic
def agree(
    position: Position,
    *,
    by: Any,
    valid_from: date,
    valid_to: date | None = None,
    version: int | None = None,
    **facts: Any,
) -> PositionAgreement:
    """An agreement: both days of the position are its own, and it replaces what was agreed.

    Raises Forbidden, Stale, Refused when somebody holds the position outside the days.
    """
    fresh = _locked(position, by, version)
    first = _held(fresh).filter(valid_from__lt=valid_from).first()
    if first:
        raise Refused(f"{first.person} har tjänsten före den dagen.", field="valid_from")
    days = {"valid_from": valid_from, "valid_to": valid_to}
    return _add(fresh, AgreementKind.AGREEMENT, days, by=by, period=days, **facts)


@transaction.atomic
def extend(
    position: Position,
    *,
    by: Any,
    valid_to: date | None = None,
    version: int | None = None,
    **facts: Any,
) -> PositionAgreement:
    """The position goes on the day after its last one, until another or without a known end.

    Raises Forbidden, Stale, Refused when it has no end to put off.
    """
    fresh = _locked(position, by, version)
    last = fresh.valid_to
    if last is None:
        raise Refused("Tjänsten har inget känt slut att förlänga.")
    if valid_to is not None and valid_to <= last:
        day = dates.swedish_date(last)
        raise Refused(f"Ange en dag efter {day}, då tjänsten annars upphör.", field="valid_to")
    days = {"valid_from": last + timedelta(days=1), "valid_to": valid_to}
    return _add(fresh, AgreementKind.EXTENSION, days, by=by, period={"valid_to": valid_to}, **facts)


@transaction.atomic
def end(
    position: Position,
    *,
    by: Any,
    valid_to: date,
    note: str,
    version: int | None = None,
    **facts: Any,
) -> PositionAgreement:
    """The position's last day; whoever holds it then has the same last day.

    Raises Forbidden, Stale, Refused when it ends before that, or somebody is to begin after it.
    """
    fresh = _locked(position, by, version)
    if fresh.valid_to and valid_to > fresh.valid_to:
        day = dates.swedish_date(fresh.valid_to)
        raise Refused(f"Tjänsten upphör redan {day}. Förläng den i stället.", field="valid_to")
    if fresh.valid_from and valid_to < fresh.valid_from:
        raise Refused("Sista dagen kan inte ligga före den första.", field="valid_to")
    days = {"valid_to": valid_to}
    return _add(fresh, AgreementKind.ENDING, days, by=by, period=days, note=note, **facts)


def _locked(position: Position, by: Any, version: int | None) -> Position:
    fresh = lock(position, version)
    demand(can_edit_positions(by, fresh))
    return fresh


def _add(
    position: Position,
    kind: AgreementKind,
    days: Days,
    *,
    by: Any,
    period: Days,
    upload: UploadedFile | None = None,
    **facts: Any,
) -> PositionAgreement:
    """The row, its file, the position's period, and the last day of those who hold it then."""
    document = documents.establish(documents.store(upload, by=by), by=by) if upload else None
    row = PositionAgreement(position=position, kind=kind, document=document, **days, **facts)
    with acting_as(by):
        row.full_clean()
        row.save()
    change(position, by=by, reason=str(row), **period)
    if last := period.get("valid_to"):
        _end_holdings(position, last, by=by, is_ending=kind == AgreementKind.ENDING)
    return row


def _held(position: Position) -> Any:
    rows = PositionHolding.objects.filter(position=position, status__in=HELD)
    return rows.select_related("person").order_by("valid_from")


def _end_holdings(position: Position, last: date, *, by: Any, is_ending: bool) -> None:
    """Gives those that run longer the position's last day; when it ends also the open ones."""
    rows = _held(position)
    later = rows.filter(valid_from__gt=last).first()
    if later:
        day = dates.swedish_date(later.valid_from)
        words = f"{later.person} ska börja {day}. Avböj eller avsluta det innehavet först."
        raise Refused(words, field="valid_to")
    longer = Q(valid_to__gt=last) | (Q(valid_to__isnull=True) if is_ending else Q())
    for row in rows.filter(longer):
        change(row, by=by, reason="Tjänsten upphör", valid_to=last)


def without_last_day(position: Position) -> list[PositionHolding]:
    """Those whom an ending would give a last day."""
    return list(_held(position).filter(valid_to__isnull=True))
