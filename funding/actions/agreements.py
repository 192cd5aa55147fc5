"""What is done to the agreements; an edit of a row is common.records.change."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db import transaction

from funding.models import Agreement, Allocation, ReportObligation, UnusedMoney
from funding.permissions import can_edit_agreements, can_send_report
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import Record, add, change, lock

R = TypeVar("R", bound=Record)


def add_agreement(*, by: Any, reason: str = "", **facts: Any) -> Agreement:
    """The agreement of a year. Raises Forbidden, ValidationError when the year has one."""
    return _add(Agreement(**facts), by=by, reason=reason)


def add_allocation(*, by: Any, reason: str = "", **facts: Any) -> Allocation:
    """A line of an agreement. Raises Forbidden, ValidationError."""
    return _add(Allocation(**facts), by=by, reason=reason)


def add_report(*, by: Any, reason: str = "", **facts: Any) -> ReportObligation:
    """A report that an agreement asks for. Raises Forbidden, ValidationError."""
    return _add(ReportObligation(**facts), by=by, reason=reason)


@transaction.atomic
def report_sent(
    report: ReportObligation, *, by: Any, sent_on: date, reference: str, version: int | None = None
) -> ReportObligation:
    """The report has left those who compile it. Raises Forbidden, Stale, Refused."""
    fresh = lock(report, version)
    demand(can_send_report(by, fresh))
    if fresh.sent_on:
        raise Refused("Rapporten är redan registrerad som skickad.")
    return change(
        fresh, by=by, reason="Skickad", sent_on=sent_on, reference=reference or fresh.reference
    )


def add_unused(*, by: Any, reason: str = "", **facts: Any) -> UnusedMoney:
    """What a healthcare region did not use. Raises Forbidden, ValidationError."""
    return _add(UnusedMoney(**facts), by=by, reason=reason)


def _add(row: R, *, by: Any, reason: str) -> R:
    demand(can_edit_agreements(by, row))
    return add(row, by=by, reason=reason)
