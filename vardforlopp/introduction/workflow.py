"""The way of a need: raised, received, answered or declined; or taken back."""

from __future__ import annotations

from vardforlopp.common.workflow import Transition, Workflow
from vardforlopp.introduction.models import NeedStatus as Status
from vardforlopp.introduction.notices import close_raised_need, tell_of_answered_need
from vardforlopp.introduction.permissions import can_answer_need, can_withdraw_need

need_workflow = Workflow(
    Transition("receive", "Ta emot", frozenset({Status.RAISED}), Status.RECEIVED, can_answer_need),
    Transition(
        "answer",
        "Besvara",
        frozenset({Status.RAISED, Status.RECEIVED}),
        Status.ANSWERED,
        can_answer_need,
        then=(tell_of_answered_need,),
    ),
    Transition(
        "decline",
        "Avböj",
        frozenset({Status.RAISED, Status.RECEIVED}),
        Status.DECLINED,
        can_answer_need,
        then=(tell_of_answered_need,),
    ),
    Transition(
        "withdraw",
        "Ta tillbaka",
        frozenset({Status.RAISED, Status.RECEIVED}),
        Status.WITHDRAWN,
        can_withdraw_need,
        needs_comment=True,
        then=(close_raised_need,),
    ),
)
