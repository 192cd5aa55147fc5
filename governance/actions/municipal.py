"""The municipal track: starting it, what its bodies come to, and ending it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from governance.models import (
    Matter,
    MunicipalAnswer,
    MunicipalTrack,
    TrackDecision,
    TrackPreparer,
)
from governance.models.municipal_answers import UNSAID, WAITED_FOR
from governance.municipal.notices import close_asked, tell_result
from governance.municipal.order import body_of, body_on, first_stage, order_of
from governance.municipal.permissions import can_keep_tracks
from governance.municipal.workflow import STEPS, Step, track_workflow
from regions.models import Body
from vardforlopp.common import dates, documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, lock, sent_before
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation

Prepared = Iterable[tuple[Any, str]]  # a body or a person, and as what


@transaction.atomic
def open_track(
    council: Body, *, by: Any, implementation: Implementation, matter: Matter | None = None
) -> MunicipalTrack:
    """Starts it where the county's tracks begin. Raises Forbidden, Refused, ValidationError."""
    demand(can_keep_tracks(by, council))
    held = lock(implementation)  # of two who start it at once the second sees the first
    setting = order_of(council)
    if setting is None:
        raise Refused("Rådets ordning saknas. Den säger vilka organ spåret går genom.")
    _demand_fitting(council, held, matter)
    stage = first_stage(setting)
    if stage in STAGES and body_of(stage, setting) is None:
        raise Refused(f"Rådets ordning säger inte vem som ansvarar för {STAGES[stage]}.")
    track = MunicipalTrack(
        council=council,
        implementation=held,
        matter=matter,
        starts=setting.municipal_start,
        opened_on=dates.today(),
        status=stage,
    )
    return add(track, by=by, reason="Startar det kommunala spåret")


STAGES = {"networks": "beredningen (K1)", "joint": "det gemensamma ställningstagandet (K2)"}


def _demand_fitting(council: Body, implementation: Implementation, matter: Matter | None) -> None:
    """The version concerns municipal care, in the county of the council and of the matter."""
    if not implementation.pathway_version.concerns_municipal_care:
        raise Refused("Versionen berör inte kommunal vård.", field="implementation")
    if implementation.region_id != council.region_id:
        raise Refused("Införandet hör till en annan region.", field="implementation")
    if matter and (matter.council_id, matter.implementation_id) != (council.pk, implementation.pk):
        raise Refused("Ärendet gäller något annat.", field="matter")


