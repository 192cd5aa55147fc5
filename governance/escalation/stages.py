"""The instances in order: which comes first, which comes after, and which reasons are open."""

from __future__ import annotations

from typing import Any

from governance.escalation.judging import latest_judgement
from governance.matters.advice import advice_in
from governance.models import (
    Advice,
    Escalation,
    EscalationReason,
    EscalationStage,
    Matter,
    MatterKind,
)
from vardforlopp.common.answer import YES, Answer, no


def stages_of(council: Any) -> list[EscalationStage]:
    """The instances in force today, in order."""
    rows = EscalationStage.objects.in_force().filter(council=council)
    return list(rows.select_related("body", "council__region").order_by("order"))


def next_stage(matter: Matter, after: EscalationStage | None = None) -> EscalationStage | None:
    """The first instance, or the one after another; None when there is none."""
    order = after.order if after else -1
    ahead = (stage for stage in stages_of(matter.council_id) if stage.order > order)
    return next(ahead, None)


def reasons_for(matter: Matter) -> dict[str, Answer]:
    """The reasons to take it further, each with yes or why not; some only people can know."""
    judgement = latest_judgement(matter)
    exceeds = judgement is not None and judgement.exceeds
    is_against = advice_in(matter) == Advice.AGAINST
    costs = no("Det finns ingen bedömning att kostnaderna överskrider ramen. Gör den först.")
    against = no("Rådet har inte avrått.")
    shown = {
        EscalationReason.COSTS: YES if exceeds else costs,
        EscalationReason.MANDATE: YES,
        EscalationReason.AGAINST: YES if is_against else against,
        EscalationReason.CAP: YES,
    }
    return {reason.value: answer for reason, answer in shown.items()}


def needs_outcome(escalation: Escalation) -> bool:
    """Whether a decision says if the pathway is introduced."""
    return bool(escalation.matter.kind == MatterKind.INTRODUCTION)


def needs_amount(escalation: Escalation) -> bool:
    """Whether a decision says how much is granted."""
    return bool(
        escalation.reason == EscalationReason.CAP or escalation.matter.kind == MatterKind.GRANT
    )
