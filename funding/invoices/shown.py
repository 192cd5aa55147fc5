"""What the pages of invoices show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.urls import reverse

from funding.einvoice import rules
from funding.einvoice.verdict import RuleSet
from funding.invoices import accounts
from funding.invoices.checks import STILL_UNPAID
from funding.invoices.matters import Matter
from funding.invoices.permissions import can_edit_lines
from funding.models import Invoice, InvoiceKind, InvoiceLine, Validation
from funding.months import months_in_words, period_in_words
from funding.reach import holds_money, reads_money
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import sek
from vardforlopp.common.wording import all_of

Fact = dict[str, Any]

LIST = (
    Column("Faktura", str, lambda row: row.get_absolute_url()),
    Column("Att betala", lambda row: signed(row, row.payable), is_number=True),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Region", lambda row: row.region),
    Column("Avser", lambda row: about(row)),
    Column("Netto", lambda row: signed(row, row.net), is_number=True),
    Column("Fakturadatum", lambda row: row.issued_on),
    Column("Förfaller", lambda row: row.due_on),
)
ON_PAGE = (*LIST[:-1], Column("Förfaller", lambda row: falls_due(row)))  # a file has the day


def signed(invoice: Invoice, amount: Decimal) -> Decimal:
    """An amount as it adds up: less than nothing on a credit note."""
    return amount * invoice.sign


def about(invoice: Invoice) -> str:
    """Which positions and months, short: "Processtöd 1 och 2, april–juni 2021"."""
    numbers: dict[str, list[str]] = defaultdict(list)
    lines = list(invoice.lines.all())
    for line in lines:
        if line.position:
            number = str(line.position.number)
            if number not in numbers[period_of(line)]:
                numbers[period_of(line)].append(number)
    known = [f"Processtöd {all_of(found)}, {when}" for when, found in numbers.items()]
    unknown = ["okänd tjänst"] if any(line.position is None for line in lines) else []
    return "; ".join([*known, *unknown])


def falls_due(invoice: Invoice) -> str:
    """The day it falls due; "förföll 12 juli 2021" while it is late and unpaid."""
    due = invoice.due_on
    if due is None:
        return ""
    is_late = due < dates.today() and invoice.status in STILL_UNPAID
    return f"förföll {dates.swedish_date(due)}" if is_late else dates.swedish_date(due)


def period_of(line: InvoiceLine) -> str:
    """The months of a line: "maj 2021", "april–juni 2021", "okänd månad"."""
    first, last = line.first_month, line.last_month
    if first is None or last is None:
        return "okänd månad"
    return period_in_words(first, last)


def about_line(line: InvoiceLine) -> str:
    """The position and the months of a line, as far as they are known."""
    if line.position is None:
        return "okänd tjänst"
    return f"{line.position}, {period_of(line)}"


def left(invoice: Invoice) -> str:
    """How long until it has to be paid, in words; nothing when no one is to pay it any more."""
    if invoice.status not in STILL_UNPAID:
        return ""
    if invoice.due_on is None:
        return "utan förfallodag"
    days = (dates.today() - invoice.due_on).days
    return f"{'förföll' if days > 0 else 'förfaller'} {dates.age_in_words(days)}"


def facts(user: Any, invoice: Invoice) -> list[Fact]:
    """The head of the invoice, as the file says it."""
    shown: list[Fact] = [
        {"label": "Säljare", "value": f"{invoice.seller_name} ({invoice.seller_number})"},
        {"label": "Till", "value": invoice.healthcare_region},
        {"label": "Fakturadatum", "value": dates.swedish_date(invoice.issued_on)},
        {"label": "Förfaller", "value": _due(invoice)},
        {"label": "Er referens", "value": invoice.buyer_reference},
        {"label": "Ordernummer", "value": invoice.order_reference},
        {"label": "Kontaktperson", "value": invoice.buyer_contact},
        {"label": "Betalas till", "value": account_of(invoice)},
        {"label": "OCR eller meddelande", "value": invoice.payment_reference},
        {"label": "Meddelande", "value": invoice.note},
    ]
    if invoice.credits:
        to = invoice.credits
        shown.append({"label": "Krediterar", "value": str(to), "href": to.get_absolute_url()})
    handed = getattr(invoice, "handed", None)
    if handed:
        to = handed.hand_over
        said = {"label": "I redovisningen", "value": f"{to}, verifikation {handed.voucher}"}
        reads = holds_money(user, "read_money", payer=invoice.healthcare_region)
        shown.append(said | ({"href": to.get_absolute_url()} if reads else {}))
    if invoice.typed_by:
        note = "Inte e-faktura. Den som skrev av den attesterar den inte."
        shown.append({"label": "Avskriven av", "value": invoice.typed_by, "note": note})
    return [one for one in shown if one["value"]]


def in_short(matter: Matter) -> list[Fact]:
    """What somebody has to see before a step: from whom, for what, how much, until when."""
    invoice = matter.invoice
    said = ", ".join(dict.fromkeys(about_line(line) for line in matter.lines))
    shown: list[Fact] = [
        {"label": "Säljare", "value": invoice.seller_name},
        {"label": "Avser", "value": said},
        {"label": "Att betala", "value": sek(signed(invoice, invoice.payable))},
        {"label": "Förfaller", "value": _due(invoice)},
        {"label": "Betalas till", "value": account_of(invoice)},
    ]
    return [one for one in shown if one["value"]]


def account_of(invoice: Invoice) -> str:
    """Such as "bankgiro 5050-1055"; nothing when none is given."""
    return accounts.named(invoice) if invoice.account else ""


def _due(invoice: Invoice) -> str:
    if invoice.due_on is None:
        return ""
    day = dates.swedish_date(invoice.due_on)
    return ", ".join(part for part in (day, left(invoice)) if part)


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
            "cost_url": _cost_url(user, line),
            "match_url": reverse("line_match", args=[line.pk]),
            "book_url": reverse("line_book", args=[line.pk]),
            "may_edit": may_edit,
        }
        for line in matter.lines
    ]


def _cost_url(user: Any, line: InvoiceLine) -> str:
    """What the months of the line cost, for those who may read it."""
    position, first = line.position, line.first_month
    if position is None or first is None:
        return ""
    if not reads_money(user, position):
        return ""
    if first == line.last_month:
        return reverse("salary_month", args=[position.pk, first.year, first.month])
    year = reverse("salary_year", args=[position.region.slug, first.year])
    return f"{year}?tjanst={position.pk}#rader"


def compared(matter: Matter) -> list[dict[str, Any]]:
    """Expected against invoiced for each position, with the difference; SEK."""
    if matter.invoice.kind == InvoiceKind.CREDIT_NOTE:
        return []
    return [
        {
            "position": position,
            "months": months_in_words(wanted.months),
            "expected": None if wanted.missing else wanted.amount,
            "net": matter.nets[position],
            "over": None if wanted.missing else matter.nets[position] - wanted.amount,
        }
        for position, wanted in matter.expected.items()
    ]


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
