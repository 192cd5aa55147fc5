"""Whether a person may decide on an introduction today: every rule, its answer and its source."""

from __future__ import annotations

from dataclasses import dataclass

from governance.decisions.ruling import Rule, Ruling
from governance.delegations.holding import delegation_for
from governance.matters.advice import latest_recommendation
from governance.matters.jav import conflict_of
from governance.models import (
    Advice,
    CostJudgement,
    DecisionForm,
    DecisionKind,
    DelegatedDecision,
    Delegation,
    Matter,
    MatterKind,
    MatterStatus,
)
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.introduction.models import ImpactAssessment
from vardforlopp.pathways.models import Milestone, MilestoneKind

MANDATE = "Kommunallagen 6 kap. 38 §"
CONFLICT = "Kommunallagen 6 kap. 28–32 §§ och 7 kap. 4 §"
ON_DELEGATION = "Kommunallagen 7 kap. 5–6 §§"
NOT_WITHIN = (
    "Det som inte ryms inom verksamheternas uppdrag rör målen, inriktningen, omfattningen eller "
    "kvaliteten. Det beslutar nämnden om, aldrig en delegat."
)


@dataclass(frozen=True)
class Mandate:
    """Whether it is within what the services are to do, as the impact assessment answers."""

    within: bool | None
    reason: str


def mandate_of(matter: Matter) -> Mandate:
    """The answer to propose: of a finished impact assessment, else none."""
    done = ImpactAssessment.objects.filter(completed_on__isnull=False)
    found = done.filter(implementation=matter.implementation_id).first()
    if found is None:
        return Mandate(None, "")
    return Mandate(found.within_mandate == "yes", found.mandate_reason)


def latest_decision(matter: Matter) -> DelegatedDecision | None:
    """The decision in force about the introduction itself, also one that took another back."""
    rows = DelegatedDecision.objects.in_force().filter(
        matter=matter, kind=DecisionKind.INTRODUCTION
    )
    found: DelegatedDecision | None = rows.exclude(form=DecisionForm.RETURN).first()
    return found


def introduction_ruling(
    matter: Matter,
    person: Person,
    *,
    within: bool | None,
    supersedes: DelegatedDecision | None = None,
) -> Ruling:
    """Every rule of deciding today; `within` is the decider's answer about the mandate.

    A rule that says no closes the decision for the delegate, whatever the outcome would be.
    """
    delegation, delegated = delegation_today(matter, person)
    return Ruling(
        (
            Rule("Väntar ärendet på beslut?", _awaits(matter, supersedes), "Ärendets gång i rådet"),
            delegation_rule(delegation, delegated),
            conflict_rule(matter, person),
            _recommendation_rule(matter, delegation),
            _mandate_rule(within),
            _cost_rule(matter),
            _undecided_rule(matter, supersedes),
        )
    )


def delegation_today(matter: Matter, person: Person) -> tuple[Delegation | None, Answer]:
    """The line the person decides on today, or why there is none."""
    return delegation_for(
        person,
        matter.council,
        DecisionKind.INTRODUCTION,
        dates.today(),
        implementation=matter.implementation,
    )


def delegation_rule(delegation: Delegation | None, answer: Answer) -> Rule:
    """A line that counts today, all the way up to the board."""
    source = ON_DELEGATION
    if delegation is not None:
        source = f"{ON_DELEGATION}; {delegation.delegator}, {delegation.reference}"
    return Rule("Har du en delegation som gäller i dag?", answer, source, is_personal=True)


def conflict_rule(matter: Matter, person: Person) -> Rule:
    """Nobody with jäv decides, whatever rights they have."""
    found = conflict_of(person, matter)
    answer = YES if found is None else no(f"{person} har anmält jäv i ärendet: {found.reason}")
    return Rule("Är du fri från jäv i ärendet?", answer, CONFLICT, is_personal=True)


def _awaits(matter: Matter, supersedes: DelegatedDecision | None) -> Answer:
    if matter.kind != MatterKind.INTRODUCTION or matter.implementation_id is None:
        return no("Ärendet gäller inte ett införande.")
    if supersedes is not None and supersedes.form != DecisionForm.WITHDRAWAL:
        is_decided = matter.status == MatterStatus.DECIDED
        return YES if is_decided else no("Ärendet är inte beslutat.")
    if matter.status == MatterStatus.RECOMMENDED:
        return YES
    return no(f"Ärendet är {matter.get_status_display()}. Beslutet fattas efter rekommendationen.")


def _recommendation_rule(matter: Matter, delegation: Delegation | None) -> Rule:
    """The council has said for, and has said nothing else since."""
    found = latest_recommendation(matter)
    if found is None:
        answer = no("Rådet har inte lämnat någon rekommendation.")
    elif found.advice != Advice.FOR:
        day = dates.swedish_date(found.given_on)
        answer = no(f"Rådet {found.get_advice_display()} ({day}). Då beslutar ingen på delegation.")
    else:
        answer = YES
    source = f"Delegationen, {delegation.reference}" if delegation else "Delegationsordningen"
    return Rule("Rekommenderar rådet införande?", answer, source)


def _mandate_rule(within: bool | None) -> Rule:
    answer = YES if within else no(NOT_WITHIN)
    if within is None:
        answer = no("Svara på om det ryms inom verksamheternas uppdrag.")
    return Rule("Ryms införandet inom verksamheternas uppdrag?", answer, MANDATE, "within")


def _cost_rule(matter: Matter) -> Rule:
    """No judgement in force says that the costs exceed the frame (S2-40)."""
    found = CostJudgement.objects.in_force().filter(matter=matter).first()
    if found is None:
        return Rule("Ryms kostnaderna inom ramen?", YES, "Ingen bedömning säger annat")
    day = dates.swedish_date(found.judged_on)
    answer = (
        YES
        if not found.exceeds
        else no(
            "Rådet bedömer att kostnaderna överskrider ramen för ordinarie verksamhet. Då "
            "förs frågan vidare."
        )
    )
    return Rule("Ryms kostnaderna inom ramen?", answer, f"Rådets kostnadsbedömning {day}")


def _undecided_rule(matter: Matter, supersedes: DelegatedDecision | None) -> Rule:
    """Nobody has decided on the introduction elsewhere, or in another matter."""
    rows = Milestone.objects.in_force().filter(
        implementation=matter.implementation_id, kind=MilestoneKind.DECISION
    )
    if supersedes is not None and supersedes.milestone_id is not None:
        rows = rows.exclude(pk=supersedes.milestone_id)
    found = rows.first()
    answer = YES
    if found is not None:
        answer = no(
            f"Införandet är redan beslutat: {found.reference}, {found.occurred}. Ompröva det "
            "beslutet i stället."
        )
    return Rule("Är införandet obeslutat i övrigt?", answer, "Införandets milstolpar")
