"""The way of a delegation: laid up by one person, confirmed by another."""

from __future__ import annotations

from typing import Any

from governance.delegations.chain import demand_alone, demand_within
from governance.delegations.permissions import can_answer_delegation
from governance.models import Delegation
from governance.models import DelegationStatus as Status
from vardforlopp.common.workflow import Transition, Workflow

PROPOSED = frozenset({Status.PROPOSED})


def _carried(delegation: Delegation, **facts: Any) -> dict[str, Any]:
    """What it rests on still carries it, and nothing else gives the same on the same days."""
    demand_within(delegation, is_to_count=True)
    demand_alone(delegation)
    return facts


delegation_workflow = Workflow(
    Transition(
        *("confirm", "Bekräfta", PROPOSED, Status.CONFIRMED),
        can_answer_delegation,
        before=_carried,
    ),
    Transition(
        *("decline", "Avböj", PROPOSED, Status.DECLINED),
        can_answer_delegation,
        needs_comment=True,
    ),
)
