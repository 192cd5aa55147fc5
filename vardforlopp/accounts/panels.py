"""What accounts offers composed pages: its place in the menu."""

from __future__ import annotations

from typing import Any

from vardforlopp.accounts.models import User
from vardforlopp.common.addresses import address_of


def menu(user: User) -> list[dict[str, Any]]:
    """Items with label, url and also (whose pages it is too)."""
    others = tuple(address_of(name) for name in ("roles", "accounts", "audit_log", "sent_mails"))
    return [{"label": "Roller och konton", "url": address_of("appointments"), "also": others}]
