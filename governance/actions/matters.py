"""A matter's way by hand: opened with the next number of the year, edited, submitted, closed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.matters.notices import matter_moved
from governance.matters.permissions import can_open_matter, can_prepare
from governance.matters.workflow import REOPENED, matter_workflow, stood_before
from governance.models import Matter, setting_of
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock, next_number, sent_before
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation


@transaction.atomic
def open_matter(
    council: Body,
    *,
    by: Any,
    kind: str,
    title: str,
    description: str,
    arrived_on: date,
    implementation: Implementation | None = None,
    sender: str = "",
    receiver: str = "",
    record_number: str = "",
    token: UUID | None = None,
) -> Matter:
    """A matter that is prepared, with the next number of the year; the same `token` twice is one.

    Raises Forbidden, Refused (no order in force, another region, a day to come), ValidationError
    (an introduction has one open matter at a time).
    """
    held = lock(council)  # of two that open at once the second gets the next number
    demand(can_open_matter(by, held, implementation))
    facts = {"title": title, "description": description, "arrived_on": arrived_on}
    facts |= {"sender": sender, "receiver": receiver, "record_number": record_number}
    again = sent_before(held.matters.all(), token, **facts)
    if again is not None:
        return again
    _demand_council(held, implementation)
    demand_past(arrived_on, "arrived_on")
    year = dates.today().year
    row = Matter(
        council=held,
        year=year,
        number=next_number(held.matters, year),
        kind=kind,
        implementation=implementation,
        token=token,
        **facts,
    )
    made = add(row, by=by, reason=f"Öppnar ärende {row.label}")
    matter_moved(made)
    return made


def _demand_council(council: Body, implementation: Implementation | None) -> None:
    """The council works today, and with what belongs to its region."""
    if setting_of(council) is None:
        raise Refused(f"{council} har ingen ordning som gäller i dag. Lägg in den först.")
    if implementation is not None and implementation.region_id != council.region_id:
        raise Refused("Införandet hör till en annan region än rådet.", field="implementation")


@transaction.atomic
def edit_matter(matter: Matter, *, by: Any, version: int | None = None, **facts: Any) -> Matter:
    """Changes what the register says of it, never its number, kind or what it is about.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(matter, version)
    demand(can_prepare(by, fresh))
    if "arrived_on" in facts:
        demand_past(facts["arrived_on"], "arrived_on")
    return change(fresh, by=by, reason="Ändrar ärendets uppgifter", **facts)


def submit_matter(matter: Matter, *, by: Any, version: int | None = None) -> Matter:
    """It goes to the council (S2-46); refused with all that is missing.

    Raises Forbidden, Stale, Refused (the others beside the first in `also`).
    """
    moved: Matter = matter_workflow.perform("submit", matter, by=by, version=version)
    return moved


def close_matter(matter: Matter, *, by: Any, version: int | None = None) -> Matter:
    """Nothing more will happen in it. Raises Forbidden, Stale, Refused."""
    moved: Matter = matter_workflow.perform("close", matter, by=by, version=version)
    return moved


def withdraw_matter(matter: Matter, *, by: Any, comment: str, version: int | None = None) -> Matter:
    """It is taken back, and why; it stays to be read. Raises Forbidden, Stale, Refused."""
    moved: Matter = matter_workflow.perform(
        "withdraw", matter, by=by, comment=comment, version=version
    )
    return moved


@transaction.atomic
def reopen_matter(matter: Matter, *, by: Any, comment: str, version: int | None = None) -> Matter:
    """A closed matter stands again where it stood. Raises Forbidden, Stale, Refused."""
    name = REOPENED[stood_before(lock(matter))]
    moved: Matter = matter_workflow.perform(name, matter, by=by, comment=comment, version=version)
    return moved
