"""What happens next at a meeting: one button, first on its page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.urls import reverse

from governance.meetings.permissions import can_dispatch, can_hold, can_send_minutes
from governance.meetings.steps import Step
from governance.models import MeetingStatus as Status
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer
from vardforlopp.common.wording import all_of

if TYPE_CHECKING:
    from governance.meetings.page import MeetingPage


def next_step(page: MeetingPage) -> Step | None:
    """A link or a press, with its answer; None when it is cancelled."""
    steps = {
        Status.PLANNED: _planned,
        Status.DISPATCHED: _dispatched,
        Status.HELD: _held,
        Status.TO_ADJUST: _to_adjust,
        Status.ADJUSTED: _read,
    }
    found = steps.get(Status(page.meeting.status))
    return found(page) if found else None


def _at(name: str, page: MeetingPage) -> str:
    return reverse(name, args=[page.meeting.council.slug, page.meeting.pk])


def _planned(page: MeetingPage) -> Step:
    if page.ready:
        return Step(page.ready_label, action=_at("agenda_fill", page))
    return _open(page) if _has_come(page) else _send(page)


def other_steps(page: MeetingPage) -> list[Step]:
    """What may be done besides: papers are sent, or the meeting opened, though matters wait."""
    first = next_step(page)
    if first is None or page.meeting.status != Status.PLANNED:
        return []
    found = [_send(page), *([_open(page)] if _has_come(page) else [])]
    return [step for step in found if step.answer and step.label != first.label]


def _has_come(page: MeetingPage) -> bool:
    """Whether it is the day of the meeting, or later; a question is asked, not opened."""
    return not page.meeting.is_between and page.meeting.held_on <= dates.today()


def _send(page: MeetingPage) -> Step:
    what = "Skicka frågan" if page.meeting.is_between else "Skicka handlingarna"
    answer = can_dispatch(page.user, page.meeting)
    return Step(what, _at("meeting_dispatch", page), answer=answer)


def _dispatched(page: MeetingPage) -> Step:
    if page.unanswered:
        return Step("Svara på frågan", _at("meeting_answer", page))
    return _close(page) if page.meeting.is_between else _open(page)


def _open(page: MeetingPage) -> Step:
    answer = can_hold(page.user, page.meeting)
    return Step("Öppna mötet", _at("meeting_hold", page), answer=answer)


def _close(page: MeetingPage) -> Step:
    answer: Answer = can_hold(page.user, page.meeting)
    for item in page.sitting.items:
        answer &= page.sitting.everybody_has_answered(item)
    return Step("Avsluta frågan", _at("meeting_hold", page), answer=answer)


def _held(page: MeetingPage) -> Step:
    left = [
        item
        for item in page.sitting.items
        if item.matter_id and not hasattr(item, "recommendation")
    ]
    nearest = next((item for item in left if page.may_record(item)), None)
    if nearest is not None and page.sitting.quorum(nearest):
        step = page.steps(nearest)[0]
        label = f"{step.label[0].lower()}{step.label[1:]}"
        return replace(step, label=f"§\u00a0{nearest.paragraph}: {label}")
    answer = can_send_minutes(page.user, page.meeting)
    return Step("Skicka protokollet för justering", _at("minutes_send", page), answer=answer)


def _to_adjust(page: MeetingPage) -> Step:
    waiting = [row.person for row in page.adjusters if row.adjusted_at is None]
    if page.user.person_id in {person.pk for person in waiting}:
        return Step("Läs och justera protokollet", _at("meeting_minutes", page))
    names = all_of(person.name for person in waiting)
    return replace(_read(page), text=f"Väntar på att {names} justerar protokollet.")


def _read(page: MeetingPage) -> Step:
    return Step("Läs protokollet", _at("meeting_minutes", page))
