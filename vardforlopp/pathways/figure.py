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


def process(steps: Iterable[ProcessStep]) -> list[dict[str, Any]]:
    """All three tracks, with nobody on them."""
    return _tracks(steps, {}, None, with_municipal=True)


def of_version(
    steps: Iterable[ProcessStep],
    national: ProcessStep | None,
    implementations: Iterable[Implementation],
    *,
    with_municipal: bool,
) -> list[dict[str, Any]]:
    """Where a version stands nationally, and each region that has received it."""
    places = defaultdict(list)
    for row in implementations:
        if row.step is not None:
            places[row.step.code].append(_place(row))
    return _tracks(steps, places, national, with_municipal=with_municipal)


def _place(implementation: Implementation) -> dict[str, str]:
    region = implementation.region
    return {
        "name": region.name,
        "short": region.short_name,
        "href": implementation.get_absolute_url(),
    }


def _tracks(
    steps: Iterable[ProcessStep],
    places: dict[str, list[dict[str, str]]],
    national: ProcessStep | None,
    *,
    with_municipal: bool,
) -> list[dict[str, Any]]:
    by_track = defaultdict(list)
    for step in steps:
        by_track[step.track].append(_step(step, places.get(step.code, []), national))
    return [
        {"track": track.value, "name": name, "note": note, "steps": by_track[track]}
        for track, name, note in TRACKS
        if with_municipal or track != Track.MUNICIPAL
    ]


def _step(
    step: ProcessStep, places: list[dict[str, str]], national: ProcessStep | None
) -> dict[str, Any]:
    is_national = national is not None and step.track == Track.NATIONAL
    return {
        "code": step.code,
        "name": step.name,
        "is_decision": step.code in DECISIONS,
        "is_here": is_national and step.order == national.order,
        "is_ahead": is_national and step.order > national.order,
        "places": places,
    }
