"""Who gets in to the delegation order of a council."""

from __future__ import annotations

from typing import Any

from tests.access.governance import OF_COUNCIL, SECRETARY
from tests.access.rows import NOBODY, Row

DIRECTOR = frozenset({"director"})


def address_of_delegation(key: str) -> Any:
    return lambda cast: [cast.made[key].council.slug, cast.made[key].pk]


# one that RMK's secretary has laid up for the chair; `other` is in Skåne's council
OF_DELEGATION: dict[str, Any] = {
    "own": address_of_delegation("delegation"),
    "other": address_of_delegation("other_delegation"),
    "missing": ["rmk", 0],
}
CLOSED_ELSEWHERE: dict[str, Any] = {"other_reads": NOBODY, "other_writes": NOBODY}
ANSWERED: dict[str, Any] = {"reads": DIRECTOR, "writes": DIRECTOR, **CLOSED_ELSEWHERE}

DELEGATIONS: dict[str, Row] = {
    "delegations": Row(**OF_COUNCIL),
    "delegation_new": Row(**OF_COUNCIL, reads=SECRETARY, writes=SECRETARY, **CLOSED_ELSEWHERE),
    "delegation": Row(**OF_DELEGATION),
    "delegation_confirm": Row(**OF_DELEGATION, **ANSWERED),
    "delegation_decline": Row(**OF_DELEGATION, **ANSWERED),
    "delegation_end": Row(
        **OF_DELEGATION,
        reads=DIRECTOR | SECRETARY,
        writes=DIRECTOR | SECRETARY,
        **CLOSED_ELSEWHERE,
    ),
}
