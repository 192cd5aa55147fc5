"""A council that grants: its administration with a unit, delegation, budget and a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from governance.actions.grant_budgets import add_grant_budget
from governance.actions.grant_follow_up import reverse_grant
from governance.actions.grants import GrantTerms, decide_grant
from governance.models import (
    CouncilSetting,
    DecisionKind,
    DelegatedDecision,
    Delegation,
    GrantBudget,
    GrantBudgetDecision,
    Matter,
    MatterKind,
    PathwayYear,
    TransitionGrant,
)
from regions.models import Body, Unit, UnitKind
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.governance import (
    CAP,
    SINCE,
    MatterFactory,
    chain,
    chair_of,
    working_council,
)
from tests.factories.pathways import CarePathwayFactory, PathwayVersionFactory
from tests.factories.regions import UnitFactory
from vardforlopp.common import dates
from vardforlopp.pathways import actions as pathways
from vardforlopp.pathways.models import CarePathway, PathwayVersion


@dataclass
class Granting:
    """What a grant in RMK needs; the chair decides unless somebody else is named."""

    cast: Cast
    council: Body
    administration: Unit
    unit: Unit
    delegation: Delegation
    matter: Matter

    def budget(self, amount: Any = 10 * CAP, year: int | None = None) -> GrantBudget:
        """The council's budget of the year (this one)."""
        return add_grant_budget(
            self.council,
            by=self.cast.development_director,
            year=year or dates.today().year,
            amount=Decimal(amount),
            decided_on=dates.today(),
            reference="HSN § 1",
        )

    def terms(self, amount: Any = CAP, receiver: Any = None) -> GrantTerms:
        """So much to the unit for half a year from today."""
        today = dates.today()
        days = {"starts_on": today, "ends_on": today + timedelta(days=180)}
        return GrantTerms(
            Decimal(amount), receiver or self.unit, "Utbildning på hjälpmedel", **days
        )

    def grant(self, amount: Any = CAP, **facts: Any) -> TransitionGrant:
        """A decided grant."""
        matter, by = facts.pop("matter", self.matter), facts.pop("by", self.cast.chair)
        terms = self.terms(amount, facts.pop("receiver", None))
        facts.setdefault("chair_absence", "Ordföranden är sjuk.")  # kept when the deputy decides
        return decide_grant(matter, by=by, terms=terms, text="Bidraget beviljas.", **facts)

    def matter_of(self, version: PathwayVersion, **facts: Any) -> Matter:
        """A matter of a grant, with the council, of the version in the region."""
        about = version.implementations.get(region=self.cast.orebro)
        return grant_matter(self.council, about, **facts)

    def other_version(self, pathway: CarePathway | None = None) -> PathwayVersion:
        """Another part of the pathway, or of one of its own."""
        version = PathwayVersionFactory(pathway=pathway or CarePathwayFactory(), approved=True)
        pathways.open_implementations(version)
        return version


def grant_matter(council: Body, implementation: Any, **facts: Any) -> Matter:
    """A matter of a grant that has been submitted to the council."""
    facts |= {"kind": MatterKind.GRANT, "title": "Omställningsbidrag"}
    return placed(
        MatterFactory(council=council, implementation=implementation, **facts), "submitted"
    )


def granting(cast: Cast, **line: Any) -> Granting:
    """RMK at work with grants: delegation to the chair, no budget yet."""
    top = UnitFactory(region=cast.orebro, kind=UnitKind.ADMINISTRATION, name="Vårdförvaltningen")
    unit = UnitFactory(region=cast.orebro, parent=UnitFactory(region=cast.orebro, parent=top))
    if CouncilSetting.objects.filter(body=cast.council).exists():
        CouncilSetting.objects.filter(body=cast.council).update(administration=top)
    else:
        working_council(cast.council, administration=top)
    delegation = chain(cast.council, DecisionKind.GRANT, **line)
    matter = grant_matter(cast.council, cast.stroke_orebro)
    return Granting(cast, cast.council, top, unit, delegation, matter)


def furnish_grants(cast: Cast, made: dict[str, Any]) -> None:
    """A grant in RMK and the matter of another; a grant in Skåne's council."""
    rmk = granting(cast)
    made["grant_budget"] = rmk.budget()
    made["grant_matter"] = rmk.matter_of(cast.version)
    made["grant"] = rmk.grant(1000)
    made["other_grant"] = elsewhere(cast, made["other_council"])


def elsewhere(cast: Cast, council: Body) -> TransitionGrant:
    """A grant of another council, for stroke in Skåne."""
    unit = UnitFactory(region=council.region, kind=UnitKind.ADMINISTRATION)
    CouncilSetting.objects.filter(body=council).update(administration=unit)
    line, today = chain(council, DecisionKind.GRANT), dates.today()
    decision = DelegatedDecision(
        council=council,
        year=today.year,
        number=1 + council.delegated_decisions.filter(year=today.year).count(),
        matter=grant_matter(council, cast.stroke),
        kind=DecisionKind.GRANT,
        delegation=line,
        decider=chair_of(council),
        decided_on=today,
        text="Beviljas.",
    )
    decision.save()
    budget = a_budget(council, today.year)
    about = {"council": council, "pathway": cast.version.pathway, "year": today.year}
    grant = TransitionGrant(
        decision=decision,
        budget=budget,
        pathway_year=PathwayYear.new(**about),
        pathway_version=cast.version,
        amount=CAP,
        receiver=unit,
        purpose="Utbildning",
        starts_on=today,
        ends_on=today,
    )
    grant.save()
    return grant


def a_budget(council: Body, year: int, amount: Any = CAP) -> GrantBudget:
    """A budget that somebody has decided."""
    budget = GrantBudget(council=council, year=year)
    budget.save()
    GrantBudgetDecision(budget=budget, amount=amount, decided_on=SINCE, reference="§ 1").save()
    return budget


def more_grants(cast: Cast) -> None:
    """One more of what stands in the lists of grants and budgets."""
    if "granting" not in cast.made:
        cast.made["granting"] = granting(cast)
        cast.made["granting"].budget()
    rmk = cast.made["granting"]
    a_budget(rmk.council, 2030 + GrantBudget.objects.filter(council=rmk.council).count())
    grant = rmk.grant(1000, matter=rmk.matter_of(rmk.other_version()))
    reverse_grant(grant, by=cast.chair, amount=Decimal(1), reason="Oanvänt.")
