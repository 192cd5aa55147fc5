"""Meetings of a council: planning, sending the papers, opening, who is there, cancelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.meetings.permissions import (
    can_edit_meeting,
    can_note_attendance,
    can_prepare_meeting,
)
from governance.meetings.seats import Seat, seats
from governance.meetings.workflow import meeting_workflow
from governance.models import (
    AgendaItem,
    Attendance,
    AttendeeRole,
    Ballot,
    Meeting,
    MeetingForm,
    Presence,
    setting_of,
)
from regions.models import Body, Person
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock, sent_before

# the points every meeting has, with their places around the matters
OWN_POINTS = ((1, "Mötets öppnande"), (2, "Föregående protokoll"), (900, "Övriga frågor"))


def proposed_stop(council: Body, held_on: date) -> date:
    """The last day for matters: as many days before as the council's order says."""
    setting = setting_of(council, held_on)
    return held_on - timedelta(days=setting.stop_days if setting else 0)


@transaction.atomic
def plan_meeting(
    council: Body,
    *,
    by: Any,
    held_on: date,
    form: str = MeetingForm.DIGITAL,
    stop_on: date | None = None,
    token: UUID | None = None,
    **facts: Any,
) -> Meeting:
    """A meeting with the points that every meeting has, or a question between meetings (form).

    The stop day is worked out from the council's order when none is given. The same `token` twice
    is one meeting. Raises Forbidden, Refused, ValidationError.
    """
    demand(can_prepare_meeting(by, council))
    if setting_of(council, held_on) is None:
        raise Refused("Rådet har ingen ordning den dagen.", field="held_on")
    demand_coming(held_on)
    lock(council)
    again = sent_before(Meeting.objects.filter(council=council), token)
    if again is not None:
        return again
    if stop_on is None:
        is_between = form == MeetingForm.BETWEEN
        stop_on = min(dates.today(), held_on) if is_between else proposed_stop(council, held_on)
    given = {"held_on": held_on, "form": form, "stop_on": stop_on, "token": token}
    meeting = add(Meeting(council=council, **given, **facts), by=by, reason="Planerar mötet")
    if not meeting.is_between:
        for order, title in OWN_POINTS:
            point = AgendaItem(meeting=meeting, council=council, order=order, title=title)
            add(point, by=by, reason="Planerar mötet")
    return meeting


def demand_coming(*days: date, field: str = "held_on") -> None:
    """Refused for a day that has passed: nobody is called to a meeting that has been."""
    for day in days:
        if day < dates.today():
            said = f"{dates.swedish_date(day)} har passerat. Ange i dag eller en senare dag."
            raise Refused(said, field=field)


@transaction.atomic
def plan_meetings(
    council: Body,
    *,
    by: Any,
    held_on: date,
    more_days: Iterable[date] = (),
    stop_on: date | None = None,
    token: UUID | None = None,
    **facts: Any,
) -> list[Meeting]:
    """Several alike: the stop day lies as long before each. Raises as plan_meeting."""
    more_days = sorted(set(more_days))
    demand_coming(*more_days, field="more_days")
    first = plan_meeting(council, by=by, held_on=held_on, stop_on=stop_on, token=token, **facts)
    known = set(Meeting.objects.filter(council=council).values_list("held_on", flat=True))
    before = first.held_on - first.stop_on
    rest = [day for day in more_days if day not in known]
    return [
        first,
        *(plan_meeting(council, by=by, held_on=day, stop_on=day - before, **facts) for day in rest),
    ]


@transaction.atomic
def edit_meeting(meeting: Meeting, *, by: Any, version: int | None = None, **facts: Any) -> Meeting:
    """Changes when, where and how. Raises Forbidden, Stale, Refused, ValidationError."""
    fresh = lock(meeting, version)
    demand(can_edit_meeting(by, fresh))
    form = facts.get("form", fresh.form)
    if (form == MeetingForm.BETWEEN) != fresh.is_between:
        raise Refused("Ett möte görs inte om till en fråga. Planera det på nytt.", field="form")
    if facts.get("held_on", fresh.held_on) != fresh.held_on:
        demand_coming(facts["held_on"])
    return change(fresh, by=by, **facts)


def dispatch(meeting: Meeting, *, by: Any, version: int | None = None) -> Meeting:
    """The papers, or the question between meetings, go to everybody who sits in the council.

    Raises Forbidden, Stale, Refused.
    """
    return _perform("dispatch", meeting, by=by, version=version)


@transaction.atomic
def hold(
    meeting: Meeting,
    *,
    by: Any,
    presence: Mapping[int, str] | None = None,
    guests: Iterable[Person] = (),
    version: int | None = None,
) -> Meeting:
    """Opens the meeting: who is there is noted, and the points get their paragraphs.

    `presence` says how each person (by id) takes part; who is left out is there. A question
    between meetings ends, when everybody has answered. Raises Forbidden, Stale, Refused.
    """
    moved = _perform("hold", meeting, by=by, version=version)
    if not moved.is_between:
        note_attendance(moved, by=by, presence=presence or {}, guests=guests)
    return moved


@transaction.atomic
def note_attendance(
    meeting: Meeting, *, by: Any, presence: Mapping[int, str], guests: Iterable[Person] = ()
) -> list[Attendance]:
    """Who is there: everybody who sits in the council that day, and those who are invited.

    Whether somebody votes is what their seat says that day. Raises Forbidden, Refused.
    """
    fresh = lock(meeting)
    demand(can_note_attendance(by, fresh))
    known = {row.person_id: row for row in fresh.attendances.select_related("person")}
    invited = [Seat(person, AttendeeRole.GUEST, False) for person in guests]
    sitting = {seat.person.pk: seat for seat in [*invited, *seats(fresh.council, fresh.held_on)]}
    usual = Presence.REMOTE if fresh.form == MeetingForm.DIGITAL else Presence.PRESENT
    for key, seat in sitting.items():
        if key not in known:
            row = Attendance(meeting=fresh, person=seat.person, role=seat.role, votes=seat.votes)
            row.presence = presence.get(key, usual)
            add(row, by=by, reason="Noterar närvaro")
    heard = set(_heard(fresh))
    for key, row in known.items():
        if key in heard and presence.get(key) == Presence.ABSENT:
            raise Refused(f"{row.person} har svarat i ett ärende där rådet redan rekommenderat.")
        if key in presence:
            change(row, by=by, reason="Noterar närvaro", presence=presence[key])
    return list(fresh.attendances.select_related("person"))


def _heard(meeting: Meeting) -> Any:
    """The persons whose answers a recommendation of the meeting rests on."""
    rows = Ballot.objects.filter(item__meeting=meeting, item__recommendation__isnull=False)
    return rows.values_list("person_id", flat=True)


def cancel(meeting: Meeting, *, by: Any, comment: str, version: int | None = None) -> Meeting:
    """It does not take place, and why; its matters are ready for another meeting.

    Raises Forbidden, Stale, Refused.
    """
    return _perform("cancel", meeting, by=by, version=version, comment=comment)


def _perform(name: str, meeting: Meeting, **facts: Any) -> Meeting:
    moved: Meeting = meeting_workflow.perform(name, meeting, **facts)
    return moved
