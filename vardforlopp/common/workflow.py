"""A workflow is a readable table; this is the one function that moves an object along it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from vardforlopp.common import dates
from vardforlopp.common.acting import SYSTEM
from vardforlopp.common.answer import Answer, Refused, demand
from vardforlopp.common.history import acting_as
from vardforlopp.common.records import Record, lock

Rule = Callable[[Any, Any], Answer]
Facts = dict[str, Any]


class Moving(Record):
    """A record with a workflow: its status, and who set it when."""

    status_by_id = models.BigIntegerField("läget satt av (konto)", null=True, editable=False)
    status_by_label = models.CharField("läget satt av", max_length=300, blank=True, editable=False)
    status_at = models.DateTimeField("läget satt", null=True, editable=False)
    status_comment = models.TextField("skäl till läget", blank=True, editable=False)

    class Meta:
        abstract = True


def as_given(obj: Any, **facts: Any) -> Facts:
    """The facts of a transition that has no more to ask about them."""
    return facts


@dataclass(frozen=True)
class Transition:
    """One row of the table: from which states, to which, who may, and what follows.

    `before` gets the locked object and the facts that are given, and returns those that are
    saved with the new state; it raises Refused when they do not fit.
    """

    name: str
    label: str
    sources: frozenset[str]
    target: str
    allowed: Rule
    needs_comment: bool = False
    before: Callable[..., Facts] = as_given
    then: tuple[Callable[..., None], ...] = field(default=())


@dataclass(frozen=True)
class Choice:
    """A transition as a button: open, or closed with the reason."""

    transition: Transition
    answer: Answer


class Workflow:
    """The table of one kind of object. `status` names the column it alone may set."""

    def __init__(self, *transitions: Transition, status: str = "status"):
        self.status = status
        self.transitions = {row.name: row for row in transitions}

    def __iter__(self) -> Iterator[Transition]:
        return iter(self.transitions.values())

    def open_to(self, user: Any, obj: Any) -> list[Choice]:
        """The transitions that start where obj stands, each with whether user may and why not."""
        here = getattr(obj, self.status)
        return [Choice(row, row.allowed(user, obj)) for row in self if here in row.sources]

    @transaction.atomic
    def perform(
        self,
        name: str,
        obj: Any,
        *,
        by: Any,
        comment: str = "",
        version: int | None = None,
        **facts: Any,
    ) -> Any:
        """Moves obj along the transition `name` and runs what follows, all or nothing.

        Raises Stale, Refused (wrong state, missing comment, facts that do not fit) or Forbidden
        (missing right).
        """
        row, comment = self.transitions[name], comment.strip()
        fresh = lock(obj, version)
        if getattr(fresh, self.status) not in row.sources:
            raise Refused("Det går inte nu: läget har ändrats. Läs om sidan.")
        demand(row.allowed(by, fresh))
        if row.needs_comment and not comment:
            raise Refused("Skriv varför.", field="comment")
        saved = row.before(fresh, **facts) | _signed(by, comment) | {self.status: row.target}
        with acting_as(by, reason=f"{row.label}: {comment}" if comment else row.label):
            for column, value in saved.items():
                setattr(fresh, column, value)
            fresh.save()
            for follow in row.then:
                follow(fresh, by=by)
        return fresh


def _signed(by: Any, comment: str) -> Facts:
    """Who set the status, when and why; nobody is the system itself."""
    return {
        "status_by_id": by.pk if by else None,
        "status_by_label": by.get_full_name() if by else SYSTEM,
        "status_at": dates.now(),
        "status_comment": comment,
    }
