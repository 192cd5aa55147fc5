"""Two at once: paragraphs are numbered one by one, and a matter stands on one agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from governance.actions import agenda, meetings
from governance.meetings import effects
from governance.models import AgendaItem
from tests.cast import Cast
from tests.governance.meeting import council_at_work, submitted
from tests.races import Meeting as Encounter
from tests.races import race, was_stopped
from vardforlopp.accounts.models import User
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db(transaction=True)


def encounter_at(monkeypatch: pytest.MonkeyPatch, place: Any, name: str) -> Encounter:
    """Both wait for each other just after the lock of the council."""
    encounter, lock = Encounter(), getattr(place, name)

    def lock_and_wait(obj: Any, *given: Any) -> Any:
        found = lock(obj, *given)
        if type(found).__name__ == "Body":
            encounter()
        return found

    monkeypatch.setattr(place, name, lock_and_wait)
    return encounter


def unlocked(obj: Any, version: int | None = None) -> Any:
    """The same row as it is read without a lock."""
    return type(obj)._base_manager.get(pk=obj.pk)


def press(cast: Cast, verb: Callable[..., Any], meeting: Any) -> Callable[[], Any]:
    secretary = cast.secretary.pk

    def act() -> Any:
        mine = type(meeting).objects.get(pk=meeting.pk)
        return verb(mine, by=User.objects.select_related("person").get(pk=secretary))

    return act


def two_today(cast: Cast) -> list[Any]:
    council_at_work(cast)
    return [
        meetings.plan_meeting(cast.council, by=cast.secretary, held_on=dates.today())
        for _ in range(2)
    ]


def test_two_meetings_opened_at_once_share_the_numbers_of_the_year_without_gaps(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = two_today(stage)
    encounter = encounter_at(monkeypatch, effects, "lock")
    results = race(*(press(stage, meetings.hold, one) for one in both))
    assert not encounter.met
    assert [type(one).__name__ for one in results] == ["Meeting", "Meeting"], results
    numbers = AgendaItem.objects.order_by("paragraph").values_list("paragraph", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5, 6]


def test_the_race_is_real_without_the_lock_the_database_alone_stops_the_second(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: both take the same numbers."""
    both = two_today(stage)
    monkeypatch.setattr(effects, "lock", unlocked)
    encounter = encounter_at(monkeypatch, effects, "lock")
    results = race(*(press(stage, meetings.hold, one) for one in both))
    assert encounter.met
    failed = [one for one in results if isinstance(one, Exception)]
    assert len(failed) == 1
    assert was_stopped(failed[0]) or "samtidigt" in str(failed[0]) or "upptagen" in str(failed[0])


def test_a_matter_is_taken_up_by_one_of_two_meetings_filled_at_once(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = two_today(stage)
    submitted(stage)
    encounter = encounter_at(monkeypatch, agenda, "lock")
    results = race(*(press(stage, agenda.fill_agenda, one) for one in both))
    assert not encounter.met
    assert sorted(len(one) for one in results) == [0, 1]
