"""The process drawn from initiation to everyday maintenance, with who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from vardforlopp.pathways.models import Implementation, ProcessStep, Track

TRACKS = (
    (Track.NATIONAL, "Nationellt", "en gång för varje version"),
    (Track.REGIONAL, "Regionalt", "i varje region för sig"),
    (Track.MUNICIPAL, "Kommunalt", "när versionen berör kommunal vård"),
)
DECISIONS = {"N2", "N9", "R7", "K2", "K4"}

Drawn = list[dict[str, Any]]


def process(steps: Iterable[ProcessStep]) -> Drawn:
    """All three tracks, with nobody on them."""
    drawn = {step: _step(step) for step in steps}
    return _tracks(drawn, {Track.NATIONAL, Track.REGIONAL, Track.MUNICIPAL})


def of_version(
    steps: Iterable[ProcessStep],
    national: ProcessStep | None,
    implementations: Iterable[Implementation],
    *,
    is_published: bool,
    with_municipal: bool,
) -> Drawn:
    """Where a version stands nationally and, once published, each region that has received it."""
    places = defaultdict(list)
    for row in implementations:
        if row.step is not None:
            places[row.step.code].append(_place(row))
    at = national.order if national else 0
    drawn = {step: _step(step) | {"places": places[step.code]} for step in steps}
    for step, facts in drawn.items():
        if step.track == Track.NATIONAL:
            facts |= {"is_here": step.order == at, "is_ahead": step.order > at}
    shown = {Track.NATIONAL}
    if is_published:
        shown |= {Track.REGIONAL, Track.MUNICIPAL} if with_municipal else {Track.REGIONAL}
    return _tracks(drawn, shown)


def _step(step: ProcessStep) -> dict[str, Any]:
    return {"code": step.code, "name": step.name, "is_decision": step.code in DECISIONS}


def _place(implementation: Implementation) -> dict[str, str]:
    region = implementation.region
    return {
        "name": region.name,
        "short": region.short_name,
        "href": implementation.get_absolute_url(),
    }


def _tracks(drawn: dict[ProcessStep, dict[str, Any]], shown: set[Track]) -> Drawn:
    return [
        {
            "track": track.value,
            "name": name,
            "note": note,
            "steps": [facts for step, facts in drawn.items() if step.track == track],
        }
        for track, name, note in TRACKS
        if track in shown
    ]
