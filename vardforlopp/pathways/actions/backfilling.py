"""Telling in one sitting when the steps were reached that a region has already passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import demand_version, lock, sent_before
from vardforlopp.pathways import gates
from vardforlopp.pathways.actions.log import demand_ongoing, move
from vardforlopp.pathways.models import (
    GatePass,
    Implementation,
    Movement,
    ProcessStep,
    StatusEntry,
)
from vardforlopp.pathways.overview import PlanRow, first_reached, plan_rows, regional_steps
from vardforlopp.pathways.permissions import can_log_status

WHY = "Efterregistrering"  # the reason of what was passed without


@dataclass(frozen=True)
class Reached:
    """When a step was reached, and perhaps a sentence about it."""

    on: date
    note: str = ""


@transaction.atomic
def backfill(
    implementation: Implementation,
    *,
    by: Any,
    steps: dict[ProcessStep, Reached],
    version: int | None = None,
    token: UUID | None = None,
) -> list[StatusEntry]:
    """Writes one log per step, in order. Without earlier logs the last one moves the step.

    With earlier logs they are efterhandsnoteringar, each before the log that went past its step,
    and move nothing. The same `token` twice gives the first entries back. Raises Forbidden, Stale,
    Refused, and ValidationError with every wrong day by the code of its step.
    """
    fresh = lock(implementation)
    demand(can_log_status(by, fresh))
    again = sent_before(StatusEntry.objects.filter(implementation=fresh), token)
    if again is not None:
        return [again]
    demand_version(fresh, version)
    demand_ongoing(fresh)
    return _told(fresh, by.person, steps, token)


def _told(
    implementation: Implementation,
    author: Person,
    steps: dict[ProcessStep, Reached],
    token: UUID | None,
) -> list[StatusEntry]:
    """The saved entries in the order of the steps; the first one carries the token."""
    history = _History(implementation)
    given = dict(sorted(steps.items(), key=lambda item: item[0].order))
    history.demand_days(given)
    checks = [] if history.entries else _checks(implementation, given)
    made: list[StatusEntry] = []
    for step in given:
        entry = history.entry(step, given, author)
        entry.token = None if made else token
        made.append(_saved(entry, checks))
    if not history.entries:
        move(implementation, made[-1])
    return made


def open_steps(plan: Iterable[PlanRow], is_logged: bool) -> list[ProcessStep]:
    """The steps whose day nothing says: all ahead before the first log, then those passed."""
    if not is_logged:
        return [row.step for row in plan if not row.is_reached]
    return [row.step for row in plan if row.is_passed and row.reached is None]


class _History:
    """What is logged of an implementation, and what may still be told."""

    def __init__(self, implementation: Implementation):
        self.implementation = implementation
        self.steps = regional_steps(implementation)
        self.entries = list(implementation.entries.in_force().select_related("to_step"))
        self.reached = first_reached(self.entries)

    def demand_days(self, given: dict[ProcessStep, Reached]) -> None:
        """Every day must be past, before the log that went by, not before an earlier step's."""
        if not given:
            raise Refused("Ange dagen för minst ett steg.")
        plan = plan_rows(self.implementation, self.steps, self.entries)
        allowed = open_steps(plan, bool(self.entries))
        days = self._days(given)
        wrong = {
            step.code: said
            for step, reached in given.items()
            if (said := self._wrong(step, reached.on, allowed, days))
        }
        if wrong:
            raise ValidationError(wrong)

    def _days(self, given: dict[ProcessStep, Reached]) -> dict[ProcessStep, date]:
        """The day of each step that has one, given now or logged, in order."""
        known = {step: self.reached[step.pk] for step in self.steps if step.pk in self.reached}
        told = {step: reached.on for step, reached in given.items()}
        return dict(sorted((known | told).items(), key=lambda item: item[0].order))

    def _wrong(
        self, step: ProcessStep, on: date, allowed: list[ProcessStep], days: dict[ProcessStep, date]
    ) -> str:
        if step not in allowed:
            return "Steget kan inte efterregistreras: det har redan en dag, eller ligger framför."
        if on > dates.today():
            return "Datumet har inte varit än. Ange i dag eller tidigare."
        if on < dates.EARLIEST:
            return f"Datumet är före {dates.swedish_date(dates.EARLIEST)}. Rätta året."
        passed_on = self._passed_on(step)
        if passed_on is not None and on >= passed_on:
            passed = dates.swedish_date(passed_on)
            return f"Dagen ska ligga före loggen som gick förbi steget, {passed}."
        return self._out_of_order(step, on, days)

    def _passed_on(self, step: ProcessStep) -> date | None:
        """The day of the first log that stood further on, None when there is none."""
        further = (
            entry.observed_on
            for entry in self.entries
            if not entry.is_backdated and entry.to_step and entry.to_step.order > step.order
        )
        return min(further, default=None)

    def _out_of_order(self, step: ProcessStep, on: date, days: dict[ProcessStep, date]) -> str:
        """What speaks against the day; the nearest step on either side is named."""
        for other, day in reversed(days.items()):
            if other.order < step.order and day > on:
                return f"Steget kan inte nås före {other.code}, {dates.swedish_date(day)}."
        for other, day in days.items():
            if other.order > step.order and day < on and other.pk in self.reached:
                return f"Steget kan inte nås efter {other.code}, {dates.swedish_date(day)}."
        return ""

    def entry(
        self, step: ProcessStep, given: dict[ProcessStep, Reached], author: Person
    ) -> StatusEntry:
        """The log of a step, from the nearest one before it that has a day."""
        before = [other for other in self._days(given) if other.order < step.order]
        return StatusEntry(
            implementation=self.implementation,
            movement=Movement.FORWARD,
            from_step=before[-1] if before else None,
            to_step=step,
            note=given[step].note or f"Efterregistrerat: nådde {step}",
            observed_on=given[step].on,
            author=author,
            is_backdated=bool(self.entries),
        )


def _checks(implementation: Implementation, given: dict[ProcessStep, Reached]) -> list[gates.Check]:
    """The conditions that are passed unmet; ValidationError at the steps that a hard one stops."""
    on_the_way = gates.on_the_way(implementation, list(given)[-1])
    unmet = [check for check in on_the_way if not check.is_met]
    hard = [check.step for check in unmet if check.is_hard]
    if hard:
        stopped = [step for step in given if step.order >= hard[0].order]
        raise ValidationError({step.code: gates.stopped_by_council(hard[0]) for step in stopped})
    return unmet


def _saved(entry: StatusEntry, unmet: list[gates.Check]) -> StatusEntry:
    """The saved entry, with the conditions it passes."""
    start = entry.from_step.order if entry.from_step else 0
    end = entry.to_step.order if entry.to_step else 0
    passed = [check for check in unmet if start < check.step.order <= end]
    entry.reason = WHY if passed else ""
    entry.full_clean()
    entry.save()
    for check in passed:
        condition = check.condition.code
        GatePass(entry=entry, step=check.step, condition=condition, reason=WHY).save()
    return entry
