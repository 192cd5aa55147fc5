"""What has been done in matters, read from rows: the facts that the responsibility matrix shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from governance.models import (
    Advice,
    AgendaItem,
    AnswerKind,
    Communication,
    DecisionForm,
    DelegatedDecision,
    EscalationOutcome,
    Matter,
    MatterKind,
    MatterStatus,
    MeetingStatus,
    Recommendation,
)
from vardforlopp.common import dates
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.pathways.models import Milestone, MilestoneKind

DECIDED = (MatterStatus.DECIDED, MatterStatus.CLOSED)


@dataclass
class MatterFacts:
    """What is known of one matter; `item` is its point on the agenda of this round.

    A round begins when the matter is submitted: what is returned goes through the council anew.
    """

    matter: Matter
    received_on: date | None = None
    analysed_on: date | None = None
    item: AgendaItem | None = None
    recommendation: Recommendation | None = None
    decision: DelegatedDecision | None = None
    settled_on: date | None = None  # by an instance the matter was taken to
    told: dict[str, Communication] = field(default_factory=dict)

    @property
    def decided_on(self) -> date | None:
        """When it was decided, on delegation or by an instance it was taken to."""
        if self.matter.status not in DECIDED:
            return None
        if self.decision is not None:
            return self.decision.decided_on
        since = self.matter.status_at
        return self.settled_on or (dates.as_date(since) if since else None)

    @property
    def is_held(self) -> bool:
        """Whether the meeting of this round has been held."""
        return self.item is not None and self.item.meeting.status in HELD

    @property
    def concerns_municipal_care(self) -> bool:
        """Whether the municipalities are to be told."""
        about = self.matter.implementation
        return about is not None and about.pathway_version.concerns_municipal_care


HELD = (MeetingStatus.HELD, MeetingStatus.TO_ADJUST, MeetingStatus.ADJUSTED)


def with_what_is_read(rows: Any) -> Any:
    """The matters with what their facts and addresses ask about."""
    return rows.select_related(
        "council__region", "implementation__region", "implementation__pathway_version__pathway"
    )


def read(matters: Iterable[Matter]) -> list[MatterFacts]:
    """The facts of each, in a number of queries that does not grow with them."""
    found = [MatterFacts(matter) for matter in matters]
    keys = [one.matter.pk for one in found]
    about = [one.matter.implementation_id for one in found if one.matter.implementation_id]
    received, analysed = _received(about), _analysed(about)
    items, told = _items(keys), _told(keys)
    decisions, settled = _decisions(keys), _settled(keys)
    for one in found:
        matter = one.matter
        if matter.kind == MatterKind.INTRODUCTION:  # else it was done long ago, for another matter
            one.received_on = received.get(matter.implementation_id)
            one.analysed_on = analysed.get(matter.implementation_id)
        one.decision = decisions.get(matter.pk)
        one.settled_on = settled.get(matter.pk)
        _take_round(one, items[matter.pk])
        one.told = {row.task: row for row in told[matter.pk] if _counts(row, one)}
    return found


def of(matter: Matter) -> MatterFacts:
    """The facts of one matter."""
    return read([matter])[0]


def _received(about: list[Any]) -> dict[Any, date]:
    rows = Milestone.objects.in_force().filter(
        implementation__in=about, kind=MilestoneKind.RECEIVED
    )
    return dict(rows.order_by("-occurred_on").values_list("implementation", "occurred_on"))


def _analysed(about: list[Any]) -> dict[Any, date]:
    """When both analyses were klara."""
    days: dict[Any, list[date]] = defaultdict(list)
    for model in (GapAnalysis, ImpactAssessment):
        rows = model._default_manager.filter(implementation__in=about, completed_on__isnull=False)
        for key, day in rows.order_by().values_list("implementation", "completed_on"):
            days[key] += [day] if day else []
    return {key: max(found) for key, found in days.items() if len(found) == 2}


def _items(keys: list[int]) -> dict[int, list[AgendaItem]]:
    """The points on agendas that were or are to be taken up, the first meeting first."""
    rows = AgendaItem.objects.filter(matter__in=keys, is_withdrawn=False)
    rows = rows.exclude(meeting__status=MeetingStatus.CANCELLED)
    about = ("meeting__council", "presented_by", "recommendation")
    found: dict[int, list[AgendaItem]] = defaultdict(list)
    for row in rows.select_related(*about).order_by("meeting__held_on", "pk"):
        found[row.matter_id or 0].append(row)
    return found


def _take_round(one: MatterFacts, items: list[AgendaItem]) -> None:
    """The point of the agenda since it was last submitted; one with a recommendation goes first."""
    matter = one.matter
    if matter.status in (MatterStatus.PREPARING, MatterStatus.WITHDRAWN):
        return
    since = matter.submitted_on
    for item in items:
        advice = getattr(item, "recommendation", None)
        is_returned = advice is not None and advice.advice == Advice.RETURN
        is_before = since is not None and item.meeting.held_on < since
        if is_returned or is_before:
            continue
        if advice is not None or one.recommendation is None:
            one.item, one.recommendation = item, advice


def _decisions(keys: list[int]) -> dict[int, DelegatedDecision]:
    rows = DelegatedDecision.objects.in_force().filter(matter__in=keys, form=DecisionForm.DECISION)
    return {row.matter_id: row for row in rows.order_by("decided_on", "pk")}


def _settled(keys: list[int]) -> dict[int, date]:
    """When an instance above the council decided, where one did."""
    rows = EscalationOutcome.objects.filter(escalation__matter__in=keys, kind=AnswerKind.DECIDES)
    found = rows.order_by("answered_on", "pk").values_list("escalation__matter", "answered_on")
    return dict(found)


def _told(keys: list[int]) -> dict[int, list[Communication]]:
    found: dict[int, list[Communication]] = defaultdict(list)
    rows = Communication.objects.filter(matter__in=keys).select_related("told_by")
    for row in rows.order_by("told_on", "pk"):
        found[row.matter_id].append(row)
    return found


def _counts(row: Communication, one: MatterFacts) -> bool:
    """Told of the decision that stands; information that it has come needs no decision."""
    if row.decision_id is None and one.decision is None:
        decided = one.decided_on
        return decided is None or row.task == "inform" or row.told_on >= decided
    return row.task == "inform" or (one.decision is not None and row.decision_id == one.decision.pk)
