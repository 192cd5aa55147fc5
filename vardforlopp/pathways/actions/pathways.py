"""The register of pathways: new pathways, versions, owners and kinds of hinder."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db import transaction

from regions.actions import free_slug
from regions.models import Body
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import Record, change
from vardforlopp.pathways.models import CarePathway, HinderTag, PathwayOwner, PathwayVersion
from vardforlopp.pathways.permissions import can_edit_pathways

R = TypeVar("R", bound=Record)


def add_pathway(*, by: Any, reason: str = "", **facts: Any) -> CarePathway:
    """A pathway with an address of its own. Raises Forbidden, ValidationError."""
    slug = free_slug(facts["name"][:70], CarePathway.objects.all())
    return _add(CarePathway(slug=slug, **facts), by=by, reason=reason)


def add_version(*, pathway: CarePathway, by: Any, reason: str = "", **facts: Any) -> PathwayVersion:
    """A part or version, not yet anywhere nationally. Raises Forbidden, Refused, ValidationError.

    No ring can come of it: nothing replaces a new version yet. When one is edited, its own clean()
    looks for a ring.
    """
    demand_same_pathway(pathway, facts.get("replaces"))
    slug = free_slug(facts["short_title"], PathwayVersion.objects.all())
    return _add(PathwayVersion(pathway=pathway, slug=slug, **facts), by=by, reason=reason)


def demand_same_pathway(pathway: CarePathway, replaced: PathwayVersion | None) -> None:
    """Refused when a version would replace one of another pathway."""
    if replaced is not None and replaced.pathway_id != pathway.pk:
        raise Refused("En version ersätter en version av samma vårdförlopp.", field="replaces")


def add_owner(
    *, pathway: CarePathway, body: Body, by: Any, reason: str = "", **facts: Any
) -> PathwayOwner:
    """A body that answers for the pathway. Raises Forbidden, ValidationError."""
    return _add(PathwayOwner(pathway=pathway, body=body, **facts), by=by, reason=reason)


@transaction.atomic
def end_owner(
    owner: PathwayOwner, *, by: Any, valid_to: date, version: int | None = None
) -> PathwayOwner:
    """Ends a body's ownership on a day, inclusive. Raises Forbidden, Stale, ValidationError."""
    demand(can_edit_pathways(by))
    return change(owner, by=by, version=version, reason="Ansvaret upphör", valid_to=valid_to)


def add_hinder_tag(*, by: Any, reason: str = "", **facts: Any) -> HinderTag:
    """A kind of hinder to choose among. Raises Forbidden, ValidationError."""
    return _add(HinderTag(**facts), by=by, reason=reason)


@transaction.atomic
def _add(row: R, *, by: Any, reason: str) -> R:
    demand(can_edit_pathways(by))
    with acting_as(by, reason=reason):
        row.full_clean()
        row.save()
    return row
