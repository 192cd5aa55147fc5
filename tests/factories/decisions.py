"""Delegations and decisions of the two councils, for the tables that visit every page."""

from __future__ import annotations

from typing import Any

from governance.actions.introductions import decide_introduction
from governance.models import DelegatedDecision, Delegation, DelegationStatus, Matter, MatterStatus
from tests.cast import Cast
from tests.factories.governance import (
    DelegationFactory,
    MatterFactory,
    RecommendationFactory,
    chain,
    chair_of,
)
from tests.factories.pathways import ImplementationFactory
from vardforlopp.common import dates


def furnish_decisions(cast: Cast, made: dict[str, Any]) -> None:
    """In each council a line that waits and a decision; in RMK a matter that waits for the chair.

    RMK's line is laid up by its secretary.
    """
    chain(cast.council)
    for key, council in (("", cast.council), ("other_", made["other_council"])):
        made[f"{key}delegation"] = DelegationFactory(
            council=council,
            status=DelegationStatus.PROPOSED,
            proposed_by=cast.secretary.person,
        )
    made["to_decide"] = recommended(cast)
    made["decision"] = decided_by_chair(cast)
    made["other_decision"] = _declined(cast, made["other_matter"])


def recommended(cast: Cast) -> Matter:
    """A matter of RMK about an introduction of its own, which the council is for."""
    matter: Matter = MatterFactory(
        council=cast.council,
        implementation=ImplementationFactory(region=cast.orebro),
        status=MatterStatus.RECOMMENDED,
    )
    RecommendationFactory(matter=matter)
    return matter


def decided_by_chair(cast: Cast) -> DelegatedDecision:
    """A decision that it is introduced."""
    return decide_introduction(
        recommended(cast),
        by=cast.chair,
        outcome="introduce",
        text="Det införs.",
        within=True,
        mandate_reason="Ryms.",
    )


def _declined(cast: Cast, matter: Matter) -> DelegatedDecision:
    """A decision in another council that it is not introduced."""
    line: Delegation = chain(matter.council)
    day = dates.today()
    row = DelegatedDecision(
        council=matter.council,
        year=day.year,
        number=1,
        matter=matter,
        kind=line.kind,
        outcome="decline",
        delegation=line,
        decider=chair_of(matter.council),
        decided_on=day,
        text="Det införs inte.",
    )
    row.save()
    return row


def more_decisions(cast: Cast) -> None:
    """One more line of the delegation order that waits, and one more decision."""
    chain(cast.council)
    DelegationFactory(council=cast.council, status=DelegationStatus.PROPOSED)
    decided_by_chair(cast)
