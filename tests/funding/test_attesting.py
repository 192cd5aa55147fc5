"""Two persons attest an invoice, neither of whom typed it or is paid by it (design 9.5)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from funding.actions import attesting as actions
from funding.actions.registering import type_invoice
from funding.einvoice.writing import Line
from funding.invoice_workflow import invoice_workflow
from funding.invoices.checks import checks
from funding.invoices.matters import matter_of
from funding.models import ApproverMandate, Invoice, PaidMonth
from tests.cast import Cast, make_user
from tests.factories.funding import HoldingFactory, SalaryCostFactory
from tests.factories.invoices import ApprovalFactory
from tests.funding.invoicing import MAY, SHARE, Deal, make_deal
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common.answer import Forbidden, Refused, Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def deal(cast: Cast) -> Deal:
    return make_deal(cast)


@pytest.fixture
def invoice(deal: Deal) -> Invoice:
    found = deal.invoice()
    actions.confirm_account(found, by=deal.cast.officer, how="Ringde regionens ekonomi.")
    return found


def rules_of(invoice: Invoice) -> list[str]:
    return [one.rule for one in checks(matter_of(invoice))]


def fresh(invoice: Invoice) -> Invoice:
    return Invoice.objects.get(pk=invoice.pk)


def test_one_reviews_and_another_decides_and_the_month_is_paid(
    deal: Deal, invoice: Invoice
) -> None:
    reviewed = actions.review(invoice, by=deal.cast.officer)
    with pytest.raises(Forbidden):
        actions.decide(reviewed, by=deal.cast.officer)
    decided = actions.decide(reviewed, by=deal.cast.approver)
    assert decided.status == "approved"
    assert PaidMonth.objects.get().month == MAY
    kinds = decided.approvals.order_by("pk").values_list("kind", "person", "amount")
    officer, approver = deal.cast.officer.person_id, deal.cast.approver.person_id
    assert list(kinds) == [("review", officer, SHARE), ("decision", approver, SHARE)]


def test_every_step_has_those_who_may_and_nobody_else(deal: Deal, invoice: Invoice) -> None:
    cast = deal.cast
    may = {
        "review": {"officer"},
        "decide": {"approver"},
        "return": {"officer", "approver"},
        "hold": {"officer", "approver"},
        "reopen": {"officer", "approver"},
        "answer": {"economist"},
        "resume": {"officer", "approver"},
        "set_off": {"officer"},
    }
    people = ("officer", "approver", "economist", "supporter", "auditor", "chair", "nobody")
    for name, expected in may.items():
        allowed = invoice_workflow.transitions[name].allowed
        assert {who for who in people if allowed(getattr(cast, who), invoice)} == expected, name


def test_superuser_is_no_way_round_two_persons(deal: Deal, invoice: Invoice) -> None:
    someone = deal.cast.officer
    someone.is_superuser = True
    reviewed = actions.review(invoice, by=someone)
    with pytest.raises(Forbidden):
        actions.decide(reviewed, by=someone)
    with pytest.raises(IntegrityError), transaction.atomic():
        ApprovalFactory(invoice=reviewed, person=someone.person, decision=True)


def test_the_database_demands_two_persons_for_what_is_approved(invoice: Invoice) -> None:
    Invoice.objects.filter(pk=invoice.pk).update(status="approved")
    with pytest.raises(DatabaseError, match="two persons"):
        connection.check_constraints()


def test_nobody_attests_what_they_typed_or_their_own_salary(deal: Deal) -> None:
    cast = deal.cast
    row = deal.hand_in_bytes(b"%PDF-1.7\n%%EOF", by=cast.officer, name="faktura.pdf")
    typed = type_invoice(
        row,
        by=cast.officer,
        kind="invoice",
        number="77",
        issued_on=date(2021, 6, 1),
        net=SHARE,
        vat=Decimal(0),
        payable=SHARE,
        lines=[deal.line],
    )
    with pytest.raises(Forbidden, match="skrev av"):
        actions.review(typed, by=cast.officer)
    with pytest.raises(DatabaseError, match="typed"), transaction.atomic():
        ApprovalFactory(invoice=typed, person=cast.officer.person)
    second = officer_two(cast)
    deal.position.holdings.update(valid_to=date(2021, 4, 30))
    HoldingFactory(position=deal.position, person=second.person, valid_from=MAY, status="confirmed")
    with pytest.raises(Forbidden, match="egen lön"):
        actions.review(typed, by=second)
    with pytest.raises(DatabaseError, match="own cost"), transaction.atomic():
        ApprovalFactory(invoice=typed, person=second.person)


def officer_two(cast: Cast) -> User:
    """Another officer of Södra."""
    user = make_user("officer_two")
    given = accounts.give_appointment(
        by=cast.administrator,
        person=user.person,
        role="kansli_officer",
        place=cast.southern,
        valid_from=date(2020, 1, 1),
    )
    accounts.confirm_appointment(given, by=cast.second_administrator)
    return User.objects.get(pk=user.pk)


def test_a_changed_line_voids_the_review_and_a_stale_page_decides_nothing(
    deal: Deal, invoice: Invoice
) -> None:
    reviewed = actions.review(invoice, by=deal.cast.officer)
    line = reviewed.lines.get()
    with pytest.raises(DatabaseError, match="attested"), transaction.atomic():
        type(line).objects.filter(pk=line.pk).update(project="X")
    actions.book_line(
        line, by=deal.cast.officer, ledger_account="4510", cost_centre="", project="PS"
    )
    now = fresh(invoice)
    assert now.status == "to_review"
    assert now.approvals.get().voided_at is not None
    with pytest.raises((Stale, Refused)):
        actions.decide(now, by=deal.cast.approver, version=reviewed.version)
    again = actions.review(now, by=deal.cast.officer)
    assert actions.decide(again, by=deal.cast.approver).status == "approved"


def test_what_the_invoice_says_never_changes(invoice: Invoice) -> None:
    for facts in ({"net": 1}, {"payable": 1}, {"number": "2"}, {"seller_number": "x"}):
        with pytest.raises(DatabaseError, match="as it was written"), transaction.atomic():
            Invoice.objects.filter(pk=invoice.pk).update(**facts)


def test_a_mandate_must_be_enough_that_day(deal: Deal, invoice: Invoice) -> None:
    reviewed = actions.review(invoice, by=deal.cast.officer)
    mandate = ApproverMandate.objects.get()
    for facts in (
        {"limit": SHARE - Decimal("0.01")},
        {"valid_to": date(2020, 12, 31)},
        {"status": "proposed"},
    ):
        before = {name: getattr(mandate, name) for name in facts}
        ApproverMandate.objects.filter(pk=mandate.pk).update(**facts)
        with pytest.raises(Forbidden):
            actions.decide(reviewed, by=deal.cast.approver)
        ApproverMandate.objects.filter(pk=mandate.pk).update(**before)
    ApproverMandate.objects.filter(pk=mandate.pk).update(limit=SHARE)
    assert actions.decide(reviewed, by=deal.cast.approver).status == "approved"


def test_a_changed_account_is_confirmed_before_the_decision(deal: Deal) -> None:
    first = deal.invoice()
    reviewed = actions.review(first, by=deal.cast.officer)
    with pytest.raises(Forbidden, match="kontot"):
        actions.decide(reviewed, by=deal.cast.approver)
    actions.confirm_account(reviewed, by=deal.cast.officer, how="Ringde.")
    actions.decide(reviewed, by=deal.cast.approver)


def test_a_returned_invoice_is_answered_by_the_region_and_told_once(
    deal: Deal, invoice: Invoice
) -> None:
    with pytest.raises(Refused, match="varför"):
        actions.move("return", invoice, by=deal.cast.officer)
    returned = actions.move("return", invoice, by=deal.cast.officer, comment="Fel månad?")
    notice = Notice.objects.get(kind="invoice_returned")
    assert notice.user == deal.cast.economist
    answered = actions.move("answer", returned, by=deal.cast.economist, comment="Rätt månad.")
    assert answered.status == "to_review"
    notice.refresh_from_db()
    assert notice.closed_at is not None


def test_the_money_rules_speak_in_sentences(deal: Deal) -> None:
    may = (MAY, date(2021, 5, 31))
    june = (date(2021, 6, 1), date(2021, 6, 30))
    over = deal.invoice(number="1", lines=(Line("a", SHARE + Decimal("0.01"), period=may),))
    assert rules_of(over)[0] == "VF-O-024"
    under = deal.invoice(number="2", lines=(Line("a", SHARE - 1, period=may),))
    assert "VF-O-025" in rules_of(under)
    assert "VF-O-021" in rules_of(under), "two invoices ask for the same month"
    unknown = deal.invoice(number="3", lines=(Line("a", SHARE, period=june),))
    assert "VF-O-023" in rules_of(unknown), "no cost is known"
    SalaryCostFactory(position=deal.position, month=june[0], amount=2 * SHARE)
    assert "VF-O-023" not in rules_of(unknown)
    lost = deal.invoice(number="4", buyer_reference="ingen", lines=(Line("a", SHARE),))
    assert rules_of(lost)[:2] == ["VF-O-010", "VF-O-012"]
    early = (date(2020, 3, 1), date(2020, 3, 31))
    vacant = deal.invoice(number="5", lines=(Line("a", SHARE, period=early),))
    assert "VF-O-022" in rules_of(vacant)
    for one in (over, lost, vacant):
        with pytest.raises(Forbidden, match="Åtgärda först"):
            actions.review(one, by=deal.cast.officer)


def test_a_month_is_paid_once_until_it_is_wholly_credited(deal: Deal, invoice: Invoice) -> None:
    cast = deal.cast
    actions.decide(actions.review(invoice, by=cast.officer), by=cast.approver)
    second = deal.invoice(number="21-1002")
    assert "VF-O-020" in rules_of(second)
    with pytest.raises(Forbidden, match="redan betald"):
        actions.review(second, by=cast.officer)
    credit = deal.invoice(
        number="K1", kind="credit_note", preceding=(("21-1001", date(2021, 6, 1)),)
    )
    assert credit.credits == invoice
    actions.decide(actions.review(credit, by=cast.officer), by=cast.approver)
    assert PaidMonth.objects.get().released_by == credit.lines.get()
    actions.decide(actions.review(second, by=cast.officer), by=cast.approver)
    assert PaidMonth.objects.filter(released_by=None).get().line.invoice == second


def test_a_credit_note_cancels_an_invoice_nobody_has_decided(deal: Deal, invoice: Invoice) -> None:
    returned = actions.move("return", invoice, by=deal.cast.officer, comment="Fel månad.")
    credit = deal.invoice(
        number="K1", kind="credit_note", preceding=(("21-1001", date(2021, 6, 1)),)
    )
    settled = actions.settle(credit, by=deal.cast.officer)
    assert (settled.status, fresh(returned).status) == ("settled", "settled")
    assert not PaidMonth.objects.exists()


def test_more_than_the_invoice_is_not_credited(deal: Deal, invoice: Invoice) -> None:
    line = Line("Kredit", SHARE + 1, period=(MAY, date(2021, 5, 31)))
    credit = deal.invoice(
        number="K1",
        kind="credit_note",
        lines=(line,),
        preceding=(("21-1001", date(2021, 6, 1)),),
    )
    assert "VF-O-031" in rules_of(credit)
    with pytest.raises(Forbidden):
        actions.review(credit, by=deal.cast.officer)


def test_an_invoice_at_rest_is_taken_up_again_by_those_who_attest(
    deal: Deal, invoice: Invoice
) -> None:
    held: Any = actions.move("hold", invoice, by=deal.cast.officer, comment="Väntar på avtal.")
    with pytest.raises((Forbidden, Refused)):
        actions.review(held, by=deal.cast.officer)
    resumed = actions.move("resume", held, by=deal.cast.approver)
    assert resumed.status == "to_review"
    reviewed = actions.review(resumed, by=deal.cast.officer)
    back = actions.move("reopen", reviewed, by=deal.cast.approver, comment="Fel konto.")
    assert back.status == "to_review"
    assert not back.approvals.filter(voided_at=None).exists()
