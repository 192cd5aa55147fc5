"""Grants: the cap per pathway and year, the budget, the receiver; what follows a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from governance.actions.grant_budgets import decide_grant_budget
from governance.actions.grant_follow_up import report_use, reverse_grant
from governance.actions.grants import correct_grant, decide_grant, withdraw_grant
from governance.grants.room import room_of
from governance.models import (
    ConflictOfInterest,
    DelegatedDecision,
    DelegateRole,
    TransitionGrant,
)
from regions.models import Unit
from tests.cast import Cast
from tests.factories.governance import CAP, DelegationFactory, RecommendationFactory
from tests.factories.grants import Granting, granting
from tests.factories.regions import MunicipalityFactory, UnitFactory
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db
ORE = Decimal("0.01")
BEFORE = dates.today() - timedelta(days=1)


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    found = granting(cast)
    found.budget()
    return found


def refusal(rmk: Granting, amount: Any = CAP, **facts: Any) -> str:
    """Why it is not granted, with ordinary spaces."""
    with pytest.raises(Refused) as told:
        rmk.grant(amount, **facts)
    return told.value.reason.replace("\u00a0", " ")


def standing(rmk: Granting, year: int | None = None) -> Decimal:
    pathway = rmk.cast.version.pathway
    return room_of(rmk.council, pathway, year or dates.today().year, CAP).pathway.standing


class TestTheCap:
    def test_the_whole_cap_is_granted_and_not_one_ore_more(self, rmk: Granting) -> None:
        assert "0,01 kr för högt" in refusal(rmk, CAP + ORE)
        grant = rmk.grant(CAP)
        assert (grant.decision.decided_on, grant.decision.number) == (dates.today(), 1)
        assert "0,01 kr för högt" in refusal(rmk, ORE)
        assert standing(rmk) == CAP

    def test_splitting_in_several_decisions_gives_no_more(self, rmk: Granting) -> None:
        for _ in range(3):
            rmk.grant(100_000)
        assert "0,00 kr är kvar" in refusal(rmk, 1)

    def test_all_parts_of_a_pathway_share_the_cap(self, rmk: Granting) -> None:
        rmk.grant(CAP)
        part = rmk.other_version(rmk.cast.version.pathway)
        assert "för högt" in refusal(rmk, 1, matter=rmk.matter_of(part))
        rmk.grant(CAP, matter=rmk.matter_of(rmk.other_version()))

    def test_a_new_year_has_room_of_its_own_and_reversing_the_old_gives_it_none(
        self, rmk: Granting
    ) -> None:
        last = dates.today().year - 1
        with dates.as_of(date(last, 12, 31)):
            rmk.budget()
            old = rmk.grant(CAP)
        rmk.grant(CAP)
        reverse_grant(old, by=rmk.cast.chair, amount=CAP, reason="Oanvänt.")
        assert (standing(rmk), standing(rmk, last)) == (CAP, 0)
        assert "för högt" in refusal(rmk, ORE)
        with pytest.raises(Refused, match="byter inte år"):
            self._correct(rmk, old, 1)

    def _correct(self, rmk: Granting, old: TransitionGrant, amount: Any, **facts: Any) -> Any:
        given = {"by": rmk.cast.chair, "supersession": "correction", "text": "Rättat."} | facts
        return correct_grant(old, terms=rmk.terms(amount), **given)

    def test_what_is_reversed_gives_room_again(self, rmk: Granting) -> None:
        grant = rmk.grant(CAP)
        reverse_grant(grant, by=rmk.cast.chair, amount=Decimal(100_000), reason="Oanvänt.")
        assert "0,01 kr för högt" in refusal(rmk, 100_000 + ORE)
        rmk.grant(100_000)

    @pytest.mark.parametrize("amount", [0, -1])
    def test_an_amount_is_above_zero(self, rmk: Granting, amount: int) -> None:
        assert "över 0 kr" in refusal(rmk, amount)

    def test_the_lowest_cap_on_the_way_up_counts(self, cast: Cast) -> None:
        rmk = granting(cast, cap=Decimal(200_000), amount_limit=Decimal(150_000))
        rmk.budget()
        assert refusal(rmk, 150_001) == "Gränsen är 150 000,00 kr per beslut."
        rmk.grant(150_000)
        assert "Taket är 200 000,00 kr" in refusal(rmk, 50_001)


class TestTheRegister:
    """What is moved, merged or renamed in the register gives no new room."""

    def test_a_version_moved_to_another_pathway_takes_its_grants_along(self, rmk: Granting) -> None:
        rmk.grant(CAP)
        other = rmk.other_version()
        change(rmk.cast.version, by=None, pathway=other.pathway)
        assert "för högt" in refusal(rmk, 1)
        assert "för högt" in refusal(rmk, 1, matter=rmk.matter_of(other))

    def test_a_part_moved_away_after_a_grant_to_another_part_is_still_one_with_it(
        self, rmk: Granting
    ) -> None:
        part = rmk.other_version(rmk.cast.version.pathway)
        matter = rmk.matter_of(part)
        rmk.grant(CAP)
        change(part, by=None, pathway=rmk.other_version().pathway)
        assert "för högt" in refusal(rmk, 1, matter=matter)

    def test_a_version_that_replaces_one_of_another_pathway_shares_its_cap(
        self, rmk: Granting
    ) -> None:
        rmk.grant(CAP)
        newer = rmk.other_version()
        change(newer, by=None, replaces=rmk.cast.version)
        assert "för högt" in refusal(rmk, 1, matter=rmk.matter_of(newer))

    def test_pathways_that_are_merged_are_summed(self, rmk: Granting) -> None:
        other = rmk.other_version()
        rmk.grant(200_000)
        rmk.grant(200_000, matter=rmk.matter_of(other))
        change(other, by=None, pathway=rmk.cast.version.pathway)
        assert "0,00 kr är kvar" in refusal(rmk, 1)

    def test_a_pathway_with_another_name_is_the_same(self, rmk: Granting) -> None:
        rmk.grant(CAP)
        change(rmk.cast.version.pathway, by=None, name="Slaganfall")
        assert "för högt" in refusal(rmk, 1)


class TestTheBudget:
    def test_nothing_is_granted_without_a_budget(self, cast: Cast) -> None:
        assert "ingen budget" in refusal(granting(cast), 1)

    def test_the_budget_is_shared_by_all_pathways(self, cast: Cast) -> None:
        rmk = granting(cast)
        rmk.budget(400_000)
        rmk.grant(CAP)
        other = rmk.matter_of(rmk.other_version())
        assert "Budgeten är 400 000,00 kr" in refusal(rmk, 100_000 + ORE, matter=other)
        rmk.grant(100_000, matter=other)

    def test_it_is_not_lowered_below_what_stands_granted(self, cast: Cast) -> None:
        rmk = granting(cast)
        budget, director = rmk.budget(), cast.director
        grant = rmk.grant(CAP)
        facts: Any = {"decided_on": dates.today(), "reference": "§ 2", "reason": "Sparkrav."}
        with pytest.raises(Refused, match="redan beviljat"):
            decide_grant_budget(budget, by=director, amount=CAP - ORE, **facts)
        reverse_grant(grant, by=cast.chair, amount=Decimal(1), reason="Oanvänt.")
        decide_grant_budget(budget, by=director, amount=CAP - 1, after=1, **facts)
        with pytest.raises(Stale):
            decide_grant_budget(budget, by=director, amount=CAP, after=1, **facts)
        with pytest.raises(Forbidden, match="hålla budget för omställningsbidrag"):
            decide_grant_budget(budget, by=cast.chair, amount=CAP, **facts)


class TestTheReceiver:
    def test_the_administration_and_what_is_in_it_receive(self, rmk: Granting) -> None:
        assert rmk.grant(1).receiver == rmk.unit
        assert rmk.grant(1, receiver=rmk.administration).receiver == rmk.administration

    def test_nobody_else_does(self, rmk: Granting) -> None:
        municipality: Any = MunicipalityFactory(region=rmk.cast.orebro)
        beside = UnitFactory(region=rmk.cast.orebro)
        elsewhere = UnitFactory(region=rmk.cast.skane)
        assert "är en kommun" in refusal(rmk, 1, receiver=municipality)
        assert "ingår inte i Vårdförvaltningen" in refusal(rmk, 1, receiver=beside)
        assert "hör till Region Skåne" in refusal(rmk, 1, receiver=elsewhere)
        Unit.objects.filter(pk=rmk.unit.pk).update(valid_to=dates.today() - timedelta(days=1))
        rmk.unit.refresh_from_db()
        assert "finns inte" in refusal(rmk, 1)


class TestWhoDecides:
    def test_the_deputy_decides_on_a_line_of_their_own_and_under_the_same_cap(
        self, rmk: Granting
    ) -> None:
        with pytest.raises(Forbidden, match="delegerade till"):
            rmk.grant(1, by=rmk.cast.deputy)
        DelegationFactory(council=rmk.council, kind="grant", role=DelegateRole.DEPUTY)
        rmk.grant(200_000, by=rmk.cast.deputy)
        assert "för högt" in refusal(rmk, 200_000)

    def test_nobody_without_a_delegation_and_not_with_a_conflict(self, rmk: Granting) -> None:
        for who in (rmk.cast.member, rmk.cast.secretary, rmk.cast.administrator):
            with pytest.raises(Forbidden):
                rmk.grant(1, by=who)
        ConflictOfInterest(
            matter=rmk.matter,
            person=rmk.cast.chair.person,
            reason="Släkt",
            declared_on=dates.today(),
        ).save()
        assert "jäv" in refusal(rmk, 1)

    def test_the_recommendation_counts_where_the_delegation_asks_for_it(self, cast: Cast) -> None:
        rmk = granting(cast, requires_recommendation=True)
        rmk.budget()
        assert "inte lämnat den rekommendation" in refusal(rmk, 1)
        RecommendationFactory(matter=rmk.matter, advice="against", text="Nej.")
        assert "Rådet avråder" in refusal(rmk, 1)

    def test_the_matter_is_with_the_council(self, rmk: Granting) -> None:
        assert rmk.grant(1).decision.matter.status == "submitted"
        rmk.matter.refresh_from_db()
        assert rmk.matter.status == "decided"
        matter = rmk.matter_of(rmk.cast.version)
        type(matter).objects.filter(pk=matter.pk).update(status="preparing")
        assert "inte anmält" in refusal(rmk, 1, matter=matter)

    def test_a_page_sent_twice_is_one_grant(self, rmk: Granting) -> None:
        token = "6f1f4f3a-1111-4d3e-9a77-3f1b5b1f0001"
        first, second = (rmk.grant(1000, token=token) for _ in range(2))
        assert (first, TransitionGrant.objects.count()) == (second, 1)


class TestAfterwards:
    def correct(self, rmk: Granting, old: TransitionGrant, amount: Any) -> TransitionGrant:
        return correct_grant(
            old,
            by=rmk.cast.chair,
            terms=rmk.terms(amount),
            supersession="correction",
            text="Rättat.",
        )

    def test_a_corrected_amount_reverses_the_old_grant_in_full(self, rmk: Granting) -> None:
        old = rmk.grant(CAP)
        used = rmk.grant(1000, matter=rmk.matter_of(rmk.other_version()))
        report_use(used, by=rmk.cast.economist_orebro, amount=ORE, text="Kurs.")
        with pytest.raises(Refused, match="redovisad som använd"):
            self.correct(rmk, used, 2000)
        new = self.correct(rmk, old, 250_000)
        assert new.decision.supersedes == old.decision
        assert old.reversals.get().decision == new.decision
        assert standing(rmk) == 250_000
        with pytest.raises(Refused, match="för högt"):
            self.correct(rmk, new, CAP + ORE)
        assert self.correct(rmk, new, CAP).amount == CAP
        with pytest.raises(Forbidden, match="ersatt"):
            self.correct(rmk, old, 1)
        assert standing(rmk) == CAP

    def test_a_grant_taken_back_gives_its_room_back_unless_it_is_used(self, rmk: Granting) -> None:
        used, unused = rmk.grant(100_000), rmk.grant(200_000)
        facts: Any = {"by": rmk.cast.chair, "text": "Återtas.", "reason": "Blir inte av."}
        report_use(used, by=rmk.cast.economist_orebro, amount=Decimal(1), text="Kurs.")
        with pytest.raises(Refused, match="redovisad som använd"):
            withdraw_grant(used, **facts)
        decision = withdraw_grant(unused, **facts)
        assert (decision.form, decision.supersedes) == ("withdrawal", unused.decision)
        assert standing(rmk) == 100_000

    def test_no_more_is_reversed_or_reported_than_is_left(self, rmk: Granting) -> None:
        grant, chair, economist = rmk.grant(1000), rmk.cast.chair, rmk.cast.economist_orebro
        report_use(grant, by=economist, amount=Decimal(600), text="Kurs.")
        with pytest.raises(Refused, match="400,00"):
            reverse_grant(grant, by=chair, amount=Decimal(401), reason="Oanvänt.")
        reverse_grant(grant, by=chair, amount=Decimal(400), reason="Oanvänt.")
        with pytest.raises(Refused, match="0,00"):
            report_use(grant, by=rmk.cast.leader_orebro, amount=ORE, text="Kurs.")
        with pytest.raises(Forbidden):
            report_use(grant, by=chair, amount=ORE, text="Kurs.")
        with pytest.raises(Forbidden):
            reverse_grant(grant, by=economist, amount=ORE, reason="x")

    def test_the_regional_economist_is_told_of_grants_and_reversals(self, rmk: Granting) -> None:
        economist = rmk.cast.economist_orebro
        grant = rmk.grant(1000)
        reverse_grant(grant, by=rmk.cast.chair, amount=Decimal(10), reason="Oanvänt.")
        told = Notice.objects.filter(kind="transition_grant").order_by("pk")
        assert {row.user for row in told} == {economist}
        assert "1\u00a0000,00" in told[0].text
        assert "återfört" in told[1].text
        assert told[0].address == grant.get_absolute_url()

    def test_a_period_that_is_over_is_not_granted(self, rmk: Granting) -> None:
        ended = replace(rmk.terms(1), starts_on=BEFORE, ends_on=BEFORE)
        with pytest.raises(Refused, match="slut före"):
            decide_grant(rmk.matter, by=rmk.cast.chair, terms=ended, text="x")
        last_day = replace(ended, ends_on=dates.today())
        decide_grant(rmk.matter, by=rmk.cast.chair, terms=last_day, text="x")
        assert DelegatedDecision.objects.count() == 1
