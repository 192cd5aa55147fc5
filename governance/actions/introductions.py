"""Deciding on an introduction on delegation, and deciding anew: in one transaction each."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.actions import deciding
from governance.decisions import notices
from governance.decisions.effect import carry_out, take_back
from governance.decisions.introduction import (
    conflict_rule,
    delegation_today,
    introduction_ruling,
    latest_decision,
)
from governance.decisions.ruling import Ruling
from governance.decisions.wording import proposed_text
from governance.matters.advice import latest_recommendation
from governance.matters.workflow import matter_workflow
from governance.models import (
    DecisionForm,
    DecisionKind,
    DelegatedDecision,
    Delegation,
    Matter,
    MatterStatus,
    Supersession,
)
from vardforlopp.common.answer import Forbidden, Refused, demand, demand_none
from vardforlopp.common.records import demand_version, lock, sent_before
from vardforlopp.pathways.actions.caused import plan_by_decision
from vardforlopp.pathways.models import Milestone, Outcome

KIND = DecisionKind.INTRODUCTION


@transaction.atomic
def decide_introduction(
    matter: Matter,
    *,
    by: Any,
    outcome: str,
    text: str,
    within: bool | None,
    mandate_reason: str,
    starts_on: date | None = None,
    ready_on: date | None = None,
    token: UUID | None = None,
    version: int | None = None,
    **facts: Any,
) -> DelegatedDecision:
    """Decides on the introduction: decision, milestone, step, plan and matter, all or nothing.

    `within` is the answer to "ryms inom verksamheternas uppdrag?", with its reason. `facts` may
    hold rapporteur, others and chair_absence. The same `token` twice, only once. Raises Forbidden,
    Stale, Refused at the field, ValidationError.
    """
    fresh = lock(matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    demand_version(fresh, version)
    before = latest_decision(fresh)
    if before is not None and before.form == DecisionForm.WITHDRAWAL:
        facts |= {"supersedes": before, "supersession": Supersession.RECONSIDERATION}
    made = _decide(
        fresh,
        by=by,
        outcome=outcome,
        text=text,
        within=within,
        mandate_reason=mandate_reason,
        starts_on=starts_on,
        ready_on=ready_on,
        token=token,
        **facts,
    )
    matter_workflow.perform("decide", fresh, by=by)
    return made


@transaction.atomic
def replace_decision(
    decision: DelegatedDecision,
    *,
    by: Any,
    supersession: str,
    text: str,
    token: UUID | None = None,
    **facts: Any,
) -> DelegatedDecision:
    """Corrects a decision, or decides anew: a new one in its place, and both stay to be read.

    `facts` are those of decide_introduction. The introduction's outcome follows. Raises Forbidden,
    Refused at the field, ValidationError.
    """
    fresh = lock(decision.matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    _demand_standing(fresh, decision)
    given: dict[str, Any] = {"supersedes": decision, "supersession": supersession, "token": token}
    return _decide(fresh, by=by, text=text, **facts, **given)


@transaction.atomic
def withdraw_decision(
    decision: DelegatedDecision,
    *,
    by: Any,
    text: str,
    chair_absence: str = "",
    token: UUID | None = None,
) -> DelegatedDecision:
    """Takes a decision back; the matter waits for a decision again.

    Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(decision.matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    _demand_standing(fresh, decision)
    _demand_no_other_open(fresh)
    delegation = _demand_delegate(fresh, by)
    made = deciding.draft(
        fresh,
        by=by,
        delegation=delegation,
        kind=KIND,
        text=text,
        chair_absence=chair_absence,
        token=token,
        form=DecisionForm.WITHDRAWAL,
        supersedes=decision,
        supersession=Supersession.WITHDRAWAL,
    )
    if decision.milestone is not None:
        made.milestone = take_back(
            decision.milestone,
            by=by,
            body=fresh.council,
            on=made.decided_on,
            reference=made.label,
        )
    made = deciding.enter(made, by=by)
    matter_workflow.perform("take_back", fresh, by=by, comment=_shortened(text))
    notices.tell_decided(made, by=by)
    return made


@transaction.atomic
def return_matter(
    matter: Matter,
    *,
    by: Any,
    text: str,
    chair_absence: str = "",
    token: UUID | None = None,
    version: int | None = None,
) -> DelegatedDecision:
    """Sends the matter back to be completed, without deciding on the introduction.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(matter)
    again = sent_before(DelegatedDecision.objects.filter(matter=fresh), token, text=text)
    if again is not None:
        return again
    demand_version(fresh, version)
    if fresh.status not in (MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED):
        raise Refused(f"Ärendet är {fresh.get_status_display()} och återremitteras inte.")
    delegation = _demand_delegate(fresh, by)
    facts: Any = {"form": DecisionForm.RETURN, "chair_absence": chair_absence, "token": token}
    made = deciding.draft(fresh, by=by, delegation=delegation, kind=KIND, text=text, **facts)
    made = deciding.enter(made, by=by)
    matter_workflow.perform("return", fresh, by=by, comment=_shortened(text))
    notices.tell_decided(made, by=by)
    return made


def _decide(
    matter: Matter,
    *,
    by: Any,
    outcome: str,
    text: str,
    within: bool | None,
    mandate_reason: str,
    starts_on: date | None = None,
    ready_on: date | None = None,
    supersedes: DelegatedDecision | None = None,
    **facts: Any,
) -> DelegatedDecision:
    """The decision with what it means for the introduction; the matter is locked by the caller."""
    _demand_days(outcome, starts_on, ready_on)
    if not mandate_reason.strip():
        raise Refused("Skriv varför det ryms eller inte ryms.", field="mandate_reason")
    delegation = _demand_delegate(matter, by)
    _demand_ruling(introduction_ruling(matter, by.person, within=within, supersedes=supersedes))
    recommendation = latest_recommendation(matter)
    planned: dict[str, Any] = {"starts_on": starts_on, "ready_on": ready_on}
    proposed: dict[str, Any] = {"delegation": delegation, "recommendation": recommendation}
    made = deciding.draft(
        matter,
        by=by,
        kind=KIND,
        text=text,
        outcome=outcome,
        within_mandate=within,
        mandate_reason=mandate_reason,
        template_text=proposed_text(matter, outcome, reason=mandate_reason, **proposed, **planned),
        supersedes=supersedes,
        **proposed,
        **planned,
        **facts,
    )
    made.milestone = _carried_out(made, by=by)
    made = deciding.enter(made, by=by)
    notices.tell_decided(made, by=by)
    return made


def _carried_out(decision: DelegatedDecision, *, by: Any) -> Milestone:
    """The milestone, the step and the plan of the introduction."""
    about: Any = decision.matter.implementation
    old = decision.supersedes
    milestone = carry_out(
        about,
        by=by,
        body=decision.council,
        outcome=decision.outcome,
        on=decision.decided_on,
        reference=decision.label,
        supersedes=old.milestone if old is not None else None,
    )
    plan_by_decision(about, by=by, starts_on=decision.starts_on, ready_on=decision.ready_on)
    return milestone


def _demand_days(outcome: str, starts_on: date | None, ready_on: date | None) -> None:
    if outcome != Outcome.INTRODUCED and (starts_on or ready_on):
        raise Refused("Dagar anges bara när det införs.", field="starts_on")
    if starts_on and ready_on and ready_on < starts_on:
        raise Refused("Infört senast ligger före införandets början.", field="ready_on")


def _demand_ruling(ruling: Ruling) -> None:
    """Raises Refused with everything that closes the decision, each with its source."""
    demand_none(
        Refused(f"{rule.answer.reason} ({rule.source})", rule.field or None)
        for rule in ruling.closed_by
    )


def _demand_delegate(matter: Matter, by: Any) -> Delegation:
    """The line the person decides on. Raises Forbidden without one, and with jäv."""
    demand(conflict_rule(matter, by.person).answer)
    delegation, answer = delegation_today(matter, by.person)
    if delegation is None:
        raise Forbidden(answer.reason)
    return delegation


def _demand_standing(matter: Matter, decision: DelegatedDecision) -> None:
    """The decision is the latest about the introduction, and stands."""
    latest = latest_decision(matter)
    if decision.kind != KIND or decision.form != DecisionForm.DECISION:
        raise Refused("Bara ett beslut om införandet rättas, omprövas eller återtas här.")
    if latest is None or latest.pk != decision.pk:
        raise Refused(f"{decision} är redan ersatt av ett senare beslut.")


def _demand_no_other_open(matter: Matter) -> None:
    """The introduction has at most one open matter in the council."""
    over = (MatterStatus.CLOSED, MatterStatus.WITHDRAWN, MatterStatus.DECIDED)
    others = Matter.objects.filter(
        council=matter.council_id, implementation=matter.implementation_id, kind=matter.kind
    )
    other = others.exclude(pk=matter.pk).exclude(status__in=over).first()
    if other is not None:
        raise Refused(f"Införandet har ett nytt öppet ärende, {other.label}. Besluta i det.")


def _shortened(text: str) -> str:
    """The first paragraph, for the line of history."""
    return text.strip().split("\n")[0][:300]
