"""What the pages of invoices show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.urls import reverse

from funding.einvoice import rules
from funding.einvoice.verdict import RuleSet
from funding.invoice_workflow import invoice_workflow
from funding.invoices import accounts
from funding.invoices.checks import Matter
from funding.invoices.permissions import (
    account_is_confirmed,
    can_confirm_account,
    can_edit_lines,
)
from funding.models import Invoice, InvoiceKind, InvoiceLine, Validation
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import sek
from vardforlopp.common.wording import all_of

Fact = dict[str, Any]
STEPS = {
    "review": "invoice_review",
    "decide": "invoice_decide",
    "reopen": "invoice_reopen",
    "return": "invoice_return",
    "answer": "invoice_answer",
    "withdraw": "invoice_withdraw",
    "hold": "invoice_hold",
    "resume": "invoice_resume",
    "settle": "invoice_settle",
}
AT_ONCE = ("review", "decide", "resume", "settle")  # one press; the others ask why

LIST = (
    Column("Faktura", str, lambda row: row.get_absolute_url()),
    Column("Region", lambda row: row.region),
    Column("Avser", lambda row: about(row)),
    Column("Netto", lambda row: signed(row, row.net), is_number=True),
    Column("Att betala", lambda row: signed(row, row.payable), is_number=True),
    Column("Fakturadatum", lambda row: row.issued_on),
    Column("Förfaller", lambda row: row.due_on),
    Column("Läge", lambda row: row.get_status_display()),
)


def signed(invoice: Invoice, amount: Decimal) -> Decimal:
    """An amount as it adds up: less than nothing on a credit note."""
    return amount * invoice.sign


def about(invoice: Invoice) -> str:
    """Which positions and months, short: "Processtöd 1 och 2, april–juni 2021"."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for line in invoice.lines.all():
        number = str(line.position.number) if line.position else "?"
        if number not in numbers[period_of(line)]:
            numbers[period_of(line)].append(number)
    return "; ".join(f"Processtöd {all_of(found)}, {when}" for when, found in numbers.items())


def period_of(line: InvoiceLine) -> str:
    """The months of a line: "maj 2021", "april–juni 2021", "okänd månad"."""
    first, last = line.first_month, line.last_month
    if first is None or last is None:
        return "okänd månad"
    named = dates.swedish_month(last)
    if first == last:
        return named
    start = dates.MONTHS[first.month - 1]
    return f"{start if first.year == last.year else dates.swedish_month(first)}–{named}"


def about_line(line: InvoiceLine) -> str:
    """The position and the months of a line, as far as they are known."""
    if line.position is None:
        return "okänd tjänst"
    return f"{line.position}, {period_of(line)}"


def left(invoice: Invoice) -> str:
    """How long until it is due, in words."""
    if invoice.due_on is None:
        return "utan förfallodag"
    days = (dates.today() - invoice.due_on).days
    return f"{'förföll' if days > 0 else 'förfaller'} {dates.age_in_words(days)}"


def facts(invoice: Invoice) -> list[Fact]:
    """The head of the invoice, as the file says it."""
    shown: list[Fact] = [
        {"label": "Säljare", "value": f"{invoice.seller_name} ({invoice.seller_number})"},
        {"label": "Till", "value": invoice.healthcare_region},
        {"label": "Fakturadatum", "value": dates.swedish_date(invoice.issued_on)},
        {"label": "Förfaller", "value": _due(invoice)},
        {"label": "Er referens", "value": invoice.buyer_reference},
        {"label": "Ordernummer", "value": invoice.order_reference},
        {"label": "Kontaktperson", "value": invoice.buyer_contact},
        {"label": "Betalas till", "value": accounts.named(invoice) if invoice.account else ""},
        {"label": "OCR eller meddelande", "value": invoice.payment_reference},
        {"label": "Meddelande", "value": invoice.note},
    ]
    if invoice.credits:
        to = invoice.credits
        shown.append({"label": "Krediterar", "value": str(to), "href": to.get_absolute_url()})
    handed = getattr(invoice, "handed", None)
    if handed:
        to = handed.hand_over
        shown.append({"label": "I redovisningen", "value": f"{to}, verifikation {handed.voucher}"})
    if invoice.typed_by:
        note = "Inte e-faktura. Den som skrev av den attesterar den inte."
        shown.append({"label": "Avskriven av", "value": invoice.typed_by, "note": note})
    return [one for one in shown if one["value"]]


