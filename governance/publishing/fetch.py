"""Fetching is permission: what an address about what is published names."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import Publication
from governance.publishing.candidates import Candidate, candidate
from regions.models import Body

ABOUT = (
    *("council__region", "decision__superseded_by", "decision__council", "decision__grant"),
    *("decision__decider", "decision__delegation", "decision__matter__council", "body__mirrors"),
    "decision__matter__implementation__pathway_version__pathway",
    *("outcome__stage__body", "outcome__escalation__matter__council"),
    *("outcome__person", "outcome__delegation"),
    "outcome__escalation__matter__implementation__pathway_version__pathway",
)


def to_publish(user: Any, council: str, key: str) -> tuple[Body, Candidate]:
    """A council and what it can publish, or Http404."""
    found = fetch.council(user, council)
    return found, candidate(found, key)


def publication(user: Any, council: str, pk: int) -> Publication:
    """A publication of a council, also one that is taken away, or Http404."""
    rows = Publication.objects.visible_to(user).select_related("council__region")
    return get_object_or_404(rows, council=fetch.council(user, council), pk=pk)


def published(user: Any, pk: int) -> Publication:
    """What anybody may read, signed in or not, or Http404."""
    return get_object_or_404(public(), pk=pk)


def public() -> Any:
    """All that is published, the latest first, with what is shown of each."""
    return Publication.objects.public().select_related(*ABOUT).order_by("-published_on", "-pk")
