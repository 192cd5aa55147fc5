"""What a decision about an introduction means there: its milestone, its step and its plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from regions.models import Body
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways.actions.caused import move_back_by_decision, move_by_decision
from vardforlopp.pathways.actions.milestones import record_milestone
from vardforlopp.pathways.models import Implementation, Milestone, MilestoneKind, Outcome


def carry_out(
    implementation: Implementation,
    *,
    by: Any,
    body: Body,
    outcome: str,
    on: date,
    reference: str,
    note: str = "",
    supersedes: Milestone | None = None,
) -> Milestone:
    """Writes the decision's milestone, which sets the outcome, and takes the introduction to R7.

    The caller is the verb of the decision: it has asked for the right and holds the transaction.
    """
    with acting_as(by):
        milestone = record_milestone(
            implementation,
            kind=MilestoneKind.DECISION,
            occurred_on=on,
            outcome=outcome,
            body=body,
            reference=reference[:200],
            note=note[:500],
            supersedes=supersedes,
            made_here=True,
        )
    said = f"{body} har beslutat: {Outcome(outcome).label}. {reference}"
    move_by_decision(milestone, by=by, note=said)
    return milestone


def take_back(milestone: Milestone, *, by: Any, body: Body, on: date, reference: str) -> Milestone:
    """Writes that the decision is taken back: the introduction is undecided, and before R7 again.

    The caller is the verb, as in carry_out.
    """
    with acting_as(by):
        undone = record_milestone(
            milestone.implementation,
            kind=MilestoneKind.DECISION,
            occurred_on=on,
            body=body,
            reference=reference[:200],
            supersedes=milestone,
            is_withdrawn=True,
            made_here=True,
        )
    move_back_by_decision(undone, by=by, note=f"Beslutet är återtaget. {reference}")
    return undone
