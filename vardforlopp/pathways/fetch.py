"""Fetching is permission: the objects an address names, for a user who may see them."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from vardforlopp.pathways.catalogue import pathways
from vardforlopp.pathways.models import (
    CarePathway,
    HinderTag,
    Implementation,
    NationalStep,
    PathwayOwner,
    PathwayVersion,
)


def implementation_for(user: Any, region: str, version: str) -> Implementation:
    """The implementation of a version in a region, or Http404."""
    found = Implementation.objects.visible_to(user)
    found = found.select_related("region", "pathway_version", "step")
    return get_object_or_404(found, region__slug=region, pathway_version__slug=version)


def pathway_for(user: Any, slug: str) -> CarePathway:
    """A pathway with what its page shows, or Http404."""
    return get_object_or_404(pathways().visible_to(user), slug=slug)


def version_for(user: Any, slug: str, version: str) -> PathwayVersion:
    """A version of the pathway, or Http404."""
    found = PathwayVersion.objects.visible_to(user).select_related("pathway")
    return get_object_or_404(found, pathway__slug=slug, slug=version)


def owner_for(user: Any, slug: str, pk: int) -> PathwayOwner:
    """An ownership in force of the pathway, or Http404."""
    found = PathwayOwner.objects.in_force().select_related("pathway", "body")
    return get_object_or_404(found, pathway=pathway_for(user, slug), pk=pk)


def national_step_for(user: Any, slug: str, version: str, pk: int) -> NationalStep:
    """A national step of the version that nothing corrects yet, or Http404."""
    found = NationalStep.objects.in_force().select_related("step", "version__pathway")
    return get_object_or_404(found, version=version_for(user, slug, version), pk=pk)


def hinder_tag_for(user: Any, pk: int) -> HinderTag:
    """A kind of hinder, or Http404."""
    return get_object_or_404(HinderTag.objects.visible_to(user), pk=pk)
