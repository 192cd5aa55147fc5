"""What can happen in the story: each kind of event calls the verb that the pages call.

A day is written "2020-09-14", or as a number: so many days before the story is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.pathways import actions
from vardforlopp.pathways.demo.scene import Scene
from vardforlopp.pathways.models import Hinder, HinderTag, Movement
from vardforlopp.pathways.workflow import change_state

Day = str | int

SUPPORT_REFERENCE = "Sjukvårdsregionens finansiering av processtöd, beslut 8 april 2020"


class Event(Protocol):
    """Something that happens in one implementation."""

    def play(self, scene: Scene) -> None: ...


def day(when: Day) -> date:
    """The calendar day an event is written with."""
    if isinstance(when, int):
        return dates.today() - timedelta(days=when)
    return date.fromisoformat(when)


@dataclass(frozen=True)
class Log:
    """A log: to a step, or unchanged when none is named; may open a hinder."""

    on: Day
    note: str
    to: str = ""
    reason: str = ""
    hinder: str = ""
    next_on: Day | None = None

    def play(self, scene: Scene) -> None:
        target = scene.steps[self.to] if self.to else None
        movement = Movement.UNCHANGED
        if target is not None:
            movement = Movement.FORWARD if target.order > scene.here else Movement.BACKWARD
            scene.here = target.order
        actions.log_status(
            scene.implementation,
            by=scene.by,
            movement=movement,
            note=self.note,
            observed_on=day(self.on),
            target=target,
            next_on=day(self.next_on) if self.next_on is not None else None,
            reason=self.reason,
            hinder=HinderTag.objects.get(name=self.hinder) if self.hinder else None,
        )


@dataclass(frozen=True)
class Corrected:
    """The log observed on a day is put right; text or day stay as they were unless given."""

    wrong_on: Day
    reason: str
    note: str = ""
    on: Day | None = None

    def play(self, scene: Scene) -> None:
        wrong = scene.implementation.entries.in_force().filter(observed_on=day(self.wrong_on))
        entry = wrong.earliest("pk")
        actions.correct_entry(
            entry,
            by=scene.by,
            note=self.note or entry.note,
            observed_on=day(self.on) if self.on is not None else entry.observed_on,
            reason=self.reason,
        )


@dataclass(frozen=True)
class Helped:
    """A hinder is closed with what helped."""

    hinder: str
    on: Day
    what_helped: str

    def play(self, scene: Scene) -> None:
        hinder = Hinder.objects.open().get(
            implementation=scene.implementation, tag__name=self.hinder
        )
        actions.close_hinder(
            hinder, by=scene.by, closed_on=day(self.on), what_helped=self.what_helped
        )


@dataclass(frozen=True)
class Met:
    """A condition is met outside the system."""

    condition: str
    on: Day
    who: str
    reference: str

    def play(self, scene: Scene) -> None:
        actions.mark_condition_met(
            scene.implementation,
            by=scene.by,
            condition=self.condition,
            done_on=day(self.on),
            who=self.who,
            reference=self.reference,
        )


@dataclass(frozen=True)
class Supported:
    """The region's half-financed processtöd supports the implementation (S0-27)."""

    on: Day

    def play(self, scene: Scene) -> None:
        who = f"Processtöd {scene.implementation.region.short_name}"
        Met("support", self.on, who, SUPPORT_REFERENCE).play(scene)


@dataclass(frozen=True)
class Decided:
    """A milestone: what a body was told, recommended or decided, elsewhere."""

    kind: str
    body: str
    on: Day
    reference: str
    outcome: str = ""
    note: str = ""
    precision: str = dates.DatePrecision.DAY
    corrects_last: bool = False

    def play(self, scene: Scene) -> None:
        last = scene.implementation.milestones.in_force().filter(kind=self.kind)
        actions.register_milestone(
            scene.implementation,
            by=scene.by,
            kind=self.kind,
            body=Body.objects.get(slug=self.body),
            occurred_on=day(self.on),
            occurred_precision=self.precision,
            reference=self.reference,
            outcome=self.outcome,
            note=self.note,
            supersedes=last.latest("pk") if self.corrects_last else None,
        )


@dataclass(frozen=True)
class Staffed:
    """Somebody takes a part; the person is named by part, pathway and region."""

    role: str
    on: Day
    who: str = ""

    def play(self, scene: Scene) -> None:
        actions.staff(
            scene.implementation,
            by=scene.by,
            person=scene.person(self.role, self.who),
            role=self.role,
            valid_from=day(self.on),
        )


@dataclass(frozen=True)
class Left:
    """The one who has a part leaves it."""

    role: str
    on: Day

    def play(self, scene: Scene) -> None:
        row = scene.implementation.staffing.get(role=self.role, valid_to__isnull=True)
        actions.end_staffing(row, by=scene.by, valid_to=day(self.on))


@dataclass(frozen=True)
class Planned:
    """When steps are planned, by their code."""

    days: Mapping[str, Day] = field(default_factory=dict)

    def play(self, scene: Scene) -> None:
        planned = {scene.steps[code]: day(when) for code, when in self.days.items()}
        actions.plan_steps(scene.implementation, by=scene.by, planned=planned)


@dataclass(frozen=True)
class Moved:
    """The implementation is paused, resumed, ended or reopened."""

    transition: str
    comment: str = ""
    on: Day | None = None  # else today
    resumes_on: Day | None = None

    def play(self, scene: Scene) -> None:
        change_state(
            scene.implementation,
            self.transition,
            by=scene.by,
            comment=self.comment,
            on=None if self.on is None else day(self.on),
            resumes_on=None if self.resumes_on is None else day(self.resumes_on),
        )


@dataclass(frozen=True)
class Story:
    """What happens with one version in one region, in order."""

    version: str
    topic: str  # names its people: "Processledare stroke, Region Skåne"
    events: tuple[Event, ...]
    second: bool = False  # told by the region's second processtöd, where there are two
