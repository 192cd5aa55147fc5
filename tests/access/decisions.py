"""Who gets in to the decisions of a council."""

from __future__ import annotations

from typing import Any

from tests.access.delegations import CLOSED_ELSEWHERE
from tests.access.governance import OF_COUNCIL, READERS, SECRETARY, address_of_matter
from tests.access.rows import CHAIR, EVERYONE, Row


def address_of_decision(key: str) -> Any:
    """Council, year and number of a decision."""

    def address(cast: Any) -> list[Any]:
        row = cast.made[key]
        return [row.council.slug, row.year, row.number]

    return address


OF_DECISION: dict[str, Any] = {
    "own": address_of_decision("decision"),
    "other": address_of_decision("other_decision"),
    "missing": ["rmk", 2026, 9999],
}
# who has a delegation that counts: in RMK its chair, and the director whose line the chair's is on
DELEGATED = CHAIR | {"director"}
REPLACED: dict[str, Any] = {"reads": DELEGATED, "writes": DELEGATED, **CLOSED_ELSEWHERE}
# one that waits for its decision in RMK; `other` is decided, in Skåne's council
DECIDED: dict[str, Any] = REPLACED | {
    "own": address_of_matter("to_decide"),
    "other": address_of_matter("other_matter"),
    "missing": ["rmk", 2026, 9999],
    "hides": True,
    "sees": READERS,
    "other_sees": EVERYONE,
}

DECISIONS: dict[str, Row] = {
    "matter_decide": Row(**DECIDED),
    "matter_return": Row(**DECIDED),
    "delegated_decisions": Row(**OF_COUNCIL),
    "decision_templates": Row(**OF_COUNCIL),
    "decision_template": Row(
        reads=SECRETARY,
        writes=SECRETARY,
        own=lambda cast: [cast.council.slug, "infors"],
        other=lambda cast: [cast.made["other_council"].slug, "infors"],
        missing=["rmk", "finns-inte"],
        **CLOSED_ELSEWHERE,
    ),
    "delegated_decision": Row(**OF_DECISION),
    "delegated_decision_pdf": Row(**OF_DECISION),
    "decision_correct": Row(**OF_DECISION, **REPLACED),
    "decision_reconsider": Row(**OF_DECISION, **REPLACED),
    "decision_withdraw": Row(**OF_DECISION, **REPLACED),
}
