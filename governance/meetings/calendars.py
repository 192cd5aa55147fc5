"""Meetings and their stop days in the calendars of those who read the council's papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from governance.models import Meeting, MeetingForm, MeetingStatus
from governance.models.matters import reads_papers
from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.ical import Event
from vardforlopp.introduction.calendars import uid_of

KEPT = timedelta(days=365)  # what is over stays that long in a calendar


def meetings(user: User) -> list[Event]:
    """The meetings of the user's councils, crossed out when cancelled, and the days before them."""
    if not user.is_authenticated:
        return []
    since = dates.today() - KEPT
    rows = Meeting.objects.filter(reads_papers(user), held_on__gte=since)
    found = rows.exclude(form=MeetingForm.BETWEEN).select_related("council")
    return [event for meeting in found for event in _events(meeting)]


def _events(meeting: Meeting) -> Iterator[Event]:
    name = meeting.council.short_name or str(meeting.council)
    url = absolute(meeting.get_absolute_url())
    cancelled = meeting.status == MeetingStatus.CANCELLED
    title = f"Möte i {name}"
    yield Event(
        uid_of(f"council-meeting-{meeting.pk}"),
        meeting.held_on,
        f"Inställt: {title}" if cancelled else title,
        f"Dagordning och handlingar:\n{url}",
        url,
        hours=_hours(meeting),
        revision=meeting.version - 1,
        is_cancelled=cancelled,
    )
    if not cancelled and meeting.status != MeetingStatus.ADJUSTED:
        yield Event(
            uid_of(f"council-stop-{meeting.pk}"),
            meeting.stop_on,
            f"Stoppdag för ärenden till {name}",
            f"Sista dagen att anmäla ärenden till mötet {dates.swedish_date(meeting.held_on)}."
            f"\n{url}",
            url,
            revision=meeting.version - 1,
        )


def _hours(meeting: Meeting) -> tuple[datetime, datetime] | None:
    """The place is behind the sign-in, since it may be a link to a digital meeting."""
    if meeting.starts_at is None or meeting.ends_at is None:
        return None
    return _at(meeting.held_on, meeting.starts_at), _at(meeting.held_on, meeting.ends_at)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, dates.STOCKHOLM)
