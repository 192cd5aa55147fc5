"""Who gets in to the councils."""

from __future__ import annotations

from typing import Any

from tests.access.rows import EVERYONE, NOBODY, Row

READERS = frozenset({"chair", "member", "secretary", "director", "auditor"})  # of RMK's papers
SECRETARY = frozenset({"secretary"})
OF_COUNCIL: dict[str, Any] = {
    "own": lambda cast: [cast.council.slug],
    "other": lambda cast: [cast.made["other_council"].slug],
    "missing": ["finns-inte"],
}


def address_of_matter(key: str, *more: Any) -> Any:
    """Council, year and number of a matter."""

    def address(cast: Any) -> list[Any]:
        matter = cast.made[key]
        return [matter.council.slug, matter.year, matter.number, *(one(cast) for one in more)]

    return address


# one that RMK prepares; `other` is decided, in Skåne's council
OF_MATTER: dict[str, Any] = {
    "own": address_of_matter("matter"),
    "other": address_of_matter("other_matter"),
    "missing": ["rmk", 2026, 9999],
    "hides": True,
}

CHAIR = frozenset({"chair"})


def of_escalation(people: frozenset[str]) -> dict[str, Any]:
    """A form about the matter that the director has; seen by all who read the council's papers."""

    def address(cast: Any) -> list[Any]:
        row = cast.made["escalation"]
        return [row.matter.council.slug, row.matter.year, row.matter.number, row.pk]

    facts: dict[str, Any] = {"reads": people, "writes": people, "sees": READERS, "hides": True}
    return facts | {"own": address, "missing": ["rmk", 2026, 9999, 0]}


ESCALATION: dict[str, Row] = {
    "escalations": Row(**OF_COUNCIL),
    "cost_judgement_new": Row(
        reads=CHAIR | SECRETARY,
        writes=CHAIR | SECRETARY,
        sees=READERS,
        other_reads=NOBODY,
        other_writes=NOBODY,
        other_sees=EVERYONE,
        **OF_MATTER,
    ),
    "escalation_new": Row(
        reads=CHAIR,
        writes=CHAIR,
        sees=READERS,
        hides=True,
        own=address_of_matter("asked"),
        missing=["rmk", 2026, 9999],
    ),
    "escalation_answer": Row(**of_escalation(frozenset({"director"}))),
    "escalation_withdraw": Row(**of_escalation(CHAIR)),
}
GOVERNANCE: dict[str, Row] = ESCALATION | {
    "councils": Row(),
    "council": Row(**OF_COUNCIL),
    "council_settings": Row(**OF_COUNCIL),
    "matters": Row(**OF_COUNCIL),
    "matter": Row(reads=READERS, **OF_MATTER),
}
