"""Salary costs: handed in by the region that employs, read by it and by the one that pays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from funding import due
from funding import position_months as months
from funding.actions import positions
from funding.actions import salaries as actions
from funding.models import HoldingStatus, Position, SalaryBasis, SalaryCost
from funding.reminders import remind
from tests.cast import Cast
from tests.factories.funding import (
    HoldingFactory,
    PositionFactory,
    SalaryBasisFactory,
    SalaryCostFactory,
)
from tests.races import Meeting, race
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.todos import todos
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.models import Job

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)
SALARY = Decimal("40000.00")


@pytest.fixture
def position(cast: Cast) -> Position:
    """Skåne's first, paid by Södra sjukvårdsregionen, held from 16 May 2020."""
    return held_position(cast)


def held_position(cast: Cast, **facts: Any) -> Position:
    made: Position = PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=1)
    facts = {"valid_from": date(2020, 5, 16), "status": HoldingStatus.CONFIRMED} | facts
    HoldingFactory(position=made, **facts)
    return made


def handed_in(cast: Cast, position: Position, month: date = JUNE, **facts: Any) -> SalaryCost:
    facts = {"amount": SALARY} | facts
    return actions.enter_cost(position, by=cast.economist, month=month, **facts)


@pytest.mark.django_db
class TestHandingIn:
    def test_the_part_of_a_month_is_worked_out_from_what_the_whole_would_cost(
        self, cast: Cast, position: Position
    ) -> None:
        made = handed_in(cast, position, MAY, is_full_month=True)
        assert (made.amount, made.full_month) == (Decimal("20645.16"), SALARY)
        assert (made.degree_days, made.created_by_label) == (16, "Person economist")

    def test_what_is_booked_is_kept_as_it_is(self, cast: Cast, position: Position) -> None:
        made = handed_in(cast, position, MAY, amount=Decimal("19999.99"))
        assert (made.amount, made.full_month) == (Decimal("19999.99"), None)

    def test_a_degree_that_changes_during_the_month_counts_by_its_days(self, cast: Cast) -> None:
        eighty = {"degree": Decimal("0.8"), "valid_from": MAY, "valid_to": date(2020, 5, 10)}
        position = held_position(cast, **eighty)
        row = positions.propose_holder(
            position,
            by=cast.economist,
            person=position.holdings.get().person,
            valid_from=date(2020, 5, 11),
        )
        positions.confirm_holding(row, by=cast.officer)
        made = handed_in(cast, position, MAY, is_full_month=True)
        assert (made.degree_days, made.amount) == (29, Decimal("37419.35"))

    def test_a_month_without_a_holder_takes_no_cost(self, cast: Cast, position: Position) -> None:
        with pytest.raises(Refused, match="ingen bekräftad innehavare"):
            handed_in(cast, position, date(2020, 4, 1))
        position.holdings.update(status=HoldingStatus.PROPOSED)
        with pytest.raises(Refused, match="ingen bekräftad innehavare"):
            handed_in(cast, position)

    def test_a_month_ahead_takes_no_cost(self, cast: Cast, position: Position) -> None:
        with time_machine.travel("2020-06-30"), pytest.raises(Refused, match="har inte börjat"):
            handed_in(cast, position, date(2020, 7, 1))

    def test_less_than_nothing_is_refused_and_nothing_at_all_is_not(
        self, cast: Cast, position: Position
    ) -> None:
        with pytest.raises(Refused, match="mindre än noll"):
            handed_in(cast, position, amount=Decimal("-0.01"))
        assert handed_in(cast, position, amount=Decimal(0)).amount == 0

    def test_only_the_economist_of_the_region_that_employs_hands_in(
        self, cast: Cast, position: Position
    ) -> None:
        elsewhere = PositionFactory(healthcare_region=cast.southern, region=cast.halland)
        for somebody, where in ((cast.officer, position), (cast.economist, elsewhere)):
            with pytest.raises(Forbidden, match="regional ekonom"):
                actions.enter_cost(where, by=somebody, month=JUNE, amount=SALARY)


