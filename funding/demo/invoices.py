"""The regions' invoices quarter by quarter, as real files, and how far each has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from funding import position_months
from funding.actions import attesting as attest
from funding.actions import ledger, receiving
from funding.demo.scene import (
    APPROVER,
    BANKGIRO,
    BUYER,
    OFFICER,
    POSITIONS,
    REASON,
    account,
    economist,
    position,
)
from funding.einvoice.writing import Draft, Line, Party, write
from funding.models import Invoice, Position, ReceivedFile
from funding.months import months_between
from regions.models import HealthcareRegion, Region
from vardforlopp.common import dates, outbox
from vardforlopp.common.acting import acting_as
from vardforlopp.common.models import Job
from vardforlopp.common.money import total

QUARTERS = (
    (date(2020, 5, 1), date(2020, 6, 30)),
    (date(2020, 7, 1), date(2020, 9, 30)),
    (date(2020, 10, 1), date(2020, 12, 31)),
    (date(2021, 1, 1), date(2021, 3, 31)),
    (date(2021, 4, 1), date(2021, 6, 30)),
)
OF_REGION = {
    region: [number for number, (name, *_) in POSITIONS.items() if name == region]
    for region in BANKGIRO
}
TERMS = timedelta(days=30)
PDF = b"%PDF-1.4\n%%EOF\n"


def tell() -> None:
    """Four quarters are decided, three of them paid; the last stands where each has come."""
    for number, quarter in enumerate(QUARTERS[:4], start=1):
        decided = [_decided(_sent(region, number, quarter), quarter[1]) for region in BANKGIRO]
        _booked(decided if number < 4 else decided[:2], quarter[1], is_paid=number < 4)
    _last_quarter(QUARTERS[4])
    _returned()
    _odd_files()


def _last_quarter(quarter: tuple[date, date]) -> None:
    """Skåne waits for review, Blekinge for the decision, Kronoberg was returned and credited."""
    _sent("skane", 5, quarter)
    blekinge = _sent("blekinge", 5, quarter)
    _as(OFFICER, date(2021, 7, 14), lambda by: attest.review(blekinge, by=by))
    kronoberg = _sent("kronoberg", 5, (quarter[0], date(2021, 5, 31)), extra=Decimal("14536.05"))
    reason = "Maj är fakturerad som en hel månad. Tjänsten är vakant från den 17 maj."
    back = _as(
        *(OFFICER, date(2021, 7, 15)),
        lambda by: attest.move("return", kronoberg, by=by, comment=reason),
    )
    credit = _credited("kronoberg", back, (quarter[0], date(2021, 5, 31)))
    _as(OFFICER, date(2021, 7, 26), lambda by: attest.settle(credit, by=by))
    _sent("kronoberg", 7, (quarter[0], date(2021, 5, 31)))  # right this time
    halland = _sent("halland", 5, (quarter[0], date(2021, 5, 31)))
    _as(
        *(OFFICER, date(2021, 7, 16)),
        lambda by: attest.move("hold", halland, by=by, comment="Juni kommer; tas tillsammans."),
    )


def _returned() -> None:
    """Halland invoices June before its cost is handed in, and gets the invoice back."""
    june = (date(2021, 6, 1), date(2021, 6, 30))
    lines = (Line("Processtöd, juni", Decimal("30197.31"), period=june, reference="SSVR-5"),)
    content = write(_draft("halland", 8, june, lines=lines))
    invoice = _handed_in("halland", date(2021, 7, 12), "faktura-juni.xml", content).invoice
    why = "Lönekostnaden för juni är inte lämnad. Lämna den, så granskar vi fakturan."
    _as(
        *(OFFICER, date(2021, 7, 19)),
        lambda by: attest.move("return", invoice, by=by, comment=why),
    )


def _odd_files() -> None:
    """What never became invoices: a broken file, a number used twice, a PDF, the same again."""
    day = date(2021, 7, 20)
    draft = _draft("halland", 5, QUARTERS[4], Decimal("1.00"))
    content = write(draft)
    _handed_in("halland", day, "faktura-trasig.xml", content[: len(content) // 2])
    _handed_in("halland", day, f"{draft.number}-ny.xml", content)
    _handed_in("kronoberg", day, "faktura-inskannad.pdf", PDF)
    wrong = _handed_in("blekinge", day, "inkopsorder.pdf", PDF + b"order\n")
    _as(OFFICER, day, lambda by: receiving.drop(wrong, by=by, comment="Ingen faktura."))
    again = write(_draft("blekinge", 5, QUARTERS[4], note="Skickas igen."))
    _handed_in("blekinge", day, "faktura-igen.xml", again)


def _booked(decided: list[Invoice], ended: date, *, is_paid: bool) -> None:
    """Handed over to the ledger together, and paid when they were due."""
    day, southern = ended + timedelta(days=19), decided[0].healthcare_region
    _as(OFFICER, day, lambda by: ledger.hand_over(southern, decided, by=by))
    if is_paid:
        day = ended + timedelta(days=42)
        now = list(Invoice.objects.filter(pk__in=[one.pk for one in decided]))
        _as(OFFICER, day, lambda by: ledger.mark_paid(now, by=by, paid_on=day))


def _decided(invoice: Invoice, ended: date) -> Invoice:
    """Reviewed by one, decided by another, some days after the quarter."""
    if not invoice.region.confirmed_accounts.exists():
        how = "Ringde regionens ekonomi på numret i registret."
        _as(OFFICER, ended, lambda by: attest.confirm_account(invoice, by=by, how=how))
    reviewed = _as(OFFICER, ended + timedelta(days=14), lambda by: attest.review(invoice, by=by))
    day = ended + timedelta(days=17)
    made: Invoice = _as(APPROVER, day, lambda by: attest.decide(reviewed, by=by))
    return made


def _as(who: str, day: date, act: Callable[[Any], Any]) -> Any:
    """What somebody does on a day."""
    by = account(who)
    with dates.as_of(day), acting_as(by, reason=REASON):
        return act(by)


def _sent(
    region: str, number: int, quarter: tuple[date, date], extra: Decimal = Decimal(0)
) -> Invoice:
    """The invoice of a region for a quarter, handed in twelve days after and registered."""
    draft = _draft(region, number, quarter, extra)
    day = draft.issued_on
    return _handed_in(region, day, f"faktura-{draft.number}.xml", write(draft)).invoice


def _credited(region: str, invoice: Invoice, quarter: tuple[date, date]) -> Invoice:
    """A credit note for the whole of it."""
    lines = tuple(
        Line(line.text, line.net, period=quarter, reference=position(4).buyer_reference)
        for line in invoice.lines.all()
    )
    draft = _draft(region, 6, quarter, lines=lines)
    facts = {"kind": "credit_note", "preceding": ((invoice.number, invoice.issued_on),)}
    credit = Draft(**{**vars(draft), **facts})
    return _handed_in(
        region, date(2021, 7, 22), f"kredit-{draft.number}.xml", write(credit)
    ).invoice


def _draft(
    region: str,
    number: int,
    quarter: tuple[date, date],
    extra: Decimal = Decimal(0),
    lines: tuple[Line, ...] = (),
    note: str = "",
) -> Draft:
    seller = Region.objects.get(slug=region)
    issued = quarter[1] + timedelta(days=12)
    positions = [position(one) for one in OF_REGION[region]]
    return Draft(
        number=f"{issued:%y}-{seller.county_code}{number:02}",
        issued_on=issued,
        due_on=issued + TERMS,
        seller=Party(seller.name, seller.organisation_number, city=seller.short_name),
        buyer=BUYER,
        lines=lines or tuple(_line(one, quarter, extra) for one in positions),
        buyer_reference=positions[0].buyer_reference,
        bankgiro=BANKGIRO[region],
        payment_id="",
        note=note,
    )


def _line(of: Position, quarter: tuple[date, date], extra: Decimal) -> Line:
    found = position_months.read([of], list(months_between(*quarter)))
    shares = total(one.share for one in found if one.share is not None)
    return Line(
        f"{of}, hälften av lönekostnaden",
        shares + extra,
        period=quarter,
        reference=of.buyer_reference,
    )


def _handed_in(region: str, day: date, name: str, content: bytes) -> ReceivedFile:
    """A file as the economist hands it in, and as the system checks it at once."""
    by = economist(region)
    southern = HealthcareRegion.objects.get(slug="sodra")
    upload = SimpleUploadedFile(name, content)
    seller = Region.objects.get(slug=region)
    with dates.as_of(day), acting_as(by, reason=REASON):
        file, _ = receiving.receive(upload, by=by, healthcare_region=southern, region=seller)
        _run(Job.objects.filter(kind="check_invoice", object_id=file.pk, done_at=None))
    file.refresh_from_db()
    return file


def _run(jobs: Iterable[Job]) -> None:
    for job in jobs:
        outbox.run(job.pk)
