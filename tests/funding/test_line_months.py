"""A line of several months is shared out once: what was asked for a month stays what was asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from funding import basis
from funding.actions import attesting as actions
from funding.einvoice.writing import Line
from funding.follow_up import Follow
from funding.models import Invoice, InvoiceLine, LineMonth, PaidMonth
from tests.cast import Cast
from tests.factories.funding import SalaryCostFactory
from tests.factories.invoices import ApprovalFactory
from tests.funding.invoicing import MAY, SHARE, Deal, make_deal

JUNE, JULY = date(2021, 6, 1), date(2021, 7, 1)
SPRING = (MAY, date(2021, 6, 30))
OF_JUNE = Decimal("10000.00")
BOTH = SHARE + OF_JUNE


@pytest.fixture
def deal(cast: Cast) -> Deal:
    """May is known with 29 296,88 and June with 10 000,00 as the share."""
    made = make_deal(cast)
    SalaryCostFactory(position=made.position, month=JUNE, amount=2 * OF_JUNE)
    return made


@pytest.fixture
def invoice(deal: Deal) -> Invoice:
    """One line for both months."""
    made = deal.invoice(lines=(Line("Maj och juni", BOTH, period=SPRING),))
    actions.confirm_account(made, by=deal.cast.officer, how="Ringde.")
    return made


def credit(deal: Deal, *lines: Line, number: str = "K1") -> Invoice:
    before = (("21-1001", date(2021, 6, 1)),)
    return deal.invoice(number=number, kind="credit_note", preceding=before, lines=lines)


def decide(deal: Deal, invoice: Invoice) -> Invoice:
    return actions.decide(actions.review(invoice, by=deal.cast.officer), by=deal.cast.approver)


def months(invoice: Invoice | InvoiceLine) -> dict[date, Decimal]:
    about: Any = {"line__invoice" if isinstance(invoice, Invoice) else "line": invoice}
    found: dict[date, Decimal] = {}
    for row in LineMonth.objects.filter(**about).exclude(net=0):
        found[row.month] = found.get(row.month, Decimal(0)) + row.net
    return found


@pytest.mark.django_db
class TestOneSplit:
    def test_a_cost_corrected_later_changes_nothing_of_what_was_asked(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        known = {MAY: SHARE, JUNE: OF_JUNE}
        assert months(invoice) == known
        facts: Any = {"position": deal.position, "month": JUNE, "amount": 1}
        SalaryCostFactory(number=2, reason="Fel lön.", **facts)
        rows = basis.read([deal.position], [MAY, JUNE])
        assert {one.now.month: one.invoiced for one in rows} == known
        year = Follow(deal.cast.officer, deal.cast.southern, 2021)
        budget = {one.month: one.stages.invoiced for one in year.by_month if one.stages.invoiced}
        assert budget == known, "the basis and the budget say the same"

    def test_a_line_with_a_month_that_has_no_cost_is_shared_out_evenly(self, deal: Deal) -> None:
        line = Line("Kvartal", Decimal("100.00"), period=(MAY, date(2021, 7, 31)))
        shares = months(deal.invoice(lines=(line,)))
        assert sorted(shares.values()) == [Decimal("33.33")] * 2 + [Decimal("33.34")]

    def test_a_line_said_to_be_for_other_months_is_shared_out_anew_and_the_first_is_kept(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        line = invoice.lines.get()
        june = {"first_month": JUNE, "last_month": JUNE}
        actions.match_line(line, by=deal.cast.officer, position=deal.position, **june)  # type: ignore[arg-type]
        assert months(line) == {JUNE: BOTH}
        row = LineMonth.objects.get(line=line, month=MAY)
        assert [one.net for one in row.history.all()] == [0, SHARE]

    def test_the_database_keeps_the_parts_of_a_line_to_its_sum_and_to_its_attest(
        self, invoice: Invoice
    ) -> None:
        row = LineMonth.objects.get(line__invoice=invoice, month=MAY)
        row.net -= 1
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(ProgrammingError, match="add up to"), transaction.atomic():
            row.save()
        ApprovalFactory(invoice=invoice)
        with pytest.raises(ProgrammingError, match="attested"), transaction.atomic():
            row.save()


@pytest.mark.django_db
class TestCredit:
    def test_a_credit_note_with_another_period_is_of_the_months_of_its_invoice(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        note = credit(deal, Line("Kredit", BOTH, period=(JULY, date(2021, 7, 31))))
        assert months(note) == months(invoice)
        line = note.lines.get()
        assert (line.first_month, line.last_month) == (MAY, JUNE)
        rows = basis.read([deal.position], [MAY, JUNE, JULY])
        assert [one.invoiced - one.credited for one in rows] == [0, 0, 0]

    def test_two_lines_that_credit_it_all_credit_each_month_to_the_ore(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        odd = Decimal("1234.57")
        note = credit(deal, Line("a", odd, period=SPRING), Line("b", BOTH - odd, period=SPRING))
        assert months(note) == months(invoice)

    def test_a_credit_note_linked_by_hand_is_shared_out_as_its_invoice(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        facts: Any = {"kind": "credit_note", "preceding": (("annan", date(2021, 6, 1)),)}
        line = Line("Kredit", Decimal("3929.69"), period=(JULY, date(2021, 7, 31)))
        note = deal.invoice(number="K1", lines=(line,), **facts)
        assert months(note) == {JULY: Decimal("3929.69")}
        linked = actions.credit_to(note, by=deal.cast.officer, invoice=invoice)
        assert months(linked) == {MAY: Decimal("2929.69"), JUNE: Decimal("1000.00")}
        with pytest.raises(actions.Refused, match="gäller inte de månaderna"):
            actions.match_line(
                linked.lines.get(),
                by=deal.cast.officer,
                position=deal.position,
                first_month=JULY,
                last_month=JULY,
            )

    def test_an_invoice_said_to_be_for_other_months_takes_its_credit_note_with_it(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        note = credit(deal, Line("Kredit", OF_JUNE, period=(JUNE, date(2021, 6, 30))))
        may: Any = {"first_month": MAY, "last_month": MAY}
        line = invoice.lines.get()
        actions.match_line(line, by=deal.cast.officer, position=deal.position, **may)
        assert months(note) == {MAY: OF_JUNE}

    def test_only_the_months_that_are_credited_may_be_invoiced_again(
        self, deal: Deal, invoice: Invoice
    ) -> None:
        decide(deal, invoice)
        part = Line("Kredit juni", OF_JUNE - 1, period=(JUNE, date(2021, 6, 30)))
        decide(deal, credit(deal, part))
        assert not PaidMonth.objects.exclude(released_by=None).exists()
        rest = Line("Resten av juni", Decimal(1), period=(JUNE, date(2021, 6, 30)))
        decide(deal, credit(deal, rest, number="K2"))
        assert PaidMonth.objects.exclude(released_by=None).get().month == JUNE
        assert PaidMonth.objects.get(released_by=None).month == MAY
