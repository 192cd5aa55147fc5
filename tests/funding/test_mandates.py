"""The attestförteckning: who may decide how much when; proposed by one, confirmed by another."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding import attest_list
from funding.actions import mandates as actions
from funding.mandates import mandate_for
from funding.models import ApproverMandate
from regions.models import Person
from tests.cast import Cast
from tests.factories.accounts import UserFactory
from tests.factories.invoices import ApprovalFactory, InvoiceFactory, MandateFactory
from tests.factories.regions import HealthcareRegionFactory, PersonFactory
from vardforlopp.accounts.models import User
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines

DAY = date(2021, 3, 15)


def amount(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.django_db
class TestWhoMayDecide:
    def test_the_limit_itself_is_within_the_mandate_and_an_ore_more_is_not(self) -> None:
        mandate = MandateFactory(limit=amount("50000.00"))
        whose = (mandate.person, mandate.healthcare_region)
        assert mandate_for(*whose, amount("50000.00"), DAY) == (mandate, "")
        found, reason = mandate_for(*whose, amount("50000.01"), DAY)
        assert found is None
        assert reason.replace("\u00a0", " ") == (
            f"Beloppet 50 000,01 kr är över gränsen i mandatet för {mandate.person}, 50 000,00 kr."
        )

    def test_a_credit_note_weighs_as_much_as_its_invoice(self) -> None:
        mandate = MandateFactory(limit=amount("50000.00"))
        whose = (mandate.person, mandate.healthcare_region)
        assert mandate_for(*whose, amount("-50000.01"), DAY)[0] is None

    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            ({"valid_from": date(2021, 3, 16)}, "börjar gälla först 16 mars 2021"),
            ({"valid_to": date(2021, 3, 14)}, "gällde bara till och med 14 mars 2021"),
            ({"deputy": True, "valid_from": date(2021, 7, 1)}, "först från och med 1 juli 2021"),
            ({"deputy": True, "valid_to": date(2021, 2, 1)}, "bara till och med 1 februari 2021"),
            ({"proposed": True}, "väntar på att en andra person bekräftar"),
            ({"status": "declined"}, "har inget mandat"),
        ],
    )
    def test_who_may_not_is_told_why(self, facts: dict[str, Any], said: str) -> None:
        row = MandateFactory(**facts)
        found, reason = mandate_for(row.person, row.healthcare_region, amount("1.00"), DAY)
        assert found is None
        assert said in reason.replace("\u00a0", " ")

    def test_first_and_last_day_count(self) -> None:
        row = MandateFactory(valid_from=DAY, valid_to=DAY)
        assert mandate_for(row.person, row.healthcare_region, amount("1.00"), DAY)[0] == row

    def test_a_mandate_holds_where_it_was_given_and_for_whom(self) -> None:
        row = MandateFactory()
        elsewhere = HealthcareRegionFactory()
        found, reason = mandate_for(row.person, elsewhere, amount("1.00"), DAY)
        assert (found, "inget mandat" in reason) == (None, True)
        assert mandate_for(PersonFactory(), row.healthcare_region, amount("1.00"), DAY)[0] is None

    def test_of_several_the_ordinary_goes_first_and_then_the_lowest_that_is_enough(self) -> None:
        low = MandateFactory(limit=amount("1000.00"))
        same: Any = {"person": low.person, "healthcare_region": low.healthcare_region}
        MandateFactory(**same, deputy=True, limit=amount("5000.00"))
        high = MandateFactory(**same, limit=amount("9000.00"))
        whose = (low.person, low.healthcare_region)
        assert mandate_for(*whose, amount("900.00"), DAY)[0] == low
        assert mandate_for(*whose, amount("4000.00"), DAY)[0] == high


@pytest.mark.django_db
def test_an_invoice_of_the_factory_has_its_lines_and_their_sum() -> None:
    invoice = InvoiceFactory(lines=[Decimal("1.10"), Decimal("2.20")])
    assert (invoice.net, invoice.lines.count()) == (Decimal("3.30"), 2)
    assert ApprovalFactory(invoice=invoice, decision=True).mandate.is_confirmed


@pytest.fixture
def second(cast: Cast) -> User:
    """Another officer of the same kansli."""
    return UserFactory.appointed("kansli_officer", cast.southern)


@pytest.fixture
def proposed(cast: Cast) -> ApproverMandate:
    return propose(cast, cast.approver.person)


def propose(cast: Cast, person: Person, **facts: Any) -> ApproverMandate:
    usual = {"kind": "ordinary", "limit": amount("50000.00"), "reference": "Dnr 1"}
    usual |= {"valid_from": date(2020, 1, 1)}
    return actions.propose_mandate(cast.southern, by=cast.officer, person=person, **(usual | facts))


@pytest.mark.django_db
class TestTwoPersons:
    def test_a_mandate_counts_when_a_second_person_has_confirmed_it(
        self, cast: Cast, second: User, proposed: ApproverMandate
    ) -> None:
        whose = (cast.approver.person, cast.southern, amount("1.00"), DAY)
        assert mandate_for(*whose)[0] is None
        with pytest.raises(Forbidden, match="En annan person"):
            actions.confirm_mandate(proposed, by=cast.officer)
        actions.confirm_mandate(proposed, by=second, version=proposed.version)
        assert mandate_for(*whose)[0] == proposed
        assert [line.reason for line in lines(proposed)] == [
            "Bekräfta",
            f"Lägger upp mandat för {cast.approver.person}",
        ]

    def test_nobody_gives_oneself_a_mandate(self, cast: Cast, second: User) -> None:
        with pytest.raises(Refused, match="sig själv"):
            propose(cast, cast.officer.person)
        with pytest.raises(IntegrityError, match="mandate_not_to_oneself"):
            MandateFactory(person=second.person, proposed_by=second.person)

    def test_who_gets_it_does_not_confirm_it(self, cast: Cast, second: User) -> None:
        row = propose(cast, second.person)
        with pytest.raises(Forbidden, match="En annan person"):
            actions.confirm_mandate(row, by=second)

    def test_only_the_kansli_there_keeps_the_list(
        self, cast: Cast, proposed: ApproverMandate
    ) -> None:
        elsewhere = UserFactory.appointed("kansli_officer", cast.middle)
        for stranger in (elsewhere, cast.approver, cast.economist, cast.administrator):
            with pytest.raises(Forbidden):
                actions.decline_mandate(proposed, by=stranger, comment="Nej.")
            with pytest.raises(Forbidden):
                actions.end_mandate(proposed, by=stranger, valid_to=DAY, reason="Slut.")
        with pytest.raises(Forbidden):
            actions.propose_mandate(cast.southern, by=elsewhere, person=cast.approver.person)

    def test_a_page_read_before_somebody_answered_changes_nothing(
        self, cast: Cast, second: User, proposed: ApproverMandate
    ) -> None:
        actions.decline_mandate(proposed, by=second, comment="Fel belopp.")
        with pytest.raises((Stale, Refused)):
            actions.confirm_mandate(proposed, by=second, version=proposed.version)
        proposed.refresh_from_db()
        assert (proposed.status, proposed.status_comment) == ("declined", "Fel belopp.")

    def test_it_may_overlap_another(self, cast: Cast, proposed: ApproverMandate) -> None:
        assert propose(cast, cast.approver.person, limit=amount("90000.00")).pk


@pytest.mark.django_db
class TestTheLastDay:
    @pytest.fixture
    def held(self, cast: Cast, second: User, proposed: ApproverMandate) -> ApproverMandate:
        return actions.confirm_mandate(proposed, by=second)

    def test_a_mandate_ends_today_at_the_earliest_and_never_later_than_it_said(
        self, cast: Cast, held: ApproverMandate
    ) -> None:
        today = dates.today()
        say: Any = {"by": cast.officer, "reason": "Byter tjänst."}
        with pytest.raises(Refused, match="tidigast"):
            actions.end_mandate(held, valid_to=today - timedelta(days=1), **say)
        ended = actions.end_mandate(held, valid_to=today, **say)
        assert lines(ended)[0].reason == "Byter tjänst."
        with pytest.raises(Refused, match="nytt mandat"):
            actions.end_mandate(ended, valid_to=today + timedelta(days=1), **say)

    def test_what_waits_and_what_ends_within_thirty_days_is_to_do(
        self, cast: Cast, second: User, proposed: ApproverMandate
    ) -> None:
        def kinds(user: Any) -> set[str]:
            return {item["kind"] for item in todos(user)} & {"mandate_to_confirm", "mandate_ends"}

        assert (kinds(second), kinds(cast.officer)) == ({"mandate_to_confirm"}, set())
        held = actions.confirm_mandate(proposed, by=second)
        assert kinds(second) == set()
        for days, found in ((31, set()), (30, {"mandate_ends"})):
            last = dates.today() + timedelta(days=days)
            actions.end_mandate(held, by=second, valid_to=last, reason="Slut.")
            assert kinds(second) == kinds(cast.officer) == found
            assert kinds(cast.approver) == set()


@pytest.mark.django_db
class TestThePages:
    def test_the_way_from_proposal_to_mandate_is_walked(
        self, cast: Cast, second: User, client: Client
    ) -> None:
        client.force_login(cast.officer)
        sent = {
            "healthcare_region": cast.southern.pk,
            "person": cast.approver.person_id,
            "kind": "deputy",
            "limit": "50 000",
            "valid_from": "2020-01-01",
            "reference": "Dnr 1",
        }
        for wrong, said in (
            ({}, "Ange vem personen ersätter"),
            ({"person": cast.officer.person_id}, "Välj ett giltigt"),
            ({"kind": "ordinary", "limit": "0"}, "över 0"),
        ):
            answer = client.post(reverse("mandate_new"), sent | wrong)
            assert answer.status_code == 422
            assert said in answer.content.decode()
        assert not ApproverMandate.objects.exists()
        client.post(reverse("mandate_new"), sent | {"kind": "ordinary"})
        row = ApproverMandate.objects.get()
        page = client.get(row.get_absolute_url()).content.decode()
        assert "En annan person ska svara" in page
        client.force_login(second)
        client.post(reverse("mandate_confirm", args=[row.pk]), {"version": row.version})
        listed = client.get(reverse("mandates")).content.decode()
        assert "50\u00a0000,00" in listed
        file = b"".join(client.get(reverse("mandates"), {"format": "csv"}).streaming_content)
        assert "Person approver;ordinarie;50000,00" in file.decode()

    def test_those_that_hold_today_stand_first(self, cast: Cast) -> None:
        there = cast.southern
        rows = [
            MandateFactory(healthcare_region=there, valid_to=date(2020, 2, 1)),
            MandateFactory(healthcare_region=there, proposed=True),
            MandateFactory(healthcare_region=there),
        ]
        assert attest_list.listed(cast.officer) == rows[::-1]
        assert not attest_list.listed(cast.economist)

    def test_the_list_asks_as_much_with_one_row_as_with_thirty(
        self, cast: Cast, client: Client
    ) -> None:
        client.force_login(cast.officer)
        asked = []
        for more in (1, 29):
            for _ in range(more):
                MandateFactory(healthcare_region=cast.southern, deputy=True)
            with CaptureQueriesContext(connection) as seen:
                client.get(reverse("mandates"))
            asked.append(len(seen))
        assert asked[0] == asked[1]
