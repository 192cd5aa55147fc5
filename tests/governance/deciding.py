"""A matter that waits for its decision, for the tests of decisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from governance.actions.introductions import decide_introduction
from governance.models import Advice, DelegatedDecision, Matter, MatterStatus
from tests.cast import Cast
from tests.factories.governance import (
    DelegationFactory,
    MatterFactory,
    RecommendationFactory,
    chain,
    working_council,
)
from vardforlopp.accounts.models import User

TEXT = "Stroke och TIA införs i länet."


@dataclass
class Scene:
    """RMK at work: the chair and the deputy each with a line, and stroke recommended."""

    cast: Cast
    matter: Matter = field(init=False)

    def __post_init__(self) -> None:
        working_council(self.cast.council)
        line = chain(self.cast.council)
        DelegationFactory(council=self.cast.council, role="deputy", parent=line.parent)
        self.matter = self.recommended(self.cast.stroke_orebro)

    def recommended(self, implementation: Any, advice: str = Advice.FOR) -> Matter:
        """A matter of the council with what it recommends."""
        matter: Matter = MatterFactory(
            council=self.cast.council,
            implementation=implementation,
            status=MatterStatus.RECOMMENDED,
        )
        RecommendationFactory(matter=matter, advice=advice)
        return matter

    def decide(self, by: User | None = None, **facts: Any) -> DelegatedDecision:
        """The chair decides that it is introduced."""
        usual: dict[str, Any] = {"outcome": "introduce", "text": TEXT, "within": True}
        usual |= {"mandate_reason": "Ryms i dagens uppdrag.", "by": by or self.cast.chair}
        usual |= {"chair_absence": "Ordföranden är sjuk."}  # kept when the deputy decides
        return decide_introduction(facts.pop("matter", self.matter), **(usual | facts))
