"""Whether an implementation is ongoing, dormant or ended; the pandemic is why dormant exists."""

from __future__ import annotations

from vardforlopp.common.workflow import Transition, Workflow
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.models import ImplementationStatus as Status
from vardforlopp.pathways.permissions import can_change_state

implementation_workflow = Workflow(
    Transition(
        "pause",
        "Gör vilande",
        frozenset({Status.ONGOING}),
        Status.DORMANT,
        can_change_state,
        needs_comment=True,
        then=(facts_changed,),
    ),
    Transition(
        "postpone",
        "Ändra när det återupptas",
        frozenset({Status.DORMANT}),
        Status.DORMANT,
        can_change_state,
        needs_comment=True,
        then=(facts_changed,),
    ),
    Transition(
        "resume",
        "Återuppta",
        frozenset({Status.DORMANT}),
        Status.ONGOING,
        can_change_state,
        then=(facts_changed,),
    ),
    Transition(
        "end",
        "Avsluta införandet",
        frozenset({Status.ONGOING, Status.DORMANT}),
        Status.ENDED,
        can_change_state,
        needs_comment=True,
        then=(facts_changed,),
    ),
    Transition(
        "reopen",
        "Öppna igen",
        frozenset({Status.ENDED}),
        Status.ONGOING,
        can_change_state,
        needs_comment=True,
        then=(facts_changed,),
    ),
)
