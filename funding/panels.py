"""What the money offers the composed pages: the menu; and the tabs of its own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.accounts.rights import holds_somewhere

READ = "read_money"
PAGES = (  # heading, address name, and the right without which the page is closed
    ("Pengar från staten", "agreements", ""),
    ("Tjänster", "positions", ""),
    ("Tid", "time", ""),
    ("Möten och utbildning", "gatherings", ""),
    ("Löner", "salaries", READ),
    ("Fakturor", "invoices", READ),
    ("Attest", "mandates", READ),
    ("Redovisning", "hand_overs", READ),
    ("Budget", "budgets", READ),
)


def menu(user: Any) -> list[dict[str, Any]]:
    """Where the money comes from, and the positions it pays."""
    return [{"label": "Finansiering", "url": reverse("agreements")}]


def tabs(current: str, user: Any) -> list[dict[str, Any]]:
    """The parts of the money that open; `current` is the address name of the one shown."""
    reads = bool(holds_somewhere(user, READ))
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for label, name, right in PAGES
        if reads or not right
    ]
