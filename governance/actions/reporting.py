"""Reporting delegated decisions: a report freezes its rows, and the board's day is filled in."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.models import (
    DelegatedDecision,
    DelegationReport,
    Meeting,
    MinutesPosting,
    ReportedDecision,
    setting_of,
)
from governance.reports import decided
from governance.reports.permissions import can_fill_in, can_post_minutes, can_report
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock, next_number, sent_before
from vardforlopp.pathways.actions.days import demand_past


@transaction.atomic
def make_report(
    council: Body, *, by: Any, first_on: date, last_on: date, token: UUID | None = None
) -> DelegationReport:
    """A report with what is decided in the period and not reported; numbered in the year.

    A decision stands in one report only. The same `token` twice, only once. Raises Forbidden,
    Refused (no board, nothing to report, a day to come), ValidationError.
    """
    held = lock(council)  # of two at once the second finds what the first has left
    again = sent_before(DelegationReport.objects.filter(council=held), token)
    if again is not None:
        return again
    demand(can_report(by, held))
    setting, today = setting_of(held), dates.today()
    if setting is None or setting.board is None:
        raise Refused("Rådets ordning säger inte vilken nämnd besluten anmäls till.")
    if last_on > today:
        raise Refused("Perioden slutar senast i dag.", field="last_on")
    if first_on > last_on:
        raise Refused("Perioden slutar före den börjar.", field="last_on")
    rows = decided.waiting(held, first_on, last_on)
    if not rows:
        raise Refused("Inget beslut i perioden väntar på att anmälas.", field="last_on")
    report = DelegationReport(
        council=held,
        board=setting.board,
        year=today.year,
        number=next_number(held.delegation_reports, today.year),
        first_on=first_on,
        last_on=last_on,
        made_on=today,
        token=token,
    )
    add(report, by=by, reason=f"Upprättar {report.label}")
    _freeze(report, rows, by=by)
    return report


def _freeze(report: DelegationReport, rows: list[decided.Decided], *, by: Any) -> None:
    with acting_as(by):
        for one in rows:
            is_own = isinstance(one.row, DelegatedDecision)
            about = {"decision": one.row} if is_own else {"outcome": one.row}
            row = ReportedDecision(report=report, **about)
            row.full_clean()
            row.save()


@transaction.atomic
def fill_in_report(
    report: DelegationReport,
    *,
    by: Any,
    reported_on: date,
    paragraph: str,
    adjusted_on: date | None = None,
    posted_on: date | None = None,
    version: int | None = None,
) -> DelegationReport:
    """When the board was told, in which paragraph, and when its minutes were adjusted and posted.

    Raises Forbidden, Stale, Refused (a day to come), ValidationError.
    """
    fresh = lock(report, version)
    demand(can_fill_in(by, fresh))
    facts: dict[str, Any] = {"reported_on": reported_on, "adjusted_on": adjusted_on}
    facts["posted_on"] = posted_on
    for name, day in facts.items():
        if day is not None:
            demand_past(day, name)
    said = f"Fyller i när {fresh.label} anmäldes"
    return change(fresh, by=by, reason=said, paragraph=paragraph, **facts)


@transaction.atomic
def post_minutes(meeting: Meeting, *, by: Any, posted_on: date) -> MinutesPosting:
    """When it was made known that a meeting's minutes are adjusted; said again it is corrected.

    Raises Forbidden, Refused (before the adjustment, a day to come).
    """
    fresh = lock(meeting)
    demand(can_post_minutes(by, fresh))
    demand_past(posted_on, "posted_on")
    if fresh.adjusted_on and posted_on < fresh.adjusted_on:
        day = dates.swedish_date(fresh.adjusted_on)
        raise Refused(f"Protokollet justerades först {day}.", field="posted_on")
    known = MinutesPosting.objects.filter(meeting=fresh).first()
    if known is None:
        row = MinutesPosting(meeting=fresh, posted_on=posted_on)
        return add(row, by=by, reason="Tillkännager justeringen")
    return change(known, by=by, reason="Rättar dagen för tillkännagivandet", posted_on=posted_on)
