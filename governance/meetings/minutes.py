"""The page of the minutes: every paragraph as it stands, who adjusts, and what may be done."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.urls import reverse

from governance.meetings import notices, shown
from governance.meetings.page import item_address
from governance.meetings.permissions import (
    can_prepare_meeting,
    can_recall_minutes,
    can_send_minutes,
    can_write_minutes,
)
from governance.meetings.sitting import Sitting
from governance.meetings.wording import item_text
from governance.models import Attendance, Meeting, MeetingStatus
from vardforlopp.common.history import Line, lines_with

Fact = dict[str, Any]


class MinutesPage:
    """Read once for a reader."""

    def __init__(self, user: Any, meeting: Meeting):
        self.user, self.meeting = user, meeting
        self.sitting = Sitting(meeting)
        self.may_write = can_write_minutes(user, meeting)

    @property
    def title(self) -> str:
        """Such as "Protokoll från möte 12 mars 2026"."""
        called = str(self.meeting)
        return f"Protokoll från {called[0].lower()}{called[1:]}"

    @property
    def state(self) -> str:
        """How the badge of the meeting is drawn."""
        return shown.state(self.meeting)

    @cached_property
    def paragraphs(self) -> list[Fact]:
        """Each point with its text, and where it is written."""
        return [
            {
                "item": item,
                "text": item_text(self.sitting, item),
                "is_proposed": not item.text,
                "url": item_address("agenda_item_text", item),
            }
            for item in self.sitting.items
        ]

    @property
    def there(self) -> list[Attendance]:
        """Who took part."""
        return self.sitting.present

    @property
    def absent(self) -> list[Attendance]:
        """Who did not."""
        return [row for row in self.sitting.attendances if not row.is_there]

    @cached_property
    def adjusters(self) -> list[Any]:
        """Who adjusts, and when they did."""
        return list(self.meeting.adjustments.named())

    @property
    def version(self) -> int:
        """What the reader adjusts is what they have read."""
        return notices.text_version(self.meeting)

    @property
    def is_mine_to_adjust(self) -> bool:
        """Whether it waits for the reader."""
        is_out = self.meeting.status == MeetingStatus.TO_ADJUST
        mine = (row for row in self.adjusters if row.person_id == self.user.person_id)
        return is_out and any(row.adjusted_at is None for row in mine)

    @property
    def is_held(self) -> bool:
        """Before the meeting there are no minutes."""
        return not self.meeting.is_ahead and self.meeting.status != MeetingStatus.CANCELLED

    @property
    def is_draft(self) -> bool:
        """Until all have adjusted."""
        return self.meeting.status != MeetingStatus.ADJUSTED

    @property
    def buttons(self) -> list[Fact]:
        """What whoever prepares may do with them."""
        if not (self.is_held and self.is_draft and can_prepare_meeting(self.user, self.meeting)):
            return []
        rows = (
            ("Skicka för justering", "minutes_send", can_send_minutes, MeetingStatus.HELD),
            ("Ta tillbaka", "minutes_recall", can_recall_minutes, MeetingStatus.TO_ADJUST),
        )
        return [
            {"label": label, "href": self._at(name), "answer": rule(self.user, self.meeting)}
            for label, name, rule, status in rows
            if self.meeting.status == status
        ]

    @property
    def history(self) -> list[Line]:
        """Of the texts and the adjustments."""
        return lines_with(self.meeting, self.sitting.items, self.adjusters)

    def _at(self, name: str) -> str:
        return reverse(name, args=[self.meeting.council.slug, self.meeting.pk])
