"""Which matters a meeting takes up: submitted by its stop day and on no other open agenda."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q

from governance.models import AgendaItem, Matter, MatterStatus, Meeting, MeetingStatus

OPEN = (MeetingStatus.PLANNED, MeetingStatus.DISPATCHED, MeetingStatus.HELD)


def waiting(council: Any) -> Any:
    """The submitted matters of a council that no open agenda holds, the first submitted first."""
    held = AgendaItem.objects.filter(
        matter=OuterRef("pk"),
        is_withdrawn=False,
        meeting__status__in=OPEN,
        recommendation__isnull=True,
    )
    rows = Matter.objects.filter(~Exists(held), council=council, status=MatterStatus.SUBMITTED)
    return rows.order_by("submitted_on", "pk")


def ready_for(meeting: Meeting) -> Any:
    """Those of them that are submitted by the stop day of the meeting."""
    in_time = Q(submitted_on=None) | Q(submitted_on__lte=meeting.stop_on)
    return waiting(meeting.council_id).filter(in_time)


def too_late_for(meeting: Meeting) -> Any:
    """Those that are submitted after it: the secretary may take them up one by one."""
    return waiting(meeting.council_id).filter(submitted_on__gt=meeting.stop_on)


def no_longer_ready(meeting: Meeting) -> Any:
    """The points whose matter has been taken back or sent back since they were taken up."""
    fits = (MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED)
    rows = meeting.items.filter(is_withdrawn=False, matter__isnull=False)
    return rows.exclude(matter__status__in=fits).select_related("matter__council")
