"""The steps K1–K4 of one track: which body, what it came to, where it stands now."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.models import CouncilSetting, MunicipalTrack, TrackDecision, TrackStatus
from governance.models.municipal import STEP_CODES
from governance.models.municipal_answers import UNSAID
from governance.municipal.order import body_of, first_stage, order_of
from governance.municipal.wording import STATES, act_of, told
from vardforlopp.pathways.models import ProcessStep, Track

Shown = dict[str, Any]


def steps(track: MunicipalTrack) -> list[Shown]:
    """Each step with its name and explanation, its body and every decision, those replaced too."""
    setting = order_of(track.council)
    rows = list(
        track.decisions.select_related("body", "document", "superseded_by").prefetch_related(
            "preparers__body", "preparers__person"
        )
    )
    named, last = _named(track), _last_to_correct(track, rows)
    return [
        _step(track, TrackStatus(stage), named.get(code), setting, rows, last)
        for stage, code in STEP_CODES.items()
    ]


def _last_to_correct(track: MunicipalTrack, rows: list[TrackDecision]) -> TrackDecision | None:
    """Only the latest, and only until the municipalities have begun to answer."""
    in_force = [row for row in rows if not hasattr(row, "superseded_by")]
    has_begun = track.answers.exclude(reply__in=UNSAID).exists()
    is_open = track.status != TrackStatus.STOPPED and not has_begun
    return in_force[-1] if in_force and is_open else None


def _named(track: MunicipalTrack) -> dict[str, ProcessStep]:
    """The municipal steps of the process the introduction follows, by code."""
    found = ProcessStep.objects.filter(
        template=track.implementation.template_id, track=Track.MUNICIPAL
    )
    return {step.code: step for step in found}


def _step(
    track: MunicipalTrack,
    stage: TrackStatus,
    step: ProcessStep | None,
    setting: CouncilSetting | None,
    rows: list[TrackDecision],
    last: TrackDecision | None,
) -> Shown:
    body = body_of(stage, setting)
    mine = [row for row in rows if row.stage == stage]
    return {
        "code": STEP_CODES[stage],
        "name": step.name if step else stage.label,
        "explanation": step.explanation if step else "",
        "url": step.get_absolute_url() if step else "",
        "body": mine[-1].body if mine else body,
        "act": act_of(body) if stage in (TrackStatus.JOINT, TrackStatus.POLITICAL) else "",
        "is_decision": stage == TrackStatus.ANSWERS or _decides(stage, body),
        "is_here": track.status == stage,
        "is_ahead": _is_ahead(track, stage, mine),
        "decisions": [_decision(track, row, last) for row in mine],
    }


def _decides(stage: TrackStatus, body: Any) -> bool:
    """Drawn as a decision only where the body decides (X23)."""
    return stage != TrackStatus.NETWORKS and body is not None and body.is_deciding


def _is_ahead(track: MunicipalTrack, stage: TrackStatus, mine: list[TrackDecision]) -> bool:
    """Not reached, or never needed."""
    if track.status == stage or any(not hasattr(row, "superseded_by") for row in mine):
        return False
    return not (stage == TrackStatus.ANSWERS and track.asked_on is not None)


def _decision(track: MunicipalTrack, row: TrackDecision, last: TrackDecision | None) -> Shown:
    keys = [track.council.slug, track.pk, row.pk]
    return {
        "row": row,
        "label": told(row),
        "state": STATES[row.outcome],  # type: ignore[index]
        "is_superseded": hasattr(row, "superseded_by"),
        "preparers": list(row.preparers.all()),
        "document_url": reverse("municipal_step_document", args=keys) if row.document_id else "",
        "correct_url": reverse("municipal_correct", args=keys) if row == last else "",
    }


def drawn(shown: list[Shown], track: MunicipalTrack) -> list[Shown]:
    """The same as the figure draws it (components/process.html)."""
    note = "" if track.is_over else track.get_status_display()
    return [{"track": "K", "name": "Kommunalt", "note": note, "steps": shown}]


def starts_later(track: MunicipalTrack) -> str:
    """Said when the county begins further on than K1."""
    setting = order_of(track.council)
    stage = first_stage(setting) if setting else TrackStatus.NETWORKS
    if track.starts == "each" or stage == TrackStatus.ANSWERS:
        return "I länet tar varje kommun ställning för sig. Spåret börjar vid K4."
    if track.starts == "joint":
        return "I länet börjar spåret vid K2."
    return ""