@pytest.mark.django_db
class TestCorrecting:
    def test_a_correction_is_a_new_row_with_why_and_the_last_counts(
        self, cast: Cast, position: Position
    ) -> None:
        first = handed_in(cast, position)
        with pytest.raises(Refused, match="Skriv varför"):
            handed_in(cast, position, amount=Decimal(41000))
        second = handed_in(cast, position, amount=Decimal(41000), reason="Retroaktiv lön")
        assert (second.number, second.reason, second.is_correction) == (2, "Retroaktiv lön", True)
        assert list(SalaryCost.objects.current()) == [second]
        assert SalaryCost.objects.filter(pk=first.pk, amount=SALARY).exists()

    def test_a_page_sent_twice_hands_in_once_and_a_stale_one_nothing(
        self, cast: Cast, position: Position
    ) -> None:
        first = handed_in(cast, position, version=0)
        assert handed_in(cast, position, version=0) == first
        with pytest.raises(Stale, match="Någon annan"):
            handed_in(cast, position, amount=Decimal(1), version=0)
        with pytest.raises(Refused, match="redan lämnad"):
            handed_in(cast, position, version=1, reason="Samma")
        assert SalaryCost.objects.count() == 1

    def test_a_cost_of_a_month_that_turns_out_vacant_can_only_become_nothing(
        self, cast: Cast, position: Position
    ) -> None:
        handed_in(cast, position)
        row = position.holdings.get()
        positions.end_holding(row, by=cast.officer, valid_to=date(2020, 5, 31), reason="Slutade")
        assert months.one(position, JUNE).is_outdated
        with pytest.raises(Refused, match="Rätta den till 0,00"):
            handed_in(cast, position, amount=Decimal(1), reason="Vakant")
        handed_in(cast, position, amount=Decimal(0), reason="Vakant")
        assert not months.one(position, JUNE).is_outdated


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"month": date(2020, 5, 2)},
        {"amount": Decimal("-1")},
        {"number": 2},
        {"reason": "En första rad rättar inget"},
        {"full_month": Decimal("39999.99")},
        {"degree_days": Decimal("31.5")},
    ],
)
def test_the_database_keeps_what_a_cost_must_be(position: Position, wrong: dict[str, Any]) -> None:
    SalaryCostFactory(position=position, month=JUNE)
    with pytest.raises(IntegrityError):
        SalaryCostFactory(position=position, **wrong)


@pytest.mark.django_db
def test_two_rules_of_what_counts_do_not_hold_the_same_day(cast: Cast) -> None:
    facts = {"by": cast.officer, "healthcare_region": cast.southern}
    first = actions.add_salary_basis(valid_from=date(2020, 1, 1), **facts)
    assert months.rule_for(PositionFactory(healthcare_region=cast.southern), MAY) == first
    with pytest.raises(ValidationError, match="redan en regel"):
        actions.add_salary_basis(valid_from=date(2021, 1, 1), **facts)
    with pytest.raises(IntegrityError), transaction.atomic():
        SalaryBasisFactory(healthcare_region=cast.southern, valid_from=date(2021, 1, 1))
    with pytest.raises(Forbidden, match="handläggare på kansliet"):
        actions.add_salary_basis(
            by=cast.officer, healthcare_region=cast.middle, valid_from=date(2020, 1, 1)
        )
    said = "Lön, arbetsgivaravgifter och semesterlön; PO-pålägg så som det är bokfört."
    assert first.in_words == said


@pytest.mark.django_db
def test_a_rule_is_read_where_its_money_is_read(cast: Cast, position: Position) -> None:
    own = SalaryBasisFactory(healthcare_region=cast.southern)
    SalaryBasisFactory(healthcare_region=cast.middle)
    for reader, seen in ((cast.economist, 1), (cast.approver, 1), (cast.auditor, 2)):
        assert SalaryBasis.objects.visible_to(reader).count() == seen
    assert own in SalaryBasis.objects.visible_to(cast.economist)
    assert not SalaryBasis.objects.visible_to(cast.supporter).exists()


@pytest.mark.django_db
def test_costs_are_read_by_who_employs_and_who_pays_and_nobody_else(
    cast: Cast, position: Position
) -> None:
    SalaryCostFactory(position=position)
    theirs = PositionFactory(healthcare_region=cast.middle, region=cast.halland)
    SalaryCostFactory(position=theirs)
    for reader, seen in (
        (cast.economist, 1),
        (cast.officer, 1),
        (cast.approver, 1),
        (cast.auditor, 2),
        (cast.supporter_halland, 0),
        (cast.administrator, 0),
    ):
        assert SalaryCost.objects.visible_to(reader).count() == seen, reader


@pytest.mark.django_db
@time_machine.travel("2020-07-15")
def test_the_months_to_hand_in_wait_for_the_economist_until_they_are_there(
    cast: Cast, position: Position
) -> None:
    def waiting(user: Any) -> list[str]:
        return [
            item["label"].rpartition(", ")[2]
            for item in todos(user)
            if item["kind"] == "salaries_to_enter"
        ]

    assert waiting(cast.economist) == ["2 månader saknas"]  # July has not ended
    assert waiting(cast.officer) == []
    handed_in(cast, position, MAY)
    assert waiting(cast.economist) == ["1 månad saknas"]
    handed_in(cast, position)
    assert waiting(cast.economist) == []


@pytest.mark.django_db
@time_machine.travel("2020-07-15")
def test_who_hands_in_is_reminded_once_and_the_reminder_closes_itself(
    cast: Cast, position: Position
) -> None:
    economist, kinds = cast.economist, [due.SALARIES, due.INVOICES]

    def told() -> list[str]:
        remind(Job(kind="remind_of_money", object_id=0))
        open_ones = Notice.objects.open().filter(user=economist, kind__in=kinds)
        return sorted(open_ones.values_list("kind", flat=True))

    assert told() == told() == [due.SALARIES]
    handed_in(cast, position, MAY)
    handed_in(cast, position)
    assert told() == [due.INVOICES]
    assert Notice.objects.filter(kind__in=kinds).count() == 2


