"""From what a file says to an invoice: whose it is, whether it is known, and what its lines are."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from funding.actions.splitting import share_out
from funding.einvoice.verdict import ReadInvoice, ReadLine
from funding.invoice_workflow import file_workflow
from funding.invoices import accounts
from funding.invoices.matching import TOO_LONG, is_too_long, months_in, position_in
from funding.invoices.numbers import compared, organisation_number
from funding.models import Invoice, InvoiceKind, InvoiceLine, Position, ReceivedFile
from regions.models import Region
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused


class NotAnInvoice(Refused):
    """The file is sound, but it is nothing this healthcare region can take; a person looks."""


class Resembles(Refused):
    """The seller has sent that number before: the same invoice, or another with its number."""

    def __init__(self, reason: str, invoice: Invoice, is_same: bool):
        super().__init__(reason)
        self.invoice, self.is_same = invoice, is_same


def register(file: ReceivedFile, read: ReadInvoice) -> Invoice:
    """The invoice of a file that passed. Raises NotAnInvoice, Resembles, ValidationError."""
    region = _seller(file, read)
    invoice = _written(file, read, region)
    _refuse_known(invoice, [line.net.value for line in read.lines if line.net])
    positions = list(Position.objects.filter(**_between(file, region)))
    if not positions:
        raise NotAnInvoice(
            f"{region} har ingen tjänst som {file.healthcare_region} betalar en del av."
        )
    with acting_as(None, reason=f"Registrerades ur {file.name}"):
        _save(invoice)
        for line in read.lines:
            _save(_line(invoice, read, line, positions))
        share_out(invoice, by=None)
    return invoice


def _between(file: ReceivedFile, region: Region) -> dict[str, Any]:
    return {"healthcare_region": file.healthcare_region_id, "region": region}


def _seller(file: ReceivedFile, read: ReadInvoice) -> Region:
    number = organisation_number(read.seller_number)
    region = Region.objects.filter(organisation_number=number).first() if number else None
    if region is None:
        said = f"{read.seller_name} ({read.seller_number or 'utan organisationsnummer'})"[:300]
        raise NotAnInvoice(f"Säljaren är okänd: {said}. Bara regioner i registret fakturerar.")
    if file.region_id and file.region_id != region.pk:
        raise NotAnInvoice(f"Fel region: {region} är säljare, men {file.region} lämnade in filen.")
    return region


def _written(file: ReceivedFile, read: ReadInvoice, region: Region) -> Invoice:
    """The invoice with what the file says; nothing is saved."""
    if read.issued_on is None or read.net is None or read.payable is None:
        raise NotAnInvoice("Fakturan saknar datum eller summor.")
    means = read.means[0] if read.means else None
    credited = read.preceding[0][0] if read.preceding else ""
    return Invoice(
        file=file,
        healthcare_region=file.healthcare_region,
        region=region,
        kind=read.kind,
        number=read.number,
        number_key=compared(read.number),
        seller_number=region.organisation_number,
        seller_name=read.seller_name[:200],
        issued_on=read.issued_on,
        due_on=read.due_on,
        currency=read.currency,
        buyer_reference=read.buyer_reference[:60],
        order_reference=read.order_reference[:60],
        buyer_contact=read.buyer_contact[:100],
        note=read.note[:1000],
        net=read.net.value,
        vat=read.vat.value if read.vat else 0,
        gross=read.gross.value if read.gross else read.payable.value,
        rounding=read.rounding.value if read.rounding else 0,
        prepaid=read.prepaid.value if read.prepaid else 0,
        payable=read.payable.value,
        account_kind=means.kind if means else "",
        account=means.account[:40] if means else "",
        payment_reference=means.payment_id[:60] if means else "",
        other_accounts=[f"{one.kind} {one.account}"[:60] for one in read.means[1:]],
        credits=_credited(file, region, read.kind, credited),
        credited_number=credited[:60],
    )


def _credited(file: ReceivedFile, region: Region, kind: str, number: str) -> Invoice | None:
    """The invoice that a credit note names, when it was sent to the same healthcare region."""
    if kind != InvoiceKind.CREDIT_NOTE or not number:
        return None
    known = _known_as(region, InvoiceKind.INVOICE, number)
    return known.filter(healthcare_region=file.healthcare_region_id).first()


def _known_as(region: Region, kind: str, number: str) -> QuerySet[Invoice]:
    """The invoice of the region with that number, however it is written, whoever pays it."""
    rows = Invoice.objects.filter(seller_number=region.organisation_number, kind=kind)
    return rows.filter(number_key=compared(number))


def _refuse_known(invoice: Invoice, nets: list[Any]) -> None:
    """Raises Resembles; NotAnInvoice, without a word of it, when another is to pay the known."""
    known = _known_as(invoice.region, invoice.kind, invoice.number).first()
    if known is None:
        return
    if known.healthcare_region_id != invoice.healthcare_region_id:
        raise NotAnInvoice(f"Numret är upptaget. Fråga {invoice.region} vilket nummer den ska ha.")
    same = ("issued_on", "net", "vat", "payable")
    is_same = all(getattr(known, name) == getattr(invoice, name) for name in same)
    is_same = is_same and accounts.bare(known.account) == accounts.bare(invoice.account)
    if is_same and sorted(known.lines.values_list("net", flat=True)) == sorted(nets):
        raise Resembles(f"Samma innehåll som {known}, som redan är registrerad.", known, True)
    why = f"{invoice.region} har redan lämnat {known}, med annat innehåll. Jämför dem."
    raise Resembles(why, known, False)


def _line(
    invoice: Invoice, read: ReadInvoice, line: ReadLine, positions: list[Position]
) -> InvoiceLine:
    said = (line.name, line.description, line.note)
    named = (*line.references, *said)
    shared = (read.buyer_reference, read.order_reference, read.buyer_contact, read.note)
    periods = ((line.period_from, line.period_to), (read.period_from, read.period_to))
    months = months_in(periods, (*said, read.note))
    return InvoiceLine(
        invoice=invoice,
        number=line.number[:60],
        text=" · ".join(filter(None, said))[:1000],
        quantity=_quantity(line),
        net=line.net.value if line.net else 0,
        vat_category=line.vat_category[:3],
        vat_rate=line.vat_rate,
        position=position_in((*named, *shared), positions),
        first_month=months[0] if months else None,
        last_month=months[1] if months else None,
    )


def _quantity(line: ReadLine) -> str:
    return f"{line.quantity} {line.unit}".strip()[:60] if line.quantity is not None else ""


def _save(row: Any) -> None:
    """Checked as a form would, then saved; what another saved in the same moment is found."""
    row.full_clean(exclude=["file", "resembles"])
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        row.full_clean(exclude=["file"])
        raise


@transaction.atomic
def type_invoice(
    file: ReceivedFile,
    *,
    by: Any,
    lines: list[dict[str, Any]],
    version: int | None = None,
    **facts: Any,
) -> Invoice:
    """Registers what stands on a PDF; who types does not attest (three persons then).

    `lines` are {position, first_month, last_month, net}: SEK, months by their first day;
    `facts` are the invoice's own fields.

    Raises Forbidden, Stale, Refused, Resembles, NotAnInvoice, ValidationError.
    """
    if any(is_too_long(line["first_month"], line["last_month"]) for line in lines):
        raise Refused(TOO_LONG)
    moved = file_workflow.perform("type", file, by=by, version=version)
    region = lines[0]["position"].region
    invoice = Invoice(
        file=moved,
        healthcare_region=moved.healthcare_region,
        region=region,
        number_key=compared(facts["number"]),
        seller_number=region.organisation_number,
        seller_name=region.name,
        gross=facts["net"] + facts["vat"],
        credits=_credited(moved, region, facts["kind"], facts.get("credited_number", "")),
        typed_by=by.person,
        **facts,
    )
    _refuse_known(invoice, [line["net"] for line in lines])
    with acting_as(by, reason=f"Skrevs av från {moved.name}"):
        _save(invoice)
        for number, line in enumerate(lines, start=1):
            _save(InvoiceLine(invoice=invoice, number=str(number), **line))
        share_out(invoice, by=by)
    return invoice
