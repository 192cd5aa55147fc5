"""Fetching is permission: the objects an address names, for a user who may see them."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from vardforlopp.pathways.models import Implementation


def implementation_for(user: Any, region: str, version: str) -> Implementation:
    """The implementation of a version in a region, or Http404."""
    found = Implementation.objects.visible_to(user).select_related(
        "region",
        "pathway_version__pathway",
        "template",
        "step",
        "last_entry__author",
        "last_entry__to_step",
    )
    return get_object_or_404(found, region__slug=region, pathway_version__slug=version)
