"""What stands in a person's own calendar: nothing that others have written but names."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.models import User
from vardforlopp.common.ical import Event, calendar
from vardforlopp.introduction import due
from vardforlopp.introduction.due import Due

NAME = "Vårdförlopp"
AGREED = "En dag som avtalades i den senaste loggen."


def write(user: User) -> str:
    """The user's own days of settings.CALENDAR_SOURCES, as they stand now."""
    return calendar(NAME, events(user), timezone.now())


def events(user: User) -> list[Event]:
    """The same, as they come."""
    sources = [import_string(path) for path in settings.CALENDAR_SOURCES]
    found = [event for source in sources for event in source(user)]
    return sorted(found, key=lambda event: (event.day, event.uid))


def days(user: User) -> list[Event]:
    """The days of the user's own introductions."""
    return [
        _event(one, one.due_on, user.person_id)
        for one in due.calendar_of(user)
        if one.due_on is not None
    ]


def uid_of(name: str) -> str:
    """What tells an event from those of every other calendar, the same each time it is read."""
    return f"{name}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}"


def _event(one: Due, day: date, person: int) -> Event:
    """The title alone of what is due: its sentence may hold what somebody has written."""
    reason = AGREED if one.kind == due.MEETING else one.why(person)
    url = absolute(one.address)
    uid = f"{one.kind}-{one.fact.split()[0]}" if one.kind == due.MANDATE else one.kind
    return Event(
        uid_of(f"{uid}-{one.object_id}"),
        day,
        f"{one.title}: {one.about}",
        f"{reason}\n{url}",
        url,
    )
