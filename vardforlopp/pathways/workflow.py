"""Whether an implementation is ongoing, dormant or ended; the pandemic is why dormant exists."""

from __future__ import annotations

from datetime import date
from typing import Any

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Facts, Transition, Workflow
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.models import Implementation
from vardforlopp.pathways.models import ImplementationStatus as Status
from vardforlopp.pathways.permissions import can_change_state


def _from_a_day(
    implementation: Implementation, *, on: date | None = None, resumes_on: date | None = None
) -> Facts:
    """A new state holds from a day, today unless another is given."""
    return {"status_on": _begins(implementation, on or dates.today()), "resumes_on": resumes_on}


def _goes_on(
    implementation: Implementation, *, on: date | None = None, resumes_on: date | None = None
) -> Facts:
    """The state is as it was since the day it was; only when it is expected to end is another."""
    return {"resumes_on": resumes_on}


def _begins(implementation: Implementation, day: date) -> date:
    """The day a new state begins, or Refused: it follows the one before and is not ahead."""
    if day > dates.today():
        raise Refused("Dagen har inte varit än.", field="on")
    since = implementation.status_on
    if since and day < since:
        began = f"Läget är {implementation.get_status_display()} sedan {dates.swedish_date(since)}"
        raise Refused(f"{began}. Ange den dagen eller en senare.", field="on")
    logged = implementation.last_entry.observed_on if implementation.last_entry else None
    if logged and day < logged:
        latest = f"Den senaste loggen gäller den {dates.swedish_date(logged)}"
        raise Refused(f"{latest}. Ange den dagen eller en senare.", field="on")
    return day


implementation_workflow = Workflow(
    Transition(
        "pause",
        "Gör vilande",
        frozenset({Status.ONGOING}),
        Status.DORMANT,
        can_change_state,
        needs_comment=True,
        before=_from_a_day,
        then=(facts_changed,),
    ),
    Transition(
        "postpone",
        "Ändra när det återupptas",
        frozenset({Status.DORMANT}),
        Status.DORMANT,
        can_change_state,
        needs_comment=True,
        before=_goes_on,
        then=(facts_changed,),
    ),
    Transition(
        "resume",
        "Återuppta",
        frozenset({Status.DORMANT}),
        Status.ONGOING,
        can_change_state,
        before=_from_a_day,
        then=(facts_changed,),
    ),
    Transition(
        "end",
        "Avsluta införandet",
        frozenset({Status.ONGOING, Status.DORMANT}),
        Status.ENDED,
        can_change_state,
        needs_comment=True,
        before=_from_a_day,
        then=(facts_changed,),
    ),
    Transition(
        "reopen",
        "Öppna igen",
        frozenset({Status.ENDED}),
        Status.ONGOING,
        can_change_state,
        needs_comment=True,
        before=_from_a_day,
        then=(facts_changed,),
    ),
)


def change_state(
    implementation: Implementation,
    name: str,
    *,
    by: Any,
    comment: str = "",
    version: int | None = None,
    on: date | None = None,
    resumes_on: date | None = None,
) -> Implementation:
    """Moves an implementation along the workflow; `on` is the day it holds from, else today.

    `resumes_on` is when a dormant one is expected to go on. Raises what Workflow.perform raises.
    """
    days = {"on": on, "resumes_on": resumes_on}
    moved: Implementation = implementation_workflow.perform(
        name, implementation, by=by, comment=comment, version=version, **days
    )
    return moved
