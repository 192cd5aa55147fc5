"""Two people telling the same history at once: one wins, the other is told to read first."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest

from tests.cast import Cast
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common.answer import Stale
from vardforlopp.pathways import actions
from vardforlopp.pathways.actions.backfilling import Reached
from vardforlopp.pathways.models import Implementation, StatusEntry

pytestmark = pytest.mark.django_db(transaction=True)
MODULE = sys.modules[Reached.__module__]


def both_tell(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    meeting = Meeting()
    really = MODULE.can_log_status

    def meet_and_ask(user: Any, implementation: Any) -> Any:
        meeting()
        return really(user, implementation)

    monkeypatch.setattr(MODULE, "can_log_status", meet_and_ask)
    version = stage.stroke.version
    steps = {
        stage.step("R1"): Reached(date(2020, 6, 1)),
        stage.step("R2"): Reached(date(2020, 9, 1)),
    }

    def act(user: User) -> Any:
        return lambda: actions.backfill(
            Implementation.objects.get(pk=stage.stroke.pk),
            by=User.objects.select_related("person").get(pk=user.pk),
            steps=steps,
            version=version,
        )

    return race(act(stage.supporter), act(stage.leader)), meeting


def test_of_two_who_tell_the_history_at_once_one_is_told_to_read_first(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_tell(stage, monkeypatch)
    assert not meeting.met
    assert sum(isinstance(result, Stale) for result in results) == 1, results
    assert StatusEntry.objects.count() == 2


def test_the_race_is_real_without_the_lock_both_histories_would_be_written(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above proves something only because this one holds."""

    def unlocked(obj: Any, version: int | None = None) -> Any:
        return type(obj)._base_manager.get(pk=obj.pk)

    monkeypatch.setattr(MODULE, "lock", unlocked)
    results, meeting = both_tell(stage, monkeypatch)
    assert meeting.met
    assert [len(result) for result in results] == [2, 2]
    assert StatusEntry.objects.count() == 4
