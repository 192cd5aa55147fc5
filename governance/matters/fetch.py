"""Fetching is permission: what the addresses of a matter name, for a user who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import ConflictOfInterest, Matter, MatterDocument
from vardforlopp.common.models import Document


@dataclass(frozen=True)
class Telling:
    """A matter, and the task of telling somebody in it."""

    matter: Matter
    task: str


def telling(user: Any, council: str, year: int, number: int, task: str) -> Telling:
    """A task of telling in a matter, or Http404."""
    return Telling(fetch.matter(user, council, year, number), task)


def conflict(user: Any, council: str, year: int, number: int, pk: int) -> ConflictOfInterest:
    """Somebody's jäv in a matter, or Http404."""
    matter = fetch.matter(user, council, year, number)
    rows = ConflictOfInterest.objects.select_related("person", "matter__council__region")
    return get_object_or_404(rows, pk=pk, matter=matter)


def paper(user: Any, council: str, year: int, number: int, pk: int) -> MatterDocument:
    """A paper of a matter, or Http404."""
    matter = fetch.matter(user, council, year, number)
    rows = MatterDocument.objects.visible_to(user).select_related(
        "document", "matter__council__region", "matter__implementation"
    )
    return get_object_or_404(rows, pk=pk, matter=matter)


def edition(user: Any, council: str, year: int, number: int, pk: int, edition: int) -> Document:
    """A file of a paper, the latest or one before it, or Http404."""
    document: Document | None = paper(user, council, year, number, pk).document
    latest = document
    while document is not None and document.edition > edition:
        document = document.replaces
    if document is None or document.edition != edition or latest is None:
        raise Http404("no such edition")
    if latest.is_established and not document.is_established:
        raise Http404("a draft that was replaced")
    return document
