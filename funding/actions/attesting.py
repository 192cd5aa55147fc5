"""Attests of invoices, and what the kansli says about them; two persons, always."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from funding.actions.splitting import demand_credited, share_out
from funding.invoice_workflow import invoice_workflow
from funding.invoices import accounts
from funding.invoices.matching import TOO_LONG, is_too_long
from funding.invoices.permissions import can_confirm_account, can_edit_lines
from funding.models import (
    ConfirmedAccount,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    Position,
)
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock

ONLY_DIGITS = "Ett konto skrivs med bara siffror."
CHANGED = "Fakturans rader ändrades efter granskningen."


def review(invoice: Invoice, *, by: Any, version: int | None = None) -> Invoice:
    """Granskningsattest: delivery, agreement, period and share are right.

    Raises Forbidden, Stale, Refused.
    """
    return move("review", invoice, by=by, version=version)


def decide(invoice: Invoice, *, by: Any, version: int | None = None) -> Invoice:
    """Beslutsattest within a mandate: the invoice is to be paid, and its months are paid.

    Raises Forbidden, Stale, Refused, ValidationError when a month has been paid meanwhile.
    """
    return move("decide", invoice, by=by, version=version)


def move(
    name: str, invoice: Invoice, *, by: Any, comment: str = "", version: int | None = None
) -> Invoice:
    """One of the other ways of `invoice_workflow`: return, answer, hold, resume, reopen.

    Raises Forbidden, Stale, Refused.
    """
    moved: Invoice = invoice_workflow.perform(
        name, invoice, by=by, comment=comment, version=version
    )
    return moved


@transaction.atomic
def settle(credit_note: Invoice, *, by: Any, version: int | None = None) -> Invoice:
    """A credit note and the undecided invoice it takes back cancel each other: nothing is paid.

    Raises Forbidden, Stale, Refused.
    """
    moved: Invoice = invoice_workflow.perform("settle", credit_note, by=by, version=version)
    credited = moved.credits
    if credited is not None and credited.status != InvoiceStatus.SETTLED:
        invoice_workflow.perform("set_off", credited, by=by, comment=f"Kvittad mot {moved}")
    return moved


@transaction.atomic
def match_line(
    line: InvoiceLine,
    *,
    by: Any,
    position: Position,
    first_month: date,
    last_month: date,
    version: int | None = None,
) -> InvoiceLine:
    """Says which position and months a line is for; a review of the invoice is voided.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    invoice = _open_for_change(line, by)
    ours = (invoice.healthcare_region_id, invoice.region_id)
    if (position.healthcare_region_id, position.region_id) != ours:
        raise Refused(f"{position} hör inte till {invoice.region} här.", field="position")
    if is_too_long(first_month, last_month):
        raise Refused(TOO_LONG, field="last_month")
    demand_credited(invoice, position, first_month, last_month)
    facts = {"position": position, "first_month": first_month, "last_month": last_month}
    changed = change(line, by=by, version=version, reason="Kopplade raden", **facts)
    share_out(invoice, by=by, line=changed)
    return changed


@transaction.atomic
def book_line(
    line: InvoiceLine,
    *,
    by: Any,
    ledger_account: str,
    cost_centre: str,
    project: str,
    version: int | None = None,
) -> InvoiceLine:
    """Says where a line is booked; a review is voided. Raises Forbidden, Stale, Refused."""
    _open_for_change(line, by)
    if ledger_account and not (ledger_account.isascii() and ledger_account.isdecimal()):
        raise Refused(ONLY_DIGITS, field="ledger_account")
    facts = {"ledger_account": ledger_account, "cost_centre": cost_centre, "project": project}
    return change(line, by=by, version=version, reason="Konterade raden", **facts)


def _open_for_change(line: InvoiceLine, by: Any) -> Invoice:
    """The invoice of the line, locked and without a review that would say too much."""
    invoice = lock(line.invoice)
    demand(can_edit_lines(by, invoice))
    if invoice.status == InvoiceStatus.REVIEWED:
        invoice_workflow.perform("reopen", invoice, by=by, comment=CHANGED)
    return invoice


@transaction.atomic
def credit_to(
    credit_note: Invoice, *, by: Any, invoice: Invoice, version: int | None = None
) -> Invoice:
    """Says which invoice a credit note belongs to. Raises Forbidden, Stale, Refused."""
    fresh = lock(credit_note, version)
    demand(can_edit_lines(by, fresh))
    if fresh.kind != InvoiceKind.CREDIT_NOTE or invoice.kind != InvoiceKind.INVOICE:
        raise Refused("En kreditfaktura hör till en faktura.", field="invoice")
    if invoice.region_id != fresh.region_id or invoice.healthcare_region_id != (
        fresh.healthcare_region_id
    ):
        raise Refused("Fakturan är någon annans.", field="invoice")
    if fresh.status == InvoiceStatus.REVIEWED:
        fresh = move("reopen", fresh, by=by, comment=CHANGED)
    linked = change(fresh, by=by, reason=f"Hör till {invoice}", credits=invoice)
    share_out(linked, by=by)
    return linked


@transaction.atomic
def confirm_account(invoice: Invoice, *, by: Any, how: str) -> ConfirmedAccount:
    """Somebody has made sure that the account is the region's. Raises Forbidden, Refused."""
    demand(can_confirm_account(by, invoice))
    if not invoice.account:
        raise Refused("Fakturan har inget konto.")
    if wrong := accounts.refusal(invoice.account_kind, invoice.account):
        raise Refused(wrong)
    row = ConfirmedAccount(
        region=invoice.region,
        account_kind=invoice.account_kind,
        account=invoice.account,
        person=by.person,
        how=how,
    )
    with acting_as(by, reason="Bekräftade kontot"):
        row.full_clean()
        row.save()
    return row
