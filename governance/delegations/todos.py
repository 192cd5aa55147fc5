"""What waits in the delegation order: lines to confirm, and lines that end soon."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from governance.delegations.permissions import can_answer_delegation, can_propose_delegation
from governance.models import Delegation, DelegationStatus
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common.dates import swedish_date, today

Item = dict[str, Any]
SOON = timedelta(days=30)


def waiting(user: Any) -> list[Item]:
    """One to-do item for each line to confirm, and for each that ends within SOON."""
    lays_up = holds_somewhere(user, "propose_delegations")
    if not lays_up and not holds_somewhere(user, "confirm_delegations"):
        return []
    rows = Delegation.objects.select_related("council__region", "proposed_by").order_by("pk")
    proposed = rows.filter(status=DelegationStatus.PROPOSED)
    found = [_to_confirm(row) for row in proposed if can_answer_delegation(user, row)]
    if not lays_up:
        return found
    ending = rows.in_force().filter(valid_to__lte=today() + SOON)
    found += [
        _ends_soon(row, row.valid_to)
        for row in ending
        if row.valid_to and can_propose_delegation(user, row.council)
    ]
    return found


def _to_confirm(row: Delegation) -> Item:
    return {
        "kind": "delegation_to_confirm",
        "kind_label": "Delegationer att bekräfta",
        "label": f"Bekräfta delegation till {row.get_role_display()}: {row.get_kind_display()}",
        "href": row.get_absolute_url(),
        "why": f"{row.proposed_by or 'Systemet'} lade upp den; en annan person bekräftar.",
    }


def _ends_soon(row: Delegation, last: date) -> Item:
    return {
        "kind": "delegation_ends",
        "kind_label": "Delegationer som slutar",
        "label": f"Delegationen till {row.get_role_display()} slutar {swedish_date(last)}",
        "href": row.get_absolute_url(),
        "why": "Därefter kan ingen besluta på den. Ska den fortsätta behövs en ny.",
        "due": last,
    }
