"""R12: the introduction of a new national version takes over from that of the one it replaces."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import models, transaction

from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add_many, change, lock
from vardforlopp.introduction import succession
from vardforlopp.introduction.models import (
    CarryOver,
    GapAnalysis,
    GapItem,
    GuidingAnswer,
    Progress,
    UnitState,
    UnitStatus,
)
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.models import Implementation

COPIED = (
    *("unit", "current_state", "desired_state", "gap", "consequence", "action"),
    *("responsible", "concerns_municipality"),
)
GONE = "Något av det du valde finns inte kvar. Läs om sidan och välj igen."


class UnitsAs(models.TextChoices):
    """In which state units start in the new introduction."""

    PLANNED = "planned", "Som planerade"
    COPIED = "copied", "Kopiera lägen"


@transaction.atomic
def carry_over(
    new: Implementation,
    *,
    by: Any,
    old: Implementation,
    answers: Collection[GuidingAnswer] = (),
    gap_items: Collection[GapItem] = (),
    units: Collection[UnitStatus] = (),
    units_as: str = UnitsAs.PLANNED,
) -> CarryOver:
    """Says that `new` replaces `old`, and copies what was chosen; done once.

    Answers come as drafts and gap rows with what was left to do, each saying where it comes from.
    What the new introduction already has is kept as it is. Raises Forbidden, Refused.
    """
    fresh = lock(new)
    demand(can_prepare(by, fresh))
    _demand_turn(fresh, old)
    reason = f"Övertaget från {old.pathway_version}"
    taken = _taken(by, old, fresh, answers, gap_items, units)
    if taken[1]:
        _demand_open_analysis(fresh)
    change(fresh, by=by, reason=reason, replaces=old)
    with acting_as(by, reason=reason):
        for answer in taken[0]:
            _copy_answer(answer, fresh, by)
        for item in taken[1]:
            _copy_gap_item(item, fresh)
        add_many(UnitStatus, [_status(row, fresh, units_as) for row in taken[2]])
        return _record(fresh, old, by, taken, len(answers) + len(gap_items) + len(units))


def _demand_turn(new: Implementation, old: Implementation) -> None:
    """It is the version that `new` replaces, in the same region, and nobody has done it."""
    if CarryOver.objects.filter(implementation=new).exists():
        raise Refused("Övertagandet är redan gjort. Läs om sidan för att se vad som togs med.")
    before = succession.predecessor(new)
    if before is None or before.pk != old.pk:
        raise Refused("Det införandet ersätter inte det här. Läs om sidan.")


def _demand_open_analysis(new: Implementation) -> None:
    if GapAnalysis.objects.filter(implementation=new, completed_on__isnull=False).exists():
        raise Refused(
            "Gapanalysen är redan klar i det nya införandet. Öppna den igen eller välj bort "
            "raderna.",
            field="gap_items",
        )


def _taken(
    by: Any,
    old: Implementation,
    new: Implementation,
    answers: Collection[GuidingAnswer],
    gap_items: Collection[GapItem],
    units: Collection[UnitStatus],
) -> tuple[list[Any], list[Any], list[Any]]:
    """Of the answers, gap rows and units that were chosen, those that are not in the new one."""
    here = (by, old)
    return (
        _free(answers, succession.answers_of(*here), succession.answers_left(*here, new)),
        _free(gap_items, succession.gap_items_of(*here), succession.gap_items_left(*here, new)),
        _free(units, succession.statuses_of(old), succession.statuses_left(old, new)),
    )


def _free(chosen: Collection[Any], readable: Any, free: Any) -> list[Any]:
    """The chosen rows that are not there already; Refused when one is none of the old ones."""
    wanted = {row.pk for row in chosen}
    if readable.filter(pk__in=wanted).count() != len(wanted):
        raise Refused(GONE)
    return list(free.filter(pk__in=wanted))


def _copy_answer(answer: GuidingAnswer, new: Implementation, by: Any) -> None:
    """A draft: whether it still holds is for somebody to say."""
    copy = GuidingAnswer(
        implementation=new,
        question=answer.question,
        text=answer.text,
        author=by.person,
        written_on=dates.today(),
        based_on=answer,
    )
    copy.full_clean()
    copy.save()


def _copy_gap_item(item: GapItem, new: Implementation) -> None:
    """What is left to do goes on; what was done or dropped is looked at anew."""
    facts = {name: getattr(item, name) for name in COPIED}
    if item.progress in (Progress.PLANNED, Progress.ONGOING):
        facts |= {"progress": item.progress, "due_on": item.due_on}
    if item.unit is not None and item.unit.has_ended:
        facts["unit"] = None
    copy = GapItem(implementation=new, based_on=item, **facts)
    copy.full_clean()
    copy.save()


def _status(row: UnitStatus, new: Implementation, units_as: str) -> UnitStatus:
    """The same state, or planned from today; what does not concern a unit still does not."""
    state, since, note = row.state, row.since, row.note
    if units_as == UnitsAs.PLANNED and state != UnitState.NOT_RELEVANT:
        state, since, note = UnitState.PLANNED, dates.today(), ""
    return UnitStatus(implementation=new, unit=row.unit, state=state, since=since, note=note)


def _record(
    new: Implementation, old: Implementation, by: Any, taken: tuple[list[Any], ...], chosen: int
) -> CarryOver:
    answers, gap_items, units = (len(rows) for rows in taken)
    record = CarryOver(
        implementation=new,
        taken_from=old,
        author=by.person,
        answers=answers,
        gap_items=gap_items,
        units=units,
        kept=chosen - answers - gap_items - units,
    )
    record.full_clean()
    record.save()
    return record
