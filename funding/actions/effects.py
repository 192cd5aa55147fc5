"""What follows when an invoice moves: attests, months paid or given back, people told."""

from __future__ import annotations

from datetime import date
from typing import Any

from funding.actions.splitting import by_month
from funding.mandates import mandate_for
from funding.models import (
    Approval,
    ApprovalKind,
    ApproverMandate,
    Invoice,
    InvoiceKind,
    PaidMonth,
)
from funding.models.invoices import DECIDED
from funding.months import months_between
from funding.notices import INVOICE_RETURNED
from vardforlopp.accounts.models import User
from vardforlopp.accounts.notices import close, tell
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.common.records import add, change, lock


def attest_review(invoice: Invoice, *, by: Any) -> None:
    """The row of a granskningsattest."""
    _attest(invoice, ApprovalKind.REVIEW, by)


def attest_decision(invoice: Invoice, *, by: Any) -> None:
    """The row of a beslutsattest, with the mandate it rests on."""
    payer = invoice.healthcare_region
    mandate, _ = mandate_for(by.person, payer, invoice.payable, dates.today())
    _attest(invoice, ApprovalKind.DECISION, by, mandate)


def _attest(
    invoice: Invoice, kind: ApprovalKind, by: Any, mandate: ApproverMandate | None = None
) -> None:
    row = Approval(invoice=invoice, kind=kind, person=by.person, mandate=mandate)
    row.amount, row.at = invoice.payable, dates.now()
    add(row, by=by, reason=str(kind.label).capitalize())


def void_attests(invoice: Invoice, *, by: Any) -> None:
    """What has been attested no longer counts; the rows stay (design 9.5)."""
    now, why = dates.now(), invoice.status_comment[:300]
    for approval in invoice.approvals.filter(voided_at__isnull=True):
        change(approval, by=by, reason="Upphävde attesten", voided_at=now, void_reason=why)


def pay_months(invoice: Invoice, *, by: Any) -> None:
    """Each month on the lines is paid, once for ever; a credit note gives back what it covers."""
    if invoice.kind == InvoiceKind.CREDIT_NOTE:
        lock(invoice.credits)  # type: ignore[type-var]  # of two credit notes the second sees the first
        _release(invoice, by)
        return
    paid: set[tuple[int, date]] = set()
    for line in invoice.lines.select_related("position"):
        for month in months_between(line.first_month, line.last_month):  # type: ignore[arg-type]
            if (line.position_id, month) not in paid:
                paid.add((line.position_id, month))  # type: ignore[arg-type]
                add(PaidMonth(position=line.position, month=month, line=line), by=by)


def _release(credit_note: Invoice, by: Any) -> None:
    """A month of a position that is credited as much as it was paid may be invoiced again."""
    invoice: Any = credit_note.credits
    asked = by_month([invoice])
    credited = by_month(invoice.credit_notes.filter(status__in=DECIDED))
    for line in credit_note.lines.all():
        for month in months_between(line.first_month, line.last_month):  # type: ignore[arg-type]
            key: Any = (line.position_id, month)
            if credited.get(key, 0) < asked.get(key, 0):
                continue
            rows = PaidMonth.objects.filter(
                line__invoice=invoice, position=line.position_id, month=month, released_by=None
            )
            for row in rows:
                change(row, by=by, reason=f"Krediterades av {credit_note}", released_by=line)


def tell_of_return(invoice: Invoice, *, by: Any) -> None:
    """The region reads why its invoice came back."""
    people = holders("upload_invoices", invoice.region).values("person")
    readers = User.objects.filter(is_active=True, person__in=people)
    text = f"{invoice} har kommit tillbaka från kansliet: {invoice.status_comment}"
    tell(readers, INVOICE_RETURNED, invoice, text, address=invoice.get_absolute_url(), by=by)


def close_notices(invoice: Invoice, *, by: Any) -> None:
    """It asks nothing of the region any more."""
    close(INVOICE_RETURNED, invoice)
