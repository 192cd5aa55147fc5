"""What the councils offer the composed pages: the menu; and the tabs of a council's own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from regions.models import Body

# the parts of a council, in order: label and address name; each address takes the council's slug
PAGES: tuple[tuple[str, str], ...] = (
    ("Översikt", "council"),
    ("Ärenden", "matters"),
    ("Möten", "meetings"),
    ("Beslut", "delegated_decisions"),
    ("Bidrag", "grants"),
    ("Kommuner", "municipal_tracks"),
    ("Delegation", "delegations"),
    ("Ordning", "council_settings"),
)


def menu(user: Any) -> list[dict[str, Any]]:
    """The councils."""
    return [{"label": "Råd", "url": reverse("councils")}]


def tabs(current: str, council: Body) -> list[dict[str, Any]]:
    """The parts of a council; `current` is the address name of the one shown."""
    return [
        {"label": label, "url": reverse(name, args=[council.slug]), "is_current": name == current}
        for label, name in PAGES
    ]
