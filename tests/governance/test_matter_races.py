"""Two open a matter at once: without the lock of the council both would take the same number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Model

from governance.actions import matters as actions
from governance.models import Matter
from tests.cast import Cast
from tests.factories.governance import working_council
from tests.governance.matters import opened
from tests.races import Meeting, race, was_stopped
from vardforlopp.accounts.models import User
from vardforlopp.common.acting import acting_as

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def council(stage: Cast) -> Any:
    assert stage.secretary
    with acting_as(None):
        working_council(stage.council)
    return stage.council


def press(cast: Cast, title: str) -> Callable[[], Any]:
    """The secretary opening a matter from a page of their own."""

    def open_it() -> Any:
        cast.users["secretary"] = User.objects.select_related("person").get(pk=cast.secretary.pk)
        return opened(cast, kind="other", implementation=None, title=title)

    return open_it


def meeting_when_numbered(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """Both wait for each other where the next number is read."""
    meeting, read = Meeting(), actions.next_number

    def meet_after(*given: Any) -> int:
        number = read(*given)
        meeting()
        return number

    monkeypatch.setattr(actions, "next_number", meet_after)
    return meeting


def test_two_at_once_get_a_number_each(
    stage: Cast, council: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = meeting_when_numbered(monkeypatch)
    results = race(press(stage, "Ett"), press(stage, "Två"))
    assert not meeting.met
    assert sorted(one.number for one in results) == [1, 2]


def test_the_race_is_real_without_the_lock_one_is_stopped_by_the_database(
    stage: Cast, council: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlocked(obj: Model, version: int | None = None) -> Any:
        return type(obj)._base_manager.get(pk=obj.pk)

    monkeypatch.setattr(actions, "lock", unlocked)
    meeting = meeting_when_numbered(monkeypatch)
    results = race(press(stage, "Ett"), press(stage, "Två"))
    assert meeting.met
    stopped = [one for one in results if not isinstance(one, Matter)]
    assert len(stopped) == 1
    assert isinstance(stopped[0], ValidationError) or was_stopped(stopped[0])
    assert Matter.objects.count() == 1
