"""The facts of the PDFs: the notice with the agenda, and the minutes."""

from __future__ import annotations

from typing import Any

from governance.meetings.seats import seats
from governance.meetings.shown import hours
from governance.meetings.sitting import Sitting
from governance.meetings.wording import item_text
from governance.models import AgendaItem, Attendance, AttendeeRole, Meeting, MeetingStatus
from vardforlopp.common import dates
from vardforlopp.common.wording import all_of

Fact = dict[str, Any]


def agenda(meeting: Meeting) -> Fact:
    """Who is called, when and where, and the points."""
    sitting = Sitting(meeting)
    return _head(meeting, "Kallelse och dagordning") | {
        "stop_on": meeting.stop_on,
        "called": [
            {"name": one.person.name, "role": one.role.label}
            for one in seats(meeting.council, meeting.held_on)
        ],
        "points": [_point(item, str(place)) for place, item in enumerate(sitting.items, start=1)],
    }


def minutes(meeting: Meeting) -> Fact:
    """Who took part, each paragraph, and who adjusted; a draft until all have."""
    sitting = Sitting(meeting)
    return _head(meeting, "Protokoll") | {
        "is_draft": meeting.status != MeetingStatus.ADJUSTED,
        "intro": meeting.minutes_intro,
        "there": [_attended(row) for row in sitting.present],
        "absent": all_of(row.person.name for row in sitting.attendances if not row.is_there),
        "secretary": all_of(
            row.person.name for row in sitting.present if row.role == AttendeeRole.SECRETARY
        ),
        "points": [
            _point(item, f"§\u00a0{item.paragraph}" if item.paragraph else "–")
            | {"text": item_text(sitting, item), "votes": _votes(sitting, item)}
            for item in sitting.items
        ],
        "adjusters": [
            {
                "name": row.person.name,
                "when": dates.swedish_moment(row.adjusted_at) if row.adjusted_at else "inte än",
            }
            for row in meeting.adjustments.named()
        ],
        "adjusted_on": dates.swedish_date(meeting.adjusted_on) if meeting.adjusted_on else "",
    }


def _head(meeting: Meeting, what: str) -> Fact:
    day = dates.swedish_date(meeting.held_on)
    return {
        "title": f"{what}, {meeting.council} {day}",
        "heading": what,
        "council": str(meeting.council),
        "region": str(meeting.council.region or ""),
        "meeting": str(meeting),
        "form": ", ".join(part for part in (hours(meeting), meeting.get_form_display()) if part),
        "place": meeting.place,
        "made_on": dates.today(),
    }


def _attended(row: Attendance) -> Fact:
    return {
        "name": row.person.name,
        "role": row.get_role_display(),
        "votes": "ja" if row.votes else "nej",
        "presence": row.get_presence_display(),
    }


def _point(item: AgendaItem, number: str) -> Fact:
    return {
        "number": number,
        "title": item.title,
        "matter": item.matter.label if item.matter else "",
        "record": item.matter.record_number if item.matter else "",
        "presented_by": item.presented_by.name if item.presented_by else "",
    }


def _votes(sitting: Sitting, item: AgendaItem) -> list[Fact]:
    """Each answer, when they are not all alike."""
    answers = sitting.answers(item)
    if len({row.choice for row in answers}) < 2:
        return []
    return [{"name": row.person.name, "choice": row.get_choice_display()} for row in answers]
