"""The steps from where an invoice stands, as buttons, and the next one that waits."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from funding.forms.invoices import waiting_for
from funding.invoice_workflow import invoice_workflow
from funding.invoices import accounts
from funding.invoices.permissions import (
    account_is_confirmed,
    attests_there,
    can_confirm_account,
    can_settle,
)
from funding.models import Invoice, InvoiceStatus

Button = dict[str, Any]
STEPS = {
    "settle": "invoice_settle",
    "review": "invoice_review",
    "decide": "invoice_decide",
    "reopen": "invoice_reopen",
    "return": "invoice_return",
    "answer": "invoice_answer",
    "withdraw": "invoice_withdraw",
    "hold": "invoice_hold",
    "resume": "invoice_resume",
}
AT_ONCE = ("review", "decide", "resume", "settle")  # one press; the others ask why
PRIMARY = ("review", "decide", "settle", "answer")
OF_THE_REGION = ("answer", "withdraw")


def buttons(user: Any, invoice: Invoice) -> list[Button]:
    """The reader's own steps: closed ones only for those who attest there, with the reason.

    A credit note that can be set off is not attested: nothing of it is to be paid.
    """
    open_here = {one.transition.name: one for one in invoice_workflow.open_to(user, invoice)}
    if invoice.credits is None:
        open_here.pop("settle", None)
    elif "settle" in open_here and open_here["settle"].answer:
        open_here.pop("review", None)
    own = [
        _button(name, open_here[name], invoice)
        for name in STEPS
        if name in open_here and (open_here[name].answer or _is_theirs(user, name, invoice))
    ]
    return [*_set_off_by(user, invoice), *own]


def _is_theirs(user: Any, name: str, invoice: Invoice) -> bool:
    """The kansli's steps are shown closed to those who attest; the region's only to the region."""
    return name not in OF_THE_REGION and attests_there(user, invoice)


def _button(name: str, choice: Any, invoice: Invoice) -> Button:
    return {
        "label": choice.transition.label,
        "url": reverse(STEPS[name], args=[invoice.pk]),
        "answer": choice.answer,
        "at_once": name in AT_ONCE,
        "kind": "primary" if name in PRIMARY else "secondary",
        "hidden": [("version", invoice.version)],
    }


def _set_off_by(user: Any, invoice: Invoice) -> list[Button]:
    """For an invoice that a credit note of the same amount waits to cancel."""
    waiting = invoice.credit_notes.filter(status=InvoiceStatus.TO_REVIEW)
    return [
        {
            "label": f"Kvitta mot {str(note)[0].lower()}{str(note)[1:]}",
            "url": reverse("invoice_settle", args=[note.pk]),
            "answer": may,
            "at_once": True,
            "kind": "primary",
            "hidden": [("version", note.version)],
        }
        for note in waiting.select_related("credits", "healthcare_region")
        if (may := can_settle(user, note)) and invoice.status != InvoiceStatus.SETTLED
    ]


def account_button(user: Any, invoice: Invoice) -> Button:
    """The way to confirm the account, when nobody has; empty when somebody has."""
    if account_is_confirmed(invoice):
        return {}
    known = invoice.region.confirmed_accounts.first()
    return {
        "answer": can_confirm_account(user, invoice),
        "account": accounts.named(invoice),
        "known": accounts.named(known) if known else "",
        "url": reverse("account_confirm", args=[invoice.pk]),
    }


def and_next(done: str, user: Any) -> str:
    """What was done, how many more wait for the user, and a link to the first of them."""
    rows = Invoice.objects.filter(waiting_for(user)).order_by("due_on", "pk")
    following = rows.first()
    if following is None:
        return f"{done} Inget mer väntar på dig."
    count = rows.count()
    said = "En faktura väntar" if count == 1 else f"{count} fakturor väntar"
    return format_html(
        '{} {} på dig. <a href="{}">Nästa som väntar på dig: {}</a>.',
        *(done, said, following.get_absolute_url(), following),
    )
