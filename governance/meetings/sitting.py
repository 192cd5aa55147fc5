"""A meeting as it sits: who is there, who takes part in each point, and what they answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from functools import cached_property

from governance.models import (
    AgendaItem,
    Attendance,
    AttendeeRole,
    Ballot,
    BallotChoice,
    ConflictOfInterest,
    Meeting,
    setting_of,
)
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.wording import all_of, counted

VOTERS = ("röstberättigad", "röstberättigade")


class Sitting:
    """Read once, a question for each kind of row however many they are."""

    def __init__(self, meeting: Meeting):
        self.meeting = meeting

    @cached_property
    def attendances(self) -> list[Attendance]:
        """Everybody on the list, the chair first."""
        rows = list(self.meeting.attendances.select_related("person"))
        order = list(AttendeeRole.values)
        return sorted(rows, key=lambda row: (order.index(row.role), row.person.sort_key))

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The points that are not withdrawn, in order."""
        about = ("matter__council", "presented_by", "recommendation")
        given = "recommendation__"
        with_them = (f"{given}reservations__person", f"{given}decisions__council")
        rows = self.meeting.items.filter(is_withdrawn=False).select_related(*about)
        rows = rows.prefetch_related(*with_them, f"{given}decisions__decider")
        found = list(rows.order_by("order", "pk"))
        for row in found:
            row.meeting, row.council = self.meeting, self.meeting.council
        return found

    @cached_property
    def conflicts(self) -> dict[int, list[ConflictOfInterest]]:
        """Jäv by matter, also of those who are not there, and what has been taken back since."""
        matters = [item.matter_id for item in self.items if item.matter_id]
        rows = ConflictOfInterest.objects.filter(matter__in=matters)
        found: dict[int, list[ConflictOfInterest]] = defaultdict(list)
        for row in rows.select_related("person").order_by("pk"):
            found[row.matter_id].append(row)
        return found

    @cached_property
    def ballots(self) -> dict[int, dict[int, Ballot]]:
        """Answers by point and person."""
        found: dict[int, dict[int, Ballot]] = defaultdict(dict)
        rows = Ballot.objects.filter(item__meeting=self.meeting).select_related("person")
        for row in rows.order_by("pk"):
            found[row.item_id][row.person_id] = row
        return found

    @cached_property
    def needed(self) -> int | None:
        """How many who vote must take part; None when the council has no order that day."""
        setting = setting_of(self.meeting.council, self.meeting.held_on)
        return setting.quorum if setting else None

    @property
    def present(self) -> list[Attendance]:
        """Those who are there, with or without a vote."""
        return [row for row in self.attendances if row.is_there]

    @property
    def secretaries(self) -> set[int]:
        """Who keeps the minutes, as persons."""
        return {row.person_id for row in self.attendances if row.role == AttendeeRole.SECRETARY}

    def barred(self, item: AgendaItem) -> set[int]:
        """Those who take no part in the point because of jäv, as persons."""
        return {row.person_id for row in self.jav(item)}

    def jav(self, item: AgendaItem) -> list[ConflictOfInterest]:
        """The conflicts of interest in the matter of the point.

        Those of today, until the council has recommended or the minutes are adjusted: what is
        declared or taken back after that changes nothing in what was done.
        """
        found = self.conflicts.get(item.matter_id, []) if item.matter_id else []
        settled = self._settled_at(item)
        if settled is None:
            return [row for row in found if row.withdrawn_on is None]
        return [row for row in found if self._held(row, item, settled)]

    def _settled_at(self, item: AgendaItem) -> datetime | None:
        """When the point was settled; None while it is not."""
        given = getattr(item, "recommendation", None)
        if given is not None:
            return given.created_at
        return self.meeting.status_at if self.meeting.is_locked else None

    def _held(self, row: ConflictOfInterest, item: AgendaItem, settled: datetime) -> bool:
        """Whether jäv kept the person out then; of the same day the missing answer tells."""
        if row.created_at > settled:
            return False
        day = dates.as_date(settled)
        has_answered = row.person_id in self.ballots.get(item.pk, {})
        gone = row.withdrawn_on
        return gone is None or gone > day or (gone == day and not has_answered)

    def voters(self, item: AgendaItem) -> list[Attendance]:
        """Those who are there, vote, and have no jäv in the point."""
        barred = self.barred(item)
        return [row for row in self.present if row.votes and row.person_id not in barred]

    def answers(self, item: AgendaItem) -> list[Ballot]:
        """What those who take part in the point have answered, in the order of the list."""
        given = self.ballots.get(item.pk, {})
        return [given[row.person_id] for row in self.voters(item) if row.person_id in given]

    def silent(self, item: AgendaItem) -> list[Attendance]:
        """Those who have yet to answer."""
        given = self.ballots.get(item.pk, {})
        return [row for row in self.voters(item) if row.person_id not in given]

    def quorum(self, item: AgendaItem) -> Answer:
        """Whether enough of those who vote take part in the point (jäv counted off)."""
        if self.needed is None:
            return no("Rådet har ingen ordning den dagen, så det går inte att se när det är fört.")
        count = len(self.voters(item))
        if count >= self.needed:
            return YES
        jav = f" ({len(self.barred(item))} har jäv)" if self.barred(item) else ""
        return no(
            f"Rådet är inte beslutfört i punkten: {counted(count, *VOTERS)} deltar{jav}, "
            f"{self.needed} behövs."
        )

    def everybody_has_answered(self, item: AgendaItem) -> Answer:
        """Whether no answer is missing in the point."""
        names = [row.person.name for row in self.silent(item)]
        return no(f"{all_of(names)} har inte svarat.") if names else YES

    def carried(self, item: AgendaItem) -> set[str]:
        """What the council may recommend: what most are for; when even, what the chair is for."""
        answers = [row for row in self.answers(item) if row.choice != BallotChoice.ABSTAIN]
        counts = Counter(row.choice for row in answers)
        if not counts:
            return set()
        most = {choice for choice, count in counts.items() if count == max(counts.values())}
        chair = self._choice_of_chair(item)
        return {chair} if chair in most else most

    def _choice_of_chair(self, item: AgendaItem) -> str:
        """The answer of whoever leads the meeting in the point."""
        leading = (AttendeeRole.CHAIR, AttendeeRole.DEPUTY)
        given = self.ballots.get(item.pk, {})
        for row in self.voters(item):  # the chair stands first
            if row.role in leading:
                ballot = given.get(row.person_id)
                return ballot.choice if ballot else ""
        return ""
