"""Who may do what with a meeting, its points, its answers and its minutes, at each place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from governance.actions import agenda, meetings, minutes, voting
from governance.actions.recommending import recommend
from governance.actions.reporting import post_minutes
from governance.models import AgendaItem, Matter, Meeting, MeetingForm
from tests.cast import Cast
from tests.factories.meetings import placed_meeting
from tests.governance.meeting import council_at_work, point_of, submitted
from tests.governance.who_may import Act, everybody, wrong
from vardforlopp.accounts.models import User
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db

PREPARES = "secretary development_director"
LEADS = f"{PREPARES} chair deputy"
AHEAD = {"edit": PREPARES, "fill": PREPARES, "add a point": PREPARES, "take up": PREPARES}
POINTS = {"edit a point": PREPARES, "move a point": PREPARES, "withdraw a point": PREPARES}
WRITES = {"write a point": PREPARES, "write the introduction": PREPARES}
# place → action → who may
MEETING = {
    "planned": AHEAD | POINTS | {"dispatch": PREPARES, "open": LEADS, "cancel": LEADS},
    "dispatched": AHEAD | POINTS | {"open": LEADS, "cancel": LEADS},
    "held": {
        **WRITES,
        "edit a point": PREPARES,
        "note who is there": LEADS,
        "all agree": LEADS,
        "vote": LEADS,
        "recommend": LEADS,
        "send the minutes": PREPARES,
    },
    "to_adjust": WRITES | {"recall": PREPARES, "adjust": "chair member"},
    "adjusted": {"post": PREPARES},
    "cancelled": {},
}
# a question between meetings: each who votes answers alone
QUESTION = {
    "planned": {"edit": PREPARES, "dispatch": PREPARES, "cancel": LEADS},
    "dispatched": {
        "edit": PREPARES,
        "answer": "chair deputy member",
        "cancel": LEADS,
    },
    "answered": {"edit": PREPARES, "answer": "chair deputy member", "open": LEADS, "cancel": LEADS},
    "held": {"recommend": LEADS, "send the minutes": PREPARES},
    "adjusted": {"post": PREPARES},
    "cancelled": {},
}


class Table:
    """RMK with a meeting today about stroke, and a matter that came in late."""

    def __init__(self, cast: Cast, form: str):
        self.cast = cast
        council_at_work(cast, quorum=2)
        everybody(cast)
        self.matter = submitted(cast)
        meeting = meetings.plan_meeting(
            cast.council, by=cast.secretary, held_on=dates.today(), form=form
        )
        self.key = meeting.pk
        agenda.fill_agenda(meeting, by=cast.secretary)
        self.item_key = point_of(meeting, self.matter).pk
        late = {"kind": "other", "implementation": None, "submitted_on": dates.today()}
        self.late = submitted(cast, **late)

    @property
    def meeting(self) -> Meeting:
        return Meeting.objects.get(pk=self.key)

    @property
    def item(self) -> AgendaItem:
        return AgendaItem.objects.get(pk=self.item_key)

    def bring(self, place: str) -> None:
        """To a place of its way: what comes before is done."""
        by = self.cast.secretary
        if place == "planned":
            return
        if place == "cancelled":
            meetings.cancel(self.meeting, by=by, comment="Storm.")
            return
        meetings.dispatch(self.meeting, by=by)
        if place == "dispatched":
            return
        if self.meeting.is_between:
            for part in ("chair", "deputy", "member"):
                voting.answer(self.item, by=getattr(self.cast, part), choice="for")
            if place == "answered":
                return
        meetings.hold(self.meeting, by=by)
        if not self.meeting.is_between:
            voting.agree(self.item, by=by)
        if place == "to_adjust":
            people = [self.cast.chair.person, self.cast.member.person]
            minutes.send_minutes(self.meeting, by=by, people=people)
        elif place != "held":
            placed_meeting(self.meeting, place)

    def acts(self) -> dict[str, Act]:
        """Each action, of what it is done to as it stands when it is tried."""
        cast, day = self.cast, dates.today()
        voters = [getattr(cast, part).person_id for part in ("chair", "deputy", "member")]

        def on(verb: Callable[..., Any], *more: Any, **facts: Any) -> Act:
            return lambda user: verb(self.meeting, *more, by=user, **facts)

        def at(verb: Callable[..., Any], **facts: Any) -> Act:
            return lambda user: verb(self.item, by=user, **facts)

        def take_up(user: User) -> Any:
            return agenda.take_up(self.meeting, Matter.objects.get(pk=self.late.pk), by=user)

        return {
            "edit": on(meetings.edit_meeting, place="Sal 4"),
            "fill": on(agenda.fill_agenda),
            "add a point": on(agenda.add_point, title="Lägesbild"),
            "take up": take_up,
            "edit a point": at(agenda.edit_item, presented_by=cast.chair.person),
            "move a point": at(agenda.move_item, up=True),
            "withdraw a point": at(agenda.withdraw_item, comment="Hinner inte."),
            "dispatch": on(meetings.dispatch),
            "open": on(meetings.hold),
            "cancel": on(meetings.cancel, comment="Storm."),
            "note who is there": on(meetings.note_attendance, presence={}),
            "all agree": at(voting.agree),
            "vote": at(voting.vote, choices=dict.fromkeys(voters, "for")),
            "answer": at(voting.answer, choice="for"),
            "recommend": at(recommend, advice="for", text="Rådet rekommenderar."),
            "write a point": at(minutes.write_item, text="Rådet rekommenderade."),
            "write the introduction": on(minutes.write_intro, text="Digitalt möte."),
            "send the minutes": on(minutes.send_minutes, people=[cast.chair.person]),
            "recall": on(minutes.recall_minutes, comment="Fel namn."),
            "adjust": on(minutes.adjust),
            "post": on(post_minutes, posted_on=day),
        }


def test_a_meeting(cast: Cast) -> None:
    table = Table(cast, MeetingForm.DIGITAL)
    assert not wrong(cast, MEETING, table.acts(), table.bring)


def test_a_question_between_meetings(cast: Cast) -> None:
    table = Table(cast, MeetingForm.BETWEEN)
    assert not wrong(cast, QUESTION, table.acts(), table.bring)


def test_who_plans_a_meeting(cast: Cast) -> None:
    council_at_work(cast)
    day = dates.today() + timedelta(days=9)
    plan: Act = lambda user: meetings.plan_meeting(cast.council, by=user, held_on=day)  # noqa: E731
    assert not wrong(cast, {"new": {"plan": PREPARES}}, {"plan": plan}, str)
