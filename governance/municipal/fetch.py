"""Fetching is permission: what an address of the municipal track names."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import MunicipalAnswer, MunicipalTrack, TrackDecision
from vardforlopp.common.models import Document


def track(user: Any, council: str, pk: int) -> MunicipalTrack:
    """A track of a council, or Http404."""
    rows = MunicipalTrack.objects.visible_to(user).with_names().select_related("matter")
    return get_object_or_404(rows, council__slug=council, pk=pk)


def decision(user: Any, council: str, pk: int, number: int) -> TrackDecision:
    """What a body of the track came to, or Http404."""
    of = track(user, council, pk)
    rows = TrackDecision.objects.select_related("body", "document")
    row = get_object_or_404(rows, track=of, pk=number)
    row.track = of
    return row


def answer(user: Any, council: str, pk: int, municipality: str) -> MunicipalAnswer:
    """The answer of a municipality of the county; a new one, not saved, where it has none yet."""
    of = track(user, council, pk)
    place = get_object_or_404(of.region.municipalities.all(), slug=municipality)
    rows = MunicipalAnswer.objects.select_related("answered_by", "document")
    found = rows.filter(track=of, municipality=place).first()
    if found is None and not place.holds_on(of.counted_on):
        raise Http404
    found = found or MunicipalAnswer()
    found.track, found.municipality = of, place
    return found


def decision_document(user: Any, council: str, pk: int, number: int) -> Document:
    """The paper of what a body came to, or Http404."""
    return _paper(decision(user, council, pk, number))


def answer_document(user: Any, council: str, pk: int, municipality: str) -> Document:
    """The paper of a municipality's answer, or Http404."""
    return _paper(answer(user, council, pk, municipality))


def _paper(row: Any) -> Document:
    if row.document is None:
        raise Http404
    found: Document = row.document
    return found


council = fetch.council
