"""Meetings at every place of their way, for the tables that visit every page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from governance.actions import agenda, meetings, minutes, voting
from governance.models import AgendaItem, Matter, Meeting, MeetingForm
from tests.cast import Cast
from tests.factories.governance import AgendaItemFactory, MatterFactory, MeetingFactory
from vardforlopp.common import dates


def furnish_meetings(cast: Cast, made: dict[str, Any]) -> None:
    """RMK's: planned, open, a question, out for adjustment; and one adjusted, in Skåne."""
    made["planned_point"] = _with_matter(cast)
    made["planned_meeting"] = made["planned_point"].meeting
    made["late_matter"] = _submitted(cast)
    made["open_point"] = _with_matter(cast)
    made["open_meeting"] = meetings.hold(made["open_point"].meeting, by=cast.secretary)
    voting.agree(made["open_point"], by=cast.secretary)
    out = meetings.hold(_planned(cast), by=cast.secretary)
    made["out_meeting"] = minutes.send_minutes(out, by=cast.secretary, people=[cast.member.person])
    question = _with_matter(cast, form=MeetingForm.BETWEEN).meeting
    made["question"] = meetings.dispatch(question, by=cast.secretary)
    theirs = MeetingFactory(council=made["other_council"])
    made["other_point"] = AgendaItemFactory(meeting=theirs)
    made["other_meeting"] = placed_meeting(theirs, "adjusted")


def placed_meeting(meeting: Meeting, status: str) -> Meeting:
    """A meeting at a place of its way, however it came there."""
    Meeting.objects.filter(pk=meeting.pk).update(status=status)
    meeting.refresh_from_db()
    return meeting


def _submitted(cast: Cast) -> Matter:
    made: Matter = MatterFactory(
        council=cast.council, kind="other", status="submitted", submitted_on=dates.today()
    )
    return made


def _planned(cast: Cast, **facts: Any) -> Meeting:
    return meetings.plan_meeting(
        cast.council, by=cast.secretary, **{"held_on": dates.today(), **facts}
    )


def _with_matter(cast: Cast, **facts: Any) -> AgendaItem:
    """A meeting today with a matter."""
    return agenda.take_up(_planned(cast, **facts), _submitted(cast), by=cast.secretary)


def more_meetings(cast: Cast, *, points: int = 1) -> Meeting:
    """One more meeting in the list, with points that each have a matter."""
    meeting = _planned(cast, held_on=dates.today() + timedelta(days=30))
    for _ in range(points):
        agenda.take_up(meeting, _submitted(cast), by=cast.secretary)
    return meeting
