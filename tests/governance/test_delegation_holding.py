"""Who decides on which delegation on a day: the part held then, and the chain up to the board."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from governance.actions.deciding import record_decision
from governance.delegations.holding import cap_of, delegation_for, holding, limit_of
from governance.models import (
    ConflictOfInterest,
    DecisionKind,
    DelegatedDecision,
    DelegateRole,
    Delegation,
    DelegationStatus,
)
from regions.models import Body, BodyKind
from tests.cast import Cast
from tests.factories.accounts import UserFactory
from tests.factories.governance import DelegationFactory, MatterFactory, chain
from tests.factories.regions import BodyFactory
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 12)
INTRODUCTION, GRANT = DecisionKind.INTRODUCTION, DecisionKind.GRANT


def asked(cast: Cast, who: User, kind: str = INTRODUCTION, **more: Any) -> tuple[Any, str]:
    """Which line the person decides on that day, and why not with ordinary spaces."""
    on = more.pop("on", DAY)
    row, answer = delegation_for(who.person, cast.council, kind, on, **more)
    return row, answer.reason.replace("\u00a0", " ")


class TestTheDays:
    def test_the_first_and_the_last_day_count_and_not_the_days_around_them(
        self, cast: Cast
    ) -> None:
        row = chain(cast.council, valid_from=DAY, valid_to=DAY)
        assert asked(cast, cast.chair) == (row, "")
        _, early = asked(cast, cast.chair, on=DAY - timedelta(days=1))
        _, late = asked(cast, cast.chair, on=DAY + timedelta(days=1))
        assert early.endswith("gäller först från och med 12 mars 2026.")
        assert late.endswith("gällde bara till och med 12 mars 2026.")

    def test_a_line_counts_first_when_it_is_confirmed(self, cast: Cast) -> None:
        chain(cast.council, status=DelegationStatus.PROPOSED)
        assert asked(cast, cast.chair)[1].endswith("väntar på bekräftelse.")

    def test_a_new_line_takes_over_the_day_after_the_old_one(self, cast: Cast) -> None:
        old = chain(cast.council, valid_to=DAY)
        facts = {"parent": old.parent, "valid_from": DAY + timedelta(days=1)}
        new = DelegationFactory(council=cast.council, **facts)
        assert asked(cast, cast.chair)[0] == old
        assert asked(cast, cast.chair, on=new.valid_from)[0] == new


class TestTheChain:
    def test_it_ends_with_the_one_above(self, cast: Cast) -> None:
        row = chain(cast.council)
        Delegation.objects.filter(pk=row.parent.pk).update(valid_to=DAY)
        assert asked(cast, cast.chair)[0] == row
        assert asked(cast, cast.chair, on=DAY + timedelta(days=1)) == (
            None,
            "Delegationen till hälso- och sjukvårdsdirektör gällde bara till och med 12 mars 2026.",
        )

    @pytest.mark.parametrize("broken", [0, 1, 2])
    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            ({"valid_to": DAY - timedelta(days=1)}, "gällde bara till och med 11 mars 2026"),
            ({"valid_from": DAY + timedelta(days=1)}, "först från och med 13 mars 2026"),
            ({"status": DelegationStatus.PROPOSED}, "väntar på bekräftelse"),
            ({"status": DelegationStatus.DECLINED}, "är avböjd"),
        ],
    )
    def test_a_chain_holds_when_each_link_does(
        self, broken: int, facts: dict[str, Any], said: str
    ) -> None:
        above = None
        for number, role in enumerate(("director", "deputy", "chair")):
            usual: dict[str, Any] = {"valid_from": DAY, "status": DelegationStatus.CONFIRMED}
            usual |= facts if number == broken else {}
            above = Delegation(role=role, parent=above, may_pass_on=True, **usual)
        assert above is not None
        answer = holding(above, DAY)
        assert (answer.ok, said in answer.reason.replace("\u00a0", " ")) == (False, True)

    def test_what_may_not_be_passed_on_carries_nothing(self) -> None:
        facts: dict[str, Any] = {"valid_from": DAY, "status": DelegationStatus.CONFIRMED}
        board = Delegation(role="director", **facts)
        answer = holding(Delegation(role="chair", parent=board, **facts), DAY)
        assert (answer.ok, "får inte föras vidare" in answer.reason) == (False, True)

    def test_the_boards_own_line_rests_on_nothing(self, cast: Cast) -> None:
        row = DelegationFactory(council=cast.council)
        assert asked(cast, cast.chair)[0] == row

    def test_the_lowest_limit_on_the_way_up_is_the_limit(self, cast: Cast) -> None:
        above = Delegation(amount_limit=Decimal("100000.00"), cap=Decimal("250000.00"))
        under = Delegation(amount_limit=Decimal("200000.00"), cap=Decimal("300000.00"))
        under.parent = above
        assert (limit_of(under), cap_of(under)) == (Decimal("100000.00"), Decimal("250000.00"))
        row = chain(cast.council, GRANT, amount_limit=Decimal("100000.00"))
        assert asked(cast, cast.chair, GRANT, amount=Decimal("100000.00"))[0] == row
        found, reason = asked(cast, cast.chair, GRANT, amount=Decimal("100000.01"))
        assert (found, "100 000,01 kr är över gränsen" in reason) == (None, True)


class TestThePart:
    def test_each_person_decides_on_the_line_of_their_own_part(self, cast: Cast) -> None:
        for role, who in (("director", cast.director), ("deputy", cast.deputy)):
            assert asked(cast, who)[0] is None
            row = DelegationFactory(council=cast.council, role=role)
            assert asked(cast, who)[0] == row
        assert asked(cast, cast.chair)[1] == (
            "Beslut om införande av vårdförlopp är delegerade till hälso- och "
            f"sjukvårdsdirektör eller vice ordförande i rådet. {cast.chair.person} är inte det."
        )

    def test_a_line_of_one_kind_says_nothing_of_the_other_kind_or_council(self, cast: Cast) -> None:
        chain(cast.council, GRANT)
        DelegationFactory(council=BodyFactory(regional=True))
        nothing = "Ingen delegation om införande av vårdförlopp gäller i rådet."
        assert asked(cast, cast.chair) == (None, nothing)

    def test_whose_appointment_has_ended_decides_nothing(self, cast: Cast) -> None:
        row = chain(cast.council)
        new = UserFactory.appointed("chair", cast.council)
        new.person.appointments.update(valid_from=DAY)
        assert asked(cast, new)[0] == row
        assert asked(cast, new, on=DAY - timedelta(days=1))[0] is None

    def test_the_leader_decides_only_on_the_pathway_led(self, cast: Cast) -> None:
        row = DelegationFactory(council=cast.council, role=DelegateRole.PROCESS_LEADER)
        led = cast.stroke_orebro
        assert asked(cast, cast.leader_orebro, implementation=led)[0] == row
        assert asked(cast, cast.leader_orebro)[0] is None
        assert asked(cast, cast.leader, implementation=cast.stroke)[0] is None

    @pytest.mark.parametrize("through", [0, 1])
    def test_the_chair_of_the_programme_area_that_mirrors_the_owner_decides(
        self, cast: Cast, through: int
    ) -> None:
        row = DelegationFactory(council=cast.council, role=DelegateRole.LPO_CHAIR)
        mirrored = cast.version.pathway.owners.get().body
        if through:
            mirrored = BodyFactory(in_healthcare_region=True, kind=BodyKind.RPO, mirrors=mirrored)
        area = self._area(cast, mirrors=mirrored)
        other = self._area(cast, mirrors=BodyFactory())
        head, stranger = (UserFactory.appointed("chair", body) for body in (area, other))
        assert asked(cast, head, implementation=cast.stroke_orebro)[0] == row
        assert asked(cast, stranger, implementation=cast.stroke_orebro)[0] is None

    def _area(self, cast: Cast, mirrors: Body) -> Body:
        facts: Any = {"kind": BodyKind.LPO, "region": cast.orebro, "mirrors": mirrors}
        made: Body = BodyFactory(regional=True, **facts)
        return made


class TestRecording:
    def decide(self, cast: Cast, matter: Any, by: User, **facts: Any) -> DelegatedDecision:
        row = facts.pop("delegation", None) or Delegation.objects.get(
            council=cast.council, kind=GRANT, role="chair"
        )
        return record_decision(matter, by=by, delegation=row, kind=GRANT, text="Beslut.", **facts)

    @pytest.fixture
    def matter(self, cast: Cast) -> Any:
        chain(cast.council, GRANT)
        return MatterFactory(council=cast.council, implementation=cast.stroke_orebro)

    def test_decisions_are_numbered_by_council_and_year(self, cast: Cast, matter: Any) -> None:
        made = [self.decide(cast, matter, cast.chair) for _ in range(2)]
        this_year = dates.today().year
        assert [row.label for row in made] == [
            f"Delegationsbeslut RMK {this_year}:1",
            f"Delegationsbeslut RMK {this_year}:2",
        ]
        assert (made[0].decider, made[0].decided_on) == (cast.chair.person, dates.today())
        assert made[0].created_by_label == str(cast.chair.person)

    def test_who_has_declared_a_conflict_decides_nothing(self, cast: Cast, matter: Any) -> None:
        conflict = ConflictOfInterest(
            matter=matter, person=cast.chair.person, reason="Släkt", declared_on=dates.today()
        )
        conflict.save()
        with pytest.raises(Forbidden, match="jäv"):
            self.decide(cast, matter, cast.chair)
        conflict.withdrawn_on, conflict.withdrawn_reason = dates.today(), "Fel ärende"
        conflict.save()
        assert self.decide(cast, matter, cast.chair).number == 1

    def test_nobody_decides_on_another_persons_line(self, cast: Cast, matter: Any) -> None:
        for stranger in (cast.deputy, cast.member, cast.administrator):
            with pytest.raises(Forbidden, match="är inte ordförande i rådet"):
                self.decide(cast, matter, stranger)
        other = chain(BodyFactory(regional=True), GRANT)
        with pytest.raises(Refused, match="annat råd"):
            self.decide(cast, matter, cast.chair, delegation=other)

    def test_only_the_latest_decision_is_superseded_and_only_once(
        self, cast: Cast, matter: Any
    ) -> None:
        first = self.decide(cast, matter, cast.chair)
        why: Any = {"supersession": "correction"}
        second = self.decide(cast, matter, cast.chair, supersedes=first, **why)
        with pytest.raises(Refused, match="redan ersatt"):
            self.decide(cast, matter, cast.chair, supersedes=first, **why)
        elsewhere = MatterFactory(council=cast.council, kind="other")
        with pytest.raises(Refused, match="samma ärende"):
            self.decide(cast, elsewhere, cast.chair, supersedes=second, **why)
