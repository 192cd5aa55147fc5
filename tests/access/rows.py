"""What a row of the access table says, whom it names, and how its address is filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.cast import PARTS, Cast

EVERYONE = frozenset(PARTS)
NOBODY: frozenset[str] = frozenset()
REGISTER = frozenset({"administrator", "second_administrator"})
AUDIT = REGISTER | {"auditor"}
EDITOR = frozenset({"editor"})
SUPPORTER = frozenset({"supporter"})  # process supporter in Skåne
SKANE = SUPPORTER | {"leader"}  # may log in stroke in Skåne
HALLAND = frozenset({"supporter_halland"})  # may log in stroke in Halland
SUPPORTERS = frozenset({"supporter", "supporter_halland", "supporter_orebro"})
CHAIR = frozenset({"chair"})
PUBLIC = "public"

Address = Callable[[Cast], list[Any]]


def plain(cast: Cast) -> list[Any]:
    """An address without arguments."""
    return []


@dataclass(frozen=True)
class Row:
    """What one address answers. `other` is the same page of another region, with its own writers.

    `missing` are arguments that name nothing; None where the address has no arguments.
    """

    reads: Any = EVERYONE
    writes: Any = None  # None: POST is not a method of the address
    own: Address = plain
    other: Address | None = None
    other_reads: Any = EVERYONE
    other_writes: Any = None
    missing: list[Any] | None = None
    gets: bool = True
    hides: bool = False  # those who may not see it are told it does not exist
    sees: Any = NOBODY  # but for these, who see it and may not do this with it
    other_sees: Any = NOBODY
    by_state: bool = False  # 404 also for the right people, until their account has such a thing


def of_slug(place: Callable[[Cast], Any]) -> dict[str, Any]:
    """Arguments of a page addressed by slug."""
    return {"own": lambda cast: [place(cast).slug], "missing": ["finns-inte"]}


def of_id(row: Callable[[Cast], Any]) -> dict[str, Any]:
    """Arguments of a page addressed by number."""
    return {"own": lambda cast: [row(cast).pk], "missing": [0]}


def stroke_in(region: str, *more: Any) -> Address:
    """Arguments of a page around stroke in a region."""
    return lambda cast: [region, "stroke", *[one(cast) if callable(one) else one for one in more]]


def around(mine: Any, theirs: Any, *more: Any, missing: list[Any] | None = None) -> dict[str, Any]:
    """A page around an implementation: `mine` get in in Skåne, `theirs` in Halland."""
    return {
        "reads": mine,
        "writes": mine,
        "own": stroke_in("skane", *more),
        "other": stroke_in("halland", *more),
        "other_reads": theirs,
        "other_writes": theirs,
        "missing": missing or ["skane", "finns-inte", *more],
    }


def made(key: str) -> Callable[[Cast], int]:
    return lambda cast: cast.made[key].pk


def in_skane(key: str) -> dict[str, Any]:
    """A form of a row that is made around stroke in Skåne."""
    return {
        "reads": SKANE,
        "writes": SKANE,
        "own": stroke_in("skane", made(key)),
        "missing": ["skane", "stroke", 0],
    }


def of_pathway(*more: Any) -> dict[str, Any]:
    """A page of the pathway; `more` are further arguments, callables of the cast."""
    return {
        "own": lambda cast: [cast.version.pathway.slug, *[one(cast) for one in more]],
        "missing": ["finns-inte", *["finns-inte" if one is version_slug else 0 for one in more]],
    }


def version_slug(cast: Cast) -> str:
    return cast.version.slug
