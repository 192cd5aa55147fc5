"""The ways of holdings (S0-29), of joint meetings, and of those who are invited to them."""

from __future__ import annotations

from funding.models import GatheringStatus, ParticipationStatus
from funding.models import HoldingStatus as Status
from funding.permissions import (
    can_answer_holding,
    can_answer_invitation,
    can_cancel_gathering,
    can_note_attendance,
)
from vardforlopp.common.workflow import Transition, Workflow

PROPOSED = frozenset({Status.PROPOSED})

holding_workflow = Workflow(
    Transition("confirm", "Bekräfta", PROPOSED, Status.CONFIRMED, can_answer_holding),
    Transition(
        "decline", "Avböj", PROPOSED, Status.DECLINED, can_answer_holding, needs_comment=True
    ),
)

gathering_workflow = Workflow(
    Transition(
        *("cancel", "Ställ in", frozenset({GatheringStatus.PLANNED}), GatheringStatus.CANCELLED),
        can_cancel_gathering,
        needs_comment=True,
    ),
)

INVITED, COMING = ParticipationStatus.INVITED, ParticipationStatus.WILL_COME
NOT_COMING, THERE = ParticipationStatus.DECLINED, ParticipationStatus.ATTENDED

participation_workflow = Workflow(
    Transition(
        "accept", "Jag kommer", frozenset({INVITED, NOT_COMING}), COMING, can_answer_invitation
    ),
    Transition(
        "decline",
        "Jag kommer inte",
        frozenset({INVITED, COMING}),
        NOT_COMING,
        can_answer_invitation,
    ),
    Transition(
        "attend", "Var där", frozenset({INVITED, COMING, NOT_COMING}), THERE, can_note_attendance
    ),
    Transition("unattend", "Ta bort närvaro", frozenset({THERE}), INVITED, can_note_attendance),
)
