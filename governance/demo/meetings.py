"""A meeting from its day in the calendar to its adjusted minutes, as the secretary keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from governance.actions import agenda, meetings, minutes, voting
from governance.actions.recommending import recommend
from governance.demo.scene import CHAIR, DEPUTY, MEMBER, MEMBERS, SECRETARY, act, council, person
from governance.meetings.sitting import Sitting
from governance.meetings.wording import proposed_recommendation
from governance.models import (
    Advice,
    AgendaItem,
    Matter,
    Meeting,
    MeetingForm,
    Presence,
    Recommendation,
)

LINK = "Digitalt, länk i kallelsen"
ROOM = "Sal Hjälmaren, universitetssjukhuset"
VOTING = (CHAIR, DEPUTY, MEMBER, *MEMBERS)


@dataclass(frozen=True)
class Question:
    """A matter at a meeting: what the council comes to, with what is said besides."""

    matter: Matter
    advice: str = Advice.FOR
    also: str = ""
    against: Mapping[str, str] = field(default_factory=dict)  # another answer than the rest
    reserved: Mapping[str, str] = field(default_factory=dict)
    is_postponed: bool = False  # presented, and taken up again later


@dataclass(frozen=True)
class Days:
    """The days around a meeting; what comes after it is None as long as it has not happened."""

    held: date
    planned: int = 42
    dispatched: int = 7
    minutes: int | None = 7
    adjusted: int = 13

    @property
    def stop(self) -> date:
        """The stop day."""
        return self.held - timedelta(days=14)


def plan(
    held_on: date, planned_on: date, *, form: str = MeetingForm.DIGITAL, **facts: object
) -> Meeting:
    """A meeting in the calendar."""
    at = {"starts_at": time(13), "ends_at": time(15), "place": LINK}
    if form == MeetingForm.PHYSICAL:
        at["place"] = ROOM
    given = at | {"held_on": held_on, "form": form} | facts
    return act(SECRETARY, planned_on, meetings.plan_meeting, council(), **given)


def held(
    days: Days,
    questions: Iterable[Question],
    *,
    absent: Iterable[str] = (),
    adjusters: tuple[str, ...] = (CHAIR, MEMBER),
    form: str = MeetingForm.DIGITAL,
) -> Meeting:
    """A meeting that has been held; its minutes adjusted by those who have done so by now."""
    meeting = plan(days.held, days.held - timedelta(days=days.planned), form=form)
    act(SECRETARY, days.stop, agenda.fill_agenda, meeting)
    sent = days.held - timedelta(days=days.dispatched)
    act(SECRETARY, sent, meetings.dispatch, meeting)
    away = {person(local).pk: Presence.ABSENT for local in absent}
    act(SECRETARY, days.held, meetings.hold, meeting, presence=away)
    for one in questions:
        answered(point(meeting, one.matter), one, days.held)
    if days.minutes is not None:
        send(meeting, days.held + timedelta(days=days.minutes), adjusters)
        for local in adjusters:
            act(local, days.held + timedelta(days=days.adjusted), minutes.adjust, meeting)
    return Meeting.objects.get(pk=meeting.pk)


def send(meeting: Meeting, on: date, adjusters: Iterable[str]) -> None:
    """The minutes go to those who adjust them."""
    people = [person(local) for local in adjusters]
    act(SECRETARY, on, minutes.send_minutes, meeting, people=people)


def point(meeting: Meeting, matter: Matter) -> AgendaItem:
    """Where the matter stands on the agenda."""
    return AgendaItem.objects.select_related("meeting", "matter").get(
        meeting=meeting, matter=matter, is_withdrawn=False
    )


def answered(item: AgendaItem, one: Question, on: date) -> Recommendation | None:
    """What each answered, and what the council recommends; nothing when it is put off."""
    if one.is_postponed:
        text = f"{item.presented_by} föredrog ärendet. {one.also}"
        act(SECRETARY, on, minutes.write_item, item, text=text)
        return None
    if one.against:
        names = {row.person_id: one.advice for row in Sitting(item.meeting).voters(item)}
        names |= {person(local).pk: choice for local, choice in one.against.items()}
        act(SECRETARY, on, voting.vote, item, choices=names)
    else:
        act(SECRETARY, on, voting.agree, item, choice=one.advice)
    return _recommended(item, one, on)


def _recommended(item: AgendaItem, one: Question, on: date) -> Recommendation:
    text = " ".join(
        part for part in (proposed_recommendation(one.matter, one.advice), one.also) if part
    )
    own = [(person(local), words) for local, words in one.reserved.items()]
    facts = {"advice": one.advice, "text": text, "reservations": own}
    return act(SECRETARY, on, recommend, item, **facts)
