"""Files come in: kept first, then checked, and what passes becomes one invoice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from funding.actions import attesting as actions
from funding.actions import receiving
from funding.actions.registering import type_invoice
from funding.einvoice.writing import Line, Party
from funding.models import Finding, Invoice, ReceivedFile
from funding.reminders import remind
from tests.cast import Cast
from tests.funding.invoicing import MAY, SHARE, Deal, make_deal, run_checks
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden
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
