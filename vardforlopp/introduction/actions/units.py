"""Setting how far units have come: many at once, all or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Unit
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock
from vardforlopp.introduction.models import UnitState, UnitStatus
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.models import Implementation


@dataclass(frozen=True)
class UnitAnswer:
    """What a unit answers. `version` is of the answer that was seen, 0 when there was none.

    No note leaves the one that stands; "" takes it away.
    """

    unit: Unit
    state: str
    since: date
    note: str | None = None
    version: int | None = None


class Overtaken(Refused):
    """Somebody else has answered for some units since they were read; `rows` say how."""

    def __init__(self, rows: list[tuple[str, str, str]]):
        units = ", ".join(unit for unit, _, _ in rows)
        super().__init__(
            f"Någon annan hann svara för {units}. Inget är sparat. Läs vad som är nytt nedan och "
            "spara igen om du vill.",
            field="enhet",
        )
        self.rows = rows


@transaction.atomic
def set_unit_statuses(
    implementation: Implementation, *, by: Any, answers: Iterable[UnitAnswer], reason: str = ""
) -> int:
    """Writes the answers, all or none; how many said something new.

    Raises Forbidden, Overtaken, Refused with the field that is wrong.
    """
    fresh = lock(implementation)  # two batches at once: one waits and then sees what is new
    demand(can_prepare(by, fresh))
    given = list(answers)
    _demand_right(fresh, given)
    found = UnitStatus.objects.filter(implementation=fresh, unit__in=[a.unit for a in given])
    saved = {status.unit_id: status for status in found}
    overtaken = [(a, saved[a.unit.pk]) for a in given if _is_overtaken(a, saved)]
    if overtaken:
        raise Overtaken([(a.unit.name, in_words(now), _said(a)) for a, now in overtaken])
    with acting_as(by, reason=reason):
        return sum(_write(fresh, answer, saved.get(answer.unit.pk), by) for answer in given)


def _demand_right(implementation: Implementation, given: list[UnitAnswer]) -> None:
    ids = {answer.unit.pk for answer in given}
    if not given:
        raise Refused("Markera minst en enhet.", field="enhet")
    here = Unit.objects.in_force().filter(region=implementation.region_id, pk__in=ids)
    if here.count() != len(given):
        raise Refused("En av enheterna hör inte till regionen i dag. Läs om sidan.", field="enhet")
    if any(answer.since > dates.today() for answer in given):
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="since")


def _is_overtaken(answer: UnitAnswer, saved: dict[int, UnitStatus]) -> bool:
    """Whether the answer that stands is another than the one that was seen."""
    status = saved.get(answer.unit.pk)
    return status is not None and answer.version is not None and status.version != answer.version


def _write(
    implementation: Implementation, answer: UnitAnswer, status: UnitStatus | None, by: Any
) -> bool:
    facts: dict[str, Any] = {"state": answer.state, "since": answer.since}
    if answer.note is not None:
        facts["note"] = answer.note
    if status is not None:
        return change(status, by=by, **facts).version != status.version
    new = UnitStatus(implementation=implementation, unit=answer.unit, **facts)
    new.full_clean()
    new.save()
    return True


def in_words(status: UnitStatus) -> str:
    """An answer as a reader meets it."""
    said = f"{status.get_state_display()} sedan {dates.swedish_date(status.since)}"
    return f"{said}: {status.note}" if status.note else said


def _said(answer: UnitAnswer) -> str:
    said = f"{UnitState(answer.state).label} sedan {dates.swedish_date(answer.since)}"
    return f"{said}: {answer.note}" if answer.note else said
