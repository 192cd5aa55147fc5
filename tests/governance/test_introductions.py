"""The decision on an introduction: every rule that closes it, and what it brings about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from governance.actions import introductions as actions
from governance.decisions.introduction import introduction_ruling
from governance.models import (
    Advice,
    ConflictOfInterest,
    CostJudgement,
    DelegatedDecision,
    Delegation,
    DelegationStatus,
    MatterStatus,
    Recommendation,
)
from tests.cast import Cast
from tests.factories.governance import MatterFactory, RecommendationFactory
from tests.governance.deciding import TEXT, Scene
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.pathways import actions as pathways
from vardforlopp.pathways.models import Milestone, StatusEntry, StepPlan

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(cast: Cast) -> Scene:
    return Scene(cast)


def here(cast: Cast) -> tuple[str, str]:
    """The step and the outcome of stroke in Örebro."""
    row = cast.stroke_orebro
    row.refresh_from_db()
    return (row.step.code if row.step else "", row.outcome)


class TestTheDecision:
    def test_one_transaction_moves_everything(self, scene: Scene) -> None:
        cast, today = scene.cast, dates.today()
        told = {cast.leader_orebro.pk, cast.supporter_orebro.pk}
        days: Any = {"starts_on": today, "ready_on": today + timedelta(days=90)}
        made = scene.decide(**days)
        assert here(cast) == ("R7", "introduce")
        assert scene.matter.__class__.objects.get(pk=scene.matter.pk).status == "decided"
        milestone = Milestone.objects.get()
        assert (made.milestone, milestone.made_here, milestone.reference) == (
            milestone,
            True,
            made.label,
        )
        entry = StatusEntry.objects.get()
        assert (entry.author, entry.movement, entry.caused_by) == (
            cast.chair.person,
            "forward",
            milestone,
        )
        assert entry.reason == f"Följer av {made.label}"
        plans = StepPlan.objects.values_list("step__code", "planned_on")
        assert dict(plans) == {"R9": today, "R10": today + timedelta(days=90)}
        notices = Notice.objects.filter(kind="introduction_decided")
        assert set(notices.values_list("user", flat=True)) == told

    def test_what_was_proposed_is_kept_beside_what_was_decided(self, scene: Scene) -> None:
        made = scene.decide(starts_on=date(2027, 1, 11))
        assert made.text == TEXT
        proposed = made.template_text.replace("\u00a0", " ")
        assert "införs i Region Örebro län. Införandet börjar 11 januari 2027." in proposed
        assert "rekommenderade rådet införande." in proposed
        assert "uppdrag: Ryms i dagens uppdrag." in proposed

    @pytest.mark.parametrize("outcome", ["decline", "already"])
    def test_other_outcomes_have_no_days(self, scene: Scene, outcome: str) -> None:
        with pytest.raises(Refused, match="bara när det införs"):
            scene.decide(outcome=outcome, starts_on=dates.today())
        scene.decide(outcome=outcome)
        assert here(scene.cast) == ("R7", outcome)

    def test_a_step_already_passed_stays(self, scene: Scene) -> None:
        cast = scene.cast
        cast.council.works_here = False
        cast.council.save()
        pathways.log_status(
            cast.stroke_orebro,
            by=cast.supporter_orebro,
            movement="forward",
            target=cast.step("R9"),
            note="Börjat.",
            observed_on=dates.today(),
            reason="Prov",
        )
        scene.decide()
        assert here(cast) == ("R9", "introduce")

    def test_the_same_page_sent_twice_decides_once(self, scene: Scene) -> None:
        token: Any = "0b7f6a1e-5d5f-4a35-9d4e-0f7b1f6f0a11"
        assert scene.decide(token=token) == scene.decide(token=token)
        assert DelegatedDecision.objects.count() == 1

    def test_a_stale_page_decides_nothing(self, scene: Scene) -> None:
        with pytest.raises(Stale):
            scene.decide(version=scene.matter.version + 1)


class TestTheRules:
    def closed(self, scene: Scene, **facts: Any) -> list[str]:
        """The questions that say no, as the page asks them; and that the verb refuses."""
        within = facts.get("within", True)
        ruling = introduction_ruling(scene.matter, scene.cast.chair.person, within=within)
        with pytest.raises(Refused):
            scene.decide(**facts)
        assert not DelegatedDecision.objects.exists()
        assert here(scene.cast) == ("", "")
        return [rule.question for rule in ruling.closed_by]

    def test_nothing_closes_a_recommended_matter(self, scene: Scene) -> None:
        ruling = introduction_ruling(scene.matter, scene.cast.chair.person, within=True)
        assert (ruling.ok, ruling.closed_by, len(ruling.rules)) == (True, (), 7)

    @pytest.mark.parametrize("advice", [Advice.AGAINST, Advice.RETURN])
    def test_the_latest_recommendation_must_be_for(self, scene: Scene, advice: str) -> None:
        before = Recommendation.objects.get()
        RecommendationFactory(matter=scene.matter, advice=advice, supersedes=before)
        assert self.closed(scene) == ["Rekommenderar rådet införande?"]

    def test_no_recommendation_no_decision(self, scene: Scene) -> None:
        facts: Any = {"council": scene.cast.council, "implementation": scene.cast.stroke}
        scene.matter = MatterFactory(status=MatterStatus.RECOMMENDED, **facts)
        assert self.closed(scene) == ["Rekommenderar rådet införande?"]

    @pytest.mark.parametrize("within", [False, None])
    def test_what_is_outside_the_mandate_is_the_boards(
        self, scene: Scene, within: bool | None
    ) -> None:
        assert self.closed(scene, within=within) == [
            "Ryms införandet inom verksamheternas uppdrag?"
        ]
        with pytest.raises(Refused, match=r"6 kap\. 38 §") as refused:
            scene.decide(within=within)
        assert refused.value.field == "within"

    def test_the_answer_about_the_mandate_has_a_reason(self, scene: Scene) -> None:
        with pytest.raises(Refused, match="Skriv varför"):
            scene.decide(mandate_reason=" ")

    def test_costs_over_the_frame_are_taken_on(self, scene: Scene) -> None:
        facts: Any = {"matter": scene.matter, "judged_on": dates.today(), "reasoning": "Dyrt."}
        facts |= {"expected": 900, "within_frame": 100, "exceeds": True}
        judgement = CostJudgement(**facts)
        judgement.save()
        assert self.closed(scene) == ["Ryms kostnaderna inom ramen?"]
        facts |= {"exceeds": False, "within_frame": 900, "supersedes": judgement}
        CostJudgement(**facts).save()
        assert scene.decide().outcome == "introduce"

    def test_who_has_declared_a_conflict_has_no_right(self, scene: Scene) -> None:
        who = {"matter": scene.matter, "person": scene.cast.chair.person}
        ConflictOfInterest(**who, reason="Släkt", declared_on=dates.today()).save()
        with pytest.raises(Forbidden, match="Släkt"):
            scene.decide()
        assert scene.decide(by=scene.cast.deputy).delegation.role == "deputy"

    def test_without_a_delegation_there_is_no_right(self, scene: Scene) -> None:
        yesterday = dates.today() - timedelta(days=1)
        Delegation.objects.filter(role="director").update(valid_to=yesterday)
        for who in (scene.cast.chair, scene.cast.deputy, scene.cast.secretary):
            with pytest.raises(Forbidden):
                scene.decide(by=who)

    def test_a_superuser_without_a_delegation_decides_nothing(self, scene: Scene) -> None:
        boss = scene.cast.administrator
        boss.is_superuser = True
        boss.save()
        with pytest.raises(Forbidden):
            scene.decide(by=boss)

    def test_what_is_decided_elsewhere_is_not_decided_again(self, scene: Scene) -> None:
        pathways.record_milestone(
            scene.cast.stroke_orebro,
            kind="decision",
            occurred_on=dates.today(),
            outcome="introduce",
            body=scene.cast.council,
            reference="§ 4",
        )
        with pytest.raises(Refused, match="redan beslutat: § 4"):
            scene.decide()

    @pytest.mark.parametrize(
        "status", [MatterStatus.PREPARING, MatterStatus.SUBMITTED, MatterStatus.ESCALATED]
    )
    def test_only_a_recommended_matter_is_decided(self, scene: Scene, status: str) -> None:
        rows = scene.matter.__class__.objects.filter(pk=scene.matter.pk)
        rows.update(status=status)
        scene.matter.refresh_from_db()
        assert self.closed(scene) == ["Väntar ärendet på beslut?"]

    def test_the_chair_may_send_it_back_without_an_outcome(self, scene: Scene) -> None:
        made = actions.return_matter(scene.matter, by=scene.cast.chair, text="Komplettera gapen.")
        scene.matter.refresh_from_db()
        assert (made.form, made.outcome, made.milestone) == ("return", "", None)
        assert (scene.matter.status, here(scene.cast)) == ("preparing", ("", ""))


class TestTheDatabase:
    """What the verbs refuse is refused by hand too."""

    def insert(self, scene: Scene, **facts: Any) -> DelegatedDecision:
        line = Delegation.objects.get(role="chair")
        usual: dict[str, Any] = {"council": scene.cast.council, "matter": scene.matter}
        usual |= {"kind": "introduction", "outcome": "introduce", "delegation": line}
        usual |= {"decider": scene.cast.chair.person, "decided_on": dates.today()}
        usual |= {
            "recommendation": scene.matter.recommendations.latest("pk"),
            "text": TEXT,
            "number": 1,
        }
        usual |= {"within_mandate": True, "mandate_reason": "Ja."}
        usual |= {"year": (facts.get("decided_on") or dates.today()).year}
        row = DelegatedDecision(**(usual | facts))
        with transaction.atomic():
            row.save()
        return row

    def test_what_is_right_is_written(self, scene: Scene) -> None:
        assert self.insert(scene).pk

    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            ({"decided_on": date(2019, 12, 31)}, "no delegation counts"),
            ({"decided_on": dates.today() + timedelta(days=1)}, "a day to come"),
            ({"within_mandate": False}, "within_mandate"),
            ({"mandate_reason": ""}, "within_mandate"),
            ({"recommendation": None}, "follows the recommendation"),
            ({"kind": "grant", "outcome": ""}, "of its delegation"),
            ({"outcome": ""}, "decision_outcome"),
        ],
    )
    def test_what_is_wrong_is_not(self, scene: Scene, facts: dict[str, Any], said: str) -> None:
        with pytest.raises(DatabaseError, match=said):
            self.insert(scene, **facts)

    def test_a_broken_chain_a_conflict_and_other_advice_stop_it(self, scene: Scene) -> None:
        line = Delegation.objects.get(role="deputy")
        waiting = Delegation.objects.create(
            **{
                name: getattr(line, name)
                for name in ("council", "kind", "parent", "delegator", "decided_by", "reference")
            },
            role="process_leader",
            requires_recommendation=True,
            decided_on=line.decided_on,
            valid_from=line.valid_from,
            status=DelegationStatus.PROPOSED,
        )
        with pytest.raises(DatabaseError, match="no delegation counts"):
            self.insert(scene, delegation=waiting)
        Delegation.objects.filter(role="director").update(
            valid_to=dates.today() - timedelta(days=1)
        )
        with pytest.raises(DatabaseError, match="no delegation counts"):
            self.insert(scene)

    def test_a_conflict_stops_it(self, scene: Scene) -> None:
        who = {"matter": scene.matter, "person": scene.cast.chair.person}
        ConflictOfInterest(**who, reason="Släkt", declared_on=dates.today()).save()
        with pytest.raises(DatabaseError, match="conflict of interest"):
            self.insert(scene)

    def test_the_advice_is_for_of_the_matter_and_the_latest(self, scene: Scene) -> None:
        first = Recommendation.objects.get()
        RecommendationFactory(matter=scene.matter, supersedes=first)
        with pytest.raises(DatabaseError, match="follows the recommendation"):
            self.insert(scene, recommendation=first)
        other = scene.recommended(scene.cast.stroke)
        with pytest.raises(DatabaseError, match="follows the recommendation"):
            self.insert(scene, recommendation=other.recommendations.get())

    def test_a_matter_has_one_first_decision_about_its_introduction(self, scene: Scene) -> None:
        self.insert(scene)
        with pytest.raises(DatabaseError, match="decision_introduction_once"):
            self.insert(scene, number=2)
