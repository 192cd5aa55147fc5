"""What accounts offers composed pages: its place in the menu."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from vardforlopp.accounts.models import User


def menu(user: User) -> list[dict[str, Any]]:
    """Items with label, url and also (whose pages it is too); in a demonstration also the mails."""
    others = tuple(reverse(name) for name in ("roles", "accounts", "audit_log"))
    items = [{"label": "Roller och konton", "url": reverse("appointments"), "also": others}]
    if settings.DEMO:
        items.append({"label": "Utskick", "url": reverse("sent_mails")})
    return items
