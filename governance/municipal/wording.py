"""What a body does, in the words that are true of it (X23).

A body that does not decide never "beslutar": it recommends, or it approves.
"""

from __future__ import annotations

from governance.models import TrackDecision, TrackOutcome
from regions.models import Body

DECIDES = {
    TrackOutcome.PREPARED: "Beredningen är klar",
    TrackOutcome.YES: "Beslutar ja",
    TrackOutcome.NO: "Beslutar nej",
    TrackOutcome.RECOMMENDS: "Beslutar att rekommendera",
    TrackOutcome.ADVISES_AGAINST: "Beslutar att avråda",
    TrackOutcome.RETURNED: "Återremitterar",
}
RECOMMENDS = DECIDES | {
    TrackOutcome.YES: "Rekommenderar",
    TrackOutcome.NO: "Avråder",
    TrackOutcome.RECOMMENDS: "Rekommenderar",
    TrackOutcome.ADVISES_AGAINST: "Avråder",
}
APPROVES = RECOMMENDS | {TrackOutcome.YES: "Godkänner", TrackOutcome.NO: "Godkänner inte"}
STATES = {  # of the badge
    TrackOutcome.PREPARED: "done",
    TrackOutcome.YES: "done",
    TrackOutcome.RECOMMENDS: "done",
    TrackOutcome.NO: "declined",
    TrackOutcome.ADVISES_AGAINST: "declined",
    TrackOutcome.RETURNED: "waiting",
}


def act_of(body: Body | None) -> str:
    """What comes out of the body: beslut, rekommendation or godkännande."""
    if body is None:
        return "ställningstagande"
    if body.is_deciding:
        return "beslut"
    return "rekommendation" if body.is_recommending else "godkännande"


def said(outcome: str, body: Body | None) -> str:
    """An outcome in the words of the body."""
    words = {"beslut": DECIDES, "rekommendation": RECOMMENDS}.get(act_of(body), APPROVES)
    return words[TrackOutcome(outcome)]


def told(decision: TrackDecision) -> str:
    """What the body came to."""
    return said(decision.outcome, decision.body)
