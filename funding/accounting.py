"""Where a line of an invoice is booked, and the rows of the voucher that an invoice becomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from funding.models import AccountingTemplate, Invoice, InvoiceLine
from funding.sie import Row
from regions.models import HealthcareRegion
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.money import sek, total

LARGEST_ROUNDING = Decimal("1.00")


@dataclass(frozen=True)
class Booking:
    """Where a line is booked; empty where neither the line nor the template says."""

    ledger_account: str
    cost_centre: str
    project: str


def template_on(place: HealthcareRegion, on: date | None = None) -> AccountingTemplate | None:
    """The accounting template of a healthcare region that holds on the day (today)."""
    found: AccountingTemplate | None = (
        AccountingTemplate.objects.in_force(on).filter(healthcare_region=place).first()
    )
    return found


def booked(line: InvoiceLine, template: AccountingTemplate | None = None) -> Booking:
    """Each of the line's own values, or the template's (today's when none is given)."""
    template = template or template_on(line.invoice.healthcare_region, dates.today())
    return Booking(
        *(
            getattr(line, name) or (getattr(template, name) if template else "")
            for name in ("ledger_account", "cost_centre", "project")
        )
    )


def rows_of(
    invoice: Invoice, lines: Iterable[InvoiceLine], template: AccountingTemplate
) -> tuple[Row, ...]:
    """The voucher of an invoice: its costs, VAT and rounding against what is owed; sum zero.

    The file's own amounts, never recomputed; a credit note has them with the opposite sign.
    Raises Refused when the amounts do not go together, or an account is no number.
    """
    found = list(lines)
    rows = [*_costs(invoice, found, template), *_rest(invoice, template)]
    kept = tuple(_signed(row, invoice.sign) for row in rows if row.amount)
    for row in kept:
        if not (row.account.isascii() and row.account.isdecimal()):
            raise Refused(f"{invoice}: kontot ”{row.account}” är inte siffror. Ändra konteringen.")
    return kept


def _costs(
    invoice: Invoice, lines: list[InvoiceLine], template: AccountingTemplate
) -> Iterator[Row]:
    """One row per line, and what the whole invoice has of allowances and charges."""
    for line in lines:
        where = booked(line, template)
        yield _row(where, line.net, line.text or f"Rad {line.number}")
    left = invoice.net - total(line.net for line in lines)
    if left:
        where = booked(lines[0] if lines else InvoiceLine(invoice=invoice), template)
        yield _row(where, left, "Rabatt eller avgift på hela fakturan")


def _row(where: Booking, amount: Decimal, text: str) -> Row:
    return Row(where.ledger_account, amount, where.cost_centre, where.project, text)


def _rest(invoice: Invoice, template: AccountingTemplate) -> Iterator[Row]:
    """VAT, the rounding, and what is owed; an advance is owed and paid already."""
    owed = invoice.payable + invoice.prepaid
    rounding = owed - invoice.net - invoice.vat
    if abs(rounding) >= LARGEST_ROUNDING:
        raise Refused(
            f"{invoice}: netto, moms och att betala skiljer {sek(abs(rounding))}. "
            "Det är mer än en öresutjämning och kan inte bokföras."
        )
    yield Row(template.vat_account, invoice.vat, text="Moms")
    yield Row(template.rounding_account, rounding, text="Öresutjämning")
    yield Row(template.payable_account, -invoice.payable, text="Leverantörsskuld")
    yield Row(template.payable_account, -invoice.prepaid, text="Förskott")


def _signed(row: Row, sign: int) -> Row:
    return Row(row.account, row.amount * sign, row.cost_centre, row.project, row.text)
