"""What waits for those who hand over: approved invoices that the ledger does not have."""

from __future__ import annotations

from typing import Any

from funding.ledger.permissions import can_hand_over
from funding.ledger.shown import places_with_waiting


def waiting(user: Any) -> list[dict[str, Any]]:
    """One to-do item for each healthcare region where invoices wait to be handed over."""
    if not can_hand_over(user):
        return []
    return [
        {
            "kind": "invoices_to_hand_over",
            "kind_label": "Fakturor att lämna till redovisningen",
            "label": f"{one['label']} på att lämnas till redovisningen",
            "href": one["url"],
            "why": f"{one['amount']} är beslutsattesterat i {one['place']}.",
        }
        for one in places_with_waiting(user)
        if can_hand_over(user, one["place"])
    ]
