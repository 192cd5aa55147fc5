"""The delegation order: laid up by one, confirmed by another, within what it rests on."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from governance.actions import delegations as actions
from governance.delegations.holding import delegation_for
from governance.delegations.shown import state_of
from governance.models import DecisionKind, DelegateRole, Delegation, DelegationStatus
from tests.cast import Cast
from tests.factories.accounts import AppointmentFactory
from tests.factories.governance import DelegationFactory, chain, working_council
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines

pytestmark = pytest.mark.django_db
FIRST = date(2026, 1, 1)
INTRODUCTION, GRANT = DecisionKind.INTRODUCTION, DecisionKind.GRANT


@pytest.fixture(autouse=True)
def _council(cast: Cast) -> None:
    working_council(cast.council)


def propose(cast: Cast, **facts: Any) -> Delegation:
    """The chair's line about introductions, laid up by the secretary."""
    usual: dict[str, Any] = {"kind": INTRODUCTION, "role": DelegateRole.CHAIR}
    usual |= {"decided_by": "Nämnden", "decided_on": FIRST, "reference": "§ 12"}
    usual |= {"valid_from": FIRST, "by": cast.secretary}
    return actions.propose_delegation(cast.council, **(usual | facts))


class TestTwoPersons:
    def test_a_line_counts_when_the_director_has_confirmed_it(self, cast: Cast) -> None:
        above = DelegationFactory(council=cast.council, role="director", may_pass_on=True)
        row = propose(cast, parent=above)
        assert (row.delegator, row.requires_recommendation) == (
            "Hälso- och sjukvårdsdirektör",
            True,
        )
        assert delegation_for(cast.chair.person, cast.council, INTRODUCTION, FIRST)[0] is None
        assert [item["kind"] for item in todos(cast.director)] == ["delegation_to_confirm"]
        actions.confirm_delegation(row, by=cast.director, version=row.version)
        assert delegation_for(cast.chair.person, cast.council, INTRODUCTION, FIRST)[0] == row
        assert [line.reason for line in lines(row)] == [
            "Bekräfta",
            "Lägger upp delegation till ordförande i rådet",
        ]

    def test_neither_the_proposer_nor_the_chair_confirms(self, cast: Cast) -> None:
        row = propose(cast)
        for stranger in (cast.secretary, cast.chair, cast.member, cast.administrator):
            with pytest.raises(Forbidden):
                actions.confirm_delegation(row, by=stranger)

    def test_nobody_confirms_what_one_gets_oneself(self, cast: Cast) -> None:
        AppointmentFactory(person=cast.director.person, role="deputy", place=cast.council)
        row = propose(cast, role=DelegateRole.DEPUTY)
        with pytest.raises(Forbidden, match="till sig själv"):
            actions.confirm_delegation(row, by=cast.director)

    def test_the_directors_own_is_confirmed_by_another_of_those_who_lay_up(
        self, cast: Cast
    ) -> None:
        row = propose(cast, role=DelegateRole.DIRECTOR, may_pass_on=True)
        assert row.delegator == str(cast.council.council_settings.get().board)
        for stranger in (cast.director, cast.secretary):
            with pytest.raises(Forbidden):
                actions.confirm_delegation(row, by=stranger)
        actions.confirm_delegation(row, by=cast.development_director)
        assert state_of(Delegation.objects.get()) == "gäller"

    def test_who_declines_says_why_and_the_line_never_counts(self, cast: Cast) -> None:
        row = propose(cast)
        with pytest.raises(Refused, match="Skriv varför"):
            actions.decline_delegation(row, by=cast.director, comment=" ")
        actions.decline_delegation(row, by=cast.director, comment="Fel paragraf.")
        with pytest.raises(Refused, match="läget har ändrats"):
            actions.confirm_delegation(row, by=cast.director)


