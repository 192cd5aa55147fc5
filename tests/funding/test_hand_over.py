"""Approved invoices go to the ledger once each, in numbered files that never change; then paid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.accounting import booked
from funding.actions import ledger as actions
from funding.ledger import shown
from funding.models import HandedInvoice, HandOver, Invoice, InvoiceStatus, VoucherRow
from tests.cast import Cast
from tests.factories.accounts import UserFactory
from tests.factories.invoices import AccountingTemplateFactory, approved
from tests.races import Meeting, race, was_stopped
from vardforlopp.accounts.models import User
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common import workflow as engine
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.history import lines
from vardforlopp.common.records import change


def waiting_invoice(cast: Cast, **facts: Any) -> Invoice:
    return approved(healthcare_region=cast.southern, region=cast.skane, **facts)


@pytest.fixture
def template(cast: Cast) -> Any:
    return AccountingTemplateFactory(healthcare_region=cast.southern)


@pytest.fixture
def hand(cast: Cast, template: Any) -> Callable[..., HandOver]:
    """Hands over by the officer of Södra."""
    return lambda *invoices: actions.hand_over(cast.southern, invoices, by=cast.officer)


@pytest.mark.django_db
class TestHandingOver:
    def test_numbers_follow_each_other_in_each_healthcare_region(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        first = hand(waiting_invoice(cast), waiting_invoice(cast))
        with pytest.raises(Refused):
            hand(waiting_invoice(cast), waiting_invoice(cast, rounding=Decimal("5.00")))
        assert (first.number, hand(waiting_invoice(cast)).number) == (1, 2)
        AccountingTemplateFactory(healthcare_region=cast.middle)
        there = UserFactory.appointed("kansli_officer", cast.middle)
        invoice = approved(healthcare_region=cast.middle, region=cast.orebro)
        assert actions.hand_over(cast.middle, [invoice], by=there).number == 1

    def test_an_invoice_is_handed_over_once_and_only_when_it_is_decided(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        invoice, other = waiting_invoice(cast), waiting_invoice(cast)
        made = hand(invoice)
        invoice.refresh_from_db()
        assert invoice.status == InvoiceStatus.HANDED_OVER
        assert lines(invoice)[0].reason == "Lämna till redovisningen: Överlämning 1"
        with pytest.raises(Refused, match=f"Faktura {invoice.number} väntar inte längre"):
            hand(invoice, other)
        other.refresh_from_db()
        assert (other.status, HandOver.objects.count()) == (InvoiceStatus.APPROVED, 1)
        with pytest.raises(IntegrityError):
            HandedInvoice(hand_over=made, invoice=invoice, voucher=9, text="x").save()

    def test_only_the_kansli_there_hands_over_its_own(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        invoice = waiting_invoice(cast)
        for stranger in (cast.approver, cast.economist, cast.administrator):
            with pytest.raises(Forbidden):
                actions.hand_over(cast.southern, [invoice], by=stranger)
        elsewhere = approved(healthcare_region=cast.middle, region=cast.orebro)
        with pytest.raises(Refused, match="väntar inte"):
            hand(invoice, elsewhere)
        with pytest.raises(Refused, match="minst en"):
            hand()

    def test_without_a_template_nothing_is_handed_over(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="ingen konteringsmall"):
            actions.hand_over(cast.southern, [waiting_invoice(cast)], by=cast.officer)

    def test_a_credit_note_lowers_the_sum_and_every_voucher_is_zero(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        credit = waiting_invoice(cast, credit_note=True, lines=[Decimal("500.00")])
        hand(waiting_invoice(cast, vat=Decimal("5000.00"), rounding=Decimal("-0.30")), credit)
        row = shown.listed(cast.officer).get()
        assert (row.count, row.amount, row.paid) == (2, Decimal("24499.70"), 0)
        sums: dict[int, Decimal] = {}
        for one in VoucherRow.objects.all():
            sums[one.handed_id] = sums.get(one.handed_id, Decimal(0)) + one.amount
        assert list(sums.values()) == [0, 0]
        connection.check_constraints()

    def test_the_database_refuses_a_voucher_that_is_not_zero(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        hand(waiting_invoice(cast))
        handed = HandedInvoice.objects.get()
        VoucherRow(handed=handed, order=9, account="1", amount=Decimal("0.01"), text="x").save()
        with pytest.raises(Exception, match="a voucher sums to zero"):
            connection.check_constraints()
        connection.set_rollback(True)

    def test_the_file_is_the_same_whatever_the_template_says_later(
        self, cast: Cast, template: Any, hand: Callable[..., HandOver]
    ) -> None:
        made = hand(waiting_invoice(cast, number="77"))
        before = shown.as_sie(made)
        assert before.decode("cp437").endswith(
            f'#VER L "" {made.on:%Y%m%d} "Faktura 77 Region Skåne"\r\n{{\r\n'
            '#TRANS "4510" {1 "710" 6 "PS20"} 20000.00\r\n#TRANS "2440" {} -20000.00\r\n}\r\n'
        )
        change(template, by=cast.officer, ledger_account="9999")
        change(cast.southern, by=cast.administrator, name="Annat namn")
        assert shown.as_sie(HandOver.objects.get()) == before

    def test_a_lines_own_accounts_go_before_the_templates(self, cast: Cast, template: Any) -> None:
        line = waiting_invoice(cast).lines.get()
        line.project = "EGET"
        where = booked(line)
        assert (where.ledger_account, where.cost_centre, where.project) == ("4510", "710", "EGET")


@pytest.mark.django_db
class TestTemplates:
    def test_two_do_not_hold_the_same_day_and_accounts_are_digits(
        self, cast: Cast, template: Any
    ) -> None:
        facts: dict[str, Any] = {
            "ledger_account": "1",
            "vat_account": "2",
            "payable_account": "3",
            "rounding_account": "4",
        }
        with pytest.raises(ValidationError, match="redan en konteringsmall"):
            actions.add_template(
                cast.southern, by=cast.officer, valid_from=date(2030, 1, 1), **facts
            )
        with pytest.raises(ValidationError, match="bara siffror"):
            change(template, by=cast.officer, vat_account="16x")
        with pytest.raises(Forbidden):
            actions.add_template(cast.southern, by=cast.approver, **facts)


@pytest.mark.django_db
class TestPaid:
    def test_invoices_are_paid_on_a_day_that_has_been_and_not_before_they_were_written(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        one, two = waiting_invoice(cast), waiting_invoice(cast, issued_on=date(2021, 4, 1))
        hand(one, two)
        for day, said in (
            (dates.today() + timedelta(days=1), "inte varit"),
            (date(2021, 3, 31), "skrevs"),
        ):
            with pytest.raises(Refused, match=said):
                actions.mark_paid([one, two], by=cast.officer, paid_on=day)
        one.refresh_from_db()
        assert (one.status, one.paid_on) == (InvoiceStatus.HANDED_OVER, None)
        actions.mark_paid([one, two], by=cast.officer, paid_on=date(2021, 4, 1))
        one.refresh_from_db()
        assert (one.status, one.paid_on) == (InvoiceStatus.PAID, date(2021, 4, 1))
        assert shown.listed(cast.officer).get().paid == 2
        with pytest.raises(Refused, match="läget har ändrats"):
            actions.mark_paid([one], by=cast.officer, paid_on=date(2021, 4, 2))

    def test_a_wrong_day_is_taken_back_with_its_reason(
        self, cast: Cast, hand: Callable[..., HandOver]
    ) -> None:
        invoice = waiting_invoice(cast)
        hand(invoice)
        with pytest.raises(Refused):
            actions.unpay(invoice, by=cast.officer, comment="Fel.")
        actions.mark_paid([invoice], by=cast.officer, paid_on=date(2021, 4, 1))
        with pytest.raises(Refused, match="Skriv varför"):
            actions.unpay(invoice, by=cast.officer, comment=" ")
        back = actions.unpay(invoice, by=cast.officer, comment="Fel faktura.")
        assert (back.status, back.paid_on) == (InvoiceStatus.HANDED_OVER, None)
        assert lines(back)[0].reason == "Ta bort betaldagen: Fel faktura."


@pytest.mark.django_db
def test_what_waits_is_to_do_for_those_who_hand_over(
    cast: Cast, hand: Callable[..., HandOver]
) -> None:
    def labels(user: Any) -> list[str]:
        kind = "invoices_to_hand_over"
        return [item["label"] for item in todos(user) if item["kind"] == kind]

    assert labels(cast.officer) == []
    invoices = [waiting_invoice(cast), waiting_invoice(cast)]
    assert labels(cast.officer) == ["2 fakturor väntar på att lämnas till redovisningen"]
    assert labels(cast.approver) == labels(cast.economist) == []
    hand(*invoices)
    assert labels(cast.officer) == []


@pytest.mark.django_db
class TestThePages:
    def test_the_way_from_waiting_to_paid_is_walked(
        self, cast: Cast, template: Any, client: Client
    ) -> None:
        one, two = waiting_invoice(cast), waiting_invoice(cast, lines=[Decimal("1000.50")])
        client.force_login(cast.officer)
        place = [cast.southern.slug]
        page = client.get(reverse("hand_over_waiting", args=place)).content.decode()
        assert "2 fakturor, summa 21\u00a0000,50\u00a0kr." in page
        new = reverse("hand_over_new", args=place)
        assert client.get(new).status_code == 422
        shown_first = client.get(new, {"faktura": [one.pk, two.pk]}).content.decode()
        assert "Lämna över" in shown_first
        assert "\u2212 1\u00a0000,50".replace(" ", "") in shown_first
        answer = client.post(new, {"faktura": [one.pk, two.pk]})
        made = HandOver.objects.get()
        assert answer.url == made.get_absolute_url()
        again = client.post(new, {"faktura": [one.pk]})
        assert (again.status_code, HandOver.objects.count()) == (422, 1)
        assert "väntar inte längre" in again.content.decode()
        there = client.get(made.get_absolute_url()).content.decode()
        assert "0 av 2" in there
        paid = reverse("hand_over_paid", args=[made.pk])
        wrong = client.post(paid, {"invoices": [one.pk], "paid_on": "2020-01-01"})
        assert (wrong.status_code, "skrevs" in wrong.content.decode()) == (422, True)
        client.post(paid, {"invoices": [one.pk], "paid_on": "2021-04-01"})
        unpay = reverse("hand_over_unpay", args=[one.pk])
        assert unpay in client.get(made.get_absolute_url()).content.decode()
        client.post(unpay, {"comment": "Fel faktura."})
        one.refresh_from_db()
        assert one.paid_on is None

    def test_the_files_hold_the_rows(
        self, cast: Cast, hand: Callable[..., HandOver], client: Client
    ) -> None:
        made = hand(waiting_invoice(cast, number="77"))
        client.force_login(cast.approver)
        sie = client.get(reverse("hand_over_sie", args=[made.pk]))
        assert sie.content == shown.as_sie(made)
        assert 'filename="overlamning-sodra-0001.si"' in sie["Content-Disposition"]
        answer: Any = client.get(made.get_absolute_url(), {"format": "csv"})
        read = b"".join(answer.streaming_content).decode()
        assert "\n1;faktura;77;Region Skåne;" in read
        assert "4510;710;PS20;20000,00" in read

    def test_the_pages_ask_as_much_with_one_row_as_with_thirty(
        self, cast: Cast, hand: Callable[..., HandOver], client: Client
    ) -> None:
        client.force_login(cast.officer)
        asked: dict[str, list[int]] = {}
        for more in (1, 29):
            for _ in range(more):
                hand(waiting_invoice(cast))
                waiting_invoice(cast)
            made = hand(*[waiting_invoice(cast) for _ in range(more)])
            waiting = "&".join(f"faktura={one.pk}" for one in shown.waiting(cast.southern))
            pages = [
                reverse("hand_over_new", args=[cast.southern.slug]) + f"?{waiting}",
                reverse("hand_over_paid", args=[made.pk]),
                reverse("hand_overs"),
                reverse("hand_over_waiting", args=[cast.southern.slug]),
                reverse("accounting_templates"),
                reverse("hand_over", args=[made.pk]),
            ]
            for url in pages:
                with CaptureQueriesContext(connection) as seen:
                    client.get(url)
                name = url.partition("?")[0].replace(str(made.pk), "")
                asked.setdefault(name, []).append(len(seen))
        assert all(first == last for first, last in asked.values()), asked

    def test_a_template_is_kept_on_its_pages(self, cast: Cast, client: Client) -> None:
        client.force_login(cast.officer)
        sent = {
            "healthcare_region": cast.southern.pk,
            "valid_from": "2020-01-01",
            "ledger_account": "4510",
            "vat_account": "16x0",
            "payable_account": "2440",
            "rounding_account": "3740",
        }
        new = reverse("accounting_template_new")
        assert "bara siffror" in client.post(new, sent).content.decode()
        answer: Any = client.post(new, sent | {"vat_account": "1680"})
        row = cast.southern.accounting_templates.get()
        assert answer.url == row.get_absolute_url()
        client.post(
            reverse("accounting_template_edit", args=[row.pk]),
            sent | {"vat_account": "1681", "version": row.version, "reason": "Ny kontoplan."},
        )
        assert "Ny kontoplan." in client.get(row.get_absolute_url()).content.decode()


class TestTwoAtOnce:
    """Committed rows and two connections."""

    pytestmark = pytest.mark.django_db(transaction=True)

    @pytest.fixture
    def both(self, stage: Cast, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
        """Two officers hand over the same invoice; both stop just before the number is taken."""
        AccountingTemplateFactory(healthcare_region=stage.southern)
        invoice = waiting_invoice(stage)
        officers = [stage.officer, UserFactory.appointed("kansli_officer", stage.southern)]
        meeting, latest = Meeting(), actions._latest_number

        def meet(place: Any) -> int:
            number = latest(place)
            meeting()
            return number

        monkeypatch.setattr(actions, "_latest_number", meet)

        def act(user: User) -> Callable[[], Any]:
            return lambda: actions.hand_over(
                stage.southern,
                [Invoice.objects.get(pk=invoice.pk)],
                by=User.objects.select_related("person").get(pk=user.pk),
            )

        return lambda: (race(*(act(user) for user in officers)), meeting)

    def test_the_same_invoice_handed_over_twice_at_once_is_handed_over_once(
        self, both: Callable[[], Any]
    ) -> None:
        results, meeting = both()
        assert not meeting.met
        assert sorted(type(one).__name__ for one in results) == ["HandOver", "Refused"]
        assert (HandOver.objects.count(), HandedInvoice.objects.count()) == (1, 1)

    def test_the_race_is_real_without_the_lock(
        self, both: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The positive control: unlocked both are let in, and only a constraint stops one."""

        def unlocked(obj: Any, version: int | None = None) -> Any:
            return type(obj)._base_manager.get(pk=obj.pk)

        monkeypatch.setattr(actions, "lock", unlocked)
        monkeypatch.setattr(engine, "lock", unlocked)
        results, meeting = both()
        assert meeting.met
        assert [was_stopped(one) for one in results].count(True) == 1
        assert HandedInvoice.objects.count() == 1
