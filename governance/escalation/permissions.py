"""Who judges costs, who takes a matter further, and who alone answers at each instance."""

from __future__ import annotations

from typing import Any

from governance.matters.jav import takes_part
from governance.models import (
    AnswerKind,
    Escalation,
    EscalationReason,
    EscalationStage,
    Matter,
    MatterKind,
    MatterStatus,
)
from regions.models import Body, Region
from vardforlopp.accounts.rights import holders_at, may_at
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.wording import one_of

OPEN = (MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED)
JUDGED = (MatterStatus.PREPARING, *OPEN)
ABOUT = (MatterKind.INTRODUCTION, MatterKind.GRANT)


def can_judge_costs(user: Any, matter: Matter) -> Answer:
    """The council's secretary or chair, together with the process leader (S2-40)."""
    prepares: Answer = user.may("prepare_matters", matter.council)
    leads: Answer = user.may("lead_council", matter.council)
    answer = prepares if prepares or not leads else leads
    return answer & takes_part(user, matter) & _is_judged(matter)


def _is_judged(matter: Matter) -> Answer:
    if matter.implementation_id is None:
        return no("Ärendet gäller inget införande, så det finns inga kostnader att bedöma.")
    if matter.status not in JUDGED:
        return no(f"Kostnaderna bedöms före beslutet. Ärendet är {matter.get_status_display()}.")
    return YES


def can_start_escalation(user: Any, matter: Matter) -> Answer:
    """Who leads the council, without jäv, while the matter is with the council."""
    leads: Answer = user.may("lead_council", matter.council)
    return leads & takes_part(user, matter) & can_be_escalated(matter)


def can_be_escalated(matter: Matter) -> Answer:
    """Whether the matter stands where it can be taken further, whoever asks."""
    if matter.kind not in ABOUT:
        return no("Bara ärenden om införande och omställningsbidrag förs vidare.")
    if matter.status == MatterStatus.ESCALATED:
        return no("Ärendet är redan fört vidare.")
    if matter.status not in OPEN:
        return no(f"Ärendet är {matter.get_status_display()} och kan inte föras vidare.")
    return YES


def place_of(stage: EscalationStage) -> Body | Region:
    """Where those who answer hold their role: the body, or the director's region."""
    place = stage.body or stage.council.region
    if place is None:  # a council without a region has no director
        raise ValueError(f"{stage.council} ligger inte i någon region")
    return place


def can_answer(user: Any, escalation: Escalation) -> Answer:
    """Those who answer at exactly the instance that has it, without jäv.

    A body that nobody answers for is answered for by the council's secretary, by its minutes.
    """
    if not escalation.is_open:
        return no("Ärendet är inte längre hos någon instans.")
    held = answers_there(user, escalation)
    if not held and registers_minutes(user, escalation):
        held = YES
    return held & takes_part(user, escalation.matter)


def answers_there(user: Any, escalation: Escalation) -> Answer:
    """Whether the user holds the right to answer at exactly the instance."""
    held = may_at(user, "answer_escalations", place_of(escalation.stage))
    if held:
        return held
    names = answerers(escalation.stage)
    if names:
        return no(f"{escalation.stage} har ärendet. Där svarar {one_of(names)}.")
    who = "direktören" if escalation.stage.is_director else "rådets sekreterare enligt protokoll"
    return no(f"{escalation.stage} har ärendet. Där svarar {who}.")


def registers_minutes(user: Any, escalation: Escalation) -> bool:
    """Whether the user writes down what a body said in minutes, since nobody answers for it."""
    stage = escalation.stage
    if stage.is_director or not user.may("prepare_matters", stage.council):
        return False
    return not answerers(stage)


def answerers(stage: EscalationStage) -> list[str]:
    """Those who answer at the instance today, by name."""
    held = holders_at("answer_escalations", place_of(stage)).order_by("person__sort_key")
    return list(dict.fromkeys(held.values_list("person__name", flat=True)))


def can_withdraw_escalation(user: Any, escalation: Escalation) -> Answer:
    """Who leads the council takes it back before the instance has answered."""
    if not escalation.is_open:
        return no("Ärendet är inte längre hos någon instans.")
    leads: Answer = user.may("lead_council", escalation.matter.council)
    return leads & takes_part(user, escalation.matter)


def answer_kinds(escalation: Escalation, *, has_next: bool) -> dict[str, Answer]:
    """What the instance may do, each with yes or why not."""
    stage = escalation.stage
    prepares = no(f"{stage} bereder och beslutar inte.")
    decides = prepares if not stage.decides else YES
    if stage.decides and stage.is_director and escalation.reason == EscalationReason.MANDATE:
        decides = no("Det som inte ryms inom uppdraget avgörs av nämnden (KL 6 kap. 38 §).")
    last = no("Det finns ingen instans efter den här.")
    found = {
        AnswerKind.COMMENTS: no(f"{stage} beslutar i ärendet.") if stage.decides else YES,
        AnswerKind.DECIDES: decides,
        AnswerKind.PASSES_ON: prepares if not stage.decides else YES if has_next else last,
        AnswerKind.RETURNS: YES,
    }
    return {kind.value: answer for kind, answer in found.items()}
