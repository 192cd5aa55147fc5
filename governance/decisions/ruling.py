"""A ruling: the rules a decision must pass, each with its answer and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from vardforlopp.common.answer import YES, Answer


@dataclass(frozen=True)
class Rule:
    """One question that must be answered yes; `source` is the law or the agreement behind it."""

    question: str
    answer: Answer
    source: str
    field: str = ""  # of the form, where it is answered
    is_personal: bool = False  # the answer is of who asks, not of the matter


@dataclass(frozen=True)
class Ruling:
    """Every rule of a decision; it may be made when all of them say yes."""

    rules: tuple[Rule, ...]

    def __bool__(self) -> bool:
        return self.ok

    @property
    def ok(self) -> bool:
        """Whether every rule says yes."""
        return all(rule.answer for rule in self.rules)

    @property
    def closed_by(self) -> tuple[Rule, ...]:
        """The rules that say no."""
        return tuple(rule for rule in self.rules if not rule.answer)

    @property
    def answer(self) -> Answer:
        """Yes, or the first no with its reason."""
        return self.closed_by[0].answer if self.closed_by else YES
