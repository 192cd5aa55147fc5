"""Who gets in where: an independent expectation, written from design 7 and not from the code.

Each address of the product has one row. `reads` and `writes` name the cast (tests/cast.py) that
GET and POST let in; everybody else who is signed in gets 403, and the public is sent to sign in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import get_resolver

from tests.access.accounts import ACCOUNTS
from tests.access.decisions import DECISIONS
from tests.access.delegations import DELEGATIONS
from tests.access.funding import FUNDING
from tests.access.governance import GOVERNANCE
from tests.access.grants import GRANTS
from tests.access.introduction import INTRODUCTION
from tests.access.meetings import MEETINGS
from tests.access.municipal import MUNICIPAL
from tests.access.pathways import PATHWAYS
from tests.access.plans import PLANS
from tests.access.register import REGISTERS
from tests.access.rows import EVERYONE, HALLAND, PUBLIC, SKANE, Row, of_slug, stroke_in

__all__ = ["EVERYONE", "PUBLIC", "TABLE", "Row", "names"]

COMPOSED: dict[str, Row] = {
    # composed pages
    "start": Row(),
    "todos": Row(),
    "keep_draft": Row(gets=False, writes=EVERYONE, by_state=True),
    "discard_draft": Row(gets=False, writes=EVERYONE, by_state=True),
    "implementation": Row(
        writes=SKANE,
        own=stroke_in("skane"),
        other=stroke_in("halland"),
        other_writes=HALLAND,
        missing=["skane", "finns-inte"],
    ),
    "region": Row(**of_slug(lambda cast: cast.skane)),
    "accessibility": Row(reads=PUBLIC),
    "health": Row(reads=PUBLIC),
    "gallery": Row(),
}
OF_COUNCILS = GOVERNANCE | DECISIONS | DELEGATIONS | GRANTS | MEETINGS | MUNICIPAL
TABLE = COMPOSED | PATHWAYS | INTRODUCTION | ACCOUNTS | REGISTERS | FUNDING | OF_COUNCILS | PLANS


def names() -> Iterator[str]:
    """The name of every address the product answers."""

    def walk(patterns: Any) -> Iterator[str]:
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns)
            else:
                yield pattern.name

    return walk(get_resolver().url_patterns)
