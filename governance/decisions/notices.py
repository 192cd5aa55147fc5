"""Telling those who work with an introduction what has been decided about it."""

from __future__ import annotations

from typing import Any

from governance.models import DecisionForm, DelegatedDecision
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, tell
from vardforlopp.pathways.notices import concerned

DECIDED = NoticeKind(
    "introduction_decided",
    "Ett beslut har fattats om ett införande i min region eller där jag är bemannad",
    "Du får det här därför att du arbetar med införandet.",
    Rhythm.NOW,
)
KINDS = (DECIDED,)


def tell_decided(decision: DelegatedDecision, *, by: Any) -> None:
    """The process leader and owner, the others who are staffed, and the process supporter."""
    about = decision.matter.implementation
    if about is None:
        return
    tell(
        concerned(about).select_related("person"),
        DECIDED,
        decision,
        f"{said_of(decision)} {decision.label}.",
        address=decision.get_absolute_url(),
        by=by,
        about=str(about),
    )


def said_of(decision: DelegatedDecision) -> str:
    """What it came to, as a sentence."""
    about = decision.matter.implementation
    if decision.form == DecisionForm.RETURN:
        return f"{about}: ärendet är återremitterat."
    if decision.form == DecisionForm.WITHDRAWAL:
        return f"{about}: beslutet är återtaget."
    anew = "beslutat på nytt" if decision.supersedes_id else "beslutat"
    return f"{about}: {anew}, {decision.get_outcome_display()}."
