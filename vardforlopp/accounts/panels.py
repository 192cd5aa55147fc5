"""What accounts offers composed pages: its place in the menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.accounts.models import User


def menu(user: User) -> list[dict[str, Any]]:
    """Items with label, url and also (whose pages it is too)."""
    others = tuple(reverse(name) for name in ("roles", "accounts", "audit_log", "sent_mails"))
    return [{"label": "Roller och konton", "url": reverse("appointments"), "also": others}]
