"""Taking a matter to the first instance, and taking it back (S2-40)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.escalation import notices
from governance.escalation.judging import latest_judgement
from governance.escalation.permissions import can_start_escalation
from governance.escalation.stages import next_stage, reasons_for
from governance.escalation.workflow import escalation_workflow
from governance.matters.workflow import matter_workflow
from governance.models import CostJudgement, Escalation, EscalationReason, Matter
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, lock, sent_before


@transaction.atomic
def start_escalation(
    matter: Matter,
    *,
    by: Any,
    reason: str,
    text: str,
    amount: Decimal | None = None,
    token: UUID | None = None,
) -> Escalation:
    """Brings the matter to the first instance with its papers; the same `token` twice, only once.

    `amount` is SEK, asked for when the cap is the reason. Raises Forbidden, Refused (already taken
    further, no instances, a reason that the matter does not show), ValidationError.
    """
    fresh = lock(matter)
    again = sent_before(fresh.escalations.all(), token, text=text)
    if again is not None:
        return again
    demand(can_start_escalation(by, fresh))
    stage, today = next_stage(fresh), dates.today()
    if stage is None:
        raise Refused("Rådets ordning säger inte vilka instanser som tar emot ärendet.")
    row = Escalation(
        matter=fresh,
        reason=reason,
        judgement=_judgement(fresh, reason),
        amount=amount if reason == EscalationReason.CAP else None,
        text=text,
        started_by=by.person,
        started_on=today,
        stage=stage,
        arrived_on=today,
        due_on=today + timedelta(days=stage.days),
        token=token,
    )
    made = add(row, by=by, reason=f"För {fresh.label} vidare till {stage}")
    matter_workflow.perform("escalate", fresh, by=by, comment=str(row.get_reason_display()))
    notices.tell_arrived(made, by=by)
    return made


def _judgement(matter: Matter, reason: str) -> CostJudgement | None:
    """What the costs as a reason rest on; Refused for a reason that the matter does not show."""
    found = reasons_for(matter)
    if reason not in found:
        raise Refused("Välj varför ärendet förs vidare.", field="reason")
    if not found[reason]:
        raise Refused(found[reason].reason, field="reason")
    return latest_judgement(matter) if reason == EscalationReason.COSTS else None


@transaction.atomic
def withdraw_escalation(
    escalation: Escalation, *, by: Any, comment: str, version: int | None = None
) -> Escalation:
    """The chair takes it back to the council, and why. Raises Forbidden, Stale, Refused."""
    lock(escalation.matter)
    moved: Escalation = escalation_workflow.perform(
        "withdraw", escalation, by=by, comment=comment, version=version
    )
    matter_workflow.perform("come_back", moved.matter, by=by, comment=comment)
    notices.close_arrived(moved)
    return moved
