"""A matter of RMK's brought as far as a test asks, each fact made where the product makes it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from governance.actions import communicating, deciding
from governance.actions import matters as actions
from governance.matters.workflow import matter_workflow
from governance.models import AgendaItem, DelegatedDecision, Matter, MatterTask, Meeting
from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, ImpactAssessmentFactory
from tests.factories.governance import (
    AgendaItemFactory,
    MeetingFactory,
    RecommendationFactory,
    chain,
    working_council,
)
from vardforlopp.common import dates
from vardforlopp.common.records import change
from vardforlopp.pathways.models import Outcome

# whose each row of the matrix is, as the cast calls them
OWNERS = {
    MatterTask.INFORM: "secretary",
    MatterTask.ANALYSE: "leader_orebro",
    MatterTask.SUBMIT: "leader_orebro",
    MatterTask.DISPATCH: "secretary",
    MatterTask.PRESENT: "leader_orebro",
    MatterTask.RECOMMEND: "member",
    MatterTask.RECORD: "secretary",
    MatterTask.TELL_MANAGEMENT: "chair",
    MatterTask.TELL_AREA: "coopted",
    MatterTask.TELL_LEADERS: "chair",
}


class Way:
    """RMK at work, and a matter about stroke in Örebro that goes the whole way."""

    def __init__(self, cast: Cast, *, municipal: bool = True):
        self.cast = cast
        working_council(cast.council)
        if municipal:
            change(cast.version, by=None, concerns_municipal_care=True)
        self.people = {part: getattr(cast, part) for part in sorted(set(OWNERS.values()))}
        self.matter = opened(cast)
        self.item: AgendaItem | None = None

    def fresh(self) -> Matter:
        """The matter as it stands."""
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self.matter

    def up_to(self, task: MatterTask) -> Way:
        """Everything before the task is done."""
        for one in MatterTask:
            if one == task:
                return self
            self.do(one)
        return self

    def do(self, task: MatterTask) -> None:
        """The fact of one task."""
        if task == MatterTask.TELL_MANAGEMENT and self.fresh().status != "decided":
            self.decide()
        getattr(self, f"_{task}")()

    def decide(self) -> DelegatedDecision:
        """The chair decides that it is introduced."""
        decision = deciding.record_decision(
            self.fresh(),
            by=self.cast.chair,
            delegation=chain(self.cast.council),
            kind="introduction",
            text="Vårdförloppet införs.",
            outcome=Outcome.INTRODUCED,
            recommendation=self.matter.recommendations.get(),
            within_mandate=True,
            mandate_reason="Samma uppdrag som i dag.",
        )
        matter_workflow.perform("decide", self.fresh(), by=self.cast.chair)
        return decision

    def _inform(self) -> None:
        self._tell("inform")

    def _analyse(self) -> None:
        about = self.cast.stroke_orebro
        GapAnalysisFactory(implementation=about, completed_on=dates.today())
        ImpactAssessmentFactory(implementation=about, completed_on=dates.today())

    def _submit(self) -> None:
        actions.submit_matter(self.fresh(), by=self.cast.leader_orebro)

    def take_up(self) -> AgendaItem:
        """The matter stands on the agenda of a meeting in a week."""
        meeting = MeetingFactory(
            council=self.cast.council, held_on=dates.today() + timedelta(days=7)
        )
        self.item = AgendaItemFactory(meeting=meeting, matter=self.matter)
        return self.item

    def _dispatch(self) -> None:
        item = self.item or self.take_up()
        self._meeting(item, status="dispatched", dispatched_on=dates.today())

    def hold(self) -> None:
        """The meeting is held today."""
        assert self.item is not None
        self._meeting(self.item, status="held", held_on=dates.today(), stop_on=dates.today())

    def _present(self) -> None:
        self.hold()
        leader = self.cast.leader_orebro.person
        AgendaItem.objects.filter(pk=self.item.pk).update(presented_by=leader)  # type: ignore[union-attr]

    def _recommend(self) -> None:
        RecommendationFactory(matter=self.matter, item=self.item)
        matter_workflow.perform("recommend", self.fresh(), by=self.cast.secretary)

    def _record(self) -> None:
        assert self.item is not None
        self._meeting(self.item, status="adjusted", adjusted_on=dates.today())

    def _tell_management(self) -> None:
        self._tell("tell_management")

    def _tell_area(self) -> None:
        self._tell("tell_area")

    def _tell_leaders(self) -> None:
        self._tell("tell_leaders")

    def _tell(self, task: str) -> None:
        who = self.people[OWNERS[MatterTask(task)]]
        communicating.communicate(
            self.fresh(), by=who, task=task, told_on=dates.today(), told_to="Dem det gäller"
        )

    @staticmethod
    def _meeting(item: AgendaItem, **facts: Any) -> None:
        Meeting.objects.filter(pk=item.meeting_id).update(**facts)


def opened(cast: Cast, **facts: Any) -> Matter:
    """A matter of RMK's about stroke in Örebro, opened by its secretary today."""
    about: dict[str, Any] = {
        "kind": "introduction",
        "implementation": cast.stroke_orebro,
        "title": "Införande av stroke",
        "description": "Det nationella vårdförloppet ska införas.",
        "arrived_on": dates.today(),
        "sender": "Nationellt system för kunskapsstyrning",
    }
    return actions.open_matter(cast.council, by=cast.secretary, **about | facts)
