"""Who is acting now, for whom, why and in which request; everything written carries it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID, uuid4

SYSTEM = "Systemet"


class Actor(Protocol):
    """What common needs to know of a user: an id and the name others read."""

    pk: Any

    def get_full_name(self) -> str: ...


@dataclass(frozen=True)
class Acting:
    """Who is acting, for whom, why, and in which request; demo marks what a demo story invents."""

    user_id: int | None = None
    label: str = SYSTEM
    reason: str = ""
    request_id: UUID | None = None
    is_demo: bool = False


_acting: ContextVar[Acting | None] = ContextVar("acting", default=None)


def acting() -> Acting:
    """The one acting now; the system itself when nobody has said otherwise."""
    return _acting.get() or Acting()


@contextmanager
def acting_as(
    user: Actor | None,
    reason: str = "",
    request_id: UUID | None = None,
    on_behalf_of: Actor | None = None,
    is_demo: bool | None = None,
) -> Iterator[Acting]:
    """Everything written inside carries this actor, reason and request id."""
    outer = acting()
    label = user.get_full_name() if user else SYSTEM
    if on_behalf_of is not None:
        label = f"{label} för {on_behalf_of.get_full_name()}"
    now = Acting(
        user_id=user.pk if user else None,
        label=label,
        reason=reason,
        request_id=request_id or outer.request_id or uuid4(),
        is_demo=outer.is_demo if is_demo is None else is_demo,
    )
    token = _acting.set(now)
    try:
        yield now
    finally:
        _acting.reset(token)
