"""What waits for a person: in accounts appointments to confirm, and all that any app knows of."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from vardforlopp.accounts.models import Appointment, User
from vardforlopp.common import dates

DEFAULTS: dict[str, Any] = {"due": None, "is_late": False, "why": ""}


def todos(user: Any) -> list[dict[str, Any]]:
    """Every item of settings.TODO_SOURCES, in the order of their days; undated as they come."""
    sources = [import_string(path) for path in settings.TODO_SOURCES]
    found = [DEFAULTS | item for source in sources for item in source(user)]
    return sorted(found, key=lambda item: item["due"] or dates.LATEST)


def waiting(user: User) -> list[dict[str, Any]]:
    """To-do items with kind, kind_label, label, href and why."""
    if not user.may("give_appointments"):
        return []  # without a question to the database
    return [
        {
            "kind": "appointments",
            "kind_label": "Roll att bekräfta",
            "label": f"Bekräfta {appointment}",
            "href": reverse("appointment", args=[appointment.pk]),
            "why": "En andra person ska bekräfta roller som beslutar eller attesterar.",
        }
        for appointment in Appointment.objects.waiting_for(user).with_names()
    ]
