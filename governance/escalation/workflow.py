"""The way of a matter taken further: on from instance to instance, until one of them ends it."""

from __future__ import annotations

from typing import Any

from governance.escalation.permissions import can_answer, can_withdraw_escalation
from governance.models import Escalation, EscalationOutcome
from governance.models import EscalationStatus as Status
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Transition, Workflow

OPEN = frozenset({Status.OPEN})


def _answered(escalation: Escalation, **facts: Any) -> dict[str, Any]:
    """No instance lets go of a matter without saying what it did."""
    said = EscalationOutcome.objects.filter(escalation=escalation, stage=escalation.stage)
    if not said.exists():
        raise Refused(f"{escalation.stage} har inte svarat.")
    return facts


escalation_workflow = Workflow(
    Transition("pass_on", "Till nästa instans", OPEN, Status.OPEN, can_answer, before=_answered),
    Transition("decide", "Avgör", OPEN, Status.DECIDED, can_answer, before=_answered),
    Transition(
        "give_back", "Återlämna till rådet", OPEN, Status.RETURNED, can_answer, before=_answered
    ),
    Transition(
        "withdraw",
        "Ta tillbaka",
        OPEN,
        Status.WITHDRAWN,
        can_withdraw_escalation,
        needs_comment=True,
    ),
)
