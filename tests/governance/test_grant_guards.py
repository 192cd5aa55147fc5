"""What the database refuses of grants, whoever writes the rows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from governance.actions.deciding import record_decision
from governance.models import (
    DelegatedDecision,
    GrantBudgetDecision,
    GrantReversal,
    GrantUse,
    PathwayYear,
    TransitionGrant,
)
from tests.cast import Cast
from tests.factories.governance import CAP
from tests.factories.grants import Granting, a_budget, granting
from tests.factories.pathways import CarePathwayFactory
from tests.factories.regions import BodyFactory, UnitFactory
from vardforlopp.common import dates
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db
ORE = Decimal("0.01")


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    found = granting(cast, amount_limit=CAP)
    found.budget(2 * CAP)
    return found


@pytest.fixture
def grant(rmk: Granting) -> TransitionGrant:
    return rmk.grant(CAP)


def decided(rmk: Granting, **facts: Any) -> DelegatedDecision:
    """A decision without its grant."""
    given: Any = {"by": rmk.cast.chair, "delegation": rmk.delegation, "kind": "grant", "text": "x"}
    return record_decision(facts.pop("matter", rmk.matter), **given | facts)


def raw(rmk: Granting, like: TransitionGrant, **facts: Any) -> TransitionGrant:
    """A grant as nobody's verb would write it."""
    names = ("budget", "pathway_year", "pathway_version", "amount", "receiver", "purpose")
    copied = {name: getattr(like, name) for name in (*names, "starts_on", "ends_on")}
    matter = facts.pop("matter", rmk.matter)
    given = copied | {"decision": facts.pop("decision", None) or decided(rmk, matter=matter)}
    return TransitionGrant(**given | facts)


def refused(save: Callable[[], Any], why: str) -> None:
    with pytest.raises(DatabaseError, match=why), transaction.atomic():
        save()


def test_one_ore_over_the_cap_is_refused(rmk: Granting, grant: TransitionGrant) -> None:
    refused(raw(rmk, grant, amount=ORE).save, "cap per pathway and year")
    moved = CarePathwayFactory()
    change(rmk.cast.version, by=None, pathway=moved)
    new = PathwayYear.new(council=rmk.council, pathway=moved, year=dates.today().year)
    refused(raw(rmk, grant, amount=ORE, pathway_year=new).save, "cap per pathway and year")


def test_one_ore_over_the_budget_or_the_limit_is_refused(
    rmk: Granting, grant: TransitionGrant
) -> None:
    other = rmk.matter_of(rmk.other_version())
    second = rmk.grant(CAP, matter=other)
    third = rmk.other_version()
    place = PathwayYear.new(council=rmk.council, pathway=third.pathway, year=dates.today().year)
    about: Any = {"pathway_version": third, "pathway_year": place, "matter": rmk.matter_of(third)}
    refused(raw(rmk, second, **about, amount=ORE).save, "budget of the year")
    refused(raw(rmk, second, **about, amount=CAP + ORE).save, "limit of its delegation")


def test_a_grant_is_of_the_year_council_and_pathway_of_its_decision(
    rmk: Granting, grant: TransitionGrant
) -> None:
    of, pathway, year = rmk.council, rmk.cast.version.pathway, dates.today().year
    earlier = PathwayYear.new(council=of, pathway=pathway, year=year - 1)
    elsewhere = PathwayYear.new(council=BodyFactory(regional=True), pathway=pathway, year=year)
    of_another = PathwayYear.new(council=of, pathway=CarePathwayFactory(), year=year)
    for place in (earlier, elsewhere):
        refused(raw(rmk, grant, pathway_year=place, amount=1).save, "year of its decision")
    refused(raw(rmk, grant, pathway_year=of_another, amount=1).save, "pathway of its matter")
    budget = a_budget(rmk.council, year - 1)
    refused(raw(rmk, grant, budget=budget, amount=1).save, "year of its decision")
    withdrawal = decided(rmk, form="withdrawal", supersedes=decided(rmk), supersession="withdrawal")
    refused(raw(rmk, grant, decision=withdrawal, amount=1).save, "year of its decision")


def test_the_receiver_is_in_the_administration(rmk: Granting, grant: TransitionGrant) -> None:
    beside = UnitFactory(region=rmk.cast.orebro)
    refused(raw(rmk, grant, receiver=beside, amount=1).save, "unit of the administration")


def test_the_year_and_the_pathway_stay(rmk: Granting, grant: TransitionGrant) -> None:
    place, budget = grant.pathway_year, grant.budget
    place.year -= 1
    refused(place.save, "Cannot update")
    budget.year -= 1
    refused(budget.save, "Cannot update")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_transitiongrant SET amount = 1")


def test_a_budget_is_not_lowered_below_what_stands(rmk: Granting, grant: TransitionGrant) -> None:
    facts: Any = {"budget": grant.budget, "decided_on": dates.today(), "reference": "x"}

    def lower(amount: Decimal, number: int = 2) -> Callable[[], None]:
        return GrantBudgetDecision(amount=amount, number=number, reason="x", **facts).save

    refused(lower(CAP - ORE), "below what stands granted")
    refused(lower(CAP, number=7), "one by one")
    lower(CAP)()


def test_no_more_comes_back_or_is_used_than_was_granted(
    rmk: Granting, grant: TransitionGrant
) -> None:
    chair, today = rmk.cast.chair.person, dates.today()

    def back(amount: Decimal, **facts: Any) -> GrantReversal:
        given: Any = {"reason": "x", "reversed_on": today, "reversed_by": chair}
        return GrantReversal(grant=grant, amount=amount, **given | facts)

    def used(amount: Decimal) -> GrantUse:
        return GrantUse(grant=grant, amount=amount, text="x", reported_on=today, reported_by=chair)

    refused(back(CAP + ORE).save, "than was granted")
    refused(back(-ORE).save, "grantreversal_amount")
    used(Decimal(1)).save()
    refused(back(CAP).save, "is not used")
    back(CAP - 1).save()
    refused(used(ORE).save, "than stands granted")
    refused(back(ORE, decision=decided(rmk)).save, "supersedes|than was granted")


def test_a_decision_is_not_superseded_without_its_money(
    rmk: Granting, grant: TransitionGrant
) -> None:
    def supersede() -> None:
        decided(rmk, supersedes=grant.decision, supersession="correction")
        connection.check_constraints()

    refused(supersede, "superseded decision is reversed")
