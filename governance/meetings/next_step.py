"""What happens next at a meeting: one button, first on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from governance.meetings.permissions import can_dispatch, can_hold, can_send_minutes
from governance.models import MeetingStatus as Status
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer
from vardforlopp.common.wording import all_of

if TYPE_CHECKING:
    from governance.meetings.page import MeetingPage

Button = dict[str, Any]


def next_step(page: MeetingPage) -> Button:
    """A link (href) or a press (action), with its answer; only text when it waits for others."""
    steps = {
        Status.PLANNED: _planned,
        Status.DISPATCHED: _dispatched,
        Status.HELD: _held,
        Status.TO_ADJUST: _to_adjust,
        Status.ADJUSTED: _read,
    }
    found = steps.get(Status(page.meeting.status))
    return found(page) if found else {}


def _at(name: str, page: MeetingPage) -> str:
    return reverse(name, args=[page.meeting.council.slug, page.meeting.pk])


def _planned(page: MeetingPage) -> Button:
    if page.ready:
        return {"label": page.ready_label, "action": _at("agenda_fill", page)}
    if not page.meeting.is_between and page.meeting.held_on <= dates.today():
        return _open(page)
    what = "Skicka frågan" if page.meeting.is_between else "Skicka handlingarna"
    answer = can_dispatch(page.user, page.meeting)
    return {"label": what, "href": _at("meeting_dispatch", page), "answer": answer}


def _dispatched(page: MeetingPage) -> Button:
    if page.unanswered:
        return {"label": "Svara på frågan", "href": _at("meeting_answer", page)}
    return _close(page) if page.meeting.is_between else _open(page)


def _open(page: MeetingPage) -> Button:
    answer = can_hold(page.user, page.meeting)
    return {"label": "Öppna mötet", "href": _at("meeting_hold", page), "answer": answer}


def _close(page: MeetingPage) -> Button:
    answer: Answer = can_hold(page.user, page.meeting)
    for item in page.sitting.items:
        answer &= page.sitting.everybody_has_answered(item)
    return {"label": "Avsluta frågan", "href": _at("meeting_hold", page), "answer": answer}


def _held(page: MeetingPage) -> Button:
    left = [
        item
        for item in page.sitting.items
        if item.matter_id and not hasattr(item, "recommendation")
    ]
    nearest = next((item for item in left if page.may_record(item)), None)
    if nearest is not None and page.sitting.quorum(nearest):
        step = page.steps(nearest)[0]
        return step | {"label": f"§\u00a0{nearest.paragraph}: {_lowered(step['label'])}"}
    answer = can_send_minutes(page.user, page.meeting)
    href = _at("minutes_send", page)
    return {"label": "Skicka protokollet för justering", "href": href, "answer": answer}


def _lowered(label: str) -> str:
    return f"{label[0].lower()}{label[1:]}"


def _to_adjust(page: MeetingPage) -> Button:
    waiting = [row.person for row in page.adjusters if row.adjusted_at is None]
    if page.user.person_id in {person.pk for person in waiting}:
        return {"label": "Läs och justera protokollet", "href": _at("meeting_minutes", page)}
    names = all_of(person.name for person in waiting)
    return _read(page) | {"text": f"Väntar på att {names} justerar protokollet."}


def _read(page: MeetingPage) -> Button:
    return {"label": "Läs protokollet", "href": _at("meeting_minutes", page)}
