"""The ten tasks of the matrix: when each is its role's to do, what does it, and by when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from governance.matters.facts import MatterFacts
from governance.models import MatterKind, MatterStatus, MatterTask
from vardforlopp.pathways.addresses import address

Day = Callable[[MatterFacts], "date | None"]
Text = Callable[[MatterFacts], str]


def nothing(facts: MatterFacts) -> str:
    """No reason, no name."""
    return ""


@dataclass(frozen=True)
class Task:
    """One row: the fact that does it, what it waits for, and from which day its days count.

    `spared` says why it is not needed in a matter ("" when it is), `waits` what must come first.
    """

    code: MatterTask
    done_on: Day
    waits: Text
    since: Day
    where: Text
    done_by: Text = nothing
    spared: Text = nothing


def _matter_page(facts: MatterFacts) -> str:
    return facts.matter.get_absolute_url()


def _page(name: str, *more: str) -> Text:
    def where(facts: MatterFacts) -> str:
        matter = facts.matter
        return reverse(name, args=[matter.council.slug, matter.year, matter.number, *more])

    return where


def _analysis_page(facts: MatterFacts) -> str:
    about = facts.matter.implementation
    return address(about, "gap_analysis") if about else _matter_page(facts)


def _dispatch_page(facts: MatterFacts) -> str:
    """The meeting whose papers are sent; before it is on an agenda, where meetings are planned."""
    if facts.item is None:
        return reverse("meetings", args=[facts.matter.council.slug])
    return facts.item.meeting.get_absolute_url()


def _meeting_page(facts: MatterFacts) -> str:
    return facts.item.meeting.get_absolute_url() if facts.item else _matter_page(facts)


def _only_introductions(facts: MatterFacts) -> str:
    if facts.matter.kind == MatterKind.INTRODUCTION:
        return ""
    return "Behövs bara när ett vårdförlopp ska införas."


def _not_in_other(facts: MatterFacts) -> str:
    return "Ärendet slutar inte i ett beslut." if facts.matter.kind == MatterKind.OTHER else ""


def _past_the_council(facts: MatterFacts) -> str:
    """A grant may be decided without the council (S2-39), also while it is on an agenda."""
    is_decided = facts.decided_on is not None
    is_grant = facts.matter.kind == MatterKind.GRANT
    if is_decided and is_grant and facts.recommendation is None:
        return "Beslutat utan rådets rekommendation."
    return ""


def _unpresented(facts: MatterFacts) -> str:
    """What is recommended without anybody having presented it needs no presentation any more."""
    if facts.recommendation is not None:
        return "Rådet lämnade sin rekommendation utan föredragning."
    return _past_the_council(facts)


def _municipal(facts: MatterFacts) -> str:
    if _not_in_other(facts):
        return _not_in_other(facts)
    if facts.concerns_municipal_care:
        return ""
    return "Vårdförloppet berör inte kommunal vård."


def _informed_on(facts: MatterFacts) -> date | None:
    told = facts.told.get(MatterTask.INFORM)
    return facts.received_on or (told.told_on if told else None)


def _submitted_on(facts: MatterFacts) -> date | None:
    return None if facts.matter.status == MatterStatus.PREPARING else facts.matter.submitted_on


def _dispatched_on(facts: MatterFacts) -> date | None:
    return facts.item.meeting.dispatched_on if facts.item else None


def _presented_on(facts: MatterFacts) -> date | None:
    if facts.item is None or not facts.is_held or facts.item.presented_by is None:
        return None
    return facts.item.meeting.held_on


def _recommended_on(facts: MatterFacts) -> date | None:
    return facts.recommendation.given_on if facts.recommendation else None


def _recorded_on(facts: MatterFacts) -> date | None:
    return facts.item.meeting.adjusted_on if facts.item else None


def _held_on(facts: MatterFacts) -> date | None:
    return facts.item.meeting.held_on if facts.item else None


def _decided_on(facts: MatterFacts) -> date | None:
    return facts.decided_on


def _since(fact: Day) -> Day:
    """What was done before the matter came asks for nothing until it has come."""
    return lambda facts: max(fact(facts) or facts.matter.arrived_on, facts.matter.arrived_on)


def _after(fact: Day, text: str) -> Text:
    return lambda facts: "" if fact(facts) else text


def _presenter(facts: MatterFacts) -> str:
    return str(facts.item.presented_by) if facts.item and facts.item.presented_by else ""


def _told_on(task: MatterTask) -> Day:
    return lambda facts: facts.told[task].told_on if task in facts.told else None


def _teller(task: MatterTask) -> Text:
    return lambda facts: str(facts.told[task].told_by) if task in facts.told else ""


def _telling(task: MatterTask, spared: Text = _not_in_other) -> Task:
    waits, where = _after(_decided_on, "Väntar på beslutet."), _page("matter_tell", task)
    return Task(task, _told_on(task), waits, _decided_on, where, _teller(task), spared)


def _analysed(facts: MatterFacts) -> str:
    if facts.analysed_on or _only_introductions(facts):
        return ""
    return "Väntar på gap- och konsekvensanalysen."


def _held(facts: MatterFacts) -> str:
    return "" if facts.is_held else "Väntar på rådets möte."


WITH_COUNCIL = _after(_submitted_on, "Väntar på att ärendet anmäls.")
ON_AGENDA = _after(_dispatched_on, "Väntar på att handlingarna skickas.")
TASKS: tuple[Task, ...] = (
    Task(
        *(MatterTask.INFORM, _informed_on, nothing, lambda facts: facts.matter.arrived_on),
        where=_page("matter_tell", MatterTask.INFORM),
        done_by=_teller(MatterTask.INFORM),
        spared=_only_introductions,
    ),
    Task(
        *(MatterTask.ANALYSE, lambda facts: facts.analysed_on),
        _after(_informed_on, "Väntar på informationen."),
        _since(_informed_on),
        _analysis_page,
        spared=_only_introductions,
    ),
    Task(
        *(MatterTask.SUBMIT, _submitted_on),
        _analysed,
        _since(lambda facts: facts.analysed_on),
        _page("matter_submit"),
    ),
    Task(
        *(MatterTask.DISPATCH, _dispatched_on, WITH_COUNCIL, _held_on, _dispatch_page),
        spared=_past_the_council,
    ),
    Task(
        *(MatterTask.PRESENT, _presented_on, ON_AGENDA, _held_on, _meeting_page),
        done_by=_presenter,
        spared=_unpresented,
    ),
    Task(
        *(MatterTask.RECOMMEND, _recommended_on, _held, _held_on, _meeting_page),
        spared=_past_the_council,
    ),
    Task(
        *(MatterTask.RECORD, _recorded_on),
        _after(_recommended_on, "Väntar på rekommendationen."),
        _held_on,
        _meeting_page,
        spared=_past_the_council,
    ),
    _telling(MatterTask.TELL_MANAGEMENT),
    _telling(MatterTask.TELL_AREA, _municipal),
    _telling(MatterTask.TELL_LEADERS),
)


def due_on(task: Task, facts: MatterFacts, days: int | None, dispatch_days: int) -> date | None:
    """The last day: so many days after what comes before; papers and meetings by the meeting."""
    base = task.since(facts)
    if base is None:
        return None
    if task.code == MatterTask.DISPATCH:
        return base - timedelta(days=dispatch_days if days is None else days)
    if task.code in (MatterTask.PRESENT, MatterTask.RECOMMEND):
        return base + timedelta(days=days or 0)
    return None if days is None else base + timedelta(days=days)
