"""Handing over a person's duties: all that is chosen, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction

from regions.models import Person
from vardforlopp.accounts.actions import give_appointment, shorten_appointment
from vardforlopp.common import dates
from vardforlopp.common.acting import acting, acting_as
from vardforlopp.common.answer import Forbidden, Refused, Stale, demand, demand_none
from vardforlopp.common.records import change, lock
from vardforlopp.introduction import duties
from vardforlopp.introduction.duties import Duty
from vardforlopp.introduction.notices import tell_of_hand_over
from vardforlopp.introduction.permissions import can_hand_over
from vardforlopp.pathways.actions.people import end_staffing, staff

ONE_DAY = timedelta(days=1)
CHANGED = "Någon annan hann ändra uppdraget medan du hade sidan öppen. Läs vad som gäller nu."


@dataclass(frozen=True)
class Choice:
    """A duty by its key, who takes it over, and the version of it that the page showed."""

    key: str
    successor: Person
    version: int


def reason_of(person: Person, reason: str) -> str:
    """What every line of history about the hand-over says."""
    return f"Överlämnat från {person}: {reason}"


@transaction.atomic
def hand_over(
    person: Person, *, choices: Sequence[Choice], last_day: date, by: Any, reason: str
) -> UUID:
    """Ends the duties on the last day and gives them to their successors from the day after.

    Who answers in the line has no period and is changed at once. The answer is the request id that
    all its lines of history share. Raises Forbidden, Refused with the key of the duty as field.
    """
    lock(person)  # of two who hand over at once the second sees what the first has done
    demand(can_hand_over(by, person))
    demand_none(against(bool(choices), last_day, reason))
    held = {duty.key: duty for duty in duties.held_by(person, by)}
    moved: dict[Person, list[Duty]] = {}
    request_id = acting().request_id or uuid4()
    with acting_as(by, reason_of(person, reason.strip()), request_id) as now:
        for choice in choices:
            duty = held.get(choice.key)
            with _at(choice.key):
                if duty is None:
                    raise Refused(f"{person} har inte längre uppdraget.")
                demand(duty.may)
                _move(duty, choice, last_day, by, now.reason)
                moved.setdefault(choice.successor, []).append(duty)
        tell_of_hand_over(person, moved, request_id, by=by)
    return request_id


def against(has_choice: bool, last_day: date | None, reason: str | None) -> Iterator[Refused]:
    """Everything that speaks against a hand-over as a whole; None is for what cannot be read."""
    if not has_choice:
        yield Refused("Välj en efterträdare för minst ett uppdrag.", field="successor")
    if last_day is not None and last_day < dates.today() - ONE_DAY:
        yield Refused(
            "Sista dagen kan tidigast vara i går. Då börjar efterträdaren i dag.", field="last_day"
        )
    if reason is not None and not reason.strip():
        yield Refused("Skriv varför.", field="reason")


@contextmanager
def _at(key: str) -> Iterator[None]:
    """What is refused about a duty is said at it."""
    try:
        yield
    except Forbidden:
        raise
    except Stale as stale:
        raise Refused(CHANGED, field=key) from stale
    except Refused as refused:
        raise Refused(refused.reason, field=key) from refused
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field=key) from error


def _move(duty: Duty, choice: Choice, last_day: date, by: Any, why: str) -> None:
    if duty.kind == duties.LINE:
        _change_line_owner(duty, choice, by, why)
        return
    _demand_something_left(duty, last_day)
    until = duty.row.valid_to
    period = {"valid_from": last_day + ONE_DAY, "valid_to": until}
    if duty.kind == duties.STAFFING:
        here = duty.row.implementation
        end_staffing(duty.row, by=by, valid_to=last_day, version=choice.version, reason=why)
        staff(here, by=by, person=choice.successor, role=duty.row.role, **period)
        return
    shorten_appointment(duty.row, by=by, valid_to=last_day, version=choice.version, reason=why)
    give_appointment(
        person=choice.successor,
        role=duty.row.role,
        place=duty.row.scope.place,
        by=by,
        reason=why,
        **period,
    )


def _change_line_owner(duty: Duty, choice: Choice, by: Any, why: str) -> None:
    if choice.successor.pk == duty.row.line_owner_id:
        raise Refused("Välj någon annan än den som lämnar över.")
    change(duty.row, by=by, version=choice.version, reason=why, line_owner=choice.successor)


def _demand_something_left(duty: Duty, last_day: date) -> None:
    row = duty.row
    if row.valid_from > last_day:
        raise Refused(
            f"Börjar först {dates.swedish_date(row.valid_from)}, efter sista dagen. "
            "Lämna det inte över här, utan ändra det där det står."
        )
    if row.valid_to is not None and row.valid_to <= last_day:
        raise Refused(
            f"Upphör redan {dates.swedish_date(row.valid_to)}. Det finns inget att lämna över."
        )
