"""A question between two meetings: everybody answers for themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from governance.actions import agenda, meetings, minutes, voting
from governance.actions.recommending import recommend
from governance.demo.meetings import VOTING, point, send
from governance.demo.scene import CHAIR, MEMBER, SECRETARY, act, council
from governance.meetings.wording import proposed_recommendation
from governance.models import Advice, BallotChoice, Matter, Meeting, MeetingForm


def asked(matter: Matter, *, asked_on: date, last_on: date) -> Meeting:
    """The question goes to everybody who votes."""
    facts = {"held_on": last_on, "form": MeetingForm.BETWEEN}
    meeting = act(SECRETARY, asked_on, meetings.plan_meeting, council(), **facts)
    act(SECRETARY, asked_on, agenda.take_up, meeting, matter)
    return act(SECRETARY, asked_on, meetings.dispatch, meeting)


def answers(meeting: Meeting, matter: Matter, who: Iterable[str], on: date) -> None:
    """Each for oneself, the same day."""
    for local in who:
        act(local, on, voting.answer, point(meeting, matter), choice=BallotChoice.FOR)


def closed(matter: Matter, *, asked_on: date, last_on: date) -> None:
    """All have answered, the council recommends, and the minutes are adjusted."""
    meeting = asked(matter, asked_on=asked_on, last_on=last_on)
    answers(meeting, matter, VOTING, asked_on + timedelta(days=1))
    act(SECRETARY, last_on, meetings.hold, meeting)
    text = proposed_recommendation(matter, Advice.FOR)
    act(SECRETARY, last_on, recommend, point(meeting, matter), advice=Advice.FOR, text=text)
    send(meeting, last_on + timedelta(days=3), (CHAIR, MEMBER))
    for local in (CHAIR, MEMBER):
        act(local, last_on + timedelta(days=5), minutes.adjust, meeting)
