"""The salary costs that count, as the follow-up needs them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from funding.forecast import Cost, Costs
from funding.models import Position, SalaryCost


def costs_of(positions: Iterable[Position], *, until: date) -> Costs:
    """What each position cost, month by month; one query. A part of a month knows the whole."""
    rows = SalaryCost.objects.current().filter(position__in=list(positions), month__lte=until)
    return {
        (row.position_id, row.month): Cost(
            row.amount,
            row.amount if row.full_month is None else row.full_month,
            row.get_absolute_url(),
        )
        for row in rows
    }
