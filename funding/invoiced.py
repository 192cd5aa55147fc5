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
    within = LineMonth.objects.filter(month__range=(date(year, 1, 1), date(year, 12, 1)))
    return _placed(within, positions)[year]


def placed_by_year(positions: Iterable[Any]) -> dict[int, list[Part]]:
    """The same, of every year."""
    return _placed(LineMonth.objects.all(), positions)


def _placed(rows: Any, positions: Iterable[Any]) -> dict[int, list[Part]]:
    parts = rows.filter(line__position__in=list(positions)).exclude(net=0)
    about = ("line__invoice__region", "line__invoice__credits", "line__position__region")
    months: dict[tuple[int, InvoiceLine], dict[date, Decimal]] = defaultdict(dict)
    for part in parts.select_related(*about).order_by("line__first_month", "line", "month"):
        signed = part.net * part.line.invoice.sign
        months[part.month.year, part.line][part.month] = signed
    found: dict[int, list[Part]] = defaultdict(list)
    for (year, line), of_year in months.items():
        found[year].append(Part(line, of_year))
    return found


def unplaced(invoices: Any) -> list[Part]:
    """The lines of `invoices` that do not say so; they are of the day the invoice was issued."""
    rows = InvoiceLine.objects.filter(Q(position=None) | Q(first_month=None), invoice__in=invoices)
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
