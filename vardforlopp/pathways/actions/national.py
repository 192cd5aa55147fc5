"""The national side: recording steps, and opening a published version in every region."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Region
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import change, lock
from vardforlopp.pathways.actions.days import demand_past
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
    supersedes: NationalStep | None = None,
    **facts: Any,
) -> NationalStep:
    """Records that a version reached a national step; publication opens it in all regions.

    `facts` are what else a NationalStep holds; `reason` says why a day is right although it is out
    of order with the other steps. `by` None is the system loading registers. Raises Forbidden,
    Refused.
    """
    fresh = lock(version)
    if by is not None:
        demand(can_edit_pathways(by))
    if step.track != Track.NATIONAL:
        raise Refused("Välj ett nationellt steg.", field="step")
    demand_past(reached_on, "reached_on")
    _demand_place(fresh, step, supersedes)
    row = NationalStep(
        version=fresh, step=step, reached_on=reached_on, supersedes=supersedes, **facts
    )
    _demand_order(row)
    row.full_clean()
    row.save()
    _follow(row, by)
    return row


def _follow(row: NationalStep, by: Any) -> None:
    """What some steps bring with them."""
    if row.step.code == APPROVED:
        _approve(row, by)
    if row.step.code == PUBLISHED:
        open_implementations(row.version)


def _approve(row: NationalStep, by: Any) -> None:
    """The version carries the day it was approved."""
    change(
        row.version,
        by=by,
        reason="SKS fastställde",
        approved_on=row.reached_on,
        approved_precision=row.reached_precision,
        approved_is_inferred=row.reached_is_inferred,
        approved_source=row.reached_source,
    )


def _demand_order(row: NationalStep) -> None:
    """The steps were surely reached in their order, as far as the sources know, or why not."""
    if row.reason:
        return
    first, last = _possible_days(row)
    others = NationalStep.objects.in_force().filter(version=row.version).select_related("step")
    clashes = []
    for other in others.order_by("step__order"):
        earliest, latest = _possible_days(other)
        if other.step.order < row.step.order and last < earliest:
            clashes.append(f"före {other.step} ({other.reached})")
        if other.step.order > row.step.order and first > latest:
            clashes.append(f"efter {other.step} ({other.reached})")
    if clashes:
        raise Refused(
            f"Datumet för {row.step} ligger {' och '.join(clashes)}, i omvänd ordning mot "
            "processen. Rätta datumet, eller skriv under Varför hur det kan stämma.",
            field="reached_on",
        )


def _possible_days(row: NationalStep) -> tuple[date, date]:
    """The first and last day that "25 maj 2020", "maj 2020" or "2020" may mean."""
    on = row.reached_on
    if row.reached_precision == DatePrecision.YEAR:
        return on.replace(month=1, day=1), on.replace(month=12, day=31)
    if row.reached_precision == DatePrecision.MONTH:
        return on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1])
    return on, on


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
