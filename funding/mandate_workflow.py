"""The way of a line in the attestförteckning: laid up by one person, confirmed by another."""

from __future__ import annotations

from funding.models import MandateStatus as Status
from funding.permissions import can_answer_mandate
from vardforlopp.common.workflow import Transition, Workflow

PROPOSED = frozenset({Status.PROPOSED})

mandate_workflow = Workflow(
    Transition("confirm", "Bekräfta", PROPOSED, Status.CONFIRMED, can_answer_mandate),
    Transition(
        "decline", "Avböj", PROPOSED, Status.DECLINED, can_answer_mandate, needs_comment=True
    ),
)
