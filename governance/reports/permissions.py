"""Who reports delegated decisions to the board."""

from __future__ import annotations

from typing import Any

from governance.models import DelegationReport, Meeting, MeetingStatus
from regions.models import Body
from vardforlopp.common.answer import Answer, no


def can_report(user: Any, council: Body) -> Answer:
    """The council's secretary, and the development director of the region."""
    answer: Answer = user.may("report_decisions", council)
    return answer


def can_fill_in(user: Any, report: DelegationReport) -> Answer:
    """Those who report fill in when the board was told."""
    return can_report(user, report.council)


def can_post_minutes(user: Any, meeting: Meeting) -> Answer:
    """Those who report say when the adjustment was made known; once the minutes are adjusted."""
    if meeting.status != MeetingStatus.ADJUSTED:
        return no("Protokollet är inte justerat än.")
    return can_report(user, meeting.council)
