"""What waits for the kansli in the attestförteckning: mandates to confirm, mandates that end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from funding.models import ApproverMandate
from funding.permissions import can_answer_mandate, can_edit_mandates
from vardforlopp.common.dates import swedish_date, today

Item = dict[str, Any]
SOON = timedelta(days=30)


def waiting(user: Any) -> list[Item]:
    """One to-do item for each mandate to confirm, and for each that ends within SOON."""
    if not can_edit_mandates(user):
        return []
    about = ("person", "healthcare_region", "deputy_for", "proposed_by")
    rows = ApproverMandate.objects.select_related(*about).order_by("pk")
    ending = rows.in_force().filter(valid_to__lte=today() + SOON)
    return [
        *(_to_confirm(row) for row in rows.proposed() if can_answer_mandate(user, row)),
        *(
            _ends_soon(row, row.valid_to)
            for row in ending
            if row.valid_to and can_edit_mandates(user, row)
        ),
    ]


def _to_confirm(row: ApproverMandate) -> Item:
    return {
        "kind": "mandate_to_confirm",
        "kind_label": "Attestmandat att bekräfta",
        "label": f"Bekräfta mandat för {row.person}",
        "href": row.get_absolute_url(),
        "why": f"{row.proposed_by or 'Systemet'} lade upp det; en annan person bekräftar.",
    }


def _ends_soon(row: ApproverMandate, last: date) -> Item:
    return {
        "kind": "mandate_ends",
        "kind_label": "Attestmandat som slutar",
        "label": f"Mandatet för {row.person} slutar {swedish_date(last)}",
        "href": row.get_absolute_url(),
        "why": "Ska personen fortsätta attestera behövs ett nytt mandat.",
        "due": last,
    }
