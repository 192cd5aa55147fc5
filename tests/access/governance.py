"""Who gets in to the councils."""

from __future__ import annotations

from typing import Any

from tests.access.rows import Row

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

GOVERNANCE: dict[str, Row] = {
    "councils": Row(),
    "council": Row(**OF_COUNCIL),
    "council_settings": Row(**OF_COUNCIL),
    "matters": Row(**OF_COUNCIL),
    "matter": Row(reads=READERS, **OF_MATTER),
}
