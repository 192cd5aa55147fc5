"""The lifecycle as the gallery's example of the process figure: where three regions might stand."""

from __future__ import annotations

from typing import Any

NATIONAL = (
    "initiering och förslag",
    "SKS beslutar uppdrag",
    "NAG tillsatt",
    "framtagande",
    "granskningsrunda 1",
    "öppen remiss",
    "bearbetning",
    "NPO godkänner",
    "SKS fastställer",
    "publicering",
    "förvaltning och revidering",
)
REGIONAL = (
    "mottaget",
    "bemannat",
    "nio frågeställningar",
    "gap- och konsekvensanalys",
    "handlingsplan och synpunktsrunda",
    "ärende i råd",
    "beslut om införande",
    "beslut meddelat",
    "införande i verksamheterna",
    "uppföljning",
    "förvaltning",
    "ny version mottagen",
)
MUNICIPAL = (
    "beredning i strategiska nätverk",
    "socialchefsnätverket",
    "specifika samverkansrådet",
    "socialnämnd per kommun",
)
STANDING = {
    "R3": [{"name": "Region Blekinge", "short": "Blekinge", "href": "#process"}],
    "R4": [
        {"name": "Region Halland", "short": "Halland", "href": "#process"},
        {"name": "Region Kronoberg", "short": "Kronoberg", "href": "#process"},
    ],
    "R6": [{"name": "Region Skåne", "short": "Skåne", "href": "#process"}],
}
DECISIONS = {"N2", "N9", "R7", "K2"}


def tracks() -> list[dict[str, Any]]:
    """The three tracks as components/process.html wants them."""
    return [
        {
            "track": "N",
            "name": "Nationellt",
            "note": "en gång per version",
            "steps": _steps("N", NATIONAL, here=10),
        },
        {
            "track": "R",
            "name": "Regionalt",
            "note": "i varje region",
            "steps": _steps("R", REGIONAL),
        },
        {
            "track": "K",
            "name": "Kommunalt",
            "note": "när versionen rör kommunal vård",
            "steps": _steps("K", MUNICIPAL),
        },
    ]


def _steps(letter: str, names: tuple[str, ...], here: int = 0) -> list[dict[str, Any]]:
    codes = [(f"{letter}{order}", order, name) for order, name in enumerate(names, start=1)]
    return [
        {
            "code": code,
            "name": name,
            "is_decision": code in DECISIONS,
            "is_passed": order < here,
            "is_here": order == here,
            "is_ahead": order > here > 0,
            "places": STANDING.get(code, []),
        }
        for code, order, name in codes
    ]
