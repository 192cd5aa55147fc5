"""What each answers in a matter: noted at the meeting, or by each for oneself between meetings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from governance.meetings.notices import close_question, unanswered
from governance.meetings.permissions import can_answer_question, can_vote_for_all
from governance.meetings.sitting import Sitting
from governance.models import AgendaItem, Ballot, BallotChoice
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock

MISSING = "Säg vad var och en som deltar har svarat."


def agree(item: AgendaItem, *, by: Any, choice: str = BallotChoice.FOR) -> list[Ballot]:
    """Everybody who takes part answers alike. Raises Forbidden, Refused."""
    return _note(item, by=by, choice=choice)


def vote(
    item: AgendaItem, *, by: Any, choices: Mapping[int, str], notes: Mapping[int, str] | None = None
) -> list[Ballot]:
    """What each who takes part answered, by their ids as persons; nobody is left out.

    Raises Forbidden, Refused (also when somebody with jäv, or without a vote, is named).
    """
    return _note(item, by=by, choices=choices, notes=notes or {})


@transaction.atomic
def _note(
    item: AgendaItem,
    *,
    by: Any,
    choice: str = "",
    choices: Mapping[int, str] | None = None,
    notes: Mapping[int, str] | None = None,
) -> list[Ballot]:
    meeting = lock(item.meeting)
    fresh = lock(item)
    demand(can_vote_for_all(by, fresh))
    sitting = Sitting(meeting)
    voters = {row.person_id: row.person for row in sitting.voters(fresh)}
    given = dict.fromkeys(voters, choice) if choices is None else dict(choices)
    if set(given) - set(voters):
        raise Refused("Bara de som deltar i punkten, har rösträtt och inte har jäv svarar.")
    if set(voters) - set(given) or not given:
        raise Refused(MISSING)
    known, said = sitting.ballots.get(fresh.pk, {}), notes or {}
    return [
        _put(fresh, voters[key], known.get(key), one, said.get(key, ""), by=by, on=meeting.held_on)
        for key, one in given.items()
    ]


@transaction.atomic
def answer(item: AgendaItem, *, by: Any, choice: str, note: str = "") -> Ballot:
    """One's own answer between meetings; it may be changed until the question is closed.

    Raises Forbidden, ValidationError.
    """
    meeting = lock(item.meeting)
    fresh = lock(item)
    demand(can_answer_question(by, fresh))
    known = Ballot.objects.filter(item=fresh, person=by.person_id).first()
    row = _put(fresh, by.person, known, choice, note, by=by, on=dates.today())
    if not unanswered(meeting, by.person_id):
        close_question(meeting, by.person)
    return row


def _put(
    item: AgendaItem,
    person: Person,
    known: Ballot | None,
    choice: str,
    note: str,
    *,
    by: Any,
    on: Any,
) -> Ballot:
    facts = {"choice": choice, "note": note, "answered_on": on}
    if known is not None:
        return change(known, by=by, reason="Ändrar svaret", **facts)
    return add(Ballot(item=item, person=person, **facts), by=by, reason="Svarar")
