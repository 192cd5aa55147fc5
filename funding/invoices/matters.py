"""Invoices with all that their checks ask for, read for many in the same few questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from funding.invoices.expected import Expected, Months, expected_of, months_asked
from funding.models import Invoice, InvoiceKind, InvoiceLine, PaidMonth, Position
from funding.models.invoices import NOT_COUNTED, UNDECIDED
from vardforlopp.common.money import total

ABOUT = ("position__region", "position__healthcare_region")


@dataclass
class Matter:
    """An invoice, its lines, and what stands in other rows about the same months."""

    invoice: Invoice
    lines: list[InvoiceLine]
    nets: dict[Position, Decimal]
    expected: dict[Position, Expected]
    paid: list[PaidMonth]  # months of these positions that other invoices pay
    elsewhere: list[InvoiceLine]  # lines of other undecided invoices for these positions
    credited: dict[int, Decimal] = field(default_factory=dict)  # net by position, of the invoice
    credited_by_others: Decimal = Decimal(0)


def matter_of(invoice: Invoice) -> Matter:
    """One invoice with what its checks ask for."""
    return matters_of([invoice])[0]


def matters_of(invoices: Iterable[Invoice]) -> list[Matter]:
    """The same for many: seven questions whatever their number."""
    wanted = list(invoices)
    lines = _lines(wanted)
    months = months_asked([line for found in lines.values() for line in found])
    positions = {one.position for found in lines.values() for one in found if one.position}
    paid = PaidMonth.objects.filter(position__in=positions, released_by__isnull=True)
    found = _Found(
        lines=lines,
        months=months,
        paid=list(paid.select_related("line__invoice", "position__region")),
        elsewhere=_elsewhere(positions),
        credits=_Credits(one.credits_id for one in wanted if one.credits_id),
    )
    return [_matter(one, found) for one in wanted]


class _Credits:
    """What the credited invoices ask for, and what each credit note takes back."""

    def __init__(self, ids: Iterable[int]):
        self.nets: dict[int, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        self.notes: dict[int, list[tuple[int, Decimal]]] = defaultdict(list)
        of = set(ids)
        if not of:
            return
        rows = InvoiceLine.objects.filter(invoice__in=of, position__isnull=False)
        for row in rows:
            self.nets[row.invoice_id][row.position_id or 0] += row.net
        notes = Invoice.objects.filter(credits__in=of).exclude(status__in=NOT_COUNTED)
        for note in notes:
            self.notes[note.credits_id or 0].append((note.pk, note.payable))


@dataclass
class _Found:
    lines: dict[int, list[InvoiceLine]]
    months: Months
    paid: list[PaidMonth]
    elsewhere: list[InvoiceLine]
    credits: _Credits


def _lines(invoices: list[Invoice]) -> dict[int, list[InvoiceLine]]:
    known = {one.pk: one for one in invoices}
    found: dict[int, list[InvoiceLine]] = {pk: [] for pk in known}
    rows = InvoiceLine.objects.filter(invoice__in=known).select_related(*ABOUT).order_by("pk")
    for row in rows:
        row.invoice = known[row.invoice_id]
        found[row.invoice_id].append(row)
    return found


def _elsewhere(positions: Iterable[Position]) -> list[InvoiceLine]:
    rows = InvoiceLine.objects.filter(
        position__in=list(positions),
        first_month__isnull=False,
        invoice__kind=InvoiceKind.INVOICE,
        invoice__status__in=UNDECIDED,
    )
    return list(rows.select_related("invoice", "position__region").order_by("pk"))


def _matter(invoice: Invoice, found: _Found) -> Matter:
    lines = found.lines[invoice.pk]
    nets: dict[Any, Decimal] = defaultdict(Decimal)
    for line in lines:
        if line.position is not None:
            nets[line.position] += line.net
    taken = found.credits
    others = [payable for pk, payable in taken.notes[invoice.credits_id or 0] if pk != invoice.pk]
    return Matter(
        invoice=invoice,
        lines=lines,
        nets=dict(nets),
        expected=expected_of(lines, found.months),
        paid=[
            row for row in found.paid if row.position in nets and row.line.invoice_id != invoice.pk
        ],
        elsewhere=[
            row for row in found.elsewhere if row.position in nets and row.invoice_id != invoice.pk
        ],
        credited=dict(taken.nets[invoice.credits_id or 0]),
        credited_by_others=total(others),
    )
