"""Who may do what in the municipal track, at each stage (K1–K4, S2-41..43)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from governance.actions import municipal as tracks
from governance.actions import municipal_answers as answers
from governance.models import MunicipalTrack, TrackDecision
from governance.municipal.workflow import STEPS
from tests.cast import Cast
from tests.factories.municipal import director_of, municipal_order, neighbours, taken
from tests.governance.who_may import Act, everybody, wrong
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused

pytestmark = pytest.mark.django_db

KEEPS = "network_secretary"
STOPS, CORRECTS = {"stop": KEEPS}, {"correct": KEEPS}
ANSWERS = {"answer": f"municipal_director {KEEPS}", "answer for another": KEEPS, "ask": KEEPS}


def steps(stage: str) -> dict[str, str]:
    """What the body at the stage may come to, all of it noted by the secretary."""
    return {step.name: KEEPS for step in STEPS.values() if step.stage == stage}


# place → action → who may
TRACK = {
    "networks": steps("networks") | STOPS,
    "joint": steps("joint") | STOPS | CORRECTS,
    "political": steps("political") | STOPS | CORRECTS,
    "answers": ANSWERS | STOPS | CORRECTS | {"close": KEEPS},
    "asked": ANSWERS | STOPS | CORRECTS | {"close": KEEPS},
    "done by a body": CORRECTS,
    "done by the answers": {"reopen": KEEPS},
    "stopped": {},
}
# how each place is come to, and what the latest body's word is corrected to
WAY = {
    "networks": (),
    "joint": ("prepared",),
    "political": ("prepared", "agree_politically"),
    "answers": ("prepared", "agree_and_lift"),
    "asked": ("prepared", "agree_and_lift"),
    "done by a body": ("prepared", "agree"),
    "done by the answers": ("prepared", "agree_and_lift"),
    "stopped": ("prepared",),
}


class Table:
    """A county with a track, and two municipalities with a director each."""

    def __init__(self, cast: Cast):
        self.cast = cast
        municipal_order(cast)
        self.other = neighbours(cast, 1)[0]
        director_of(self.other)
        everybody(cast)

    @property
    def track(self) -> MunicipalTrack:
        found = MunicipalTrack.objects.first()
        if found is None:
            raise Refused("Inget spår är startat.")
        return found

    def bring(self, place: str) -> None:
        by, today = self.cast.network_secretary, dates.today()
        facts = {"by": by, "implementation": self.cast.stroke_orebro}
        tracks.open_track(self.cast.council, **facts)
        if WAY[place]:
            taken(self.track, self.cast, *WAY[place])
        if place in ("asked", "done by the answers"):
            answers.ask_municipalities(self.track, by=by, due_on=today + timedelta(days=30))
        if place == "done by the answers":
            for town in (self.cast.municipality, self.other):
                self.answer(by, town)
        if place == "stopped":
            tracks.stop_track(self.track, by=by, comment="Görs om.")

    def answer(self, user: User, town: Any) -> Any:
        facts: Any = {"answered_on": dates.today(), "body": "Socialnämnden", "reference": "§ 2"}
        return answers.answer_for(self.track, town, by=user, reply="yes", **facts)

    def correct(self, user: User) -> Any:
        """The latest word of a body, to another of the same body."""
        latest = TrackDecision.objects.in_force().filter(track=self.track).order_by("pk").last()
        if latest is None:
            raise Refused("Inget organ har tagit ställning.")
        step = next(one.name for one in STEPS.values() if one.stage == latest.stage)
        facts: Any = {"decided_on": dates.today(), "reference": "§ 5"}
        return tracks.correct_step(latest, step, by=user, **facts)

    def acts(self) -> dict[str, Act]:
        """Each action, of the track as it stands when it is tried."""
        today, cast = dates.today(), self.cast

        def on(verb: Callable[..., Any], *more: Any, **facts: Any) -> Act:
            return lambda user: verb(self.track, *more, by=user, **facts)

        noted: Any = {"decided_on": today, "reference": "§ 4"}
        return {
            **{name: on(tracks.take_step, name, **noted) for name in STEPS},
            "correct": self.correct,
            "ask": on(answers.ask_municipalities, due_on=today + timedelta(days=20)),
            "answer": lambda user: self.answer(user, cast.municipality),
            "answer for another": lambda user: self.answer(user, self.other),
            "close": on(tracks.close_track, comment="Det räcker."),
            "reopen": on(tracks.reopen_track, comment="En kommun ändrar sig."),
            "stop": on(tracks.stop_track, comment="Görs om."),
        }


def test_a_track(cast: Cast) -> None:
    table = Table(cast)
    assert not wrong(cast, TRACK, table.acts(), table.bring)


def test_who_starts_a_track(cast: Cast) -> None:
    table = Table(cast)
    about = {"implementation": cast.stroke_orebro}
    acts: dict[str, Act] = {"start": lambda user: tracks.open_track(cast.council, by=user, **about)}
    assert not wrong(cast, {"new": {"start": KEEPS}}, acts, str)
    said = wrong(cast, {"new": {}, "there": {"start": f"{KEEPS} chair"}}, acts, str)
    assert "new: network_secretary fick göra start" in said  # the tables do tell
    assert "there: chair fick inte göra start" in said
    assert table.other.pk
