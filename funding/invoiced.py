"""What has been invoiced for positions, month by month, and how far each invoice has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from funding.models import Invoice, InvoiceLine, InvoiceStatus, LineMonth, Position
from funding.models.invoices import DECIDED, is_counted

NONE = Decimal("0.00")
REVIEWED = (*DECIDED, InvoiceStatus.REVIEWED)


@dataclass(frozen=True)
class Stages:
    """Net amounts (SEK), each stage a part of the one before; credit notes count as less."""

    invoiced: Decimal = NONE
    reviewed: Decimal = NONE
    approved: Decimal = NONE
    paid: Decimal = NONE

    def __add__(self, other: Stages) -> Stages:
        return Stages(
            self.invoiced + other.invoiced,
            self.reviewed + other.reviewed,
            self.approved + other.approved,
            self.paid + other.paid,
        )


@dataclass(frozen=True)
class Part:
    """What a line is of one year: the whole of it, or the months that fall there."""

    line: InvoiceLine
    months: Mapping[date, Decimal]

    @property
    def amount(self) -> Decimal:
        """Net, less than zero of a credit note."""
        return sum(self.months.values(), start=NONE)

    @property
    def position(self) -> Position | None:
        """Whose months they are; None when the line does not say both."""
        return self.line.position if self.line.first_month else None

    def only(self, month: int) -> Part:
        """What is of one month of the year."""
        return Part(self.line, {one: net for one, net in self.months.items() if one.month == month})

    @property
    def counts(self) -> bool:
        """Whether it is in the sums."""
        return is_counted(self.line.invoice)


def placed(positions: Iterable[Any], year: int) -> list[Part]:
    """The lines that say for which position and months, as far as they are of the year."""
    parts = LineMonth.objects.filter(
        line__position__in=list(positions), month__range=(date(year, 1, 1), date(year, 12, 1))
    ).exclude(net=0)
    about = ("line__invoice__region", "line__invoice__credits", "line__position__region")
    months: dict[InvoiceLine, dict[date, Decimal]] = defaultdict(dict)
    for part in parts.select_related(*about).order_by("line__first_month", "line", "month"):
        months[part.line][part.month] = part.net * part.line.invoice.sign
    return [Part(line, of_year) for line, of_year in months.items()]


def unplaced(invoices: Any, year: int) -> list[Part]:
    """The lines of `invoices` that do not say so, in the year the invoice was issued."""
    rows = InvoiceLine.objects.filter(
        Q(position=None) | Q(first_month=None), invoice__in=invoices, invoice__issued_on__year=year
    )
    found = rows.select_related("invoice__region", "invoice__credits").order_by("pk")
    return [Part(row, {row.invoice.issued_on: row.net * row.invoice.sign}) for row in found]


def stages(part: Part) -> Stages:
    """The part at each stage that its invoice has reached."""
    return _stages(part.line.invoice, part.amount)


def stages_by_month(parts: Iterable[Part]) -> dict[date, Stages]:
    """Summed by month."""
    found: dict[date, Stages] = defaultdict(Stages)
    for part in parts:
        for month, amount in part.months.items():
            found[month] += _stages(part.line.invoice, amount)
    return found


def total(parts: Iterable[Part]) -> Stages:
    """Summed."""
    return sum((stages(part) for part in parts), start=Stages())


def _stages(invoice: Invoice, amount: Decimal) -> Stages:
    if not is_counted(invoice):
        return Stages()
    status = invoice.status
    return Stages(
        amount,
        amount if status in REVIEWED else NONE,
        amount if status in DECIDED else NONE,
        amount if status == InvoiceStatus.PAID else NONE,
    )