def _due(invoice: Invoice) -> str:
    return f"{dates.swedish_date(invoice.due_on)}, {left(invoice)}" if invoice.due_on else ""


def sums(invoice: Invoice) -> list[Fact]:
    """The sums as they are written, from net to what is to be paid."""
    written = (
        ("Netto", invoice.net),
        ("Moms", invoice.vat),
        ("Brutto", invoice.gross),
        ("Förskott", invoice.prepaid),
        ("Öresavrundning", invoice.rounding),
        ("Att betala", invoice.payable),
    )
    always = ("Netto", "Att betala")
    return [{"label": a, "value": sek(b)} for a, b in written if b or a in always]


def lines(user: Any, matter: Matter) -> list[dict[str, Any]]:
    """The lines with what they are for, where they are booked, and the ways to change it."""
    may_edit = can_edit_lines(user, matter.invoice)
    return [
        {
            "row": line,
            "about": about_line(line),
            "match_url": reverse("line_match", args=[line.pk]),
            "book_url": reverse("line_book", args=[line.pk]),
            "may_edit": may_edit,
        }
        for line in matter.lines
    ]


def compared(matter: Matter) -> list[dict[str, Any]]:
    """Expected against invoiced for each position, with the difference; SEK."""
    if matter.invoice.kind == InvoiceKind.CREDIT_NOTE:
        return []
    return [
        {
            "position": position,
            "months": ", ".join(dates.swedish_month(month) for month in wanted.months),
            "expected": None if wanted.missing else wanted.amount,
            "net": matter.nets[position],
            "over": None if wanted.missing else matter.nets[position] - wanted.amount,
        }
        for position, wanted in matter.expected.items()
    ]


def buttons(user: Any, invoice: Invoice) -> list[dict[str, Any]]:
    """The steps from where the invoice stands: pressed at once, or with a reason to write."""
    found = []
    for choice in invoice_workflow.open_to(user, invoice):
        name = choice.transition.name
        if name in STEPS and not (name == "settle" and invoice.credits is None):
            found.append(
                {
                    "label": choice.transition.label,
                    "url": reverse(STEPS[name], args=[invoice.pk]),
                    "answer": choice.answer,
                    "at_once": name in AT_ONCE,
                    "kind": "primary" if name in ("review", "decide") else "secondary",
                }
            )
    return found


def account_button(user: Any, invoice: Invoice) -> dict[str, Any]:
    """The way to confirm the account, when nobody has; empty when somebody has."""
    if account_is_confirmed(invoice):
        return {}
    return {
        "answer": can_confirm_account(user, invoice),
        "account": accounts.named(invoice),
        "known": invoice.region.confirmed_accounts.first(),
        "url": reverse("account_confirm", args=[invoice.pk]),
    }


def attests(invoice: Invoice) -> Iterable[dict[str, Any]]:
    """Who attested what and when, the voided ones too."""
    for row in invoice.approvals.select_related("person", "mandate"):
        yield {
            "row": row,
            "label": row.get_kind_display().capitalize(),
            "state": "voided" if row.voided_at else "done",
        }


def rules_of(validation: Validation | None) -> str:
    """The rules a file was checked by, in one line; never as if they were all there are."""
    if validation is None or not validation.rule_sets:
        return ""
    return rules.in_words(tuple(RuleSet(**one) for one in validation.rule_sets))
