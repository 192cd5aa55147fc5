"""The columns and sums of the basis of invoices and of the accrual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from funding.basis import Accrual, BasisMonth
from funding.salary_table import RegionYear
from regions.tables import Column, Table, draw
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.money import total

CHARGES_AT = "#fakturarader"


def _charges(one: BasisMonth) -> str:
    return CHARGES_AT if one.charges else ""


def _amount(label: str, name: str, href: Any = None) -> Column:
    return Column(
        label, lambda one: getattr(one, name), href, is_number=True, names_row=href is not None
    )


ALL = (
    Column("Tjänst", lambda one: one.now.position, lambda one: one.now.address),
    Column("Månad", lambda one: swedish_month(one.now.month)),
    _amount("Lönekostnad", "cost", lambda one: one.now.address),
    _amount("Andel", "share", lambda one: one.now.address),
    _amount("Fakturerat", "invoiced", _charges),
    _amount("Krediterat", "credited", _charges),
    _amount("Beslutsattesterat", "approved", _charges),
    _amount("Kvar", "left"),
)
EXPORTED = (
    Column("Sjukvårdsregion", lambda one: one.now.position.healthcare_region),
    ALL[0],
    Column("Månad", lambda one: f"{one.now.month:%Y-%m}"),
    Column("Er referens", lambda one: one.now.position.buyer_reference),
    Column("Text till fakturan", lambda one: one.text),
    *ALL[2:],
)
TO_INVOICE = (
    ALL[0],
    ALL[1],
    Column("Er referens", lambda one: one.now.position.buyer_reference or "saknas"),
    Column("Text till fakturan", lambda one: one.text),
    _amount("Att fakturera", "left"),
)
CHARGES = (
    Column("Tjänst och månad", str),
    Column(
        "Faktura",
        lambda one: one.line.invoice,
        lambda one: one.line.invoice.get_absolute_url(),
    ),
    Column("Fakturadatum", lambda one: one.line.invoice.issued_on),
    Column("Läge", lambda one: one.line.invoice.get_status_display()),
    Column("Text på raden", lambda one: one.line.text),
    _amount("Belopp", "amount"),
)
ACCRUAL = (
    Column("Tjänst", lambda row: row.position, lambda row: row.position.get_absolute_url()),
    Column("Sjukvårdsregion", lambda row: row.position.healthcare_region),
    _amount("Upparbetat sedan start", "earned", lambda row: f"?tjanst={row.position.pk}#manader"),
    _amount("Fakturerat sedan start", "invoiced", lambda row: f"?tjanst={row.position.pk}#manader"),
    _amount("Att periodisera", "accrued", lambda row: f"?tjanst={row.position.pk}#manader"),
    Column("Månader utan kostnad", lambda row: row.missing, is_number=True),
)
OF_ACCRUAL = (
    *ALL[:4],
    _amount("Fakturerat", "invoiced"),
    _amount("Krediterat", "credited"),
    _amount("Kvar", "left"),
)


@dataclass(frozen=True)
class PayerPart:
    """What a region is to invoice one healthcare region."""

    payer: Any
    table: Table
    count: int
    amount: Decimal
    pdf: str


def by_payer(of: RegionYear, rows: Iterable[BasisMonth]) -> list[PayerPart]:
    """The months to invoice, for each healthcare region that pays."""
    found, parts = [one for one in rows if one.is_to_invoice], []
    for payer in of.payers:
        mine = [one for one in found if one.now.position.healthcare_region_id == payer.pk]
        pdf = f"{of.address('invoice_basis_pdf')}?till={payer.slug}"
        table = draw(f"Att fakturera {payer}", TO_INVOICE, mine)
        parts.append(PayerPart(payer, table, len(mine), summed(mine, "left"), pdf))
    return parts


def summed(rows: Iterable[BasisMonth | Accrual], name: str) -> Decimal:
    """The sum of what is known, SEK."""
    return total(value for row in rows if (value := getattr(row, name)) is not None)


def sums(rows: list[BasisMonth]) -> list[Decimal]:
    """What stands below the amounts of ALL."""
    names = ("cost", "share", "invoiced", "credited", "approved", "left")
    return [summed(rows, name) for name in names]
