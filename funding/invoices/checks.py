"""What we ask of an invoice besides the rules for e-invoices: whose month, how much, paid before?

Asked anew each time it is shown, so a cost that comes in later is seen. Amounts are compared as
written: net (BT-109) with the share of the salary cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings

from funding.invoices import accounts
from funding.invoices.expected import Expected
from funding.invoices.matters import Matter, matter_of
from funding.models import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    Position,
    Severity,
)
from funding.models.invoices import UNDECIDED
from funding.months import months_between
from vardforlopp.common import dates
from vardforlopp.common.money import sek, total

SOON = 7  # days before an invoice is due
CURRENCY = "SEK"
STILL_UNPAID = (*UNDECIDED, InvoiceStatus.APPROVED, InvoiceStatus.HANDED_OVER)


@dataclass(frozen=True)
class Check:
    """A rule of ours that has something to say."""

    rule: str
    severity: Severity
    text: str
    line: int | None = None  # the row that is to be matched to mend it

    @property
    def label(self) -> str:
        """The weight in words."""
        return str(self.severity.label)


def stops(invoice: Invoice) -> list[Check]:
    """What must be mended before anybody attests."""
    return [one for one in checks(matter_of(invoice)) if one.severity == Severity.FATAL]


def checks(matter: Matter) -> list[Check]:
    """All that our rules say, the gravest first; nothing of one that is decided or out of it."""
    if matter.invoice.status not in UNDECIDED:
        return []
    found = [
        *_of_the_whole(matter),
        *_of_lines(matter),
        *(_of_credit(matter) if _is_credit(matter) else _of_months(matter)),
    ]
    order = list(Severity)
    return sorted(found, key=lambda one: order.index(one.severity))


def _is_credit(matter: Matter) -> bool:
    return matter.invoice.kind == InvoiceKind.CREDIT_NOTE


def _of_the_whole(matter: Matter) -> Iterator[Check]:
    invoice = matter.invoice
    yield from _of_sums(invoice, matter.lines)
    if invoice.currency != CURRENCY:
        text = f"Fakturan är i {invoice.currency}. Bara svenska kronor kan attesteras."
        yield Check("VF-O-001", Severity.FATAL, text)
    if invoice.other_accounts:
        others = ", ".join(invoice.other_accounts)
        text = f"Fakturan har flera konton. Det första används; fråga regionen om {others}."
        yield Check("VF-O-002", Severity.WARNING, text)
    if invoice.due_on:
        left = (invoice.due_on - dates.today()).days
        if left < 0:
            text = f"Fakturan förföll {dates.age_in_words(-left)}."
            yield Check("VF-O-003", Severity.NOTE, text)
        elif left <= SOON:
            text = f"Fakturan förfaller {dates.age_in_words(-left)}."
            yield Check("VF-O-003", Severity.NOTE, text)


def _of_sums(invoice: Invoice, lines: list[InvoiceLine]) -> Iterator[Check]:
    """What is to be paid follows from the lines, and is more than nothing."""
    if min(invoice.net, invoice.payable) <= 0:
        text = f"Fakturan är på {sek(invoice.payable)}. Bara belopp över noll kan attesteras."
        yield Check("VF-O-004", Severity.FATAL, text)
    if invoice.prepaid:
        text = f"Fakturan drar av ett förskott på {sek(invoice.prepaid)}. Be om en utan."
        yield Check("VF-O-005", Severity.FATAL, text)
    if abs(invoice.rounding) >= 1:
        text = f"Öresavrundningen är {sek(invoice.rounding)}. Den är alltid mindre än en krona."
        yield Check("VF-O-006", Severity.FATAL, text)
    if invoice.kind == InvoiceKind.INVOICE and not invoice.account:
        yield Check("VF-O-007", Severity.FATAL, "Fakturan anger inget konto att betala till.")
    if wrong := accounts.refusal(invoice.account_kind, invoice.account):
        yield Check("VF-O-013", Severity.FATAL, wrong)
    if invoice.net != total(line.net for line in lines):
        text = "Fakturan har en avgift eller ett avdrag utöver raderna."
        yield Check("VF-O-008", Severity.WARNING, text)
    if invoice.vat:
        text = f"Fakturan har moms, {sek(invoice.vat)}. Bara nettot jämförs."
        yield Check("VF-O-009", Severity.NOTE, text)


def _of_lines(matter: Matter) -> Iterator[Check]:
    invoice = matter.invoice
    for line in matter.lines:
        where = f"Rad {line.number}"
        position = line.position
        if position is None:
            text = f"{where}: välj vilken tjänst den gäller.{_said_of(line)}"
            yield Check("VF-O-010", Severity.FATAL, text, line.pk)
        elif (position.region, position.healthcare_region) != _parties(invoice):
            text = f"{where}: {position} hör inte till {invoice.region} här."
            yield Check("VF-O-011", Severity.FATAL, text)
        if line.first_month is None:
            text = f"{where}: ange vilken månad den gäller."
            yield Check("VF-O-012", Severity.FATAL, text, line.pk)


def _said_of(line: InvoiceLine) -> str:
    """The line's own words, and the reference of the whole invoice."""
    text, reference = line.text, line.invoice.buyer_reference
    own = f" På raden står ”{text[:80]}”." if text else ""
    return own + (f" Fakturans referens är ”{reference}”." if reference else "")


