"""The way of a municipal track: K1 to K4, and the ways past the political steps (S2-41..43)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from governance.models import MunicipalTrack, TrackOutcome
from governance.models import TrackStatus as Status
from governance.municipal.notices import tell_result
from governance.municipal.permissions import can_keep_track
from governance.municipal.tally import tally_of
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.workflow import Transition, Workflow


@dataclass(frozen=True)
class Step:
    """What a body may come to at a stage, and where that leads."""

    name: str
    label: str
    stage: Status
    outcome: TrackOutcome
    target: Status


STEPS = {
    step.name: step
    for step in (
        Step("prepared", "Beredningen klar", Status.NETWORKS, TrackOutcome.PREPARED, Status.JOINT),
        Step("agree", "Ja, inget mer behövs", Status.JOINT, TrackOutcome.YES, Status.DONE),
        Step(
            "agree_politically",
            "Ja, politiska beslut krävs",
            Status.JOINT,
            TrackOutcome.YES,
            Status.POLITICAL,
        ),
        Step(
            "agree_and_lift",
            "Ja, varje kommun tar ställning",
            Status.JOINT,
            TrackOutcome.YES,
            Status.ANSWERS,
        ),
        Step("decline", "Nej", Status.JOINT, TrackOutcome.NO, Status.DONE),
        Step("return", "Återremiss", Status.JOINT, TrackOutcome.RETURNED, Status.NETWORKS),
        Step(
            "recommend",
            "Rekommenderar, inget mer behövs",
            Status.POLITICAL,
            TrackOutcome.RECOMMENDS,
            Status.DONE,
        ),
        Step(
            "recommend_and_lift",
            "Rekommenderar, varje kommun tar ställning",
            Status.POLITICAL,
            TrackOutcome.RECOMMENDS,
            Status.ANSWERS,
        ),
        Step(
            "advise_against",
            "Avråder, inget mer behövs",
            Status.POLITICAL,
            TrackOutcome.ADVISES_AGAINST,
            Status.DONE,
        ),
        Step(
            "advise_against_and_lift",
            "Avråder, varje kommun tar ställning",
            Status.POLITICAL,
            TrackOutcome.ADVISES_AGAINST,
            Status.ANSWERS,
        ),
        Step(
            "return_to_joint",
            "Återremiss till det gemensamma nätverket",
            Status.POLITICAL,
            TrackOutcome.RETURNED,
            Status.JOINT,
        ),
    )
}
OPEN = frozenset({Status.NETWORKS, Status.JOINT, Status.POLITICAL, Status.ANSWERS})


def _all_have_answered(user: Any, track: MunicipalTrack) -> Answer:
    """Whoever gives the last answer ends it, without more being asked."""
    counted = tally_of(track)
    return YES if counted.is_complete else no("Alla kommuner har inte svarat än.")


def _was_asked(user: Any, track: MunicipalTrack) -> Answer:
    """A position of a body is corrected instead; only the answers are opened again."""
    mine = can_keep_track(user, track)
    if mine and track.asked_on is None and not track.answers.exists():
        return no("Kommunerna har inte svarat var för sig. Rätta ställningstagandet i stället.")
    return mine


def _step(step: Step) -> Transition:
    sources = frozenset({step.stage})
    return Transition(step.name, step.label, sources, step.target, can_keep_track)


def _rewind(stage: Status) -> Transition:
    """Back to where a step is corrected; the correct one follows in the same transaction."""
    return Transition(
        f"correct_{stage}", f"Rättar {stage.label}", OPEN | {Status.DONE}, stage, can_keep_track
    )


track_workflow = Workflow(
    *(_step(step) for step in STEPS.values()),
    *(_rewind(stage) for stage in (Status.NETWORKS, Status.JOINT, Status.POLITICAL)),
    Transition(
        "answered",
        "Alla kommuner har svarat",
        frozenset({Status.ANSWERS}),
        Status.DONE,
        _all_have_answered,
        then=(tell_result,),
    ),
    Transition(
        "close",
        "Avsluta utan fler svar",
        frozenset({Status.ANSWERS}),
        Status.DONE,
        can_keep_track,
        needs_comment=True,
        then=(tell_result,),
    ),
    Transition(
        "reopen",
        "Öppna för svar igen",
        frozenset({Status.DONE}),
        Status.ANSWERS,
        _was_asked,
        needs_comment=True,
    ),
    Transition("stop", "Avbryt spåret", OPEN, Status.STOPPED, can_keep_track, needs_comment=True),
)