class TestTheChain:
    @pytest.fixture
    def above(self, cast: Cast) -> Delegation:
        made: Delegation = DelegationFactory(
            council=cast.council,
            kind=GRANT,
            role="director",
            may_pass_on=True,
            cap=Decimal("300000.00"),
            amount_limit=Decimal("100000.00"),
            valid_from=FIRST,
            valid_to=date(2026, 12, 31),
        )
        return made

    def under(self, cast: Cast, above: Delegation, **facts: Any) -> Delegation:
        usual: dict[str, Any] = {"kind": GRANT, "parent": above, "valid_to": above.valid_to}
        usual |= {"cap": Decimal("300000.00"), "amount_limit": Decimal("100000.00")}
        return propose(cast, **(usual | facts))

    def test_what_is_within_is_laid_up(self, cast: Cast, above: Delegation) -> None:
        assert self.under(cast, above).pk

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"cap": Decimal("300000.01")}, "cap"),
            ({"amount_limit": Decimal("100000.01")}, "amount_limit"),
            ({"amount_limit": None}, "amount_limit"),
            ({"valid_to": None}, "valid_to"),
            ({"valid_to": date(2027, 1, 1)}, "valid_to"),
            ({"valid_from": date(2025, 12, 31), "decided_on": date(2025, 1, 1)}, "valid_from"),
            ({"kind": INTRODUCTION, "cap": None, "amount_limit": None}, "parent"),
            ({"role": DelegateRole.DIRECTOR}, "parent"),
            ({"may_pass_on": True}, "may_pass_on"),
        ],
    )
    def test_what_goes_outside_is_refused_at_the_field_and_by_the_database(
        self, cast: Cast, above: Delegation, facts: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(Refused) as refused:
            self.under(cast, above, **facts)
        assert field in {one.field for one in (refused.value, *refused.value.also)}
        usual: dict[str, Any] = {"valid_from": FIRST, "valid_to": above.valid_to}
        usual |= {"cap": above.cap, "amount_limit": above.amount_limit, "kind": GRANT}
        usual |= {"role": DelegateRole.CHAIR}
        with pytest.raises(DatabaseError), transaction.atomic():
            DelegationFactory(council=cast.council, parent=above, **(usual | facts))

    def test_what_may_not_be_passed_on_is_not(self, cast: Cast) -> None:
        above = DelegationFactory(council=cast.council, role="director")
        with pytest.raises(Refused, match="får inte föras vidare"):
            propose(cast, parent=above)
        with pytest.raises(DatabaseError, match="stays within"):
            DelegationFactory(council=cast.council, parent=above)

    def test_a_line_waits_for_the_one_it_rests_on(self, cast: Cast) -> None:
        above = propose(cast, role=DelegateRole.DIRECTOR, may_pass_on=True)
        row = propose(cast, parent=above)
        with pytest.raises(Refused, match="inte bekräftad än"):
            actions.confirm_delegation(row, by=cast.director)
        actions.confirm_delegation(above, by=cast.development_director)
        assert actions.confirm_delegation(row, by=cast.director).is_confirmed

    def test_a_part_has_one_line_of_a_kind_at_a_time(self, cast: Cast) -> None:
        old = DelegationFactory(council=cast.council)
        row = propose(cast)
        with pytest.raises(Refused, match="Avsluta den först"):
            actions.confirm_delegation(row, by=cast.director)
        with pytest.raises(Refused, match="redan upplagd"):
            propose(cast)
        with dates.as_of(FIRST - timedelta(days=1)):
            actions.end_delegation(
                old, by=cast.secretary, valid_to=FIRST - timedelta(days=1), reason="Ny ordning"
            )
        assert actions.confirm_delegation(row, by=cast.director).is_confirmed


class TestTheEnd:
    def test_the_end_comes_earliest_today_and_never_later_than_said(self, cast: Cast) -> None:
        row, today = DelegationFactory(council=cast.council), dates.today()
        last = today + timedelta(days=2)
        why: Any = {"by": cast.director, "reason": "Ny ordning"}
        with pytest.raises(Refused, match="tidigast"):
            actions.end_delegation(row, valid_to=today - timedelta(days=1), **why)
        row = actions.end_delegation(row, valid_to=last, **why)
        with pytest.raises(Refused, match="ny delegation"):
            actions.end_delegation(row, valid_to=last + timedelta(days=1), **why)
        assert "delegation_ends" in [item["kind"] for item in todos(cast.secretary)]
        with pytest.raises(Stale):
            actions.end_delegation(
                row, by=cast.secretary, valid_to=today, reason="Nu", version=row.version - 1
            )
        with pytest.raises(Forbidden):
            actions.end_delegation(row, by=cast.chair, valid_to=today, reason="Nu")

    def test_what_rests_on_it_can_end_after_the_one_above_has(self, cast: Cast) -> None:
        row, today = chain(cast.council), dates.today()
        actions.end_delegation(row.parent, by=cast.director, valid_to=today, reason="Slut")
        ended = actions.end_delegation(
            row, by=cast.director, valid_to=today + timedelta(days=9), reason="Slut"
        )
        assert ended.valid_to == today + timedelta(days=9)


class TestTheDatabase:
    @pytest.mark.parametrize(
        "change",
        ["cap = 900000", "valid_from = '2019-12-31'", "role = 'deputy'", "status = 'proposed'"],
    )
    def test_the_terms_of_a_confirmed_line_never_change(self, cast: Cast, change: str) -> None:
        row = chain(cast.council, GRANT)
        with pytest.raises(DatabaseError, match="only ends"), connection.cursor() as cursor:
            cursor.execute(f"UPDATE governance_delegation SET {change} WHERE id = {row.pk}")

    def test_a_line_is_not_prolonged(self, cast: Cast) -> None:
        row = DelegationFactory(council=cast.council, valid_to=dates.today())
        rows = Delegation.objects.filter(pk=row.pk)
        for later in (None, dates.today() + timedelta(days=1)):
            with pytest.raises(DatabaseError, match="only ends"), transaction.atomic():
                rows.update(valid_to=later)

    def test_one_person_alone_confirms_nothing(self, cast: Cast) -> None:
        row = propose(cast)
        rows = Delegation.objects.filter(pk=row.pk)
        for who in (cast.secretary.pk, cast.chair.pk, None):
            with pytest.raises(DatabaseError, match="another person"), transaction.atomic():
                rows.update(
                    status=DelegationStatus.CONFIRMED, status_by_id=who, status_at=dates.now()
                )


class TestPages:
    def test_the_tree_shows_who_gives_whom_what_and_the_file_every_line(
        self, client: Client, cast: Cast
    ) -> None:
        chain(cast.council, GRANT)
        old = {"valid_from": date(2019, 1, 1), "valid_to": date(2019, 12, 31)}
        DelegationFactory(council=cast.council, decided_on=date(2019, 1, 1), **old)
        _ = cast.chair, cast.director
        client.force_login(cast.member)
        address = reverse("delegations", args=[cast.council.slug])
        page = client.get(address).content.decode().replace("\u00a0", " ")
        assert "Hälso- och sjukvårdsnämnden ger" in page
        assert f"({cast.director.person})" in page
        assert "Högst 300 000,00 kr per vårdförlopp och år" in page
        assert "Ingen delegation gäller i dag" in page  # introductions: theirs has ended
        assert "har upphört" in page
        sheet = client.get(address, {"format": "csv"})
        assert sheet.getvalue().decode("utf-8-sig").count("\n") == 4  # type: ignore[attr-defined]

    def test_a_refused_form_keeps_what_was_written(self, client: Client, cast: Cast) -> None:
        client.force_login(cast.secretary)
        sent = {"kind": "introduction", "role": "chair", "cap": "300 000", "reference": "§ 99"}
        page = client.post(reverse("delegation_new", args=[cast.council.slug]), sent)
        assert page.status_code == 422
        assert "Belopp anges bara för omställningsbidrag" in page.content.decode()
        assert "§ 99" in page.content.decode()
        assert not Delegation.objects.exists()
