"""What is due in the introductions, read from how things stand: for reminders, lists, calendars.

A fact is never counted in days from an earlier reading: today it holds, or it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from vardforlopp.introduction.due import course, people, work
from vardforlopp.introduction.due.fact import (
    ACTION,
    DATED,
    GAP,
    MANDATE,
    MEETING,
    REMINDED,
    RESUMPTION,
    REVIEW,
    STALE,
    STEP,
    UNRECEIVED,
    WAITING,
    Due,
    name_of,
)
from vardforlopp.introduction.due.reading import Reading
from vardforlopp.introduction.reach import Reach
from vardforlopp.pathways.models import Implementation

__all__ = [
    "ACTION",
    "DATED",
    "GAP",
    "MANDATE",
    "MEETING",
    "REMINDED",
    "RESUMPTION",
    "REVIEW",
    "STALE",
    "STEP",
    "UNRECEIVED",
    "WAITING",
    "Due",
    "around",
    "calendar_of",
    "everyones",
    "name_of",
    "of",
]

_FACTS: dict[str, Callable[[Reading], Iterator[Due]]] = {
    STALE: course.stale,
    STEP: course.steps,
    REVIEW: work.reviews,
    ACTION: work.actions,
    GAP: people.staffing_gaps,
    MANDATE: people.mandates,
    RESUMPTION: course.resumptions,
    MEETING: course.meetings,
    UNRECEIVED: course.unreceived,
}


def everyones() -> list[Due]:
    """All that is due, with those whose it is."""
    return _read(Reading(Reach.everyone()), REMINDED)


def around(implementation: Implementation) -> list[Due]:
    """All that is due in one introduction."""
    return _read(Reading(Reach.around(implementation)), REMINDED)


def of(user: Any, kinds: Iterable[str] = REMINDED) -> list[Due]:
    """What is due and the user's own."""
    return _read(Reading(Reach.of(user)), kinds)


def calendar_of(user: Any) -> list[Due]:
    """The days that the user's own introductions have ahead of them, or have let pass."""
    return _read(Reading(Reach.of(user), is_calendar=True), DATED)


def _read(reading: Reading, kinds: Iterable[str]) -> list[Due]:
    return [one for kind in kinds for one in _FACTS[kind](reading) if one.people]
