"""A council at work in the tests: who sits there, a submitted matter, a meeting that is held."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from governance.actions import agenda, meetings, voting
from governance.actions.recommending import recommend
from governance.models import Advice, AgendaItem, Matter, Meeting, Recommendation
from tests.cast import Cast
from tests.factories.governance import MatterFactory, working_council
from vardforlopp.common import dates

SITTING = ("chair", "deputy", "member", "coopted", "secretary")


def council_at_work(cast: Cast, **facts: Any) -> None:
    """The council of the cast in its seats: chair, deputy and member vote, quorate with two."""
    working_council(cast.council, **{"quorum": 2, "stop_days": 14, **facts})
    for part in SITTING:
        getattr(cast, part)


def submitted(cast: Cast, **facts: Any) -> Matter:
    """A matter about stroke in Örebro, submitted to the council long ago."""
    about = {"council": cast.council, "implementation": cast.stroke_orebro}
    given = {
        "status": "submitted",
        "submitted_on": date(2020, 1, 2),
        "arrived_on": date(2020, 1, 2),
    }
    made: Matter = MatterFactory(**{**about, **given, **facts})
    return made


def planned(cast: Cast, *, days: int = 0, **facts: Any) -> Meeting:
    """A meeting today, or so many days ahead, with the matters that are ready."""
    held_on = dates.today() + timedelta(days=days)
    meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=held_on, **facts)
    agenda.fill_agenda(meeting, by=cast.secretary)
    return meeting


def held(cast: Cast, **facts: Any) -> Meeting:
    """A meeting today that is opened, everybody there."""
    return meetings.hold(planned(cast, **facts), by=cast.secretary)


def point_of(meeting: Meeting, matter: Matter) -> AgendaItem:
    """Where the matter stands on the agenda."""
    found: AgendaItem = meeting.items.get(matter=matter, is_withdrawn=False)
    return found


def recommended(
    cast: Cast, matter: Matter, advice: str = Advice.FOR, **facts: Any
) -> Recommendation:
    """What everybody at a meeting today recommends in the matter."""
    item = point_of(held(cast), matter)
    voting.agree(item, by=cast.secretary, choice=advice)
    given = {"advice": advice, "text": "Rådet rekommenderar.", **facts}
    return recommend(item, by=cast.secretary, **given)
