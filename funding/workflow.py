"""The way of a holding: proposed by the region, confirmed or declined by the kansli (S0-29)."""

from __future__ import annotations

from funding.models import HoldingStatus as Status
from funding.permissions import can_answer_holding
from vardforlopp.common.workflow import Transition, Workflow

PROPOSED = frozenset({Status.PROPOSED})

holding_workflow = Workflow(
    Transition("confirm", "Bekräfta", PROPOSED, Status.CONFIRMED, can_answer_holding),
    Transition(
        "decline", "Avböj", PROPOSED, Status.DECLINED, can_answer_holding, needs_comment=True
    ),
)
