"""What waits for a person about the money: holders to confirm."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from funding.models import PositionHolding
from funding.permissions import can_answer_holding, can_edit_positions


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items with kind, kind_label, label, href and why: one for each holder to confirm."""
    if not can_edit_positions(user):
        return []
    about = ("person", "position__healthcare_region", "position__region")
    found = PositionHolding.objects.proposed().select_related(*about).order_by("pk")
    return [
        {
            "kind": "holder_to_confirm",
            "kind_label": "Innehavare att bekräfta",
            "label": f"Bekräfta {row}",
            "href": reverse("position", args=[row.position_id]) + "#innehavare",
            "why": "Regionen föreslår, kansliet bekräftar.",
        }
        for row in found
        if can_answer_holding(user, row)
    ]
