"""Asking the municipalities, and their answers: by the director, or noted on their behalf."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from governance.models import MunicipalAnswer, MunicipalReply, MunicipalTrack
from governance.models.municipal_answers import ANSWERED, CONDITIONS_SAID
from governance.municipal.notices import close_asked, tell_asked
from governance.municipal.permissions import can_answer, can_keep_track, takes_answer
from governance.municipal.tally import tally_of
from governance.municipal.workflow import track_workflow
from regions.models import Municipality
from vardforlopp.common import dates, documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, demand_version, lock
from vardforlopp.common.wording import municipal
from vardforlopp.pathways.actions.days import demand_past

Reply = MunicipalReply
LONGEST = timedelta(days=730)


@transaction.atomic
def ask_municipalities(
    track: MunicipalTrack, *, by: Any, due_on: date, version: int | None = None
) -> list[MunicipalAnswer]:
    """Asks all who have not answered, at once; asked again it is the new last day that counts.

    Gives back those asked. Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(track, version)
    demand(can_keep_track(by, fresh))
    _demand_askable(fresh, due_on)
    today = dates.today()
    asked_on = fresh.asked_on or today
    fresh = change(fresh, by=by, reason="Frågar kommunerna", asked_on=asked_on, due_on=due_on)
    waited = [answer for answer in tally_of(fresh).counted if not answer.is_answered]
    if not waited:
        raise Refused("Alla kommuner har redan svarat.")
    rows = [_ask(answer, by=by, today=today) for answer in waited]
    tell_asked(fresh, rows, by=by)
    return rows


def _demand_askable(track: MunicipalTrack, due_on: date) -> None:
    if not track.takes_answers:
        raise Refused("Frågan är inte lyft till kommunerna än.")
    if not dates.today() <= due_on <= dates.today() + LONGEST:
        raise Refused("Ange en dag från och med i dag, högst två år fram.", field="due_on")


def _ask(answer: MunicipalAnswer, *, by: Any, today: date) -> MunicipalAnswer:
    """The row with the question put; one that has been asked, or prepares, stays as it is."""
    reason = f"Frågar {municipal(str(answer.municipality))}"
    if answer.pk is None:
        answer.reply, answer.asked_on = Reply.NO_ANSWER, today
        return add(answer, by=by, reason=reason)
    if answer.reply != Reply.NOT_ASKED and answer.asked_on:
        return answer
    reply = Reply.NO_ANSWER if answer.reply == Reply.NOT_ASKED else answer.reply
    return change(answer, by=by, reason=reason, reply=reply, asked_on=today)


@transaction.atomic
def answer_for(
    track: MunicipalTrack,
    municipality: Municipality,
    *,
    by: Any,
    reply: str,
    answered_on: date | None = None,
    body: str = "",
    conditions: str = "",
    upload: UploadedFile | None = None,
    version: int | None = None,
    **facts: Any,
) -> MunicipalAnswer:
    """What a municipality says; `facts` are reference and note. The last answer ends it.

    `version` is that of the answer the page showed, 0 when there was none. Raises Forbidden,
    Stale, Refused, ValidationError.
    """
    held = lock(track)  # all answers of a track come in turn: the last one must see the others
    answer = _locked(held, municipality, version)
    demand(can_answer(by, answer))
    open_now = takes_answer(answer)
    if not open_now:
        raise Refused(open_now.reason)
    _demand_said(reply, answered_on, conditions)
    has_said = reply in ANSWERED
    values = facts | {
        "reply": reply,
        "answered_on": answered_on if has_said else None,
        "body": body if has_said else "",
        "conditions": conditions if reply == Reply.CONDITIONS else "",
        "answered_by": by.person,
        "is_noted": not by.may("answer_for_municipality", municipality),
    }
    if upload is not None:
        stored = documents.store(upload, by=by, replaces=answer.document)
        values["document"] = documents.establish(stored, by=by)
    saved = _save(answer, by=by, values=values)
    if saved.is_answered:
        close_asked(saved)
        if tally_of(held).is_complete:
            track_workflow.perform("answered", held, by=by)
    return saved


def _locked(
    track: MunicipalTrack, municipality: Municipality, version: int | None
) -> MunicipalAnswer:
    """The municipality's row, read under the track's lock; a new one where there is none."""
    answer = MunicipalAnswer.objects.filter(track=track, municipality=municipality).first()
    if answer is None:
        if municipality.region_id != track.implementation.region_id:
            raise Refused("Kommunen ligger i ett annat län.", field="municipality")
        answer = MunicipalAnswer(version=0)
    demand_version(answer, version)
    answer.track, answer.municipality = track, municipality
    return answer


def _demand_said(reply: str, answered_on: date | None, conditions: str) -> None:
    if reply not in (Reply.PREPARES, *ANSWERED):
        raise Refused("Välj ett svar.", field="reply")
    if reply in ANSWERED and answered_on is None:
        raise Refused("Ange vilken dag.", field="answered_on")
    if answered_on is not None:
        demand_past(answered_on, "answered_on")
    if reply == Reply.CONDITIONS and not conditions.strip():
        raise Refused(CONDITIONS_SAID, field="conditions")


def _save(answer: MunicipalAnswer, *, by: Any, values: dict[str, Any]) -> MunicipalAnswer:
    place = municipal(str(answer.municipality))
    reason = f"Noterar svaret åt {place}" if values["is_noted"] else f"Svarar för {place}"
    if answer.pk is not None:
        return change(answer, by=by, reason=reason, **values)
    answer.version = 1
    for name, value in values.items():
        setattr(answer, name, value)
    return add(answer, by=by, reason=reason)
