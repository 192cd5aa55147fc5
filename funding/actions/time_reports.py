"""Reporting one's own time in a position, month by month (S0-31, S0-32)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from funding.held import HeldMonth
from funding.models import PositionHolding, TimeReport
from funding.months import month_name
from funding.permissions import can_report_time
from vardforlopp.common.answer import Stale, demand
from vardforlopp.common.records import add, change, demand_version, lock

ALREADY = "Månaden blev rapporterad medan du hade sidan öppen. Läs vad som står och spara igen."


@transaction.atomic
def report_time(
    holding: PositionHolding,
    month: date,
    *,
    by: Any,
    version: int = 0,
    note: str = "",
    **hours: Decimal,
) -> TimeReport:
    """Reports a month, or changes what was reported; `version` is that of the report, 0 of none.

    `hours` are by activity, all of them. Raises Forbidden (not one's own, not held, not begun),
    Stale, ValidationError.
    """
    fresh = lock(holding)  # of two pages at once the second meets what the first reported
    demand(can_report_time(by, HeldMonth(fresh, month)))
    found = TimeReport.objects.filter(holding=fresh, month=month).first()
    facts: dict[str, Any] = {**hours, "note": note}
    if found is None:
        new = TimeReport(holding=fresh, month=month, **facts)
        return add(new, by=by, reason=f"Rapporterar {month_name(month)}")
    if not version:
        raise Stale(ALREADY, version=found.version)
    demand_version(found, version)
    return change(found, by=by, reason=f"Ändrar {month_name(month)}", **facts)
