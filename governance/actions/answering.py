"""What an instance does with a matter brought to it; the last word moves the implementation."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from governance.escalation import notices
from governance.escalation.concluding import conclude
from governance.escalation.on_delegation import delegation_of
from governance.escalation.permissions import answer_kinds, answers_there, can_answer
from governance.escalation.stages import needs_amount, needs_outcome, next_stage
from governance.escalation.workflow import escalation_workflow
from governance.matters.workflow import matter_workflow
from governance.models import (
    AnswerKind,
    Escalation,
    EscalationOutcome,
    EscalationStage,
    MatterDocument,
)
from vardforlopp.common import dates, documents
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, demand_version, lock, sent_before
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Outcome

DECIDED = (Outcome.INTRODUCED, Outcome.DECLINED)


@transaction.atomic
def answer_escalation(
    escalation: Escalation,
    *,
    by: Any,
    kind: str,
    text: str,
    answered_on: date | None = None,
    outcome: str = "",
    amount: Decimal | None = None,
    reference: str = "",
    upload: UploadedFile | None = None,
    version: int | None = None,
    token: UUID | None = None,
) -> EscalationOutcome:
    """The instance comments, passes on, returns or decides; `amount` SEK it grants itself.

    A decision writes the implementation's milestone and step and ends the matter in the same
    transaction. The same `token` twice, only once. Raises Forbidden, Stale, Refused,
    ValidationError.
    """
    lock(escalation.matter)
    fresh = lock(escalation)
    again = sent_before(fresh.outcomes.all(), token, text=text)
    if again is not None:
        return again
    demand_version(fresh, version)
    demand(can_answer(by, fresh))
    stage, following = fresh.stage, next_stage(fresh.matter, after=fresh.stage)
    demand_kind(fresh, kind, following)
    row = EscalationOutcome(
        escalation=fresh,
        stage=stage,
        received_on=fresh.arrived_on,
        due_on=fresh.due_on,
        kind=kind,
        text=text,
        reference=reference,
        answered_on=_day(fresh, answered_on),
        person=by.person,
        by_minutes=not answers_there(by, fresh),
        token=token,
    )
    if kind == AnswerKind.DECIDES:
        _fill_decision(row, by, outcome, amount)
    return _settled(row, following, upload, by=by)


def demand_kind(escalation: Escalation, kind: str, following: EscalationStage | None) -> None:
    """Raises Refused unless the instance may do that."""
    found = answer_kinds(escalation, has_next=following is not None)
    if kind not in found:
        raise Refused("Välj vad instansen gör.", field="kind")
    if not found[kind]:
        raise Refused(found[kind].reason, field="kind")


def _day(escalation: Escalation, answered_on: date | None) -> date:
    day = answered_on or dates.today()
    if day < escalation.arrived_on:
        arrived = dates.swedish_date(escalation.arrived_on)
        raise Refused(f"Ärendet kom till instansen {arrived}.", field="answered_on")
    demand_past(day, "answered_on")
    return day


def _fill_decision(row: EscalationOutcome, by: Any, outcome: str, amount: Decimal | None) -> None:
    """What was decided (SEK), and on which delegation if the director has one that covers it."""
    if needs_outcome(row.escalation):
        if outcome not in DECIDED:
            raise Refused("Ange om vårdförloppet införs eller inte.", field="outcome")
        row.outcome = outcome
    if needs_amount(row.escalation):
        if amount is None or amount < 0:
            raise Refused("Ange beviljat belopp, 0 för avslag.", field="amount")
        row.amount = amount
    row.delegation = delegation_of(row, by)
    if row.delegation is None and not row.reference:
        raise Refused("Ange beslutets diarienummer eller paragraf.", field="reference")


def _settled(
    row: EscalationOutcome, following: EscalationStage | None, upload: Any, *, by: Any
) -> EscalationOutcome:
    """Saves what was said and moves the matter to where it goes."""
    escalation = row.escalation
    if row.by_minutes and upload is None:
        raise Refused("Bifoga protokollet.", field="upload")
    if upload is not None:
        row.paper = _paper(row, upload, by=by)
    decides = row.kind == AnswerKind.DECIDES
    if decides:
        row.milestone = conclude(row, by=by)
        matter_workflow.perform("decide", escalation.matter, by=by, comment=row.said)
    with acting_as(by, reason=f"{row.stage} {row.said}"):
        row.full_clean()
        row.save()
    notices.close_arrived(escalation)
    if decides:
        moved = escalation_workflow.perform("decide", escalation, by=by, comment=row.said)
    elif row.kind == AnswerKind.RETURNS or following is None:
        moved = _give_back(row, by=by)
    else:
        moved = _pass_on(row, following, by=by)
    notices.tell_answered(moved, row, by=by)
    return row


def _give_back(row: EscalationOutcome, *, by: Any) -> Escalation:
    matter_workflow.perform("come_back", row.escalation.matter, by=by, comment=row.said)
    moved: Escalation = escalation_workflow.perform(
        "give_back", row.escalation, by=by, comment=row.said
    )
    return moved


def _pass_on(row: EscalationOutcome, stage: EscalationStage, *, by: Any) -> Escalation:
    today = dates.today()
    moved: Escalation = escalation_workflow.perform(
        "pass_on",
        row.escalation,
        by=by,
        comment=row.said,
        stage=stage,
        arrived_on=today,
        due_on=today + timedelta(days=stage.days),
    )
    notices.tell_arrived(moved, by=by)
    return moved


def _paper(row: EscalationOutcome, upload: UploadedFile, *, by: Any) -> MatterDocument:
    """The minutes as a paper of the matter: it is read where the others are."""
    document = documents.establish(documents.store(upload, by=by), by=by)
    paper = MatterDocument(
        matter=row.escalation.matter,
        document=document,
        title=f"Protokoll, {row.stage}" if row.by_minutes else f"Svar, {row.stage}",
        dated_on=row.answered_on,
        sender=str(row.stage),
        receiver=str(row.escalation.matter.council),
    )
    return add(paper, by=by, reason=f"Svar från {row.stage}")
