"""The board of one region: its pathways by the step they stand at, each with a small timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from regions.models import Region
from vardforlopp.common import dates
from vardforlopp.introduction.reached import Reached, days_reached
from vardforlopp.pathways.models import (
    Implementation,
    ImplementationStatus,
    ProcessStep,
    ProcessTemplate,
    Track,
)

WIDTH, HEIGHT = 1000, 110  # of the timelines' own coordinates
NOT_RECEIVED = "Ej mottaget"


@dataclass(frozen=True)
class Mark:
    """A step reached: where on the timeline, and higher the further on in the process it is."""

    code: str
    on: date
    x: int
    height: int

    @property
    def y(self) -> int:
        """Where its bar begins, from the top."""
        return HEIGHT - self.height


@dataclass(frozen=True)
class Card:
    """One pathway on the board."""

    implementation: Implementation
    has_hinder: bool
    marks: list[Mark]

    @property
    def is_dormant(self) -> bool:
        """Paused with a reason."""
        return self.implementation.status == ImplementationStatus.DORMANT

    @property
    def days(self) -> int | None:
        """How long it has stood at its step."""
        since = self.implementation.step_since
        return (dates.today() - since).days if since else None

    @property
    def log_days(self) -> int | None:
        """How old the latest log is."""
        entry = self.implementation.last_entry
        return (dates.today() - entry.observed_on).days if entry else None


@dataclass
class Column:
    """A step and the pathways that stand there; no step: ej mottaget."""

    step: ProcessStep | None
    cards: list[Card] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Its name in the page's addresses."""
        return self.step.code if self.step else "ej-mottaget"


@dataclass(frozen=True)
class Board:
    """The columns in the order of the process, and the years that the timelines cover."""

    columns: list[Column]
    cards: list[Card]
    starts: date
    ends: date


def build(user: Any, region: Region) -> Board:
    """The current versions in a region, in five questions however many they are."""
    found = list(_implementations(user, region))
    reached = days_reached([one.pk for one in found])
    today = dates.today()
    known = [day for one in found for day in reached.get(one.pk, {}).values()]
    starts = date(min((day.year for day in known), default=today.year), 1, 1)
    steps = list(ProcessTemplate.current().steps.filter(track=Track.REGIONAL).order_by("order"))
    order = {step.code: number for number, step in enumerate(steps, start=1)}
    columns = {step.code: Column(step) for step in steps}
    unreceived = Column(None)
    cards = []
    for one in found:
        marks = _marks(reached.get(one.pk, {}), order, starts, today)
        card = Card(one, getattr(one, "has_hinder", False), marks)
        at = columns.setdefault(one.step.code, Column(one.step)) if one.step else unreceived
        at.cards.append(card)
        cards.append(card)
    return Board([unreceived, *columns.values()], cards, starts, today)


def _implementations(user: Any, region: Region) -> Any:
    found = Implementation.objects.visible_to(user).filter(region=region).current()
    return (
        found.with_open_hinder()
        .select_related("region", "pathway_version__pathway", "step", "last_entry")
        .order_by("pathway_version__pathway__sort_key", "pathway_version__part")
    )


def _marks(reached: Reached, order: dict[str, int], starts: date, ends: date) -> list[Mark]:
    """In the order they were reached; a step taken higher is drawn higher."""
    length = max((ends - starts).days, 1)
    return [
        Mark(
            code,
            day,
            round(max((day - starts).days, 0) * WIDTH / length),
            round(order.get(code, 1) * HEIGHT / max(len(order), 1)),
        )
        for code, day in sorted(reached.items(), key=lambda item: (item[1], order.get(item[0], 0)))
    ]


def columns_of_file(board: Board) -> list[str]:
    """The headings of the file: the steps have a column each."""
    steps = [column.step.code for column in board.columns if column.step]
    return ["Vårdförlopp", "Steg", "Stegnamn", "Sedan", "Dagar", "Läge", "Öppet hinder", *steps]


def exported(board: Board) -> Iterator[list[Any]]:
    """One line per pathway, with the day each step was reached."""
    codes = [column.step.code for column in board.columns if column.step]
    for card in board.cards:
        one, on = card.implementation, {mark.code: mark.on for mark in card.marks}
        yield [
            one.pathway_version.short_title,
            one.step.code if one.step else "",
            one.step.name if one.step else NOT_RECEIVED.lower(),
            one.step_since,
            card.days,
            one.get_status_display(),
            "ja" if card.has_hinder else "nej",
            *(on.get(code) for code in codes),
        ]
