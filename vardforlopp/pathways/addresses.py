"""The addresses around one implementation."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.pathways.models import Implementation


def address(implementation: Implementation, name: str, *more: Any) -> str:
    """The address of a page that belongs to the implementation."""
    place = [implementation.region.slug, implementation.pathway_version.slug]
    return reverse(name, args=[*place, *more])
