"""What the money offers the composed pages: the menu; and the tabs of its own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

PAGES = (
    ("Pengar från staten", "agreements"),
    ("Tjänster", "positions"),
    ("Tid", "time"),
    ("Möten och utbildning", "gatherings"),
    ("Löner", "salaries"),
    ("Fakturor", "invoices"),
    ("Attest", "mandates"),
    ("Redovisning", "hand_overs"),
    ("Budget", "budgets"),
)


def menu(user: Any) -> list[dict[str, Any]]:
    """Where the money comes from, and the positions it pays."""
    return [{"label": "Finansiering", "url": reverse("agreements")}]


def tabs(current: str) -> list[dict[str, Any]]:
    """The parts of the money; `current` is the address name of the one shown."""
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for label, name in PAGES
    ]