@pytest.mark.django_db
@time_machine.travel("2020-07-15")
def test_a_missing_month_is_shown_as_missing_and_every_sum_leads_to_its_rows(
    cast: Cast, position: Position, client: Client
) -> None:
    handed_in(cast, position, MAY, is_full_month=True)
    client.force_login(cast.officer)
    page = client.get(reverse("salary_year", args=["skane", 2020])).content.decode()
    assert page.count('muted">saknas</span>') == 1  # June: July has not ended, April had nobody
    assert page.count("vakant") >= 4
    assert f'href="?tjanst={position.pk}#rader"' in page
    assert 'href="?manad=5#rader"' in page
    only_june = client.get(reverse("salary_year", args=["skane", 2020]) + "?manad=6")
    assert "Ingen kostnad är lämnad" in only_june.content.decode()
    assert "20\xa0645,16\xa0kr" in client.get(reverse("salaries")).content.decode()


@pytest.mark.django_db
def test_a_cost_is_handed_in_and_corrected_on_the_page(
    cast: Cast, position: Position, client: Client
) -> None:
    SalaryBasisFactory(healthcare_region=cast.southern, note="Friskvård räknas inte.")
    client.force_login(cast.economist)
    url = reverse("salary_enter", args=[position.pk, 2020, 5])
    shown = client.get(url).content.decode()
    assert "16 av 31 dagar" in shown
    assert "Friskvård räknas inte." in shown
    wrong = client.post(url, {"version": 0, "says": "full", "amount": "40.000"})
    assert wrong.status_code == 422
    assert 'value="40.000"' in wrong.content.decode()
    sent = {"version": 0, "says": "full", "amount": "40 000"}
    assert client.post(url, sent).status_code == 302
    page = client.get(reverse("salary_month", args=[position.pk, 2020, 5])).content.decode()
    assert "20\xa0645,16\xa0kr" in page
    stale = client.post(url, {"version": 0, "says": "booked", "amount": "1"})
    assert stale.status_code == 422
    assert "Någon annan" in stale.content.decode()
    again = {"version": 1, "says": "booked", "amount": "20 000,50"}
    assert "Skriv varför" in client.post(url, again).content.decode()
    assert client.post(url, again | {"reason": "Semester"}).status_code == 302
    assert SalaryCost.objects.current().get().amount == Decimal("20000.50")


@pytest.mark.django_db
def test_an_amount_unlike_the_month_before_is_asked_about_once_more(
    cast: Cast, position: Position, client: Client
) -> None:
    handed_in(cast, position, amount=Decimal(41000))
    client.force_login(cast.economist)
    url = reverse("salary_enter", args=[position.pk, 2020, 7])
    assert "Juni\xa02020: 41\xa0000,00\xa0kr" in client.get(url).content.decode()
    slip = {"version": 0, "amount": "999 999 999"}
    asked = client.post(url, slip)
    assert asked.status_code == 422
    assert "mer än 25 %" in asked.content.decode()
    assert 'name="is_sure"' in asked.content.decode()
    other = client.post(url, slip | {"is_sure": "888888888.00"})
    assert other.status_code == 422, "the tick was for another amount"
    sent = {"version": 0, "amount": "60 000", "is_sure": "60000.00"}
    saved = client.post(url, sent, follow=True)
    assert "Nästa månad som saknas" in saved.content.decode()
    assert SalaryCost.objects.get(month=date(2020, 7, 1)).amount == 60000
    august = reverse("salary_enter", args=[position.pk, 2020, 8])
    assert client.post(august, {"version": 0, "amount": "61 000"}).status_code == 302


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_locked", [True, False], ids=["locked", "control"])
def test_two_corrections_at_once_do_not_both_become_the_last(
    stage: Cast, monkeypatch: pytest.MonkeyPatch, is_locked: bool
) -> None:
    """The control shows that they meet when nothing locks; then the constraint stops one."""
    position = held_position(stage)
    handed_in(stage, position)
    meeting, add = Meeting(), actions._add

    def meet_and_add(*args: Any, **facts: Any) -> SalaryCost:
        meeting()
        return add(*args, **facts)

    monkeypatch.setattr(actions, "_add", meet_and_add)
    if not is_locked:
        monkeypatch.setattr(actions, "lock", lambda row: row)

    def act(amount: int) -> Any:
        return lambda: actions.enter_cost(
            position,
            by=User.objects.select_related("person").get(pk=stage.economist.pk),
            month=JUNE,
            amount=Decimal(amount),
            reason="Rättelse",
            version=1,
        )

    results = race(act(41000), act(42000))
    assert meeting.met is not is_locked
    stopped = [one for one in results if isinstance(one, Stale | ValidationError)]
    assert len(stopped) == 1, results
    assert [row.number for row in SalaryCost.objects.all()] == [1, 2]
    assert SalaryCost.objects.current().count() == 1
