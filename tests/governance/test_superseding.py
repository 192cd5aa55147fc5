"""Correction, reconsideration and withdrawal: new decisions, and the introduction follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from governance.actions import introductions as actions
from governance.models import DelegatedDecision, Matter, MatterStatus, Supersession
from tests.cast import Cast
from tests.factories.governance import MatterFactory
from tests.governance.deciding import Scene
from tests.governance.test_introductions import here
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.pathways import actions as pathways
from vardforlopp.pathways.gates import Facts
from vardforlopp.pathways.models import Milestone, StatusEntry


def replace(old: DelegatedDecision, by: User, **facts: Any) -> DelegatedDecision:
    """The same decision with other words, unless facts say otherwise."""
    usual: dict[str, Any] = {"supersession": Supersession.CORRECTION, "text": "Rättat."}
    usual |= {"outcome": old.outcome, "within": True, "mandate_reason": "Ja."}
    usual |= {"chair_absence": "Ordföranden är sjuk."}
    return actions.replace_decision(old, by=by, **(usual | facts))


@pytest.mark.django_db
class TestOneAfterTheOther:
    @pytest.fixture
    def scene(self, cast: Cast) -> Scene:
        return Scene(cast)

    def test_a_correction_takes_the_place_and_both_stay(self, scene: Scene) -> None:
        old = scene.decide()
        new = replace(old, scene.cast.deputy)
        old.refresh_from_db()
        assert (new.supersedes, old.superseded_by, old.is_superseded) == (old, new, True)
        assert (new.decider, new.number) == (scene.cast.deputy.person, old.number + 1)
        assert [row.pk for row in Milestone.objects.in_force()] == [new.milestone_id]
        assert new.milestone is not None
        assert new.milestone.supersedes == old.milestone
        assert StatusEntry.objects.count() == 1  # the step had come there already

    def test_the_outcome_follows_a_reconsideration(self, scene: Scene) -> None:
        anew: Any = {"supersession": Supersession.RECONSIDERATION, "outcome": "decline"}
        replace(scene.decide(), scene.cast.chair, **anew)
        scene.matter.refresh_from_db()
        assert (here(scene.cast), scene.matter.status) == (("R7", "decline"), "decided")

    def test_only_the_latest_is_replaced(self, scene: Scene) -> None:
        old = scene.decide()
        latest = replace(old, scene.cast.chair)
        with pytest.raises(Refused, match="redan ersatt"):
            replace(old, scene.cast.chair)
        with pytest.raises(Refused, match="redan ersatt"):
            actions.withdraw_decision(old, by=scene.cast.chair, text="Återtas.")
        assert replace(latest, scene.cast.chair).number == latest.number + 1

    def test_a_withdrawal_opens_the_question_again(self, scene: Scene) -> None:
        first = scene.decide()
        back = actions.withdraw_decision(first, by=scene.cast.chair, text="Fel underlag.")
        scene.matter.refresh_from_db()
        assert (back.form, back.outcome, scene.matter.status) == (
            "withdrawal",
            "",
            MatterStatus.RECOMMENDED,
        )
        assert here(scene.cast) == ("R6", "")
        assert not Milestone.objects.in_force().exists()
        assert "decision" not in Facts(scene.cast.stroke_orebro).kinds
        with pytest.raises(Refused, match="rättas, omprövas"):
            replace(back, scene.cast.chair, outcome="introduce")
        again = scene.decide(by=scene.cast.deputy)
        assert (again.supersedes, again.supersession) == (back, "reconsideration")
        assert here(scene.cast) == ("R7", "introduce")
        assert [row.pk for row in DelegatedDecision.objects.in_force()] == [again.pk]

    def test_what_has_begun_in_the_region_is_not_undone(self, scene: Scene) -> None:
        first = scene.decide()
        pathways.log_status(
            scene.cast.stroke_orebro,
            by=scene.cast.supporter_orebro,
            movement="forward",
            target=scene.cast.step("R9"),
            note="Börjat.",
            observed_on=first.decided_on,
            reason="Prov",
        )
        actions.withdraw_decision(first, by=scene.cast.chair, text="Återtas.")
        assert here(scene.cast) == ("R9", "")

    def test_a_new_open_matter_keeps_the_old_decision(self, scene: Scene) -> None:
        first = scene.decide()
        MatterFactory(council=scene.cast.council, implementation=scene.cast.stroke_orebro)
        with pytest.raises(Refused, match="nytt öppet ärende"):
            actions.withdraw_decision(first, by=scene.cast.chair, text="Återtas.")

    def test_who_has_no_delegation_replaces_nothing(self, scene: Scene) -> None:
        old = scene.decide()
        for stranger in (scene.cast.secretary, scene.cast.member, scene.cast.leader_orebro):
            with pytest.raises(Forbidden):
                replace(old, stranger)
            with pytest.raises(Forbidden):
                actions.withdraw_decision(old, by=stranger, text="Återtas.")

    def test_nobody_corrects_it_by_hand_in_the_register(self, scene: Scene) -> None:
        old = scene.decide().milestone
        scene.cast.council.works_here = False
        scene.cast.council.save()
        with pytest.raises(Refused, match="fattat i systemet"):
            pathways.register_milestone(
                scene.cast.stroke_orebro,
                by=scene.cast.supporter_orebro,
                kind="decision",
                body=scene.cast.council,
                occurred_on=old.occurred_on if old else None,
                reference="§ 9",
                outcome="decline",
                supersedes=old,
            )


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    @pytest.fixture
    def scene(self, stage: Cast) -> Scene:
        return Scene(stage)

    def act(self, scene: Scene, user: User, outcome: str) -> Callable[[], Any]:
        """A person deciding from a page of their own."""

        def press() -> Any:
            mine = Matter.objects.get(pk=scene.matter.pk)
            who = User.objects.select_related("person").get(pk=user.pk)
            return scene.decide(by=who, matter=mine, outcome=outcome)

        return press

    def both(self, scene: Scene) -> list[Any]:
        chair, deputy = scene.cast.chair, scene.cast.deputy
        return race(self.act(scene, chair, "introduce"), self.act(scene, deputy, "decline"))

    def meeting(self, monkeypatch: pytest.MonkeyPatch) -> Meeting:
        """Both wait for each other where the rules are asked, which is under the lock."""
        meeting, asked = Meeting(), actions.introduction_ruling

        def meet_and_ask(*args: Any, **facts: Any) -> Any:
            meeting()
            return asked(*args, **facts)

        monkeypatch.setattr(actions, "introduction_ruling", meet_and_ask)
        return meeting

    def test_of_chair_and_deputy_one_decides(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        meeting = self.meeting(monkeypatch)
        results = self.both(scene)
        assert not meeting.met
        assert sum(isinstance(one, DelegatedDecision) for one in results) == 1
        assert sum(isinstance(one, Refused) for one in results) == 1
        assert DelegatedDecision.objects.count() == Milestone.objects.count() == 1

    def test_the_race_is_real_without_the_lock_the_database_alone_stops_the_second(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The positive control: both pass the rules, and only the constraint is left."""
        meeting = self.meeting(monkeypatch)

        def unlocked(obj: Any, version: int | None = None) -> Any:
            return type(obj)._base_manager.get(pk=obj.pk)

        monkeypatch.setattr(actions, "lock", unlocked)
        results = self.both(scene)
        assert meeting.met
        assert sum(isinstance(one, DelegatedDecision) for one in results) == 1
        assert DelegatedDecision.objects.count() == Milestone.objects.count() == 1
