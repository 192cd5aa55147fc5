"""Fetching is permission: the rows of a council's order that an address names."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from governance import fetch
from governance.models import CouncilSetting, EscalationStage, MatterTask, Responsibility


def setting(user: Any, council: str, pk: int) -> CouncilSetting:
    """An order of a council, or Http404."""
    body = fetch.council(user, council)
    return get_object_or_404(
        CouncilSetting.objects.select_related("body__region"), body=body, pk=pk
    )


def duty(user: Any, council: str, task: str) -> Responsibility:
    """Who does a task today, or a row that nobody has yet; or Http404."""
    if task not in MatterTask.values:
        raise Http404
    body = fetch.council(user, council)
    rows = Responsibility.objects.in_force().filter(body=body, task=task)
    return rows.select_related("body__region").first() or Responsibility(body=body, task=task)


def stage(user: Any, council: str, pk: int) -> EscalationStage:
    """An instance above a council, or Http404."""
    body = fetch.council(user, council)
    rows = EscalationStage.objects.select_related("council__region", "body")
    return get_object_or_404(rows, council=body, pk=pk)
