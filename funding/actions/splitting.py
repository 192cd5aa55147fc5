"""A line of several months is shared out on them once, the day it is known what it is for."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Sum

from funding import position_months
from funding.models import Approval, Invoice, InvoiceLine, LineMonth
from funding.models.invoices import NOT_COUNTED
from funding.months import months_between
from funding.sharing import spread
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused
from vardforlopp.common.money import ORE
from vardforlopp.common.records import add_many, change, lock

WHY = "Delade raden på månaderna"
NONE = Decimal("0.00")
Months = dict[date, Decimal]


@transaction.atomic
def share_out(invoice: Invoice, *, by: Any, line: InvoiceLine | None = None) -> None:
    """The parts of the line (all lines) that say their position and months.

    By the shares known today; what another line has stays. A credit note is shared out whole, as
    the invoice it credits was; so are the credit notes of an invoice that is shared out anew.
    """
    if invoice.credits is not None:
        _as_credited(invoice, lock(invoice.credits), by)
        return
    rows = invoice.lines.exclude(position=None).select_related("position")
    for row in rows if line is None else rows.filter(pk=line.pk):
        if row.first_month is not None:
            _keep(row, spread(row.net, _weights(row)), by)
    attested = Approval.objects.filter(voided_at=None).values("invoice")
    for note in invoice.credit_notes.exclude(pk__in=attested).exclude(status="settled"):
        _as_credited(note, invoice, by)


def demand_credited(invoice: Invoice, position: Any, first: date, last: date) -> None:
    """Raises Refused when a credit note says other months than the invoice it credits does."""
    asked = by_month([invoice.credits]) if invoice.credits else {}
    own = {month for (pk, month) in asked if pk == position.pk}
    if own and not own.issuperset(months_between(first, last)):
        why = f"{invoice.credits} gäller inte de månaderna för {position}."
        raise Refused(why, field="first_month")


def _weights(line: InvoiceLine) -> dict[date, int]:
    """The shares of the months in öre; all alike when not every month has a cost."""
    asked = list(months_between(line.first_month, line.last_month))  # type: ignore[arg-type]
    rows = position_months.read([line.position], asked)  # type: ignore[list-item]
    known = {one.month: int(one.share / ORE) for one in rows if one.share is not None}
    is_known = len(known) == len(asked) and sum(known.values()) > 0
    return known if is_known else dict.fromkeys(asked, 1)


def _as_credited(note: Invoice, credited: Invoice, by: Any) -> None:
    """Each line on the months of its position in the invoice, by what is not credited yet."""
    left: dict[int, Months] = defaultdict(dict)
    for (position, month), amount in by_month([credited]).items():
        left[position][month] = amount
    others = credited.credit_notes.exclude(pk=note.pk).exclude(status__in=NOT_COUNTED)
    for (position, month), amount in by_month(others).items():
        if month in left[position]:
            left[position][month] -= amount
    for row in note.lines.exclude(position=None).select_related("position").order_by("pk"):
        mine = left[row.position_id]  # type: ignore[index]
        placed = _on_credited_months(row, mine, credited, by)
        if placed.first_month is not None:
            parts = _of_credit(placed, mine)
            _keep(placed, parts, by)
            mine |= {month: mine[month] - part for month, part in parts.items() if month in mine}


def _on_credited_months(
    line: InvoiceLine, months: Months, credited: Invoice, by: Any
) -> InvoiceLine:
    """The line for months of the invoice: its own if they are, otherwise all of those."""
    said = line.first_month and set(months_between(line.first_month, line.last_month))  # type: ignore[arg-type]
    if not months or (said and said <= set(months)):
        return line
    span: Any = {"first_month": min(months), "last_month": max(months)}
    return change(line, by=by, reason=f"Månaderna är de som {credited} gäller", **span)


def _of_credit(line: InvoiceLine, months: Months) -> Months:
    asked = list(months_between(line.first_month, line.last_month))  # type: ignore[arg-type]
    weights = {one: max(int(months.get(one, NONE) / ORE), 0) for one in asked}
    return spread(line.net, weights if sum(weights.values()) else _weights(line))


def by_month(invoices: Any) -> dict[tuple[int, date], Decimal]:
    """What the lines of invoices say together of each month of each position."""
    rows = LineMonth.objects.filter(line__invoice__in=invoices, line__position__isnull=False)
    asked = rows.exclude(net=0).order_by()
    summed = asked.values_list("line__position", "month").annotate(Sum("net"))
    return {(position, month): amount for position, month, amount in summed}


def _keep(line: InvoiceLine, parts: Months, by: Any) -> None:
    """The rows of the line; a month it is no longer for gets nothing."""
    known = list(line.parts.all())
    for row in known:
        change(row, by=by, reason=WHY, net=parts.get(row.month, NONE))
    have = {row.month for row in known}
    new = [LineMonth(line=line, month=one, net=net) for one, net in parts.items()]
    with acting_as(by, reason=WHY):
        add_many(LineMonth, [row for row in new if row.month not in have])
