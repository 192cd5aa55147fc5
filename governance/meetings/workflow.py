"""The way of a meeting: planned, papers sent, held, minutes out for adjustment, adjusted."""

from __future__ import annotations

from typing import Any

from governance.meetings import effects
from governance.meetings.permissions import (
    can_adjust,
    can_cancel,
    can_dispatch,
    can_hold,
    can_recall_minutes,
    can_send_minutes,
)
from governance.meetings.sitting import Sitting
from governance.models import Meeting
from governance.models import MeetingStatus as Status
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Transition, Workflow

Facts = dict[str, Any]
PLANNED, SENT = frozenset({Status.PLANNED}), frozenset({Status.DISPATCHED})
OUT = frozenset({Status.TO_ADJUST})


def _sent_today(meeting: Meeting) -> Facts:
    """The day the papers went; a question is asked about something."""
    matters = meeting.items.filter(is_withdrawn=False, matter__isnull=False)
    if meeting.is_between and not matters.exists():
        raise Refused("Ta upp minst ett ärende innan frågan skickas.")
    if meeting.is_between and meeting.held_on < dates.today():
        raise Refused("Svarsdagen har passerat. Ändra den först.")
    return {"dispatched_on": dates.today()}


def _answered(meeting: Meeting) -> Facts:
    """A question ends when everybody has answered, and is decided that day."""
    if not meeting.is_between:
        return {}
    sitting = Sitting(meeting)
    for item in sitting.items:
        answered = sitting.everybody_has_answered(item)
        if not answered:
            raise Refused(answered.reason)
    today = dates.today()
    return {"held_on": today, "stop_on": min(meeting.stop_on, today)}


def _has_adjusters(meeting: Meeting) -> Facts:
    if not meeting.adjustments.named().exists():
        raise Refused("Utse minst en person som justerar protokollet.", field="people")
    return {}


def _all_have_adjusted(meeting: Meeting) -> Facts:
    if meeting.adjustments.waiting().exists():
        raise Refused("Alla som är utsedda har inte justerat.")
    return {"adjusted_on": dates.today()}


meeting_workflow = Workflow(
    Transition(
        *("dispatch", "Skicka handlingarna", PLANNED, Status.DISPATCHED, can_dispatch),
        before=_sent_today,
        then=(effects.ask_the_voters, effects.tell_of_papers, effects.tell_of_tasks),
    ),
    Transition(
        *("hold", "Öppna mötet", PLANNED | SENT, Status.HELD, can_hold),
        before=_answered,
        then=(effects.number_paragraphs, effects.close_what_was_asked, effects.tell_of_tasks),
    ),
    Transition(
        *("send_minutes", "Skicka för justering", frozenset({Status.HELD})),
        *(Status.TO_ADJUST, can_send_minutes),
        before=_has_adjusters,
        then=(effects.tell_adjusters,),
    ),
    Transition(
        *("recall_minutes", "Ta tillbaka protokollet", OUT, Status.HELD, can_recall_minutes),
        needs_comment=True,
        then=(effects.void_adjustments,),
    ),
    Transition(
        *("adjust", "Justera protokollet", OUT, Status.ADJUSTED, can_adjust),
        before=_all_have_adjusted,
        then=(effects.close_adjusted, effects.tell_of_tasks),
    ),
    Transition(
        *("cancel", "Ställ in", PLANNED | SENT, Status.CANCELLED, can_cancel),
        needs_comment=True,
        then=(effects.close_what_was_asked, effects.tell_of_cancelled, effects.tell_of_tasks),
    ),
)
