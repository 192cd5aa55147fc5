"""The pages of invoices: handing in, the inbox, one invoice, and several at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.actions import attesting as actions
from funding.einvoice.writing import Line
from funding.models import Finding, Invoice, ReceivedFile
from tests.cast import Cast
from tests.factories.accounts import AppointmentFactory
from tests.factories.funding import PositionFactory, SalaryCostFactory
from tests.factories.invoices import InvoiceFactory, InvoiceLineFactory, ReceivedFileFactory
from tests.funding.invoicing import COST, MAY, SHARE, Deal, make_deal, run_checks
from vardforlopp.accounts.todos import todos
from vardforlopp.common.money import sek

pytestmark = pytest.mark.django_db
SignIn = Callable[[Any], Client]


@pytest.fixture
def deal(cast: Cast) -> Deal:
    return make_deal(cast)


@pytest.fixture
def signed_in(client: Client) -> SignIn:
    def sign_in(user: Any) -> Client:
        client.force_login(user)
        return client

    return sign_in


def test_many_files_are_handed_in_and_one_bad_holds_no_other(deal: Deal, signed_in: SignIn) -> None:
    economist = signed_in(deal.cast.economist)
    url = reverse("files_hand_in")
    assert economist.post(url, {"healthcare_region": deal.cast.southern.pk}).status_code == 422
    files = [
        SimpleUploadedFile("god.xml", deal.bytes()),
        SimpleUploadedFile("<b>elak</b>.xml", b"<x/>"),
        SimpleUploadedFile("samma.xml", deal.bytes()),
        SimpleUploadedFile("tom.xml", b""),
    ]
    sent = {"healthcare_region": deal.cast.southern.pk, "uploads": files}
    assert economist.post(url, sent).status_code == 302
    run_checks()
    page = economist.get(reverse("files_received")).content.decode()
    assert "Faktura 21-1001" in page
    assert "<b>elak" not in page
    assert ReceivedFile.objects.filter(status="refused").count() == 2
    assert Invoice.objects.count() == 1


def test_who_hands_in_from_two_places_says_from_which(deal: Deal, signed_in: SignIn) -> None:
    cast = deal.cast
    url = reverse("files_hand_in")
    assert "Från region" not in signed_in(cast.economist).get(url).content.decode()
    AppointmentFactory(person=cast.officer.person, role="regional_economist", place=cast.halland)
    PositionFactory(healthcare_region=cast.middle, region=cast.halland, number=2)
    both = signed_in(cast.officer)
    assert "Från region" in both.get(url).content.decode()

    def sent(payer: Any, region: Any, content: bytes) -> int:
        facts = {"healthcare_region": payer.pk, "region": region.pk if region else ""}
        file = SimpleUploadedFile("a.pdf", b"%PDF-1.7 " + content)
        return both.post(url, facts | {"uploads": [file]}).status_code

    assert sent(cast.middle, None, b"1") == 422, "the kansli is of another healthcare region"
    assert sent(cast.southern, cast.halland, b"2") == 422, "no position of theirs is paid there"
    assert sent(cast.middle, cast.halland, b"3") == sent(cast.southern, None, b"4") == 302
    rows = ReceivedFile.objects.order_by("pk").values_list("region", flat=True)
    assert list(rows) == [cast.halland.pk, None]


def test_the_inbox_shows_what_waits_for_the_reader(deal: Deal, signed_in: SignIn) -> None:
    invoice = deal.invoice()
    inbox = reverse("invoices") + "?lage=mig"

    def sees(user: Any) -> bool:
        return invoice.number in signed_in(user).get(inbox).content.decode()

    assert sees(deal.cast.officer)
    assert not sees(deal.cast.approver)
    kinds = [item["kind"] for item in todos(deal.cast.officer)]
    assert "invoice_to_review" in kinds
    idle = signed_in(deal.cast.approver).get(reverse("invoices")).content.decode()
    assert "Ingen faktura väntar på dig" in idle
    assert invoice.number in idle
    assert "förföll" in idle
    assert "Granska flera" not in idle
    reviewed = actions.review(invoice, by=deal.cast.officer)
    assert not sees(deal.cast.officer)
    assert sees(deal.cast.approver)
    actions.move("return", reviewed, by=deal.cast.approver, comment="Fel?")
    assert sees(deal.cast.economist)
    assert not sees(deal.cast.officer)
    everything = (
        signed_in(deal.cast.officer).get(reverse("invoices"), {"lage": ""}).content.decode()
    )
    assert invoice.number in everything
    assert signed_in(deal.cast.officer).get(reverse("invoices"), {"lage": "nej"}).status_code == 422
    file = signed_in(deal.cast.officer).get(reverse("invoices"), {"lage": "", "format": "csv"})
    assert "29296,88" in b"".join(file.streaming_content).decode()


def test_two_presses_on_the_pages_attest_an_invoice(deal: Deal, signed_in: SignIn) -> None:
    invoice = deal.invoice()
    officer = signed_in(deal.cast.officer)
    page = officer.get(invoice.get_absolute_url()).content.decode()
    assert "Kontot är inte bekräftat" in page
    assert "Peppol" in page
    stale = {"version": invoice.version - 1}
    assert officer.post(reverse("invoice_review", args=[invoice.pk]), stale).status_code == 422
    sent = {"version": invoice.version}
    other = deal.invoice(number="21-1002")
    done = officer.post(reverse("invoice_review", args=[invoice.pk]), sent, follow=True)
    assert f'<a href="{other.get_absolute_url()}">Nästa som väntar' in done.content.decode()
    confirm = reverse("account_confirm", args=[invoice.pk])
    assert officer.post(confirm, {"how": ""}).status_code == 422
    assert officer.post(confirm, {"how": "Ringde regionen."}).status_code == 302
    approver = signed_in(deal.cast.approver)
    sent = {"version": Invoice.objects.get(pk=invoice.pk).version}
    assert approver.post(reverse("invoice_decide", args=[invoice.pk]), sent).status_code == 302
    assert Invoice.objects.get(pk=invoice.pk).status == "approved"
    page = approver.get(invoice.get_absolute_url()).content.decode()
    assert "Beslutsattest: Person approver" in page


def test_each_sees_the_steps_that_are_theirs_and_why_one_is_closed(
    deal: Deal, signed_in: SignIn
) -> None:
    invoice = deal.invoice(buyer_reference="vet ej")
    line = invoice.lines.get()
    page = signed_in(deal.cast.economist).get(invoice.get_absolute_url()).content.decode()
    assert "Granskningsattestera" not in page
    assert "Återsänd" not in page
    url = reverse("invoice_return", args=[invoice.pk])
    refused = signed_in(deal.cast.economist).post(url, {"comment": "x"})
    assert refused.status_code == 403
    assert "För att återsända fakturor behövs rollen" in refused.content.decode()
    officer = signed_in(deal.cast.officer)
    page = officer.get(invoice.get_absolute_url()).content.decode()
    assert f'href="{reverse("line_match", args=[line.pk])}">Koppla' in page
    assert "Processtöd, 50 % av lönekostnaden" in page
    closed = officer.get(reverse("invoice_review", args=[invoice.pk]))
    said = closed.content.decode()
    assert closed.status_code == 403
    assert "Åtgärda först" in said
    assert "29\xa0296,88" in said
    assert invoice.get_absolute_url() in said
    assert "registeransvarig" not in said


def test_a_credit_note_of_the_whole_is_set_off_and_not_attested(
    deal: Deal, signed_in: SignIn
) -> None:
    invoice = deal.invoice()
    parties = {"region": deal.cast.skane, "healthcare_region": deal.cast.southern}
    about = {"position": deal.position, "first_month": MAY, "last_month": MAY}
    note = InvoiceFactory(
        **parties, kind="credit_note", credits=invoice, lines=(SHARE,), line=about
    )
    officer = signed_in(deal.cast.officer)
    settle = reverse("invoice_settle", args=[note.pk])
    for page in (note, invoice):
        assert f'action="{settle}"' in officer.get(page.get_absolute_url()).content.decode()
    page = officer.get(note.get_absolute_url()).content.decode()
    assert "Granskningsattestera" not in page
    assert f'<strong class="nowrap">{sek(-SHARE)}' in page
    assert officer.post(settle, {"version": note.version}).status_code == 302
    assert set(Invoice.objects.values_list("status", flat=True)) == {"settled"}


def test_clean_invoices_are_reviewed_together_and_each_stands_alone(
    deal: Deal, signed_in: SignIn
) -> None:
    clean = deal.invoice()
    odd = deal.invoice(number="2", buyer_reference="vet ej")
    officer = signed_in(deal.cast.officer)
    url = reverse("invoices_review")
    page = officer.get(url).content.decode()
    assert page.index(clean.number) < page.index("Behöver ses var för sig")
    assert "checked" not in page
    assert officer.get(url, {"steg": "se"}).status_code == 422
    marks = [f"{clean.pk}-{clean.version}", f"{odd.pk}-{odd.version}", "x-y", "0-0", "9" * 40]
    seen = officer.get(url, {"faktura": marks}).content.decode()
    assert seen.index("Attesteras inte") < seen.index("Det här attesteras")
    assert "1 faktura, 29 296,88 kr att betala" in seen.replace("\xa0", " ")
    assert Invoice.objects.get(pk=clean.pk).status == "to_review"
    done = officer.post(url, {"faktura": marks})
    assert done.status_code == 200
    assert "1 faktura är granskningsattesterad, 1 gick inte" in done.content.decode()
    assert Invoice.objects.get(pk=clean.pk).status == "reviewed"
    assert Invoice.objects.get(pk=odd.pk).status == "to_review"
    assert officer.post(url, {"faktura": marks}).status_code == 422


def test_what_the_check_of_the_file_remarks_keeps_an_invoice_from_the_others(
    deal: Deal, signed_in: SignIn
) -> None:
    invoice = deal.invoice()
    checked = invoice.file.validations.get()
    Finding(validation=checked, rule="VF-P-007", severity="warning", text="Till en annan.").save()
    officer = signed_in(deal.cast.officer)
    page = officer.get(reverse("invoices_review")).content.decode()
    assert page.index("Behöver ses var för sig") < page.index("Till en annan.")
    mark = f"{invoice.pk}-{invoice.version}"
    seen = officer.get(reverse("invoices_review"), {"faktura": mark}).content.decode()
    assert "Granskningsattestera</" not in seen


def test_several_are_previewed_with_what_they_do_to_the_budget_in_sum(
    deal: Deal, signed_in: SignIn
) -> None:
    june = MAY.replace(month=6)
    SalaryCostFactory(position=deal.position, month=june, amount=COST)
    one = deal.invoice()
    other = deal.invoice(number="2", lines=(Line("Processtöd", SHARE, period=(june, june)),))
    officer = signed_in(deal.cast.officer)
    marks = {"faktura": [f"{row.pk}-{row.version}" for row in (one, other)]}
    seen = officer.get(reverse("invoices_review"), marks).content.decode().replace("\xa0", " ")
    assert seen.count("58 593,76 kr") == 2, "what is to be paid, and what it is of the year"


def test_a_line_is_matched_and_booked_on_its_pages(deal: Deal, signed_in: SignIn) -> None:
    invoice = deal.invoice(buyer_reference="vet ej")
    line = invoice.lines.get()
    officer = signed_in(deal.cast.officer)
    url = reverse("line_match", args=[line.pk])
    sent = {"position": deal.position.pk, "first_month": "tolv", "version": line.version}
    assert officer.post(url, sent).status_code == 422
    assert officer.post(url, sent | {"first_month": "maj 2021"}).status_code == 302
    line.refresh_from_db()
    assert (line.position, line.first_month, line.last_month) == (deal.position, MAY, MAY)
    stale = sent | {"first_month": "2021-06"}
    assert officer.post(url, stale).status_code == 422
    booked = {"ledger_account": "4510", "version": line.version}
    odd = officer.post(reverse("line_book", args=[line.pk]), booked | {"ledger_account": "45 10"})
    assert odd.status_code == 422
    assert "mallen" in odd.content.decode()
    assert officer.post(reverse("line_book", args=[line.pk]), booked).status_code == 302
    line.refresh_from_db()
    assert line.ledger_account == "4510"


def test_a_pdf_is_typed_on_its_page_and_slips_are_caught(deal: Deal, signed_in: SignIn) -> None:
    row = deal.hand_in_bytes(b"%PDF-1.7\n%%EOF", name="faktura.pdf")
    economist = signed_in(deal.cast.economist)
    url = reverse("file_type", args=[row.pk])
    assert "<form" in economist.get(url).content.decode()
    sent = {
        "version": row.version,
        "kind": "invoice",
        "number": "P-1",
        "issued_on": "2021-06-01",
        "net": "29 296,88",
        "payable": "29 296,88",
        "account_kind": "bankgiro",
        "account": "5050-1055",
        "position_1": deal.position.pk,
        "first_month_1": "2021-05",
        "net_1": "29 296,88",
    }
    for name, value, said in (
        ("net_1", "29 296,87", "inte lika"),
        ("payable", "30 000", "inte lika"),
        ("last_month_1", "2021-04", "före den första"),
        ("position_2", str(deal.position.pk), "hela raden"),
        ("last_month_2", "2021-05", "hela raden"),
        ("last_month_1", "2023-05", "24 månader"),
        ("account", "5050-1056", "kontrollsiffran"),
        ("net_1", "0", "över noll"),
        ("payable", "-29 296,88", "över noll"),
        ("rounding", "1", "mindre än en krona"),
    ):
        answer = economist.post(url, sent | {name: value})
        assert answer.status_code == 422, name
        assert said in answer.content.decode(), name
    assert economist.post(url, sent).status_code == 302
    invoice = Invoice.objects.get()
    assert (invoice.net, invoice.payable, invoice.lines.get().last_month) == (SHARE, SHARE, MAY)
    page = economist.get(invoice.get_absolute_url()).content.decode()
    assert "Inte e-faktura" in page


def test_a_parked_file_stands_beside_what_it_resembles(deal: Deal, signed_in: SignIn) -> None:
    deal.invoice()
    other = deal.hand_in(note="En annan.", due_on=MAY.replace(month=9))
    assert other.status == "duplicate", "what is to be paid is the same"
    held = deal.hand_in(bankgiro="991-2346")
    assert held.status == "held"
    page = signed_in(deal.cast.officer).get(held.get_absolute_url()).content.decode()
    assert "skiljer sig" in page
    url = reverse("file_drop", args=[held.pk])
    officer = signed_in(deal.cast.officer)
    assert officer.post(url, {"comment": "", "version": held.version}).status_code == 422
    assert officer.post(url, {"comment": "Fel.", "version": held.version}).status_code == 302


def test_an_attachment_is_saved_under_our_name_and_never_shown(
    deal: Deal, signed_in: SignIn
) -> None:
    pdf = ("../lön.pdf", "application/pdf", b"%PDF-1.7\nx\n%%EOF")
    invoice = deal.invoice(attachments=(pdf,))
    officer = signed_in(deal.cast.officer)
    got = officer.get(reverse("file_attachment", args=[invoice.file_id, 1]))
    assert b"".join(got.streaming_content) == pdf[2]
    assert got["Content-Disposition"].startswith('attachment; filename="bilaga-1.pdf"')
    assert got["X-Content-Type-Options"] == "nosniff"
    assert officer.get(reverse("file_attachment", args=[invoice.file_id, 2])).status_code == 404
    original = officer.get(reverse("file_original", args=[invoice.file_id]))
    assert b"".join(original.streaming_content) == deal.bytes(attachments=(pdf,))


def test_the_pages_ask_as_much_of_thirty_invoices_as_of_one(deal: Deal, signed_in: SignIn) -> None:
    officer = signed_in(deal.cast.officer)
    about = {"healthcare_region": deal.cast.southern, "region": deal.cast.skane}
    line = {"position": deal.position, "first_month": MAY, "last_month": MAY}
    subject = InvoiceFactory(line=line, **about)
    pages = [
        reverse("invoices"),
        reverse("invoices") + "?lage=",
        reverse("files"),
        subject.get_absolute_url(),
    ]

    def asked() -> list[int]:
        found = []
        for page in pages:
            officer.get(page)
            with CaptureQueriesContext(connection) as queries:
                assert officer.get(page).status_code == 200
            found.append(len(queries))
        return found

    ReceivedFileFactory(status="held", **about)
    before = asked()
    for _ in range(29):
        InvoiceFactory(line=line, **about)
        ReceivedFileFactory(status="held", **about)
        InvoiceLineFactory(invoice=subject, **line)
    assert asked() == before


def test_a_batch_asks_as_much_of_twenty_invoices_as_of_one(deal: Deal, signed_in: SignIn) -> None:
    officer, url = signed_in(deal.cast.officer), reverse("invoices_review")
    about = {"healthcare_region": deal.cast.southern, "region": deal.cast.skane}
    line = {"position": deal.position, "first_month": MAY, "last_month": MAY}

    def asked() -> int:
        officer.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert officer.get(url).status_code == 200
        return len(queries)

    first = InvoiceFactory(line=line, **about)
    InvoiceFactory(credit_note=True, credits=first, line=line, **about)
    before = asked()
    for _ in range(9):
        one = InvoiceFactory(line=line, **about)
        InvoiceFactory(credit_note=True, credits=one, line=line, **about)
    assert asked() == before