@transaction.atomic
def take_step(
    track: MunicipalTrack,
    step: str,
    *,
    by: Any,
    decided_on: date,
    reference: str = "",
    text: str = "",
    prepared_by: Prepared = (),
    upload: UploadedFile | None = None,
    version: int | None = None,
    token: UUID | None = None,
) -> TrackDecision:
    """Records what the body at the track's stage came to; `step` is one of workflow.STEPS.

    The same `token` twice is once. Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(track)
    again = sent_before(TrackDecision.objects.filter(track=fresh), token, reference=reference)
    if again is not None:
        return again
    moved = track_workflow.perform(step, fresh, by=by, version=version)
    return _write(
        moved,
        STEPS[step],
        by=by,
        upload=upload,
        prepared_by=prepared_by,
        decided_on=decided_on,
        reference=reference,
        text=text,
        token=token,
    )


def _write(
    track: MunicipalTrack,
    step: Step,
    *,
    by: Any,
    upload: UploadedFile | None,
    prepared_by: Prepared,
    decided_on: date,
    **facts: Any,
) -> TrackDecision:
    _demand_day(track, decided_on)
    body = body_on(step.stage, track.council, decided_on)
    ahead = STAGES_AHEAD.get(step.name)
    if body is None or (ahead and body_on(ahead, track.council, decided_on) is None):
        raise Refused("Rådets ordning säger inte vilket organ det är. Ange det i ordningen.")
    if upload is not None:
        facts["document"] = documents.establish(documents.store(upload, by=by), by=by)
    row = TrackDecision(
        track=track,
        stage=step.stage,
        body=body,
        decided_on=decided_on,
        outcome=step.outcome,
        leads_to=step.target,
        **facts,
    )
    row.full_clean()
    row.save()
    _write_preparers(row, prepared_by)
    if track.is_over:
        _close_all(track)
        tell_result(track, by=by)
    return row


# What only is possible where the county has the body that it leads to.
STAGES_AHEAD = {
    "prepared": "joint",
    "agree_politically": "political",
    "return": "networks",
    "return_to_joint": "joint",
}


def _demand_day(track: MunicipalTrack, day: date) -> None:
    """Not ahead, and not before what the track already rests on."""
    demand_past(day, "decided_on")
    before = TrackDecision.objects.in_force().filter(track=track).order_by("-decided_on").first()
    if before is not None and day < before.decided_on:
        latest = f"{before.body} tog ställning {dates.swedish_date(before.decided_on)}"
        raise Refused(f"{latest}. Ange den dagen eller en senare.", field="decided_on")


def _write_preparers(row: TrackDecision, prepared_by: Prepared) -> None:
    for who, role in prepared_by:
        kind = "body" if isinstance(who, Body) else "person"
        preparer = TrackPreparer(decision=row, role=role, **{kind: who})
        preparer.full_clean()
        preparer.save()


@transaction.atomic
def correct_step(
    decision: TrackDecision,
    step: str,
    *,
    by: Any,
    upload: UploadedFile | None = None,
    prepared_by: Prepared = (),
    version: int | None = None,
    **facts: Any,
) -> TrackDecision:
    """A new row takes the place of the latest one, and the track goes where it leads.

    Raises Forbidden, Stale, Refused (not the latest, or municipalities have answered since).
    """
    fresh = lock(decision.track, version)
    latest = TrackDecision.objects.in_force().filter(track=fresh).order_by("-pk").first()
    if latest is None or latest.pk != decision.pk or STEPS[step].stage != decision.stage:
        raise Refused("Bara det senaste ställningstagandet rättas, och i samma steg.")
    if fresh.answers.exclude(reply__in=UNSAID).exists():
        raise Refused("Kommunerna har börjat svara. Det som de svarar på rättas inte längre.")
    track_workflow.perform(f"correct_{decision.stage}", fresh, by=by)
    moved = track_workflow.perform(step, fresh, by=by)
    facts.setdefault("document", decision.document)
    return _write(
        moved,
        STEPS[step],
        by=by,
        upload=upload,
        prepared_by=prepared_by,
        supersedes=decision,
        **facts,
    )


def close_track(track: MunicipalTrack, **given: Any) -> MunicipalTrack:
    """Ends it though not all have answered. `by`, `comment`, `version`.

    Raises Forbidden, Stale, Refused.
    """
    return _end("close", track, **given)


def stop_track(track: MunicipalTrack, **given: Any) -> MunicipalTrack:
    """Breaks it off, and why; a new one may be started. Raises Forbidden, Stale, Refused."""
    return _end("stop", track, **given)


def reopen_track(
    track: MunicipalTrack, *, by: Any, comment: str, version: int | None = None
) -> MunicipalTrack:
    """The municipalities may answer again, and why. Raises Forbidden, Stale, Refused."""
    moved: MunicipalTrack = track_workflow.perform(
        "reopen", track, by=by, comment=comment, version=version
    )
    return moved


@transaction.atomic
def _end(
    name: str, track: MunicipalTrack, *, by: Any, comment: str, version: int | None = None
) -> MunicipalTrack:
    moved: MunicipalTrack = track_workflow.perform(
        name, track, by=by, comment=comment, version=version
    )
    _close_all(moved)
    return moved


def _close_all(track: MunicipalTrack) -> None:
    """Nobody is waited for any more."""
    for answer in MunicipalAnswer.objects.filter(track=track, reply__in=WAITED_FOR):
        close_asked(answer)
