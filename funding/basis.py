"""The basis of invoices: what each month of a position cost, the share, and what is left of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from funding import position_months
from funding.models import InvoiceLine, LineMonth, Position
from funding.models.invoices import DECIDED
from funding.months import months_between
from funding.position_months import PositionMonth
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.money import percent, total

Key = tuple[int, date]


@dataclass(frozen=True)
class Charge:
    """What a line of an invoice or credit note says of one month, SEK; a credit is less than 0."""

    line: InvoiceLine
    position: Position
    month: date
    amount: Decimal

    def __str__(self) -> str:
        return f"{self.position}, {swedish_month(self.month)}"

    @property
    def is_credit(self) -> bool:
        return self.line.invoice.sign < 0


@dataclass(frozen=True)
class BasisMonth:
    """A month of a position with its share and what has been asked for it."""

    now: PositionMonth
    charges: tuple[Charge, ...]

    def __str__(self) -> str:
        return str(self.now)

    @property
    def cost(self) -> Decimal | None:
        """What is handed in, SEK."""
        return self.now.cost.amount if self.now.cost else None

    @property
    def share(self) -> Decimal | None:
        """The healthcare region's part, SEK; None until the cost is handed in."""
        return self.now.share

    @property
    def invoiced(self) -> Decimal:
        return total(one.amount for one in self.charges if not one.is_credit)

    @property
    def credited(self) -> Decimal:
        return -total(one.amount for one in self.charges if one.is_credit)

    @property
    def approved(self) -> Decimal:
        """What is decided of what was invoiced, less what is decided of the credits."""
        return total(one.amount for one in self.charges if one.line.invoice.status in DECIDED)

    @property
    def left(self) -> Decimal | None:
        """To invoice; less than nothing when there is something to credit."""
        return None if self.share is None else self.share - self.invoiced + self.credited

    @property
    def is_to_invoice(self) -> bool:
        return self.left is not None and self.left > 0

    @property
    def is_shown(self) -> bool:
        """Something is known of the month, or ought to be."""
        return bool(self.charges) or self.now.state in (
            position_months.GIVEN,
            position_months.MISSING,
        )

    @property
    def text(self) -> str:
        """The text for the line of the invoice: by it the position and the month are found."""
        position, when = self.now.position, swedish_month(self.now.month)
        what = f"{percent(position.financing_share)} av lönekostnaden för {when}"
        said = f"{position.buyer_reference} Processtöd {position.number}, {what}"
        return said.strip().replace("\u00a0", " ")


def read(
    positions: Iterable[Position], months: list[date], issued_by: date | None = None
) -> list[BasisMonth]:
    """Each position in each month, with what was asked in invoices (issued by the day).

    Three queries. An invoice that was sent back asks for nothing until it comes again.
    """
    rows = list(positions)
    if not rows or not months:
        return []
    charges = _charges(rows, months, issued_by)
    found = position_months.read(rows, months)
    return [BasisMonth(one, tuple(charges[one.position.pk, one.month])) for one in found]


def _charges(
    positions: list[Position], months: list[date], until: date | None
) -> dict[Key, list[Charge]]:
    parts = LineMonth.objects.counted().filter(
        line__position__in=positions, month__range=(months[0], months[-1])
    )
    if until is not None:
        parts = parts.filter(line__invoice__issued_on__lte=until)
    by_pk = {row.pk: row for row in positions}
    charges: dict[Key, list[Charge]] = defaultdict(list)
    ordered = parts.exclude(net=0).order_by("line__invoice__issued_on", "line")
    for part in ordered.select_related("line__invoice"):
        line, position = part.line, by_pk[part.line.position_id]  # type: ignore[index]
        amount = part.net * line.invoice.sign
        charges[position.pk, part.month].append(Charge(line, position, part.month, amount))
    return charges


@dataclass(frozen=True)
class Accrual:
    """What a position has earned by a year's last day and not yet invoiced by then."""

    position: Position
    year: int
    rows: tuple[BasisMonth, ...]

    def __str__(self) -> str:
        return str(self.position)

    @property
    def earned(self) -> Decimal:
        return total(one.share for one in self.rows if one.share is not None)

    @property
    def invoiced(self) -> Decimal:
        return total(one.invoiced - one.credited for one in self.rows)

    @property
    def accrued(self) -> Decimal:
        return self.earned - self.invoiced

    @property
    def missing(self) -> int:
        """Months whose cost is not handed in, and so are not in the sums."""
        return sum(one.now.state == position_months.MISSING for one in self.rows)

    @property
    def months(self) -> list[BasisMonth]:
        """Those the accrual consists of."""
        return [one for one in self.rows if (one.share or 0) != one.invoiced - one.credited]


def accruals(positions: Iterable[Position], year: int) -> list[Accrual]:
    """A row for each position that somebody has held by the last of December; five queries."""
    rows, last = list(positions), date(year, 12, 31)
    first = position_months.first_held(rows)
    if first is None or first > last:
        return []
    found: dict[int, list[BasisMonth]] = defaultdict(list)
    for one in read(rows, list(months_between(first, last)), issued_by=last):
        if one.is_shown:
            found[one.now.position.pk].append(one)
    return [Accrual(row, year, tuple(found[row.pk])) for row in rows if found[row.pk]]


def in_print(rows: list[BasisMonth], *, region: Any, payer: Any, year: int, on: date) -> Any:
    """The facts of the PDF: what is to invoice a healthcare region."""
    mine = [one for one in rows if one.now.position.healthcare_region_id == payer.pk]
    lines = [
        {
            "position": str(one.now.position),
            "month": swedish_month(one.now.month),
            "cost": one.cost,
            "share": one.share,
            "left": one.left,
            "reference": one.now.position.buyer_reference or "saknas, fråga kansliet",
            "text": one.text,
        }
        for one in mine
    ]
    return {
        "title": f"Fakturaunderlag {region} {year} till {payer}",
        "region": str(region),
        "payer": str(payer),
        "year": str(year),
        "made_on": on,
        "lines": lines,
        "sum": total(one.left for one in mine if one.left is not None),
    }
