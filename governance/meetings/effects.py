"""What follows when a meeting moves on: numbers, lists, notices."""

from __future__ import annotations

from typing import Any

from django.db.models import Max

from governance.matters.notices import matter_moved
from governance.meetings import notices
from governance.meetings.seats import seats
from governance.models import Adjustment, AgendaItem, Attendance, Meeting, Presence
from vardforlopp.common import dates
from vardforlopp.common.records import add, change, lock


def ask_the_voters(meeting: Meeting, *, by: Any) -> None:
    """Between meetings: the list of those who are asked, as the council is that day."""
    if not meeting.is_between:
        return
    for seat in seats(meeting.council, dates.today()):
        if seat.votes:
            row = Attendance(
                meeting=meeting,
                person=seat.person,
                role=seat.role,
                votes=True,
                presence=Presence.REMOTE,
            )
            add(row, by=by, reason="Får frågan")


def tell_of_papers(meeting: Meeting, *, by: Any) -> None:
    """Everybody who sits in the council, or who is asked."""
    if meeting.is_between:
        notices.tell_of_question(meeting, by=by)
    else:
        notices.tell_of_papers(meeting, by=by)


def tell_of_tasks(meeting: Meeting, *, by: Any) -> None:
    """Whose turn it is in the matters of the agenda may be another's now."""
    for item in meeting.items.filter(matter__isnull=False).select_related("matter"):
        if item.matter is not None:
            matter_moved(item.matter, by=by)


def number_paragraphs(meeting: Meeting, *, by: Any) -> None:
    """The next numbers of the council's year, in the order of the agenda, without gaps.

    The council is locked: of two meetings opened at once the second waits for the first's numbers.
    """
    council = lock(meeting.council)
    year = meeting.held_on.year
    numbered = AgendaItem.objects.filter(council=council, year=year)
    last = numbered.aggregate(last=Max("paragraph"))["last"] or 0
    rows = meeting.items.filter(is_withdrawn=False).order_by("order", "pk")
    for paragraph, item in enumerate(rows, start=last + 1):
        change(item, by=by, reason="Får sin paragraf", year=year, paragraph=paragraph)


def close_what_was_asked(meeting: Meeting, *, by: Any) -> None:
    """Nobody needs to answer any more."""
    notices.close_question(meeting)


def tell_adjusters(meeting: Meeting, *, by: Any) -> None:
    """Those who are named have something to do."""
    notices.tell_adjusters(meeting, by=by)


def void_adjustments(meeting: Meeting, *, by: Any) -> None:
    """The minutes go back to whoever writes them: who had adjusted adjusts anew."""
    void(meeting, by=by, reason=f"Upphävd: {meeting.status_comment}")
    notices.close_adjusting(meeting)


def void(meeting: Meeting, *, by: Any, reason: str) -> list[Adjustment]:
    """Takes away what was adjusted, with the reason in the history; those it concerned."""
    done = meeting.adjustments.exclude(adjusted_at=None).select_related("person")
    return [change(row, by=by, reason=reason, adjusted_at=None) for row in done]


def close_adjusted(meeting: Meeting, *, by: Any) -> None:
    """Nothing more to adjust; those who sit there are told that the minutes are ready."""
    notices.close_adjusting(meeting)
    notices.tell_of_adjusted(meeting, by=by)


def tell_of_cancelled(meeting: Meeting, *, by: Any) -> None:
    """Those who had the papers know that it does not take place."""
    if meeting.dispatched_on:
        notices.tell_of_cancelled(meeting, by=by)
