"""Two people logging at once: one wins, the other is told; without the lock both would win."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import Cast
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Stale
from vardforlopp.pathways import actions
from vardforlopp.pathways.actions import log as log_module
from vardforlopp.pathways.models import Implementation, Movement, StatusEntry

pytestmark = pytest.mark.django_db(transaction=True)


def both_log(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    meeting = Meeting()
    really = log_module.can_log_status

    def meet_and_ask(user: Any, implementation: Any) -> Any:
        meeting()
        return really(user, implementation)

    monkeypatch.setattr(log_module, "can_log_status", meet_and_ask)
    version = stage.stroke.version

    def act(user: User) -> Any:
        return lambda: actions.log_status(
            Implementation.objects.get(pk=stage.stroke.pk),
            by=User.objects.select_related("person").get(pk=user.pk),
            movement=Movement.UNCHANGED,
            note="Samtidigt.",
            observed_on=dates.today(),
            version=version,
        )

    return race(act(stage.supporter), act(stage.leader)), meeting


def test_of_two_people_logging_at_once_one_is_told_to_read_first(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_log(stage, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Stale", "StatusEntry"]
    assert StatusEntry.objects.count() == 1
    assert any(isinstance(result, Stale) for result in results)


def test_the_race_is_real_without_the_lock_both_would_be_written(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above proves something only because this one holds."""

    def unlocked(obj: Any, version: int | None = None) -> Any:
        return type(obj)._base_manager.get(pk=obj.pk)

    monkeypatch.setattr(log_module, "lock", unlocked)
    results, meeting = both_log(stage, monkeypatch)
    assert meeting.met
    assert [type(result).__name__ for result in results] == ["StatusEntry", "StatusEntry"]
