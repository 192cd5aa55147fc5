"""The national side: recording steps, and opening a published version in every region."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Region
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import change, lock
from vardforlopp.pathways.models import (
    Implementation,
    NationalStep,
    PathwayVersion,
    ProcessStep,
    ProcessTemplate,
    Track,
)
from vardforlopp.pathways.permissions import can_edit_pathways

APPROVED, PUBLISHED = "N9", "N10"


@transaction.atomic
def record_national_step(
    version: PathwayVersion,
    *,
    by: Any,
    step: ProcessStep,
    reached_on: date,
    reached_precision: str = DatePrecision.DAY,
    reached_is_inferred: bool = False,
    reached_source: str = "",
    note: str = "",
    supersedes: NationalStep | None = None,
) -> NationalStep:
    """Records that a version reached a national step; publication opens it in all regions.

    `by` None is the system loading registers. Raises Forbidden, Refused.
    """
    fresh = lock(version)
    if by is not None:
        demand(can_edit_pathways(by))
    if step.track != Track.NATIONAL:
        raise Refused("Välj ett nationellt steg.", field="step")
    if reached_on > dates.today():
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="reached_on")
    _demand_place(fresh, step, supersedes)
    row = NationalStep(
        version=fresh,
        step=step,
        reached_on=reached_on,
        reached_precision=reached_precision,
        reached_is_inferred=reached_is_inferred,
        reached_source=reached_source,
        note=note,
        supersedes=supersedes,
    )
    row.full_clean()
    row.save()
    if step.code == APPROVED:
        change(
            fresh,
            by=by,
            reason="SKS fastställde",
            approved_on=reached_on,
            approved_precision=reached_precision,
            approved_is_inferred=reached_is_inferred,
            approved_source=reached_source,
        )
    if step.code == PUBLISHED:
        open_implementations(version)
    return row


def _demand_place(
    version: PathwayVersion, step: ProcessStep, supersedes: NationalStep | None
) -> None:
    """A step is recorded once; what was recorded wrongly is corrected, once each time."""
    if supersedes is None:
        found = NationalStep.objects.in_force().filter(version=version, step=step)
        if found.exists():
            raise Refused("Steget är redan registrerat. Rätta det i stället.", field="step")
    elif supersedes.version_id != version.pk or supersedes.step_id != step.pk:
        raise Refused("En rättelse gäller samma version och samma steg.", field="step")
    elif NationalStep.objects.filter(supersedes=supersedes).exists():
        raise Refused("Steget är redan rättat. Rätta den senaste rättelsen i stället.")


def open_implementations(version: PathwayVersion) -> list[Implementation]:
    """An implementation ("ej mottaget") in every region that has none of this version."""
    template = ProcessTemplate.current()
    earlier = {}
    if version.replaces_id:
        earlier = {
            row.region_id: row
            for row in Implementation.objects.filter(pathway_version_id=version.replaces_id)
        }
    have = Implementation.objects.filter(pathway_version=version).values("region_id")
    opened = []
    for region in Region.objects.in_force().exclude(pk__in=have):
        row = Implementation(
            pathway_version=version,
            region=region,
            template=template,
            replaces=earlier.get(region.pk),
        )
        row.save()
        opened.append(row)
    return opened
