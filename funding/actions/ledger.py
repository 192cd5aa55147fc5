"""Approved invoices are handed over to the ledger, once each, and marked paid on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from funding.accounting import rows_of, template_on
from funding.invoice_workflow import invoice_workflow
from funding.ledger.permissions import can_edit_templates, can_hand_over
from funding.models import (
    AccountingTemplate,
    HandedInvoice,
    HandOver,
    Invoice,
    InvoiceStatus,
    VoucherRow,
)
from funding.sie import Row
from regions.models import HealthcareRegion
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, lock
from vardforlopp.common.wording import all_of

Vouchers = list[tuple[Invoice, tuple[Row, ...]]]


def vouchers_of(place: HealthcareRegion, invoices: Iterable[Invoice]) -> Vouchers:
    """What the invoices become in the ledger today. Raises Refused with what stops them."""
    template = template_on(place)
    if template is None:
        raise Refused(f"{place} har ingen konteringsmall som gäller i dag. Lägg till en först.")
    return [(invoice, rows_of(invoice, invoice.lines.all(), template)) for invoice in invoices]


@transaction.atomic
def hand_over(
    healthcare_region: HealthcareRegion, invoices: Iterable[Invoice], *, by: Any
) -> HandOver:
    """The next numbered hand-over with these approved invoices: all of them or none.

    Raises Forbidden; Refused when one is not approved (any more), belongs elsewhere or cannot be
    booked.
    """
    place = lock(healthcare_region)  # two at once would take the same number
    demand(can_hand_over(by, place))
    found = [lock(invoice) for invoice in sorted(invoices, key=lambda one: one.pk)]
    _demand_waiting(place, found)
    with acting_as(by, reason="Lämnar över till redovisningen"):
        made = HandOver(
            healthcare_region=place,
            number=_latest_number(place) + 1,
            on=dates.today(),
            company=str(place),
        )
        made.save()
        for voucher, (invoice, rows) in enumerate(vouchers_of(place, found), start=1):
            _hand(made, invoice, voucher, rows)
            invoice_workflow.perform("hand_over", invoice, by=by, comment=str(made))
    return made


def _demand_waiting(place: HealthcareRegion, invoices: list[Invoice]) -> None:
    if not invoices:
        raise Refused("Välj minst en faktura.")
    gone = [
        str(one)
        for one in invoices
        if one.status != InvoiceStatus.APPROVED or one.healthcare_region_id != place.pk
    ]
    if gone:
        raise Refused(
            f"{all_of(gone)} väntar inte längre på att lämnas över. Inget är överlämnat. "
            "Gå tillbaka och välj på nytt."
        )


def _latest_number(place: HealthcareRegion) -> int:
    return place.hand_overs.aggregate(latest=Max("number"))["latest"] or 0


def _hand(made: HandOver, invoice: Invoice, voucher: int, rows: tuple[Row, ...]) -> None:
    text = f"{invoice} {invoice.seller_name}"
    handed = HandedInvoice(hand_over=made, invoice=invoice, voucher=voucher, text=text)
    handed.save()
    for order, row in enumerate(rows, start=1):
        VoucherRow(
            handed=handed,
            order=order,
            account=row.account,
            cost_centre=row.cost_centre,
            project=row.project,
            amount=row.amount,
            text=row.text,
        ).save()


@transaction.atomic
def mark_paid(invoices: Iterable[Invoice], *, by: Any, paid_on: date) -> list[Invoice]:
    """Says on which day invoices were paid: all of them or none.

    Raises Forbidden; Refused for a day to come, a day before an invoice's own, or one not waiting.
    """
    found = sorted(invoices, key=lambda one: one.pk)
    if not found:
        raise Refused("Välj minst en faktura.")
    return [invoice_workflow.perform("mark_paid", one, by=by, paid_on=paid_on) for one in found]


def unpay(invoice: Invoice, *, by: Any, comment: str, version: int | None = None) -> Invoice:
    """Takes back a day of payment that was wrong; the reason stays in the history.

    Raises Forbidden, Stale, Refused.
    """
    back: Invoice = invoice_workflow.perform(
        "unpay", invoice, by=by, comment=comment, version=version
    )
    return back


def add_template(
    healthcare_region: HealthcareRegion, *, by: Any, reason: str = "", **facts: Any
) -> AccountingTemplate:
    """How a healthcare region books from a day on. Raises Forbidden, ValidationError."""
    demand(can_edit_templates(by, healthcare_region))
    row = AccountingTemplate(healthcare_region=healthcare_region, **facts)
    return add(row, by=by, reason=reason)
