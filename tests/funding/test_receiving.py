"""Files come in: kept first, then checked, and what passes becomes one invoice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from funding.actions import attesting as actions
from funding.actions import receiving
from funding.actions.registering import type_invoice
from funding.einvoice.writing import Line, Party
from funding.invoices import accounts, shown_files
from funding.invoices.inside import attachments_of
from funding.invoices.permissions import account_is_confirmed
from funding.models import Finding, Invoice, ReceivedFile
from funding.reminders import remind
from regions.models import HealthcareRegion
from tests.cast import Cast
from tests.factories.accounts import UserFactory
from tests.factories.funding import PositionFactory
from tests.funding.invoicing import MAY, SHARE, Deal, make_deal, run_checks
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.documents import place_of
from vardforlopp.common.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal(cast: Cast) -> Deal:
    return make_deal(cast)


def test_a_sound_file_becomes_an_invoice_matched_to_its_position_and_month(deal: Deal) -> None:
    row = deal.hand_in()
    assert row.status == "registered", row.status_comment
    invoice = row.invoice
    assert (invoice.region, invoice.net, invoice.payable) == (deal.cast.skane, SHARE, SHARE)
    line = invoice.lines.get()
    assert (line.position, line.first_month, line.last_month) == (deal.position, MAY, MAY)
    assert place_of(row.sha256).read_bytes() == deal.bytes()
    used = row.validations.get().rule_sets
    assert len(used) >= 3
    assert all(len(one["sha256"]) == 64 for one in used)


def test_the_same_bytes_are_one_row_whoever_hands_them_in(deal: Deal) -> None:
    first = deal.hand_in()
    again = deal.hand_in(by=deal.cast.officer, name="en annan.xml")
    assert again == first
    assert Invoice.objects.count() == ReceivedFile.objects.count() == 1
    assert first.invoice.history.count() == 1


def test_a_refused_file_is_kept_with_its_reason(deal: Deal) -> None:
    row = deal.hand_in_bytes(b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>")
    assert row.status == "refused"
    assert row.status_comment
    assert place_of(row.sha256).exists()
    assert Finding.objects.filter(validation__file=row, severity="fatal").exists()
    empty = deal.hand_in_bytes(b"")
    assert empty.status == "refused"


def test_the_same_invoice_in_other_bytes_is_a_duplicate(deal: Deal) -> None:
    invoice = deal.invoice()
    again = deal.hand_in(number="21 1001", note="Skickas igen.")
    assert (again.status, again.resembles) == ("duplicate", invoice)


def test_another_invoice_with_the_same_number_waits_for_a_person(deal: Deal) -> None:
    invoice = deal.invoice()
    line = Line("Processtöd", SHARE - 1, period=(MAY, MAY))
    other = deal.hand_in(lines=(line,))
    assert (other.status, other.resembles) == ("held", invoice)
    assert "annat innehåll" in other.status_comment
    assert Invoice.objects.count() == 1
    receiving.drop(other, by=deal.cast.officer, comment="Fel fil.")
    other.refresh_from_db()
    assert other.status == "dropped"


def test_an_unknown_seller_and_anothers_invoice_are_parked(deal: Deal) -> None:
    unknown = deal.hand_in(number="A", seller=Party("Bolaget AB", "556677-8899"))
    assert unknown.status == "held"
    assert "okänd" in unknown.status_comment
    halland = deal.cast.halland
    wrong = deal.hand_in(number="B", seller=Party(halland.name, halland.organisation_number))
    assert wrong.status == "held"
    assert "Fel region" in wrong.status_comment


def test_a_parked_file_can_be_checked_again_when_the_register_is_mended(deal: Deal) -> None:
    region, content = deal.cast.skane, deal.bytes()
    right, region.organisation_number = region.organisation_number, "232100-0222"
    region.save()
    row = deal.hand_in_bytes(content)
    assert row.status == "held"
    region.organisation_number = right
    region.save()
    receiving.recheck(row, by=deal.cast.officer)
    run_checks()
    row.refresh_from_db()
    assert row.status == "registered"


def test_a_file_that_ends_its_process_time_and_again_is_not_checked_and_not_passed(
    deal: Deal,
) -> None:
    row = deal.receive(deal.bytes())
    Job.objects.filter(object_id=row.pk).update(attempts=receiving.MOST_TRIES)
    run_checks()
    row.refresh_from_db()
    assert row.status == "unchecked"
    assert not Invoice.objects.exists()


def test_a_pdf_is_typed_by_one_who_then_attests_nothing(deal: Deal) -> None:
    row = deal.hand_in_bytes(b"%PDF-1.7\n%%EOF", by=deal.cast.officer, name="faktura.pdf")
    assert row.status == "to_type"
    invoice = type_invoice(
        row,
        by=deal.cast.officer,
        kind="invoice",
        number="77",
        issued_on=date(2021, 6, 1),
        net=SHARE,
        vat=Decimal(0),
        payable=SHARE,
        lines=[deal.line],
    )
    assert invoice.typed_by == deal.cast.officer.person
    row.refresh_from_db()
    assert row.status == "registered"


@pytest.fixture
def elsewhere(deal: Deal) -> User:
    """An officer of another healthcare region, which pays a position in Skåne too."""
    PositionFactory(healthcare_region=deal.cast.middle, region=deal.cast.skane, number=9)
    return UserFactory.appointed("kansli_officer", deal.cast.middle)


def sent_to(payer: HealthcareRegion, content: bytes, by: User) -> ReceivedFile:
    upload = SimpleUploadedFile("faktura.xml", content)
    row, _ = receiving.receive(upload, by=by, healthcare_region=payer)
    run_checks()
    row.refresh_from_db()
    return row


def test_another_payer_learns_nothing_of_the_invoice_that_has_the_number(
    deal: Deal, elsewhere: User
) -> None:
    invoice = deal.invoice()
    payer = deal.cast.middle
    for content in (deal.bytes(note="Igen."), deal.bytes(due_on=date(2021, 9, 1))):
        row = sent_to(payer, content, elsewhere)
        assert (row.status, row.resembles) == ("held", None)
        assert "redan" not in row.status_comment
        assert str(invoice) not in row.status_comment
    note = deal.bytes(number="K-1", kind="credit_note", preceding=(("21-1001", MAY),))
    credit = sent_to(payer, note, elsewhere)
    assert credit.status == "registered", credit.status_comment
    assert credit.invoice.credits is None
    ReceivedFile.objects.filter(pk=row.pk).update(resembles=invoice)
    facts = shown_files.file_facts(elsewhere, ReceivedFile.objects.get(pk=row.pk))
    assert "Liknar" not in [one["label"] for one in facts]
    assert not shown_files.beside(elsewhere, ReceivedFile.objects.get(pk=row.pk))


def test_a_file_sent_to_the_wrong_payer_is_dropped_there_and_comes_in_to_the_right_one(
    deal: Deal, elsewhere: User
) -> None:
    officer = deal.cast.officer
    wrong = sent_to(deal.cast.southern, b"%PDF-1.7\n%%EOF", officer)
    same = sent_to(deal.cast.middle, b"%PDF-1.7\n%%EOF", elsewhere)
    assert (same.pk, same.healthcare_region) == (wrong.pk, deal.cast.southern)
    receiving.drop(wrong, by=officer, comment="Hör till någon annan.")
    moved = sent_to(deal.cast.middle, b"%PDF-1.7\n%%EOF", elsewhere)
    assert (moved.pk, moved.status) == (wrong.pk, "to_type")
    assert moved.healthcare_region == deal.cast.middle
    seen = ReceivedFile.objects.visible_to
    assert seen(elsewhere).exists()
    assert not seen(officer).exists()
    told = shown_files.file_history(moved)
    assert not [one for one in told if "Hör till" in one.reason]


def test_a_region_sees_the_file_of_its_invoice_though_the_kansli_handed_it_in(deal: Deal) -> None:
    row = deal.hand_in(by=deal.cast.officer)
    assert row.region is None
    assert ReceivedFile.objects.visible_to(deal.cast.economist).get() == row


def test_what_was_laid_aside_is_checked_again_by_those_who_may(deal: Deal) -> None:
    deal.invoice()
    again = deal.hand_in(note="Skickas igen.")
    assert again.status == "duplicate"
    receiving.recheck(again, by=deal.cast.officer)
    other = deal.hand_in_bytes(b"%PDF-1.7\n%%EOF")
    receiving.drop(other, by=deal.cast.officer, comment="Fel fil.")
    receiving.recheck(other, by=deal.cast.economist)
    run_checks()
    assert {row.status for row in ReceivedFile.objects.all()} == {
        "registered",
        "duplicate",
        "to_type",
    }


def test_bytes_that_are_gone_from_the_disk_are_not_checked_and_not_passed(deal: Deal) -> None:
    row = deal.receive(deal.bytes())
    place_of(row.sha256).unlink()
    run_checks()
    row.refresh_from_db()
    assert row.status == "unchecked"
    assert "lagringen" in Finding.objects.get().text


def test_a_file_is_what_its_bytes_are_whatever_it_is_called(deal: Deal) -> None:
    attached = ("lon.pdf", "application/pdf", b"%PDF-1.7\nx\n%%EOF")
    row = deal.hand_in(name="faktura.pdf", attachments=(attached,))
    assert (row.status, row.media_type) == ("registered", "application/xml")
    assert len(attachments_of(row)) == 1
    pdf = deal.hand_in_bytes(b"%PDF-1.7\n%%EOF", name="faktura.xml")
    assert (pdf.status, pdf.media_type) == ("to_type", "application/pdf")
    sheet = deal.hand_in_bytes(b"PK\x03\x04 a workbook", name="faktura.xlsx")
    assert "XML eller PDF" in sheet.status_comment


def test_a_line_is_for_two_years_at_most(deal: Deal) -> None:
    century = (date(2000, 1, 1), date(2100, 12, 31))
    invoice = deal.invoice(lines=(Line("Processtöd", SHARE, period=century),))
    line = invoice.lines.get()
    assert (line.first_month, line.last_month) == (None, None)
    facts = {"position": deal.position, "by": deal.cast.officer}
    with pytest.raises(Refused, match="24 månader"):
        actions.match_line(line, first_month=MAY, last_month=date(2023, 5, 1), **facts)
    actions.match_line(line, first_month=MAY, last_month=date(2023, 4, 1), **facts)
    booked = {"ledger_account": "45 10", "cost_centre": "", "project": ""}
    with pytest.raises(Refused, match="siffror"):
        actions.book_line(line, by=deal.cast.officer, **booked)


@pytest.mark.parametrize(
    ("kind", "account", "shown", "is_valid"),
    [
        ("bankgiro", "50501055", "5050-1055", True),
        ("bankgiro", "991 2346", "991-2346", True),
        ("bankgiro", "5050-1056", "5050-1056", False),
        ("bankgiro", "505", "505", False),
        ("plusgiro", "1234566", "12 34 56-6", True),
        ("iban", "se4550000000058398257466", "SE45 5000 0000 0583 9825 7466", True),
        ("iban", "SE4550000000058398257467", "SE45 5000 0000 0583 9825 7467", False),
        ("other", "8327-9, 903 374 4", "8327-9, 903 374 4", True),
    ],
)
def test_an_account_is_shown_as_on_paper_and_its_check_digit_is_asked_for(
    kind: str, account: str, shown: str, is_valid: bool
) -> None:
    assert accounts.shown(kind, account) == shown
    assert accounts.is_valid(kind, account) is is_valid
    assert bool(accounts.refusal(kind, account)) is not is_valid


def test_an_account_is_the_same_however_it_is_written_and_a_wrong_one_is_never_confirmed(
    deal: Deal,
) -> None:
    officer = deal.cast.officer
    invoice = deal.invoice()
    invoice.account = "5050-1055"
    actions.confirm_account(invoice, by=officer, how="Ringde.")
    other = deal.invoice(number="2", lines=(Line("Processtöd", SHARE, period=(MAY, MAY)),))
    assert other.account == "50501055"
    assert account_is_confirmed(other)
    other.account = "50501056"
    with pytest.raises(Refused, match="kontrollsiffran"):
        actions.confirm_account(other, by=officer, how="Ringde.")


def test_a_region_hands_in_for_itself_alone(deal: Deal) -> None:
    for by in (deal.cast.supporter, deal.cast.auditor, deal.cast.chair):
        with pytest.raises(Forbidden):
            deal.hand_in(by=by)
    assert not ReceivedFile.objects.exists()
    row = deal.hand_in()
    seen = ReceivedFile.objects.visible_to
    assert seen(deal.cast.economist).get() == seen(deal.cast.officer).get() == row
    for user in (deal.cast.supporter, deal.cast.supporter_orebro, deal.cast.nobody):
        assert not seen(user).exists()
        assert not Invoice.objects.visible_to(user).exists()


def test_an_invoice_that_falls_due_is_told_to_the_one_whose_step_it_is(deal: Deal) -> None:
    officer = deal.cast.officer
    invoice = deal.invoice(due_on=dates.today() + timedelta(days=3))
    remind(Job())
    assert Notice.objects.get(kind="invoice_due").user == officer
    actions.review(invoice, by=officer)
    remind(Job())
    assert {row.user for row in Notice.objects.filter(kind="invoice_due", closed_at=None)} == {
        deal.cast.approver
    }
