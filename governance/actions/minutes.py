"""The minutes: written, sent to those who adjust, adjusted by each, and then locked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from governance.meetings import effects, notices
from governance.meetings.permissions import can_adjust, can_send_minutes, can_write_minutes
from governance.meetings.sitting import Sitting
from governance.meetings.wording import item_text
from governance.meetings.workflow import meeting_workflow
from governance.models import Adjustment, AgendaItem, Meeting
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock

CHANGED = "Upphävd: protokollet har ändrats"


@transaction.atomic
def write_item(item: AgendaItem, *, by: Any, text: str, version: int | None = None) -> AgendaItem:
    """What the minutes say of a point; who has adjusted already adjusts anew.

    Raises Forbidden, Stale, ValidationError.
    """
    meeting = lock(item.meeting)
    fresh = lock(item, version)
    demand(can_write_minutes(by, fresh))
    if fresh.text == text.strip():
        return fresh
    reason = f"{CHANGED} i § {fresh.paragraph}"
    is_voided = effects.void(meeting, by=by, reason=reason)
    written = change(fresh, by=by, reason="Skriver protokoll", text=text.strip())
    if is_voided:
        notices.tell_adjusters(meeting, by=by, why_again=reason)
    return written


@transaction.atomic
def write_intro(meeting: Meeting, *, by: Any, text: str, version: int | None = None) -> Meeting:
    """What stands before the first paragraph; who has adjusted already adjusts anew.

    Raises Forbidden, Stale, ValidationError.
    """
    fresh = lock(meeting, version)
    demand(can_write_minutes(by, fresh))
    if fresh.minutes_intro == text.strip():
        return fresh
    reason = f"{CHANGED} i inledningen"
    is_voided = effects.void(fresh, by=by, reason=reason)
    written = change(fresh, by=by, reason="Skriver protokoll", minutes_intro=text.strip())
    if is_voided:
        notices.tell_adjusters(written, by=by, why_again=reason)
    return written


@transaction.atomic
def send_minutes(
    meeting: Meeting, *, by: Any, people: Iterable[Person], version: int | None = None
) -> Meeting:
    """Names those who adjust and tells them; the proposed texts are from now on the minutes' own.

    They were there, and are neither the secretary nor the one who sends.
    Raises Forbidden, Stale, Refused.
    """
    fresh = lock(meeting, version)
    demand(can_send_minutes(by, fresh))
    _name(fresh, list(people), by=by)
    sitting = Sitting(fresh)
    for item in sitting.items:
        if not item.text:
            change(item, by=by, reason="Föreslagen text", text=item_text(sitting, item))
    moved: Meeting = meeting_workflow.perform("send_minutes", fresh, by=by)
    return moved


def _name(meeting: Meeting, people: list[Person], *, by: Any) -> None:
    """Exactly these adjust."""
    sitting = Sitting(meeting)
    may = {row.person_id for row in sitting.present} - sitting.secretaries - {by.person_id}
    for person in people:
        if person.pk not in may:
            raise Refused(
                f"{person} kan inte justera: den som justerar har varit med på mötet och har inte "
                "skrivit protokollet.",
                field="people",
            )
    wanted = {person.pk for person in people}
    known = {row.person_id: row for row in meeting.adjustments.select_related("person")}
    for key, row in known.items():
        change(row, by=by, reason="Ändrar vilka som justerar", is_withdrawn=key not in wanted)
    for person in people:
        if person.pk not in known:
            row = Adjustment(meeting=meeting, person=person)
            add(row, by=by, reason=f"Utser {person} att justera")


def recall_minutes(
    meeting: Meeting, *, by: Any, comment: str, version: int | None = None
) -> Meeting:
    """Takes the minutes back, and why; who has adjusted adjusts anew. Raises Forbidden, Refused."""
    moved: Meeting = meeting_workflow.perform(
        "recall_minutes", meeting, by=by, comment=comment, version=version
    )
    return moved


@transaction.atomic
def adjust(meeting: Meeting, *, by: Any, version: int | None = None) -> Meeting:
    """One's own adjustment of what the page showed; the last one locks the minutes.

    Raises Forbidden, Stale, Refused.
    """
    fresh = lock(meeting)
    demand(can_adjust(by, fresh))
    if version not in (None, notices.text_version(fresh)):
        raise Refused("Protokollet ändrades medan du läste det. Läs det igen och justera sedan.")
    mine = lock(fresh.adjustments.named().get(person=by.person_id))
    if mine.adjusted_at is not None:
        raise Refused("Du har redan justerat protokollet.")
    change(mine, by=by, reason="Justerar protokollet", adjusted_at=dates.now())
    notices.close_adjusting(fresh, by.person)
    if fresh.adjustments.waiting().exists():
        return fresh
    moved: Meeting = meeting_workflow.perform("adjust", fresh, by=by)
    return moved
