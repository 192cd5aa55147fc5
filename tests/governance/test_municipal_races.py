"""Two answers at once: neither is lost, and the last one is known to be the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model

from governance.actions import municipal_answers as actions
from governance.models import MunicipalAnswer, MunicipalStart, MunicipalTrack, TrackStatus
from regions.models import Municipality
from tests.cast import Cast
from tests.factories.municipal import a_track, director_of, neighbours
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Stale

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def track(stage: Cast) -> MunicipalTrack:
    """A county of two municipalities, both asked."""
    neighbours(stage, 1)
    assert stage.municipal_director
    made = a_track(stage, MunicipalStart.EACH)
    actions.ask_municipalities(made, by=stage.network_secretary, due_on=dates.today())
    return made


def meeting_under_the_lock(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """Both wait for each other where the right is asked."""
    meeting, right = Meeting(), actions.can_answer

    def meet_and_ask(user: Any, answer: MunicipalAnswer) -> Any:
        meeting()
        return right(user, answer)

    monkeypatch.setattr(actions, "can_answer", meet_and_ask)
    return meeting


def unlocked(obj: Model, version: int | None = None) -> Any:
    """The same row as it is read without a lock."""
    return type(obj)._base_manager.get(pk=obj.pk)


def answering(
    track: MunicipalTrack, place: Municipality, user: User, reply: str
) -> Callable[[], Any]:
    """A person answering from a page of their own, read before the other pressed."""
    version = MunicipalAnswer.objects.get(track=track, municipality=place).version

    def press() -> Any:
        return actions.answer_for(
            MunicipalTrack.objects.get(pk=track.pk),
            Municipality.objects.get(pk=place.pk),
            by=User.objects.select_related("person").get(pk=user.pk),
            reply=reply,
            answered_on=dates.today(),
            body="Socialnämnden",
            version=version,
        )

    return press


def of_one(track: MunicipalTrack, cast: Cast) -> list[Callable[[], Any]]:
    """The director says yes while the secretary notes no."""
    place = cast.municipality
    return [
        answering(track, place, cast.municipal_director, "yes"),
        answering(track, place, cast.network_secretary, "no"),
    ]


def of_both(track: MunicipalTrack, cast: Cast) -> list[Callable[[], Any]]:
    """The two municipalities that are left answer, each for itself."""
    other = Municipality.objects.get(slug="grannkoping-01")
    return [
        answering(track, cast.municipality, cast.municipal_director, "yes"),
        answering(track, other, director_of(other), "yes"),
    ]


def test_of_two_answers_for_one_municipality_the_second_is_told(
    track: MunicipalTrack, stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts, meeting = of_one(track, stage), meeting_under_the_lock(monkeypatch)
    results = race(*acts)
    assert not meeting.met
    [saved] = [one for one in results if isinstance(one, MunicipalAnswer)]
    assert [type(one) for one in results if one is not saved] == [Stale]
    assert MunicipalAnswer.objects.get(municipality=stage.municipality).reply == saved.reply


def test_without_the_lock_one_answer_is_lost_without_a_word(
    track: MunicipalTrack, stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: both believe that their answer stands."""
    acts, meeting = of_one(track, stage), meeting_under_the_lock(monkeypatch)
    monkeypatch.setattr(actions, "lock", unlocked)
    results = race(*acts)
    assert meeting.met
    assert all(isinstance(one, MunicipalAnswer) for one in results)


def test_the_last_two_municipalities_at_once_end_the_track(
    track: MunicipalTrack, stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts, meeting = of_both(track, stage), meeting_under_the_lock(monkeypatch)
    race(*acts)
    assert not meeting.met
    assert MunicipalTrack.objects.get().status == TrackStatus.DONE


def test_without_the_lock_neither_knows_that_it_is_the_last(
    track: MunicipalTrack, stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: all have answered, and the track still waits."""
    acts, meeting = of_both(track, stage), meeting_under_the_lock(monkeypatch)
    counted, saved = actions.tally_of, Meeting()

    def count_when_both_have_saved(held: MunicipalTrack) -> Any:
        tally = counted(held)  # before the other's answer is committed
        saved()
        return tally

    monkeypatch.setattr(actions, "tally_of", count_when_both_have_saved)
    monkeypatch.setattr(actions, "lock", unlocked)
    race(*acts)
    assert meeting.met
    assert saved.met
    assert MunicipalTrack.objects.get().status == TrackStatus.ANSWERS
