"""Who gets in to the grants of the councils and their budgets."""

from __future__ import annotations

from typing import Any

from tests.access.governance import CHAIR, OF_COUNCIL, READERS, address_of_matter
from tests.access.rows import NOBODY, Row

DIRECTOR = frozenset({"director"})  # keeps the budget in Örebro
DELEGATED = CHAIR | DIRECTOR  # who have a line of grants: the director's is what the chair's is on


def _of_grant(key: str) -> Any:
    def address(cast: Any) -> list[Any]:
        of = cast.made[key].decision
        return [of.council.slug, of.year, of.number]

    return address


# one in RMK; `other` is in Skåne's council, which has no chair
OF_GRANT: dict[str, Any] = {
    "own": _of_grant("grant"),
    "other": _of_grant("other_grant"),
    "missing": ["rmk", 2026, 9999],
}
OF_BUDGET: dict[str, Any] = {
    "own": lambda cast: [cast.council.slug, cast.made["grant_budget"].year],
    "missing": ["rmk", 2016],
}


def by(mine: frozenset[str], theirs: frozenset[str] = NOBODY) -> dict[str, Any]:
    """A form: `mine` in RMK, `theirs` in Skåne's council."""
    return {"reads": mine, "writes": mine, "other_reads": theirs, "other_writes": theirs}


GRANTS: dict[str, Row] = {
    "grants": Row(**OF_COUNCIL),
    "may_decide": Row(**OF_COUNCIL),
    "grant": Row(**OF_GRANT),
    "grant_reverse": Row(**by(CHAIR), **OF_GRANT),
    "grant_use": Row(**by(NOBODY, frozenset({"economist", "leader"})), **OF_GRANT),
    "grant_correct": Row(**by(DELEGATED), **OF_GRANT),
    "grant_withdraw": Row(**by(DELEGATED), **OF_GRANT),
    "grant_new": Row(
        reads=DELEGATED,
        writes=DELEGATED,
        sees=READERS,
        hides=True,
        own=address_of_matter("grant_matter"),
        missing=["rmk", 2026, 9999],
    ),
    "grant_budgets": Row(**OF_COUNCIL),
    "grant_budget_new": Row(**by(DIRECTOR), **OF_COUNCIL),
    "grant_budget": Row(**OF_BUDGET),
    "grant_budget_decide": Row(reads=DIRECTOR, writes=DIRECTOR, **OF_BUDGET),
}
