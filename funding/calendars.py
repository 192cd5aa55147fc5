"""Joint meetings and trainings in calendars: those one is invited to, and one as a file."""

from __future__ import annotations

from datetime import timedelta

from funding.models import Gathering, GatheringStatus, Participation, ParticipationStatus
from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.ical import Event, calendar
from vardforlopp.introduction.calendars import NAME, uid_of

KEPT = timedelta(days=365)  # what is over stays that long in a calendar


def gatherings(user: User) -> list[Event]:
    """What the user is invited to and has not declined; the cancelled are crossed out."""
    rows = Participation.objects.filter(
        person=user.person_id, gathering__ends_at__gte=dates.now() - KEPT
    ).exclude(status=ParticipationStatus.DECLINED)
    return [event(row.gathering) for row in rows.select_related("gathering__healthcare_region")]


def event(gathering: Gathering) -> Event:
    """As it stands in a calendar. The link to a digital meeting stays behind the sign-in."""
    url = absolute(gathering.get_absolute_url())
    cancelled = gathering.status == GatheringStatus.CANCELLED
    title = f"Inställt: {gathering}" if cancelled else str(gathering)
    kind = gathering.get_kind_display()
    text = f"{kind[0].upper()}{kind[1:]}, ordnas av {gathering.healthcare_region}.\n{url}"
    return Event(
        uid_of(f"gathering-{gathering.pk}"),
        dates.as_date(gathering.starts_at),
        title,
        text,
        url,
        hours=(gathering.starts_at, gathering.ends_at),
        place=gathering.where,
        revision=gathering.version - 1,
        is_cancelled=cancelled,
    )


def file_of(gathering: Gathering) -> str:
    """A calendar with this alone."""
    return calendar(NAME, [event(gathering)], dates.now())
