"""What waits for a person in accounts: appointments to confirm."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.accounts.models import Appointment, User


def waiting(user: User) -> list[dict[str, Any]]:
    """To-do items with kind, kind_label, label, href and why."""
    count = Appointment.objects.waiting_for(user).count()
    if not count:
        return []
    what = "en roll" if count == 1 else f"{count} roller"
    return [
        {
            "kind": "appointments",
            "kind_label": "Roller att bekräfta",
            "label": f"Bekräfta {what}",
            "href": f"{reverse('appointments')}?lage=vantar",
            "count": count,
            "why": "En andra person ska bekräfta roller som beslutar eller attesterar.",
        }
    ]
