"""Two at once with one role: one wins and the other is told; without the lock both would win."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import SINCE, Cast, make_user
from tests.factories.accounts import AppointmentFactory
from tests.races import Meeting, race, was_stopped
from vardforlopp.accounts import actions
from vardforlopp.accounts.models import Appointment, ScopeGrant, User
from vardforlopp.common import workflow as engine
from vardforlopp.common.answer import Answer, Stale

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stage(stage: Cast) -> Cast:
    """With three who may give roles."""
    stage.made["third"] = make_user("third")
    AppointmentFactory(person=stage.made["third"].person, role="register_administrator", place=None)
    return stage


@pytest.fixture
def proposed(stage: Cast) -> Appointment:
    """A chair whom the first administrator has named; the other two may answer."""
    return AppointmentFactory(role="chair", place=stage.council, by=stage.administrator)


def fresh(user: User) -> User:
    return User.objects.select_related("person").get(pk=user.pk)


def read(proposed: Appointment) -> Appointment:
    return Appointment.objects.select_related("person__user").get(pk=proposed.pk)


def confirm_and_decline(
    stage: Cast, proposed: Appointment, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[Any], Meeting]:
    """One confirms while the other declines, both from the page as it was."""
    meeting, demand = Meeting(), engine.demand

    def meet_and_demand(answer: Answer) -> None:
        demand(answer)
        meeting()

    monkeypatch.setattr(engine, "demand", meet_and_demand)

    def confirm() -> Any:
        by = fresh(stage.second_administrator)
        return actions.confirm_appointment(read(proposed), by=by, version=proposed.version)

    def decline() -> Any:
        by, comment = fresh(stage.made["third"]), "Fel person"
        return actions.decline_appointment(
            read(proposed), by=by, comment=comment, version=proposed.version
        )

    return race(confirm, decline), meeting


def test_of_two_who_answer_at_once_one_wins_and_the_other_is_told(
    stage: Cast, proposed: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = confirm_and_decline(stage, proposed, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Appointment", "Stale"]
    refusal = next(result for result in results if isinstance(result, Stale))
    assert "Någon annan hann" in refusal.reason
    stands = Appointment.objects.get(pk=proposed.pk)
    assert stands.status == ("in_force" if isinstance(results[0], Appointment) else "declined")
    has_grants = ScopeGrant.objects.filter(appointment=proposed).exists()
    assert has_grants == (stands.status == "in_force" and bool(proposed.role_facts.rights))
    assert stands.history.exclude(status="proposed").count() == 1


def test_the_race_is_real_without_the_lock_both_would_answer(
    stage: Cast, proposed: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above proves something only because this one holds."""
    monkeypatch.setattr(engine, "lock", lambda obj, version=None: read(obj))
    results, meeting = confirm_and_decline(stage, proposed, monkeypatch)
    assert meeting.met
    assert [type(result).__name__ for result in results] == ["Appointment", "Appointment"]


def both_give(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    """Two give the same person the same role for the same time."""
    meeting, check = Meeting(), Appointment.full_clean
    person = make_user("newcomer").person

    def check_and_meet(self: Appointment, *args: Any, **kwargs: Any) -> None:
        check(self, *args, **kwargs)
        meeting()

    monkeypatch.setattr(Appointment, "full_clean", check_and_meet)

    def give(user: User) -> Any:
        return lambda: actions.give_appointment(
            person=person,
            role="process_supporter",
            place=stage.skane,
            valid_from=SINCE,
            by=fresh(user),
        )

    return race(give(stage.administrator), give(stage.second_administrator)), meeting


def test_of_two_who_give_the_same_role_at_once_one_is_told_that_it_is_given(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_give(stage, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Appointment", "ValidationError"]
    assert any("Personen har redan" in str(result) for result in results)
    assert Appointment.objects.filter(person__user__email="newcomer@prov.invalid").count() == 1


def test_the_race_is_real_without_the_lock_only_the_database_would_stop_the_second(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: both pass the check, and the second gets an error no page explains.

    Either the constraint refuses it, or the two wait for each other and one is sent away.
    """
    monkeypatch.setattr(actions, "lock", lambda obj, version=None: obj)
    results, meeting = both_give(stage, monkeypatch)
    assert meeting.met
    assert sorted(was_stopped(result) for result in results) == [False, True]
    assert Appointment.objects.filter(person__user__email="newcomer@prov.invalid").count() == 1
