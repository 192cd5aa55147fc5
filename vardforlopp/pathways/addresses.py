"""The addresses around one implementation."""

from __future__ import annotations

from typing import Any

from vardforlopp.common.addresses import address_of
from vardforlopp.pathways.models import Implementation

TRANSITIONS = {  # how a change of state stands in the address
    "pause": "vila",
    "postpone": "skjut-upp",
    "resume": "ateruppta",
    "end": "avsluta",
    "reopen": "oppna-igen",
}
CONDITIONS = {  # how a condition of "Vad saknas?" stands in the address
    "owner": "processagare",
    "leader": "processledare",
    "support": "processtod",
    "questions": "fragestallningar",
    "gap": "analyser",
    "plan": "synpunktsrunda",
    "recommendation": "rekommendation",
    "decision": "beslut",
    "communicated": "meddelat",
    "introduced": "infort",
    "line_owner": "ansvarig-i-linjen",
    "new_version": "ny-version",
}


def address(implementation: Implementation, name: str, *more: Any) -> str:
    """The address of a page that belongs to the implementation."""
    place = [implementation.region.slug, implementation.pathway_version.slug]
    return address_of(name, *place, *more)
