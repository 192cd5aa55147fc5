"""Telling those who answer that a matter has come, and the council what came of it."""

from __future__ import annotations

from typing import Any

from governance.escalation.permissions import can_answer, place_of
from governance.models import Escalation, EscalationOutcome, EscalationStage
from vardforlopp.accounts import notices
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind
from vardforlopp.accounts.rights import holders_at
from vardforlopp.common.dates import swedish_date
from vardforlopp.pathways.models import Staffing, StaffingRole


def _still_there(user: User, notice: Notice) -> bool:
    """The instance has it yet, and the reader answers there."""
    found = Escalation.objects.with_names().filter(pk=notice.object_id).first()
    return found is not None and bool(can_answer(user, found))


ARRIVED = NoticeKind(
    "escalation_arrived",
    "Ett ärende har förts vidare till en instans jag svarar för",
    "Du får det här därför att du svarar för instansen.",
    Rhythm.NOW,
    still=_still_there,
    is_task=True,
)
ANSWERED = NoticeKind(
    "escalation_answered",
    "En instans har svarat i ett ärende som rådet fört vidare",
    "Du får det här därför att du arbetar i rådet eller leder införandet.",
    Rhythm.NOW,
)
KINDS = (ARRIVED, ANSWERED)


def tell_arrived(escalation: Escalation, *, by: Any) -> None:
    """Those who answer at the instance; the council's secretaries when nobody does."""
    stage = escalation.stage
    due = swedish_date(escalation.due_on)
    notices.tell(
        readers_at(stage),
        ARRIVED,
        escalation,
        f"{escalation.matter} är fört vidare till {stage}. Svara senast {due}.",
        address=escalation.get_absolute_url(),
        dedupe=str(stage.pk),
        by=by,
    )


def readers_at(stage: EscalationStage) -> list[User]:
    """Those who answer there; the secretaries of the council when nobody does."""
    there = _users(holders_at("answer_escalations", place_of(stage)))
    if there or stage.is_director:
        return there
    return _users(holders_at("prepare_matters", stage.council))


def _users(appointments: Any) -> list[User]:
    return list({one.person_id: one.person.user for one in appointments}.values())


def close_arrived(escalation: Escalation) -> None:
    """Nobody at the instance has anything to answer any more."""
    notices.close(ARRIVED, escalation)


def tell_answered(escalation: Escalation, row: EscalationOutcome, *, by: Any) -> None:
    """The chair, the secretary and the process leader, at each answer."""
    council = escalation.matter.council
    readers = [
        *_users(holders_at("lead_council", council)),
        *_users(holders_at("prepare_matters", council)),
        *_leaders(escalation),
    ]
    notices.tell(
        dict.fromkeys(readers),
        ANSWERED,
        escalation,
        f"{escalation.matter}: {row.stage} {row.said}.",
        address=escalation.get_absolute_url(),
        dedupe=str(row.pk),
        by=by,
    )


def _leaders(escalation: Escalation) -> list[User]:
    """The process leaders with an open account."""
    staffed = Staffing.objects.in_force().filter(
        implementation=escalation.matter.implementation_id,
        role=StaffingRole.LEADER,
        person__user__is_active=True,
    )
    return [row.person.user for row in staffed.select_related("person__user")]
