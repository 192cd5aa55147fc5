"""The last days of activities in the calendars of those who answer for them."""

from __future__ import annotations

from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.models import User
from vardforlopp.common.ical import Event
from vardforlopp.introduction.calendars import uid_of
from vardforlopp.plans.models.activity_plans import last_of
from vardforlopp.plans.todos import mine


def days(user: User) -> list[Event]:
    """One event for each open activity of the user's own: its last day."""
    return [
        Event(
            uid_of(f"activity-{row.pk}"),
            last_of(row.due),
            f"Klart senast: {row.title}",
            f"Aktivitet i {row.plan}.\n{absolute(row.get_absolute_url())}",
            absolute(row.get_absolute_url()),
        )
        for row in mine(user)
    ]
