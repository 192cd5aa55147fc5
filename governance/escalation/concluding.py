"""The final outcome of an escalation as a fact of the implementation."""

from __future__ import annotations

from typing import Any

from governance.decisions.effect import carry_out
from governance.models import EscalationOutcome, setting_of
from regions.models import Body
from vardforlopp.pathways.models import Milestone


def conclude(row: EscalationOutcome, *, by: Any) -> Milestone | None:
    """The milestone of the decision; None when it does not say if it is introduced."""
    matter = row.escalation.matter
    if not row.outcome or matter.implementation is None:
        return None
    return carry_out(
        matter.implementation,
        by=by,
        body=_body_of(row),
        outcome=row.outcome,
        on=row.answered_on,
        reference=f"{row.stage}, {row.reference or matter.label}",
        note=f"Fört vidare från {matter.label}",
    )


def _body_of(row: EscalationOutcome) -> Body:
    """The instance; a director decides on behalf of the board."""
    council = row.escalation.matter.council
    setting = setting_of(council)
    body: Body = row.stage.body or (setting.board if setting and setting.board else council)
    return body
