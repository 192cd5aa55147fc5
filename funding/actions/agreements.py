"""What is done to the agreements; an edit of a row is common.records.change."""

from __future__ import annotations

from typing import Any, TypeVar

from funding.models import Agreement, Allocation, ReportObligation, UnusedMoney
from funding.permissions import can_edit_agreements
from vardforlopp.common.answer import demand
from vardforlopp.common.records import Record, add

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


def add_unused(*, by: Any, reason: str = "", **facts: Any) -> UnusedMoney:
    """What a healthcare region did not use. Raises Forbidden, ValidationError."""
    return _add(UnusedMoney(**facts), by=by, reason=reason)


def _add(row: R, *, by: Any, reason: str) -> R:
    demand(can_edit_agreements(by, row))
    return add(row, by=by, reason=reason)
