"""What the pages and files of the hand-overs show, all of it from rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Sum, When
from django.urls import reverse

from funding.invoices import accounts
from funding.models import (
    AccountingTemplate,
    HandedInvoice,
    HandOver,
    Invoice,
    InvoiceKind,
    InvoiceStatus,
    VoucherRow,
)
from funding.reach import payers_of
from funding.sie import Row, Voucher, sie_file
from regions.models import HealthcareRegion
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import SekField, sek, total
from vardforlopp.common.wording import counted

Fact = dict[str, Any]
PAID = InvoiceStatus.PAID


def signed(path: str = "") -> Case:
    """What an invoice adds to a sum: a credit note takes it away."""
    is_credit = Q(**{f"{path}kind": InvoiceKind.CREDIT_NOTE})
    payable = F(f"{path}payable")
    return Case(When(is_credit, then=-payable), default=payable, output_field=SekField())


def owed(invoice: Invoice) -> Decimal:
    """What the invoice adds to what is to be paid, SEK; below zero for a credit note."""
    return invoice.payable * invoice.sign


def amounts(invoice: Invoice) -> Fact:
    """An invoice and what it adds to each sum."""
    sign = invoice.sign
    net, vat = invoice.net * sign, invoice.vat * sign
    return {"invoice": invoice, "net": net, "vat": vat, "owed": owed(invoice)}


def waiting(place: HealthcareRegion) -> QuerySet[Invoice]:
    """Approved invoices of a healthcare region that no hand-over has, the oldest due first."""
    rows = Invoice.objects.filter(healthcare_region=place, status=InvoiceStatus.APPROVED)
    return rows.select_related("region", "healthcare_region").order_by("due_on", "pk")


def places_with_waiting(user: Any) -> list[Fact]:
    """Each healthcare region whose money one reads, with how much waits there; two queries."""
    found = Invoice.objects.filter(payers_of(user), status=InvoiceStatus.APPROVED)
    counts = {
        row["healthcare_region"]: row
        for row in found.order_by()
        .values("healthcare_region")
        .annotate(count=Count("pk"), amount=Sum(signed()))
    }
    places = HealthcareRegion.objects.filter(pk__in=counts).in_swedish_order()
    return [_waiting_in(place, counts[place.pk]) for place in places]


def _waiting_in(place: HealthcareRegion, row: Fact) -> Fact:
    return {
        "place": place,
        "label": counted(row["count"], "faktura väntar", "fakturor väntar"),
        "amount": sek(row["amount"]),
        "url": reverse("hand_over_waiting", args=[place.slug]),
    }


def listed(user: Any) -> QuerySet[HandOver]:
    """Every hand-over one may see, the latest first, with its count, sum and how many are paid."""
    rows = HandOver.objects.visible_to(user).select_related("healthcare_region")
    return rows.annotate(
        count=Count("invoices"),
        amount=Sum(signed("invoices__invoice__")),
        paid=Count("invoices", filter=Q(invoices__invoice__status=PAID)),
    ).order_by("-on", "-pk")


def _account(invoice: Invoice) -> str:
    return accounts.shown(invoice.account_kind, invoice.account)


def _page(row: Any) -> str:
    return str(row.get_absolute_url())


LIST = (
    Column("Överlämning", str, _page),
    Column("Sjukvårdsregion", lambda row: row.healthcare_region),
    Column("Datum", lambda row: row.on),
    Column("Fakturor", lambda row: row.count, is_number=True),
    Column("Betalda", lambda row: row.paid, is_number=True),
    Column("Summa", lambda row: row.amount, _page, is_number=True, names_row=True),
    Column("Överlämnad av", lambda row: row.created_by_label),
)
WAITING = (
    Column("Faktura", str, _page),
    Column("Region", lambda row: row.region),
    Column("Fakturadatum", lambda row: row.issued_on),
    Column("Förfaller", lambda row: row.due_on),
    Column("Netto", lambda row: row.net * row.sign, is_number=True),
    Column("Moms", lambda row: row.vat * row.sign, is_number=True),
    Column("Att betala", owed, is_number=True),
)
HANDED = (
    Column("Faktura", lambda row: row.invoice, lambda row: _page(row.invoice)),
    Column("Verifikation", lambda row: row.voucher, is_number=True),
    Column("Region", lambda row: row.invoice.region),
    Column("Förfaller", lambda row: row.invoice.due_on),
    Column("Läge", lambda row: row.invoice.get_status_display()),
    Column("Betald den", lambda row: row.invoice.paid_on),
    Column("Att betala", lambda row: owed(row.invoice), is_number=True),
)
UNPAY = Column(
    *("Rätta", lambda row: "Ta bort betaldagen" if row.invoice.status == PAID else ""),
    lambda row: reverse("hand_over_unpay", args=[row.invoice_id]),
    names_row=True,
)
ROWS = (
    Column("Verifikation", lambda row: row.handed.text),
    Column("Text", lambda row: row.text),
    Column("Konto", lambda row: row.account),
    Column("Kostnadsställe", lambda row: row.cost_centre),
    Column("Projekt", lambda row: row.project),
    Column("Belopp", lambda row: row.amount, is_number=True),
)
IN_FILE = (
    Column("Verifikation", lambda row: row.handed.voucher),
    Column("Slag", lambda row: row.handed.invoice.get_kind_display()),
    Column("Fakturanummer", lambda row: row.handed.invoice.number),
    Column("Säljare", lambda row: row.handed.invoice.seller_name),
    Column("Organisationsnummer", lambda row: row.handed.invoice.seller_number),
    Column("Fakturadatum", lambda row: row.handed.invoice.issued_on),
    Column("Förfaller", lambda row: row.handed.invoice.due_on),
    Column("Kontoslag", lambda row: row.handed.invoice.account_kind),
    Column("Betalas till", lambda row: _account(row.handed.invoice)),
    Column("OCR eller meddelande", lambda row: row.handed.invoice.payment_reference),
    *ROWS[1:],
)
TEMPLATES = (
    Column("Sjukvårdsregion", lambda row: row.healthcare_region, _page),
    Column("Från och med", lambda row: row.valid_from),
    Column("Till och med", lambda row: row.valid_to),
    Column("Konto", lambda row: row.ledger_account),
    Column("Kostnadsställe", lambda row: row.cost_centre),
    Column("Projekt", lambda row: row.project),
    Column("Momskonto", lambda row: row.vat_account),
    Column("Leverantörsskuld", lambda row: row.payable_account),
    Column("Öresutjämning", lambda row: row.rounding_account),
)


def invoices_in(hand_over: HandOver) -> QuerySet[HandedInvoice]:
    """The invoices of a hand-over in the order of their vouchers."""
    return hand_over.invoices.select_related("invoice__region").order_by("voucher")


def rows_in(hand_over: HandOver) -> QuerySet[VoucherRow]:
    """The rows of a hand-over as they went to the ledger, voucher by voucher."""
    rows = VoucherRow.objects.filter(handed__hand_over=hand_over)
    return rows.select_related("handed__invoice").order_by("handed__voucher", "order")


def facts(hand_over: HandOver, handed: list[HandedInvoice]) -> list[Fact]:
    """When, by whom, how many and how much, and how many are paid."""
    paid = sum(row.invoice.status == PAID for row in handed)
    amount = total(owed(row.invoice) for row in handed)
    return [
        {"label": "Sjukvårdsregion", "value": hand_over.company},
        {"label": "Datum", "value": dates.swedish_date(hand_over.on)},
        {"label": "Överlämnad av", "value": hand_over.created_by_label},
        {"label": "Fakturor", "value": len(handed), "href": "#fakturor"},
        {"label": "Att betala", "value": sek(amount), "href": "#fakturor"},
        {"label": "Betalda", "value": f"{paid} av {len(handed)}"},
    ]


def as_sie(hand_over: HandOver) -> bytes:
    """The SIE file of a hand-over; the same bytes every time, since its rows never change."""
    vouchers: dict[int, list[VoucherRow]] = {}
    for row in rows_in(hand_over):
        vouchers.setdefault(row.handed_id, []).append(row)
    return sie_file(
        hand_over.company,
        hand_over.on,
        (_voucher(hand_over, rows) for rows in vouchers.values()),
    )


def _voucher(hand_over: HandOver, rows: list[VoucherRow]) -> Voucher:
    booked = (Row(row.account, row.amount, row.cost_centre, row.project) for row in rows)
    return Voucher(hand_over.on, rows[0].handed.text, tuple(booked))


def filename(hand_over: HandOver) -> str:
    """Such as "overlamning-sodra-0007"; the endings are the files'."""
    return f"overlamning-{hand_over.healthcare_region.slug}-{hand_over.number:04}"


def facts_of_template(row: AccountingTemplate) -> list[Fact]:
    """The template, label by label."""
    shown: list[Fact] = []
    for column in TEMPLATES:
        value = column.value(row)
        is_day = column.label in ("Från och med", "Till och med")
        shown.append(
            {
                "label": column.label,
                "value": dates.swedish_date(value) if is_day and value else value or "–",
            }
        )
    return shown
