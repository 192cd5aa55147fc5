"""Two who hand the same duties over at the same moment."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from regions.models import Person
from tests.cast import Cast, make_user
from tests.introduction.duties import WHY, fresh
from tests.races import Meeting, race
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.actions import handover as handing
from vardforlopp.introduction.actions.handover import Choice, hand_over
from vardforlopp.pathways.actions import people as staffing_verbs
from vardforlopp.pathways.models import Staffing


def both_hand_over(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    """Two process supporters hand the same duty to two different people."""
    second = make_user("second_supporter")
    with acting_as(None, reason="Prov"):
        accounts.give_appointment(
            person=second.person,
            role="process_supporter",
            place=stage.skane,
            valid_from=date(2020, 1, 1),
            by=None,
        )
    heirs = [make_user("first_heir").person, make_user("second_heir").person]
    row = Staffing.objects.get(person=stage.leader.person)
    meeting = Meeting()
    really = handing.can_hand_over

    def meet_and_ask(user: Any, person: Any) -> Any:
        meeting()
        return really(user, person)

    monkeypatch.setattr(handing, "can_hand_over", meet_and_ask)

    def act(user: User, heir: Person) -> Any:
        return lambda: hand_over(
            Person.objects.get(pk=stage.leader.person_id),
            choices=[Choice(f"bemanning-{row.pk}", heir, row.version)],
            last_day=dates.today(),
            by=fresh(user),
            reason=WHY,
        )

    return race(act(stage.supporter, heirs[0]), act(second, heirs[1])), meeting


@pytest.mark.django_db(transaction=True)
def test_of_two_who_hand_over_at_once_one_is_told_to_read_first(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_hand_over(stage, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Refused", "UUID"]
    assert Staffing.objects.filter(role="process_leader").count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_race_is_real_without_the_locks_there_would_be_two_successors(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above proves something only because this one holds."""

    def unlocked(obj: Any, version: int | None = None) -> Any:
        return type(obj)._base_manager.get(pk=obj.pk)

    monkeypatch.setattr(handing, "lock", unlocked)
    monkeypatch.setattr(staffing_verbs, "lock", unlocked)
    results, meeting = both_hand_over(stage, monkeypatch)
    assert meeting.met
    assert [type(result).__name__ for result in results] == ["UUID", "UUID"]
    assert Staffing.objects.filter(role="process_leader").count() == 3
