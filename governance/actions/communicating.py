"""Telling: that a pathway is decided nationally, and what was decided (S2-44, S2-51..53)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.actions.matters import open_matter
from governance.matters import facts, matrix
from governance.matters.notices import matter_moved, tell_receivers
from governance.matters.permissions import can_inform, can_tell
from governance.matters.receivers import receivers
from governance.matters.workflow import matter_workflow
from governance.models import Communication, Matter, MatterKind, MatterTask, setting_of
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock, sent_before
from vardforlopp.pathways.actions import record_milestone
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation, Milestone, MilestoneKind

TELLING = (MatterTask.TELL_MANAGEMENT, MatterTask.TELL_AREA, MatterTask.TELL_LEADERS)


@transaction.atomic
def communicate(
    matter: Matter,
    *,
    by: Any,
    task: str,
    told_on: date,
    told_to: str,
    note: str = "",
    token: UUID | None = None,
) -> Communication:
    """Somebody is told: the task is done, the receivers get a notice; the same `token` once.

    When the last of them is told of the decision the implementation gets its milestone, and the
    matter closes. Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(matter)
    words = {"told_to": told_to, "note": note}
    again = sent_before(Communication.objects.filter(matter=fresh, task=task), token, **words)
    if again is not None:
        return again
    demand(can_tell(by, fresh, task))
    known = facts.of(fresh)
    _demand_day(known, task, told_on)
    if task in known.told:
        raise Refused("Det är redan meddelat.")
    row = Communication(
        matter=fresh,
        task=task,
        told_on=told_on,
        told_by=by.person,
        decision=None if task == MatterTask.INFORM else known.decision,
        token=token,
        **words,
    )
    _enter(row, by=by)
    return row


def _demand_day(known: facts.MatterFacts, task: str, told_on: date) -> None:
    demand_past(told_on, "told_on")
    decided = known.decided_on
    if task != MatterTask.INFORM and decided is not None and told_on < decided:
        said = dates.swedish_date(decided)
        raise Refused(f"Beslutet fattades {said}. Ange den dagen eller senare.", field="told_on")


def _enter(row: Communication, *, by: Any) -> None:
    """Saves it, tells those who receive it, and does what follows when all are told."""
    with acting_as(by, reason=f"{row.get_task_display()}: {row.told_to}"):
        row.full_clean()
        row.save()
    tell_receivers(row, receivers(row.matter, row.task), _said(row), by=by)
    if row.task == MatterTask.INFORM:
        _received(row, by=by)
    elif matrix.all_told(row.matter):
        _communicated(row, by=by)
        matter_workflow.perform("close", row.matter, by=by)
        return
    matter_moved(row.matter)


def _said(row: Communication) -> str:
    if row.task == MatterTask.INFORM:
        return f"{row.matter.title}: vårdförloppet är beslutat nationellt"
    decision = f" ({row.decision.get_outcome_display()})" if row.decision else ""
    return f"Rådets ärende är beslutat{decision}"


def _received(row: Communication, *, by: Any) -> None:
    """The region has got the information, unless that is known already (R1)."""
    about = row.matter.implementation
    if about is None or _in_force(about, MilestoneKind.RECEIVED) is not None:
        return
    setting = setting_of(row.matter.council)
    body = setting.secretariat if setting else row.matter.council
    with acting_as(by, reason="Informerar om nationellt beslutat vårdförlopp"):
        record_milestone(
            about,
            kind=MilestoneKind.RECEIVED,
            occurred_on=row.told_on,
            body=body,
            reference=row.matter.label,
            made_here=True,
        )


def _communicated(row: Communication, *, by: Any) -> None:
    """The decision is told to all (R8); told anew it supersedes what was told before."""
    about, matter = row.matter.implementation, row.matter
    if about is None or matter.kind != MatterKind.INTRODUCTION:
        return
    told = [one.told_on for task, one in facts.of(matter).told.items() if task in TELLING]
    with acting_as(by, reason="Beslutet är meddelat"):
        record_milestone(
            about,
            kind=MilestoneKind.COMMUNICATED,
            occurred_on=max(told),
            body=matter.council,
            reference=matter.label,
            made_here=True,
            supersedes=_in_force(about, MilestoneKind.COMMUNICATED),
        )


def _in_force(about: Implementation, kind: str) -> Milestone | None:
    return Milestone.objects.in_force().filter(implementation=about, kind=kind).first()


@transaction.atomic
def inform(
    council: Body, *, by: Any, implementations: Iterable[Implementation], told_on: date
) -> list[Matter]:
    """Informs of pathways decided nationally: each gets its matter, and its people a notice.

    Raises Forbidden, Refused (none chosen, another region, a matter is open), ValidationError.
    """
    demand(can_inform(by, council))
    chosen = list(implementations)
    if not chosen:
        raise Refused("Välj minst ett vårdförlopp.", field="implementations")
    return [_inform_of(council, about, by=by, told_on=told_on) for about in chosen]


def _inform_of(council: Body, about: Implementation, *, by: Any, told_on: date) -> Matter:
    setting, version = setting_of(council), about.pathway_version
    matter = open_matter(
        council,
        by=by,
        kind=MatterKind.INTRODUCTION,
        implementation=about,
        title=f"Införande av {version}"[:200],
        description=f"Det nationellt beslutade vårdförloppet {version} ska tas ställning till.",
        arrived_on=told_on,
        sender="Nationellt system för kunskapsstyrning hälso- och sjukvård",
        receiver=setting.secretariat.name if setting else council.name,
    )
    told_to = ", ".join(str(one) for one in receivers(matter, MatterTask.INFORM)) or str(about)
    communicate(
        matter, by=by, task=MatterTask.INFORM, told_on=told_on, told_to=told_to[:300], note=""
    )
    return matter
