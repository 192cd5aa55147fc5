"""Fetching is permission: what an address of a matter taken further names."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import Escalation


def escalation(user: Any, council: str, year: int, number: int, pk: int) -> Escalation:
    """A way of a matter through the instances, or Http404."""
    if not user.is_authenticated:
        raise Http404
    found = fetch.matter(user, council, year, number)
    rows = Escalation.objects.visible_to(user).with_names().filter(matter=found)
    return get_object_or_404(rows, pk=pk)
