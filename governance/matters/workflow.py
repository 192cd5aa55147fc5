"""The way of a matter: prepared, submitted, recommended, decided, told; or taken back."""

from __future__ import annotations

from typing import Any

from governance.matters import permissions as rules
from governance.models import DecisionForm, Matter, MatterKind
from governance.models import MatterStatus as Status
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Transition, Workflow

WITH_COUNCIL = frozenset({Status.SUBMITTED, Status.RECOMMENDED})


def _submitted(matter: Matter, **facts: Any) -> dict[str, Any]:
    """The day it was submitted."""
    return facts | {"submitted_on": dates.today()}


def _undecided(matter: Matter, **facts: Any) -> dict[str, Any]:
    """A decision that stands is first taken back by a new one."""
    if _decisions(matter).exists():
        raise Refused("Ärendet har ett beslut som gäller. Återta beslutet först.")
    return facts


def _answered(matter: Matter, **facts: Any) -> dict[str, Any]:
    """What is decided on closes with its decision, the rest when the council has had it."""
    if matter.kind != MatterKind.OTHER and matter.status != Status.DECIDED:
        raise Refused("Ärendet avslutas när beslutet är fattat och meddelat.")
    return facts


def _decisions(matter: Matter) -> Any:
    return matter.decisions.in_force().filter(form=DecisionForm.DECISION)


matter_workflow = Workflow(
    Transition(
        *("submit", "Anmäl till rådet", frozenset({Status.PREPARING}), Status.SUBMITTED),
        rules.can_submit,
        before=_submitted,
    ),
    Transition(
        *("recommend", "Lämna rekommendation", WITH_COUNCIL, Status.RECOMMENDED),
        rules.can_record_recommendation,
    ),
    Transition(
        "return",
        "Återremittera",
        WITH_COUNCIL | {Status.DECIDED},
        Status.PREPARING,
        rules.can_return,
        needs_comment=True,
        before=_undecided,
    ),
    Transition(
        *("decide", "Besluta", WITH_COUNCIL | {Status.ESCALATED}, Status.DECIDED),
        rules.can_decide,
    ),
    Transition(
        *("escalate", "För vidare", WITH_COUNCIL, Status.ESCALATED),
        rules.can_escalate,
        needs_comment=True,
    ),
    Transition(
        *("come_back", "Tillbaka till rådet", frozenset({Status.ESCALATED}), Status.SUBMITTED),
        rules.can_bring_back,
        needs_comment=True,
    ),
    Transition(
        *("close", "Avsluta", WITH_COUNCIL | {Status.DECIDED}, Status.CLOSED),
        rules.can_close,
        before=_answered,
    ),
    Transition(
        *("reopen", "Öppna igen", frozenset({Status.CLOSED}), Status.DECIDED),
        rules.can_reopen,
        needs_comment=True,
    ),
    Transition(
        *("withdraw", "Återta", WITH_COUNCIL | {Status.PREPARING}, Status.WITHDRAWN),
        rules.can_withdraw_matter,
        needs_comment=True,
    ),
)
