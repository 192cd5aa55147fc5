"""Ways to be paid too much, twice or by oneself: each is stopped by a rule with a number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection

from funding.actions import attesting as actions
from funding.actions.mandates import propose_mandate
from funding.einvoice.writing import Line
from funding.invoices.checks import checks
from funding.invoices.matters import matter_of
from funding.models import Invoice, MandateKind
from tests.cast import Cast
from tests.factories.funding import HoldingFactory
from tests.factories.invoices import InvoiceFactory
from tests.factories.regions import PersonFactory
from tests.funding.invoicing import MAY, SHARE, Deal, make_deal
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db
CREDITS = {"kind": "credit_note", "preceding": (("21-1001", date(2021, 6, 1)),)}
PERIOD = (MAY, date(2021, 5, 31))
MUCH = Decimal("50000.00")


@pytest.fixture
def deal(cast: Cast) -> Deal:
    return make_deal(cast)


def sure(deal: Deal, **facts: Any) -> Invoice:
    """An invoice whose account is made sure of."""
    found = deal.invoice(**facts)
    actions.confirm_account(found, by=deal.cast.officer, how="Ringde.")
    return found


def approve(deal: Deal, invoice: Invoice) -> Invoice:
    return actions.decide(actions.review(invoice, by=deal.cast.officer), by=deal.cast.approver)


def fatal_of(invoice: Invoice) -> set[str]:
    return {one.rule for one in checks(matter_of(invoice)) if one.severity == "fatal"}


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("VF-O-001", {"currency": "EUR"}),
        ("VF-O-004", {"lines": (-SHARE,)}),
        ("VF-O-004", {"lines": (Decimal(0),)}),
        ("VF-O-005", {"prepaid": -MUCH, "payable": SHARE + MUCH}),
        ("VF-O-005", {"prepaid": Decimal(1), "payable": SHARE - 1}),
        ("VF-O-006", {"rounding": Decimal(1)}),
        ("VF-O-007", {"account": ""}),
        ("VF-O-013", {"account": "50501056"}),
        ("VF-O-024", {"lines": (SHARE, SHARE)}),
        ("VF-O-026", {"net": SHARE + MUCH}),
    ],
)
def test_an_invoice_that_asks_for_more_than_its_lines_say_is_not_attested(
    deal: Deal, rule: str, facts: dict[str, Any]
) -> None:
    line = {"position": deal.position, "first_month": MAY, "last_month": MAY}
    about = {"healthcare_region": deal.cast.southern, "region": deal.cast.skane}
    invoice = InvoiceFactory(line=line, **about, **({"lines": (SHARE,)} | facts))
    assert rule in fatal_of(invoice)
    with pytest.raises(Forbidden):
        actions.review(invoice, by=deal.cast.officer)


def test_a_credit_note_gives_back_no_more_than_is_left_of_each_position(deal: Deal) -> None:
    approve(deal, sure(deal))
    negative = deal.invoice(number="K1", **CREDITS, lines=(Line("a", -SHARE, period=PERIOD),))
    mixed = (Line("a", SHARE + 1, period=PERIOD), Line("b", Decimal(-1), period=PERIOD))
    turned = deal.invoice(number="K2", **CREDITS, lines=mixed)
    over = deal.invoice(number="K3", **CREDITS, lines=(Line("a", SHARE + 1, period=PERIOD),))
    assert {"VF-O-031", "VF-O-033"} <= fatal_of(over)
    assert {"VF-O-004", "VF-O-032"} <= fatal_of(negative)
    assert "VF-O-032" in fatal_of(turned)
    for one in (negative, turned):
        with pytest.raises(Forbidden):
            actions.review(one, by=deal.cast.officer)


def test_an_undecided_invoice_is_credited_once_and_only_by_settling(deal: Deal) -> None:
    invoice = sure(deal)
    first = deal.invoice(number="K1", **CREDITS)
    second = deal.invoice(number="K2", **CREDITS)
    assert "VF-O-031" in fatal_of(first) | fatal_of(second)
    with pytest.raises(Forbidden):
        actions.settle(second, by=deal.cast.officer)
    approved = approve(deal, invoice)
    with pytest.raises(Forbidden):
        actions.settle(first, by=deal.cast.officer)
    assert approved.status == "approved"


def test_a_credit_note_is_not_decided_before_its_invoice(deal: Deal) -> None:
    sure(deal)
    credit = deal.invoice(number="K1", **CREDITS)
    reviewed = actions.review(credit, by=deal.cast.officer)
    with pytest.raises(Forbidden, match="inte beslutad"):
        actions.decide(reviewed, by=deal.cast.approver)


def test_a_reviewer_who_becomes_the_holder_has_reviewed_in_vain(deal: Deal) -> None:
    reviewed = actions.review(sure(deal), by=deal.cast.officer)
    deal.position.holdings.update(valid_to=date(2021, 4, 30))
    HoldingFactory(
        position=deal.position,
        person=deal.cast.officer.person,
        valid_from=MAY,
        status="confirmed",
    )
    with pytest.raises(Forbidden, match="Upphäv granskningen"):
        actions.decide(reviewed, by=deal.cast.approver)


@pytest.mark.parametrize("status", ["approved", "handed_over", "paid"])
def test_nothing_is_decided_past_two_attests_whoever_asks_the_database(
    deal: Deal, status: str
) -> None:
    invoice = deal.invoice()
    Invoice.objects.filter(pk=invoice.pk).update(status=status, paid_on=MAY)
    with pytest.raises(DatabaseError, match="two persons"):
        connection.check_constraints()


def test_what_is_returned_can_be_taken_back_and_counts_no_more(deal: Deal) -> None:
    approve(deal, sure(deal))
    wrong = deal.invoice(number="K1", **CREDITS, lines=(Line("a", SHARE, period=PERIOD),))
    back = actions.move("return", wrong, by=deal.cast.officer, comment="Fel belopp.")
    right = deal.invoice(number="K2", **CREDITS)
    assert "VF-O-031" not in fatal_of(right)
    with pytest.raises(Forbidden):
        actions.move("withdraw", back, by=deal.cast.officer, comment="Nej.")
    gone = actions.move("withdraw", back, by=deal.cast.economist, comment="Ersatt av K2.")
    assert gone.status == "withdrawn"
    assert approve(deal, right).status == "approved"


def test_a_deputy_decides_no_more_than_the_one_they_stand_in_for(deal: Deal) -> None:
    facts: dict[str, Any] = {
        "by": deal.cast.officer,
        "person": PersonFactory(),
        "kind": MandateKind.DEPUTY,
        "deputy_for": deal.cast.approver.person,
        "valid_from": date(2021, 1, 1),
        "reference": "Dnr 1",
    }
    with pytest.raises(Refused, match="inget eget mandat"):
        propose_mandate(deal.cast.southern, **facts, limit=Decimal("100000.01"))
    assert propose_mandate(deal.cast.southern, **facts, limit=Decimal("100000.00")).pk
