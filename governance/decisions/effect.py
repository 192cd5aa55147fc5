"""What a decision about an introduction means there: its milestone and its step, both at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from regions.models import Body
from vardforlopp.pathways.actions.log import record_step
from vardforlopp.pathways.actions.milestones import record_milestone
from vardforlopp.pathways.models import Implementation, Milestone, MilestoneKind, Outcome

DECIDED = "R7"
REASON = "Beslutet är fattat i systemet."  # why what else was to be in place is passed


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
    record_step(
        implementation,
        by=by,
        code=DECIDED,
        note=f"{body} har beslutat: {Outcome(outcome).label}. {reference}"[:500],
        on=on,
        reason=REASON,
    )
    return milestone
