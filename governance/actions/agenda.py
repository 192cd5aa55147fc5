"""The agenda: it fills itself with ready matters, and has points of its own in any order."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from governance.meetings.permissions import can_change_agenda, can_edit_item, can_edit_meeting
from governance.meetings.ready import no_longer_ready, ready_for, waiting
from governance.models import AgendaItem, Matter, MatterStatus, Meeting
from regions.models import Person
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock
from vardforlopp.pathways.models import Staffing, StaffingRole

FIRST_MATTER, LAST_PLACES = 100, 900  # before the matters stand 1–99, after them 900 and on
GONE = "Ärendet är inte längre anmält till rådet."
RECONSIDERED = (MatterStatus.RECOMMENDED,)


@transaction.atomic
def fill_agenda(meeting: Meeting, *, by: Any, version: int | None = None) -> list[AgendaItem]:
    """Takes up the matters that are ready, and withdraws those no longer submitted; the new points.

    Raises Forbidden, Stale.
    """
    fresh = lock(meeting, version)
    demand(can_edit_meeting(by, fresh))
    lock(fresh.council)  # of two meetings filled at once the second finds what the first took
    for item in no_longer_ready(fresh):
        _withdraw(item, by=by, reason=GONE)
    return [_take_up(fresh, matter, by=by) for matter in ready_for(fresh)]


@transaction.atomic
def take_up(meeting: Meeting, matter: Matter, *, by: Any) -> AgendaItem:
    """A matter that is submitted late, or whose recommendation is to be given anew.

    Raises Forbidden, Refused.
    """
    fresh = lock(meeting)
    demand(can_edit_meeting(by, fresh))
    lock(fresh.council)
    anew = Matter.objects.filter(council=fresh.council, status__in=RECONSIDERED)
    found = waiting(fresh.council_id).filter(pk=matter.pk).first()
    found = found or anew.filter(pk=matter.pk).first()
    taken = fresh.items.filter(matter=matter, is_withdrawn=False)
    if found is None or taken.exists():
        raise Refused("Ärendet är inte anmält till rådet, eller så står det på en dagordning.")
    return _take_up(fresh, found, by=by)


def _take_up(meeting: Meeting, matter: Matter, *, by: Any) -> AgendaItem:
    item = AgendaItem(
        meeting=meeting,
        council=meeting.council,
        order=_place(meeting),
        matter=matter,
        title=matter.title,
        presented_by=_presenter(matter),
    )
    return add(item, by=by, reason=f"Tar upp {matter.label}")


def _place(meeting: Meeting) -> int:
    """After the matters, before the last points."""
    before = meeting.items.filter(order__lt=LAST_PLACES)
    last = before.aggregate(last=Max("order"))["last"] or 0
    return max(int(last) + 1, FIRST_MATTER)


def _presenter(matter: Matter) -> Person | None:
    """The process leader of the introduction (S2-48)."""
    if matter.implementation_id is None:
        return None
    rows = Staffing.objects.in_force().filter(
        implementation=matter.implementation_id, role=StaffingRole.LEADER
    )
    first = rows.select_related("person").order_by("valid_from", "pk").first()
    return first.person if first else None


@transaction.atomic
def add_point(meeting: Meeting, *, by: Any, title: str) -> AgendaItem:
    """A point without a matter. Raises Forbidden, Refused (it stands there), ValidationError."""
    fresh = lock(meeting)
    demand(can_edit_meeting(by, fresh))
    if fresh.items.filter(title=title, is_withdrawn=False).exists():
        raise Refused("Punkten står redan på dagordningen.", field="title")
    item = AgendaItem(meeting=fresh, council=fresh.council, order=_place(fresh), title=title)
    return add(item, by=by, reason="Lägger till en punkt")


@transaction.atomic
def edit_item(item: AgendaItem, *, by: Any, version: int | None = None, **facts: Any) -> AgendaItem:
    """Changes who presents, or what a point without a matter is called.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    lock(item.meeting)
    fresh = lock(item, version)
    demand(can_edit_item(by, fresh))
    if fresh.matter_id and facts.get("title", fresh.title) != fresh.title:
        raise Refused("Punkten heter som ärendet.", field="title")
    return change(fresh, by=by, **facts)


@transaction.atomic
def move_item(item: AgendaItem, *, by: Any, up: bool) -> AgendaItem:
    """Changes place with the point above or below; at the end it stays. Raises Forbidden."""
    meeting = lock(item.meeting)
    fresh = lock(item)
    demand(can_change_agenda(by, fresh))
    rows = list(meeting.items.filter(is_withdrawn=False).order_by("order", "pk"))
    here = next(place for place, row in enumerate(rows) if row.pk == fresh.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return fresh
    other = rows[there]
    place = other.order if other.order != fresh.order else fresh.order + (-1 if up else 1)
    reason = "Ändrar ordningen"
    change(other, by=by, reason=reason, order=fresh.order)
    return change(fresh, by=by, reason=reason, order=max(place, 0))


@transaction.atomic
def withdraw_item(
    item: AgendaItem, *, by: Any, comment: str, version: int | None = None
) -> AgendaItem:
    """The point is not taken up, and why; its matter is ready for another meeting.

    Raises Forbidden, Stale, Refused.
    """
    lock(item.meeting)
    fresh = lock(item, version)
    demand(can_change_agenda(by, fresh))
    if not comment.strip():
        raise Refused("Skriv varför.", field="comment")
    return _withdraw(fresh, by=by, reason=comment.strip())


def _withdraw(item: AgendaItem, *, by: Any, reason: str) -> AgendaItem:
    return change(item, by=by, reason=reason, is_withdrawn=True, withdrawn_reason=reason)
