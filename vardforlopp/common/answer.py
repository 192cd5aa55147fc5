"""What a rule answers: yes or no, and always why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """The answer of every `can_…` function; `reason` is a Swedish sentence for the reader."""

    ok: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.ok

    def __and__(self, other: Answer) -> Answer:
        """The first no of the two, else yes."""
        return self if not self.ok else other


YES = Answer(True)


def no(reason: str) -> Answer:
    """A no with its reason in Swedish."""
    return Answer(False, reason)


class Refused(Exception):
    """A domain verb will not do this; the message is a Swedish sentence the user may read.

    `also` is what else speaks against it, so that all can be mended in one round.
    """

    also: tuple[Refused, ...] = ()

    def __init__(self, reason: str, field: str | None = None):
        super().__init__(reason)
        self.reason = reason
        self.field = field


class Forbidden(Refused):
    """The actor lacks the right."""


class Stale(Refused):
    """The object has moved on since the page was read; `version` is what it is now."""

    def __init__(self, reason: str, version: int | None = None):
        super().__init__(reason)
        self.version = version


def demand_none(refusals: Iterable[Refused]) -> None:
    """Raises the first of what speaks against something, with the rest beside it."""
    found = list(refusals)
    if found:
        found[0].also = tuple(found[1:])
        raise found[0]


def demand(answer: Answer) -> None:
    """Raises Forbidden with the reason when the answer is no."""
    if not answer:
        raise Forbidden(answer.reason)
