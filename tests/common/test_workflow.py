"""The workflow engine: one way to move, all or nothing, with a line of history."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import Cast
from tests.common.actors import ANNA
from tests.races import Meeting, race
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.models.appointment import AppointmentStatus as Status
from vardforlopp.common import workflow as engine
from vardforlopp.common.answer import YES, Answer, Forbidden, Refused, Stale, no
from vardforlopp.common.history import lines
from vardforlopp.common.workflow import Transition, Workflow

AFTER: list[Any] = []


def anna_only(user: Any, _: Any) -> Answer:
    """Only Anna."""
    return YES if user is ANNA else no("Det får bara Anna.")


def nobody(user: Any, _: Any) -> Answer:
    """Nobody at all."""
    return no("Det får ingen.")


def remember(obj: Any, *, by: Any) -> None:
    AFTER.append((obj.status, by))


def stumble(obj: Any, *, by: Any) -> None:
    obj.person.title = "ändrad"
    obj.person.save()
    raise ZeroDivisionError


MOVES = Workflow(
    Transition(
        "end",
        "Avsluta",
        frozenset({Status.IN_FORCE}),
        Status.ENDED,
        anna_only,
        needs_comment=True,
        then=(remember,),
    ),
    Transition(
        "stumble", "Snava", frozenset({Status.IN_FORCE}), Status.ENDED, anna_only, then=(stumble,)
    ),
    Transition("revive", "Återuppta", frozenset({Status.ENDED}), Status.IN_FORCE, anna_only),
    Transition("forbid", "Förbjud", frozenset({Status.IN_FORCE}), Status.DECLINED, nobody),
)


@pytest.fixture
def appointment(cast: Cast) -> Appointment:
    AFTER.clear()
    return Appointment.objects.get(person=cast.supporter.person)


def test_a_move_sets_the_state_and_who_and_when_and_why(appointment: Appointment) -> None:
    moved = MOVES.perform("end", appointment, by=ANNA, comment="  Slutar.  ")
    assert moved.status == Status.ENDED
    assert (moved.status_by_id, moved.status_by_label) == (ANNA.pk, "Anna Ek")
    assert moved.status_comment == "Slutar."
    assert moved.status_at is not None
    assert AFTER == [(Status.ENDED, ANNA)]


def test_a_move_leaves_a_line_with_its_label_and_comment(appointment: Appointment) -> None:
    moved = MOVES.perform("end", appointment, by=ANNA, comment="Slutar.")
    line = lines(moved)[0]
    assert (line.actor, line.reason) == ("Anna Ek", "Avsluta: Slutar.")
    assert line.differences == [("läge", "gäller", "avslutad")]


def refused(appointment: Appointment, name: str, **facts: Any) -> Refused:
    before = Appointment.objects.filter(pk=appointment.pk).values().get()
    with pytest.raises(Refused) as caught:
        MOVES.perform(name, appointment, **{"by": ANNA, **facts})
    assert Appointment.objects.filter(pk=appointment.pk).values().get() == before
    return caught.value


def test_a_move_from_another_state_is_refused(appointment: Appointment) -> None:
    assert "läget har ändrats" in refused(appointment, "revive").reason


def test_a_move_without_the_right_is_forbidden_with_the_reason(appointment: Appointment) -> None:
    refusal = refused(appointment, "forbid")
    assert isinstance(refusal, Forbidden)
    assert refusal.reason == "Det får ingen."


def test_a_move_that_needs_a_comment_asks_for_it_at_its_field(appointment: Appointment) -> None:
    assert refused(appointment, "end", comment="  ").field == "comment"


def test_a_move_from_a_page_read_too_long_ago_is_refused(appointment: Appointment) -> None:
    refusal = refused(appointment, "end", comment="x", version=appointment.version + 1)
    assert isinstance(refusal, Stale)


def test_a_move_whose_after_effect_fails_never_happened(appointment: Appointment) -> None:
    with pytest.raises(ZeroDivisionError):
        MOVES.perform("stumble", appointment, by=ANNA)
    appointment.refresh_from_db()
    assert appointment.status == Status.IN_FORCE
    assert appointment.person.title != "ändrad"


def test_the_buttons_are_the_moves_from_here_the_closed_ones_with_their_reason(
    appointment: Appointment,
) -> None:
    choices = MOVES.open_to(ANNA, appointment)
    assert [(choice.transition.name, choice.answer.reason) for choice in choices] == [
        ("end", ""),
        ("stumble", ""),
        ("forbid", "Det får ingen."),
    ]


def both_end(appointment: Appointment, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Meeting]:
    meeting, demand = Meeting(), engine.demand

    def meet_and_demand(answer: Answer) -> None:
        demand(answer)
        meeting()

    monkeypatch.setattr(engine, "demand", meet_and_demand)

    def end() -> Any:
        return MOVES.perform("end", appointment, by=ANNA, comment="Slutar.")

    return race(end, end), meeting


@pytest.mark.django_db(transaction=True)
def test_of_two_who_move_at_once_one_finds_it_moved(
    appointment: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_end(appointment, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Appointment", "Refused"]
    assert len(AFTER) == 1


@pytest.mark.django_db(transaction=True)
def test_the_race_is_real_without_the_lock_both_would_move(
    appointment: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control."""
    monkeypatch.setattr(
        engine, "lock", lambda obj, version=None: Appointment.objects.get(pk=obj.pk)
    )
    _, meeting = both_end(appointment, monkeypatch)
    assert meeting.met
    assert len(AFTER) == 2
