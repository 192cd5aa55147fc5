"""What the pages of meetings show: the list, the facts of one, and what is about to be sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q

from governance.meetings.ready import ready_for
from governance.meetings.seats import seats
from governance.meetings.sitting import VOTERS
from governance.models import Advice, AttendeeRole, Meeting, MeetingStatus, setting_of
from regions.models import Body
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.wording import all_of, counted

Fact = dict[str, Any]


def listed(user: Any, council: Body) -> Any:
    """The council's meetings that the user may see, the latest first, with how many matters."""
    rows = Meeting.objects.visible_to(user).filter(council=council).select_related("council")
    own = Q(items__is_withdrawn=False, items__matter__isnull=False)
    matters = Count("items", filter=own, distinct=True)
    return rows.annotate(matter_count=matters).order_by("-held_on", "-pk")


def when(meeting: Meeting) -> str:
    """Such as "12 mars 2026, kl. 13.00–15.00"."""
    parts = dates.swedish_date(meeting.held_on), hours(meeting)
    return ", ".join(part for part in parts if part)


def hours(meeting: Meeting) -> str:
    """Such as "kl. 13.00–15.00"."""
    if meeting.starts_at is None:
        return ""
    ends = f"–{meeting.ends_at:%H.%M}" if meeting.ends_at else ""
    return f"kl.\u00a0{meeting.starts_at:%H.%M}{ends}"


def to_agenda(meeting: Meeting) -> str:
    """The address of the agenda on the meeting's page."""
    return f"{meeting.get_absolute_url()}#dagordning"


LIST = (
    Column("Möte", str, lambda row: row.get_absolute_url()),
    Column("När", when),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Form", lambda row: row.get_form_display()),
    Column("Ärenden", lambda row: row.matter_count, to_agenda, is_number=True, names_row=True),
    Column("Stoppdag", lambda row: row.stop_on),
    Column("Utskickat", lambda row: row.dispatched_on),
    Column("Justerat", lambda row: row.adjusted_on),
)
FILE = (
    LIST[0],
    Column("Dag", lambda row: row.held_on),
    Column("Börjar", lambda row: f"{row.starts_at:%H:%M}" if row.starts_at else ""),
    Column("Slutar", lambda row: f"{row.ends_at:%H:%M}" if row.ends_at else ""),
    *LIST[2:5],
    Column("Plats eller länk", lambda row: row.place),
    *LIST[5:],
)


def last_to_send(meeting: Meeting) -> Any:
    """The day the papers go at the latest, by the council's order; None when it has none."""
    setting = setting_of(meeting.council_id, meeting.held_on)
    return meeting.held_on - timedelta(days=setting.dispatch_days) if setting else None


def to_send(meeting: Meeting) -> Fact:
    """Before the papers go: to whom, what, what is left out, and whether it is late."""
    sitting = seats(meeting.council, dates.today())
    to_whom = [one for one in sitting if one.role != AttendeeRole.SECRETARY]
    if meeting.is_between:
        to_whom = [one for one in to_whom if one.votes]
    last = None if meeting.is_between else last_to_send(meeting)
    matters = meeting.items.filter(is_withdrawn=False, matter__isnull=False)
    return {
        "people": all_of(one.person.name for one in to_whom),
        "matters": list(matters.select_related("matter__council").order_by("order", "pk")),
        "left_out": ready_for(meeting).count(),
        "last": last,
        "is_late": last is not None and last < dates.today(),
    }


def facts(meeting: Meeting, needed: int | None) -> list[Fact]:
    """When, where and how, and the days around it."""
    shown: list[Fact] = [
        {"label": "Svara senast" if meeting.is_between else "När", "value": when(meeting)},
        {"label": "Form", "value": meeting.get_form_display()},
        {"label": "Plats eller länk", "value": meeting.place} if meeting.place else {},
        {} if meeting.is_between else _day("Stoppdag för ärenden", meeting.stop_on),
        _sending(meeting),
        {"label": "Beslutför med", "value": counted(needed, *VOTERS)} if needed else {},
        _day("Protokollet justerat", meeting.adjusted_on),
    ]
    return [fact for fact in shown if fact]


def _sending(meeting: Meeting) -> Fact:
    if meeting.dispatched_on:
        what = "Frågan utskickad" if meeting.is_between else "Handlingar utskickade"
        return _day(what, meeting.dispatched_on)
    return {} if meeting.is_between else _day("Handlingar skickas senast", last_to_send(meeting))


def _day(label: str, on: Any) -> Fact:
    return {"label": label, "value": dates.swedish_date(on)} if on else {}


# the badges: how each state is drawn (static/css/status.css)
STATES = {
    MeetingStatus.PLANNED: "planned",
    MeetingStatus.DISPATCHED: "sent",
    MeetingStatus.HELD: "ongoing",
    MeetingStatus.TO_ADJUST: "waiting",
    MeetingStatus.ADJUSTED: "done",
    MeetingStatus.CANCELLED: "cancelled",
}
ADVICE = {Advice.FOR: "introduce", Advice.AGAINST: "decline", Advice.RETURN: "returned"}


def state(meeting: Meeting) -> str:
    """How its badge is drawn."""
    return STATES[MeetingStatus(meeting.status)]