def _parties(invoice: Invoice) -> tuple[Any, Any]:
    return invoice.region, invoice.healthcare_region


def _of_credit(matter: Matter) -> Iterator[Check]:
    invoice = matter.invoice
    credited = invoice.credits
    if credited is None:
        named = f" Den anger {invoice.credited_number}." if invoice.credited_number else ""
        text = f"Välj vilken faktura kreditfakturan hör till.{named}"
        yield Check("VF-O-030", Severity.FATAL, text)
        return
    left = credited.payable - matter.credited_by_others
    if invoice.payable > left:
        text = f"Kreditfakturan är på {sek(invoice.payable)}; {sek(left)} är kvar att kreditera."
        yield Check("VF-O-031", Severity.FATAL, text)
    yield from _of_credited_lines(matter)


def _of_credited_lines(matter: Matter) -> Iterator[Check]:
    """Each line gives back some of what the invoice asks for that position."""
    for line in matter.lines:
        if line.net <= 0:
            text = f"Rad {line.number}: en kreditfaktura har belopp över noll på varje rad."
            yield Check("VF-O-032", Severity.FATAL, text)
    for position, net in matter.nets.items():
        asked = matter.credited.get(position.pk, Decimal("0.00"))
        if net > asked:
            text = f"{position}: {sek(net)} krediteras, men fakturan har {sek(asked)}."
            yield Check("VF-O-033", Severity.FATAL, text)


def _of_months(matter: Matter) -> Iterator[Check]:
    yield from _paid_before(matter)
    yield from _asked_elsewhere(matter)
    for position, wanted in matter.expected.items():
        for month in wanted.vacant:
            text = f"{position}: ingen hade tjänsten i {dates.swedish_month(month)}."
            yield Check("VF-O-022", Severity.FATAL, text)
        yield from _of_amount(position, wanted, matter.nets[position])
    yield from _of_all(matter)


def _paid_before(matter: Matter) -> Iterator[Check]:
    for row in matter.paid:
        if row.month in matter.expected[row.position].months:
            month = dates.swedish_month(row.month)
            text = f"{row.position}: {month} är redan betald i {row.line.invoice}."
            yield Check("VF-O-020", Severity.FATAL, text)


def _asked_elsewhere(matter: Matter) -> Iterator[Check]:
    told = set()
    for row in matter.elsewhere:
        asked = months_between(row.first_month, row.last_month)  # type: ignore[arg-type]
        for month in set(asked) & set(matter.expected[row.position].months):  # type: ignore[index]
            told.add((row.position, month, row.invoice))
    rank = {InvoiceStatus.RETURNED: Severity.NOTE, InvoiceStatus.ON_HOLD: Severity.NOTE}
    for position, month, other in sorted(told, key=lambda one: (one[1], str(one[0]), one[2].pk)):
        text = f"{position}: {dates.swedish_month(month)} står också i {other}."
        yield Check("VF-O-021", rank.get(InvoiceStatus(other.status), Severity.WARNING), text)


def _of_all(matter: Matter) -> Iterator[Check]:
    """The net of the whole (BT-109) against all that is expected: also what is on no line."""
    if any(one.missing or one.vacant or not one.months for one in matter.expected.values()):
        return
    expected = total(one.amount for one in matter.expected.values())
    over = matter.invoice.net - expected
    if over > settings.INVOICE_TOLERANCE and over != total(matter.nets.values()) - expected:
        text = f"Netto {sek(matter.invoice.net)}, väntat {sek(expected)}: {sek(over)} för mycket."
        yield Check("VF-O-026", Severity.FATAL, text)


def _of_amount(position: Position, wanted: Expected, net: Decimal) -> Iterator[Check]:
    if wanted.missing:
        named = ", ".join(dates.swedish_month(month) for month in wanted.missing)
        text = f"{position}: lönekostnaden för {named} är inte lämnad."
        yield Check("VF-O-023", Severity.FATAL, text)
    if wanted.missing or wanted.vacant or not wanted.months:
        return
    if net <= 0:
        text = f"{position}: raderna blir {sek(net)}. De ska bli mer än noll."
        yield Check("VF-O-027", Severity.FATAL, text)
    over = net - wanted.amount
    said = f"fakturerat netto {sek(net)}, väntat {sek(wanted.amount)}"
    if over > settings.INVOICE_TOLERANCE:
        text = f"{position}: {said}. Det är {sek(over)} för mycket."
        yield Check("VF-O-024", Severity.FATAL, text)
    elif over < 0:
        text = f"{position}: {said}. Det är {sek(-over)} mindre."
        yield Check("VF-O-025", Severity.NOTE, text)
