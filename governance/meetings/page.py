"""The page of one meeting: its points, who is there, and the one thing that happens next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse

from governance.meetings import notices, shown
from governance.meetings.next_step import next_step, other_steps
from governance.meetings.permissions import (
    can_cancel,
    can_edit_meeting,
    can_lead_meeting,
    can_note_attendance,
    can_prepare_meeting,
    not_with_council,
)
from governance.meetings.ready import ready_for, too_late_for
from governance.meetings.seats import seats
from governance.meetings.sitting import Sitting
from governance.meetings.steps import Step
from governance.models import (
    Advice,
    AgendaItem,
    BallotChoice,
    Matter,
    MatterDocument,
    Meeting,
    MeetingStatus,
)
from governance.reports.permissions import can_post_minutes
from governance.reports.shown import posting_facts
from vardforlopp.common.history import Line, lines_with
from vardforlopp.common.wording import all_of, counted


def item_address(name: str, item: AgendaItem) -> str:
    """The address of a page about a point."""
    return reverse(name, args=[item.council.slug, item.meeting_id, item.pk])


@dataclass
class Point:
    """A point as the page shows it."""

    item: AgendaItem
    number: str
    href: str = ""
    papers: list[str] = field(default_factory=list)
    jav: str = ""
    answers: str = ""
    closed: str = ""
    notes: list[str] = field(default_factory=list)
    buttons: list[Step] = field(default_factory=list)
    moves: list[Step] = field(default_factory=list)

    @property
    def recommendation(self) -> Any:
        """What the council recommends, or None."""
        return getattr(self.item, "recommendation", None)

    @property
    def advice(self) -> str:
        """How the badge of the recommendation is drawn."""
        return shown.ADVICE[Advice(self.recommendation.advice)]


class MeetingPage:
    """Read once for a reader; the same number of questions however many the points are."""

    def __init__(self, user: Any, meeting: Meeting):
        self.user, self.meeting = user, meeting
        self.sitting = Sitting(meeting)
        self.may_prepare = can_prepare_meeting(user, meeting)
        self.may_lead = can_lead_meeting(user, meeting)
        self.may_edit = can_edit_meeting(user, meeting)
        self.may_cancel = can_cancel(user, meeting)
        self.may_note = can_note_attendance(user, meeting)
        self.may_post = can_post_minutes(user, meeting)

    @property
    def state(self) -> str:
        """How its badge is drawn."""
        return shown.state(self.meeting)

    @property
    def review(self) -> list[dict[str, Any]]:
        """The days of the legality review; nothing before the minutes are adjusted."""
        is_adjusted = self.meeting.status == MeetingStatus.ADJUSTED
        return posting_facts(self.meeting) if is_adjusted else []

    @cached_property
    def is_ahead(self) -> bool:
        """Whether the agenda may still change."""
        return self.meeting.is_ahead

    @cached_property
    def is_held(self) -> bool:
        """Whether it is open just now."""
        return self.meeting.status == MeetingStatus.HELD

    @cached_property
    def ready(self) -> int:
        """How many matters wait to be taken up."""
        return ready_for(self.meeting).count() if self.is_ahead and self.may_prepare else 0

    @property
    def has_more_ready(self) -> bool:
        """Whether matters wait although something else is the next step."""
        return bool(self.ready and self.meeting.status != MeetingStatus.PLANNED)

    @cached_property
    def late(self) -> list[Matter]:
        """Matters submitted after the stop day, for those who prepare."""
        if not (self.is_ahead and self.may_prepare):
            return []
        return list(too_late_for(self.meeting).select_related("council"))

    @property
    def facts(self) -> list[dict[str, Any]]:
        """When, where and how."""
        return shown.facts(self.meeting, self.sitting.needed)

    @cached_property
    def people(self) -> list[dict[str, Any]]:
        """Who is there; before the meeting who is called."""
        if self.sitting.attendances:
            return [
                {"person": row.person, "role": _role(row.get_role_display(), row.votes), "row": row}
                for row in self.sitting.attendances
            ]
        if not self.is_ahead:
            return []
        called = seats(self.meeting.council, self.meeting.held_on)
        return [{"person": one.person, "role": _role(one.role.label, one.votes)} for one in called]

    @cached_property
    def adjusters(self) -> list[Any]:
        """Who adjusts the minutes, and when they did."""
        return list(self.meeting.adjustments.named())

    @cached_property
    def unanswered(self) -> list[int]:
        """The points of a question that the reader has yet to answer."""
        is_open = self.meeting.status == MeetingStatus.DISPATCHED
        return notices.unanswered(self.meeting, self.user.person_id) if is_open else []

    @property
    def next(self) -> Step | None:
        """The one thing that happens next."""
        return next_step(self)

    @property
    def others(self) -> list[Step]:
        """What may be done besides."""
        return other_steps(self)

    @cached_property
    def withdrawn(self) -> list[AgendaItem]:
        """The points that are not taken up, with why."""
        rows = self.meeting.items.filter(is_withdrawn=True).select_related("matter")
        return list(rows.order_by("pk"))

    @cached_property
    def history(self) -> list[Line]:
        """Of the meeting, its points, who was there and who adjusts."""
        parts = (self.meeting.items.all(), self.sitting.attendances, self.adjusters)
        return lines_with(self.meeting, *parts)

    @cached_property
    def points(self) -> list[Point]:
        """The agenda."""
        return [self._point(place, item) for place, item in enumerate(self.sitting.items, start=1)]

    @cached_property
    def _seen(self) -> set[int]:
        """The matters that the reader may open."""
        keys = [item.matter_id for item in self.sitting.items if item.matter_id]
        rows = Matter.objects.visible_to(self.user).filter(pk__in=keys)
        return set(rows.values_list("pk", flat=True))

    @cached_property
    def _papers(self) -> dict[int, list[str]]:
        seen = MatterDocument.objects.visible_to(self.user)
        rows = seen.filter(matter__in=self._seen, is_withdrawn=False)
        found: dict[int, list[str]] = defaultdict(list)
        for row in rows:
            found[row.matter_id].append(row.title)
        return found

    def _point(self, place: int, item: AgendaItem) -> Point:
        made = Point(item, f"§\u00a0{item.paragraph}" if item.paragraph else str(place))
        if item.matter:
            if item.matter_id in self._seen:
                made.href = item.matter.get_absolute_url()
                made.papers = self._papers.get(item.matter_id or 0, [])
            made.jav = all_of(row.person.name for row in self.sitting.jav(item))
            made.answers = self._said(item)
            given = self.sitting.answers(item)
            made.closed = self._closed(item)
            made.notes = [f"{row.person}: {row.note}" for row in given if row.note]
        made.buttons, made.moves = list(self._buttons(item)), list(self._moves(place, item))
        return made

    def _said(self, item: AgendaItem) -> str:
        """How many answered what; between meetings also who has not answered."""
        answers = self.sitting.answers(item)
        counts = [
            f"{label}: {count}"
            for value, label in BallotChoice.choices
            if (count := sum(row.choice == value for row in answers))
        ]
        silent = self.sitting.silent(item) if self.meeting.is_between else []
        if silent and self.meeting.status == MeetingStatus.DISPATCHED:
            counts.append(f"har inte svarat: {all_of(row.person.name for row in silent)}")
        return ", ".join(counts)

    def _closed(self, item: AgendaItem) -> str:
        """Why the council recommends no more in it, although it has not."""
        matter = item.matter
        if matter is None or matter.is_with_council or hasattr(item, "recommendation"):
            return ""
        return not_with_council(matter) if self.is_held else ""

    def may_record(self, item: AgendaItem) -> bool:
        """Whether the reader may record answers and recommendation in the point just now."""
        waits = item.matter is not None and item.matter.is_with_council
        is_open = self.is_held and waits and not hasattr(item, "recommendation")
        has_jav = self.user.person_id in self.sitting.barred(item)
        return bool(is_open and self.may_lead and not has_jav)

    def _buttons(self, item: AgendaItem) -> list[Step]:
        if self.may_record(item):
            return self.steps(item)
        if not (self.may_prepare and (self.is_ahead or self.is_held)):
            return []
        edit = Step("Ändra", item_address("agenda_item_edit", item))
        away = Step("Utgår", item_address("agenda_item_withdraw", item))
        return [edit, away] if self.is_ahead else [edit]

    def steps(self, item: AgendaItem) -> list[Step]:
        """The buttons of a point that waits for its recommendation, the nearest first."""
        quorum = self.sitting.quorum(item)
        give = Step("Lämna rekommendation", item_address("recommendation_new", item), answer=quorum)
        if self.meeting.is_between or not quorum:
            return [give]
        other = item_address("agenda_item_ballots", item)
        if self.sitting.everybody_has_answered(item) and self.sitting.answers(item):
            return [give, Step("Ändra svaren", other)]
        agree = item_address("agenda_item_agree", item)
        return [Step("Alla närvarande är eniga: för", action=agree), Step("Olika svar", other)]

    def _moves(self, place: int, item: AgendaItem) -> list[Step]:
        """Up and down, where there is anywhere to go."""
        if not (self.may_prepare and self.is_ahead):
            return []
        action, last = item_address("agenda_item_move", item), len(self.sitting.items)
        ways = (("Upp", "upp", place > 1), ("Ner", "ner", place < last))
        return [
            Step(label, action=action, hidden=(("at", way),))
            for label, way, is_open in ways
            if is_open
        ]

    @property
    def paragraphs(self) -> str:
        """Such as "§ 12–17", or nothing before the meeting."""
        numbers = [item.paragraph for item in self.sitting.items if item.paragraph]
        return f"§\u00a0{numbers[0]}–{numbers[-1]}" if numbers else ""

    @property
    def ready_label(self) -> str:
        """Such as "Ta upp 3 anmälda ärenden"."""
        return f"Ta upp {counted(self.ready, 'anmält ärende', 'anmälda ärenden')}"


def _role(label: str, votes: bool) -> str:
    return label if votes else f"{label}, utan rösträtt"
