"""The way of a matter: prepared, submitted, recommended, decided, told; or taken back."""

from __future__ import annotations

from typing import Any

from governance.matters import matrix
from governance.matters import permissions as rules
from governance.matters.notices import matter_moved
from governance.matters.requirements import requirements
from governance.models import Advice, DecisionForm, Matter, MatterKind
from governance.models import MatterStatus as Status
from governance.models.matters import WITH_COUNCIL
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand_none
from vardforlopp.common.workflow import Transition, Workflow

DECIDED = frozenset({Status.DECIDED})
CLOSED = frozenset({Status.CLOSED})


def _submitted(matter: Matter, **facts: Any) -> dict[str, Any]:
    """The day it was submitted; refused with all that is missing."""
    demand_none(Refused(one.refusal) for one in requirements(matter) if not one.ok)
    return facts | {"submitted_on": dates.today()}


def _undecided(matter: Matter, **facts: Any) -> dict[str, Any]:
    """A decision that stands is first taken back by a new one."""
    if _decisions(matter).exists():
        raise Refused("Ärendet har ett beslut som gäller. Återta beslutet först.")
    return facts


def _unsubmitted(matter: Matter, **facts: Any) -> dict[str, Any]:
    """It is submitted anew."""
    return _undecided(matter, **facts) | {"submitted_on": None}


def _answered(matter: Matter, **facts: Any) -> dict[str, Any]:
    """What is decided on closes with its decision, the rest when the council has had it."""
    if matter.kind != MatterKind.OTHER and matter.status != Status.DECIDED:
        raise Refused("Ärendet avslutas när beslutet är fattat och meddelat.")
    if matter.kind != MatterKind.OTHER and not matrix.all_told(matter):
        raise Refused("Alla har inte fått veta beslutet än. Meddela dem, så avslutas ärendet.")
    return facts


def _decisions(matter: Matter) -> Any:
    return matter.decisions.in_force().filter(form=DecisionForm.DECISION)


def stood_before(matter: Matter) -> Status:
    """Where a closed matter stood: what closes without a decision was with the council."""
    if matter.kind != MatterKind.OTHER or _decisions(matter).exists():
        return Status.DECIDED
    advised = matter.recommendations.in_force().exclude(advice=Advice.RETURN).exists()
    return Status.RECOMMENDED if advised else Status.SUBMITTED


REOPENED = {
    Status.DECIDED: "reopen",
    Status.RECOMMENDED: "reopen_recommended",
    Status.SUBMITTED: "reopen_submitted",
}
TELL = (matter_moved,)  # those whose task is next
matter_workflow = Workflow(
    Transition(
        *("submit", "Anmäl till rådet", frozenset({Status.PREPARING}), Status.SUBMITTED),
        rules.can_submit,
        before=_submitted,
        then=TELL,
    ),
    Transition(
        *("recommend", "Lämna rekommendation", WITH_COUNCIL, Status.RECOMMENDED),
        rules.can_record_recommendation,
        then=TELL,
    ),
    Transition(
        "return",
        "Återremittera",
        WITH_COUNCIL | {Status.DECIDED},
        Status.PREPARING,
        rules.can_return,
        needs_comment=True,
        before=_unsubmitted,
        then=TELL,
    ),
    Transition(
        *("decide", "Besluta", WITH_COUNCIL | {Status.ESCALATED}, Status.DECIDED),
        rules.can_decide,
        then=TELL,
    ),
    Transition(
        *("escalate", "För vidare", WITH_COUNCIL, Status.ESCALATED),
        rules.can_escalate,
        needs_comment=True,
        then=TELL,
    ),
    Transition(
        *("come_back", "Tillbaka till rådet", frozenset({Status.ESCALATED}), Status.SUBMITTED),
        rules.can_bring_back,
        needs_comment=True,
        then=TELL,
    ),
    Transition(
        *("close", "Avsluta", WITH_COUNCIL | {Status.DECIDED}, Status.CLOSED),
        rules.can_close,
        before=_answered,
        then=TELL,
    ),
    *(
        Transition(
            *(name, "Öppna igen", CLOSED, target, rules.can_reopen),
            needs_comment=True,
            then=TELL,
        )
        for target, name in REOPENED.items()
    ),
    Transition(
        *("take_back", "Återta beslutet", DECIDED, Status.RECOMMENDED),
        rules.can_decide,
        needs_comment=True,
        then=TELL,
    ),
    Transition(
        *("withdraw", "Återta", WITH_COUNCIL | {Status.PREPARING}, Status.WITHDRAWN),
        rules.can_withdraw_matter,
        needs_comment=True,
        before=_undecided,
        then=TELL,
    ),
)
