"""Examples of what has happened: history, timeline, and the process with who stands where."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from vardforlopp.common.history import Line
from vardforlopp.gallery.example import HERE, NOW, Example, example
from vardforlopp.pathways import register

LINES = [
    Line(
        sentence="Anna Ek ändrade namn",
        at=NOW,
        actor="Anna Ek",
        reason="Rådet bytte namn",
        differences=[("namn", "Lokalt råd", "Rådet i Skåne")],
        request_id=UUID(int=1),
    ),
    Line(
        sentence="Systemet lade till organ",
        at=NOW,
        actor="Systemet",
        reason="",
        differences=[],
        request_id=None,
    ),
]

ENTRIES = [
    {
        "on": date(2021, 3, 12),
        "title": "ärende i råd",
        "code": "R6",
        "track": "R",
        "movement": "forward",
        "text": "Underlaget är skickat till rådet.",
        "actor": "Anna Ek",
    },
    {
        "on": date(2021, 2, 20),
        "title": "Beslut om införande",
        "is_milestone": True,
        "text": "Regionen inför vårdförloppet.",
        "note": "Hälso- och sjukvårdsdirektören, dnr 21-104",
    },
    {
        "on": date(2020, 12, 2),
        "title": "gap- och konsekvensanalys",
        "code": "R4",
        "track": "R",
        "movement": "unchanged",
        "text": "Analysen väntar på siffror från kvalitetsregistret.",
        "actor": "Anna Ek",
        "is_late": True,
    },
]

TRACKS = (
    ("N", "Nationellt", "en gång per version"),
    ("R", "Regionalt", "i varje region"),
    ("K", "Kommunalt", "när versionen rör kommunal vård"),
)
DECISIONS = {"N2", "N9", "R7", "K2"}
STANDING = {"R3": ["Blekinge"], "R4": ["Halland", "Kronoberg"], "R6": ["Skåne"]}
NATIONAL_STEP = 10  # the version of the example is published


def _tracks() -> list[dict[str, Any]]:
    steps = register.rows("steps")
    return [
        {
            "track": letter,
            "name": name,
            "note": note,
            "steps": [_step(row) for row in steps if row["code"].startswith(letter)],
        }
        for letter, name, note in TRACKS
    ]


def _step(row: dict[str, str]) -> dict[str, Any]:
    code, order = row["code"], int(row["code"][1:])
    is_national = code.startswith("N")
    return {
        "code": code,
        "name": row["name"],
        "is_decision": code in DECISIONS,
        "is_here": is_national and order == NATIONAL_STEP,
        "is_ahead": is_national and order > NATIONAL_STEP,
        "places": [
            {"name": f"Region {short}", "short": short, "href": HERE}
            for short in STANDING.get(code, [])
        ],
    }


EXAMPLES = (
    example("history", "Historik", items=LINES),
    example("history", "Ingen historik", items=[]),
    example("timeline", "Tidslinje", items=ENTRIES),
    Example("process", "Från initiering till förvaltning", lambda: {"tracks": _tracks()}),
)
