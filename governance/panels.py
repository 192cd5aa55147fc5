"""What the councils offer the composed pages: the menu; and the tabs of a council's own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from regions.models import Body
from vardforlopp.common import dates

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

# what is done about decisions, under the tab of decisions; the special minutes are a year's
PARTS: tuple[tuple[str, str], ...] = (
    ("Alla beslut", "delegated_decisions"),
    ("Förda vidare", "escalations"),
    ("Anmälan till nämnden", "delegation_reports"),
    ("Särskilt protokoll", "special_minutes"),
    ("Publicering", "publications"),
    ("Mallar", "decision_templates"),
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


def parts(current: str, council: Body) -> list[dict[str, Any]]:
    """The parts of a council's decisions; `current` is the address name of the one shown."""
    year = {"special_minutes": [dates.today().year]}
    return [
        {
            "label": label,
            "url": reverse(name, args=[council.slug, *year.get(name, [])]),
            "is_current": name == current,
        }
        for label, name in PARTS
    ]
