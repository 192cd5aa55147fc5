"""Ways round the rules of decisions and money that somebody once found open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from governance.actions import matters, meetings, minutes, voting
from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation
from governance.actions.grants import withdraw_grant
from governance.actions.introductions import return_matter
from governance.actions.recommending import recommend
from governance.matters.jav import declare_conflict, withdraw_conflict
from governance.meetings import printed
from governance.models import (
    AgendaItem,
    DelegatedDecision,
    Delegation,
    Escalation,
    EscalationOutcome,
    EscalationStage,
    GrantBudget,
    Meeting,
    PathwayYear,
    Recommendation,
    TransitionGrant,
)
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.escalation import HSLG, HSN, answerer, with_instances
from tests.factories.governance import CAP, MatterFactory, RecommendationFactory, chain
from tests.factories.grants import Granting, granting
from tests.governance.meeting import council_at_work, held, planned, point_of, submitted
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db
TOKEN = "6f1f4f3a-1111-4d3e-9a77-3f1b5b1f0001"
TOO_LONG = "9" * 5000  # more digits than Python reads


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    found = granting(cast)
    found.budget()
    return found


@contextmanager
def refused_by_the_database(said: str) -> Iterator[None]:
    with pytest.raises(DatabaseError, match=said), transaction.atomic():
        yield


def taken_on(rmk: Granting) -> tuple[Escalation, dict[str, EscalationStage]]:
    """The matter has come to the director, since the chair may not grant so much."""
    stages, asked = with_instances(rmk.cast), {"reason": "cap", "amount": Decimal(450_000)}
    row = start_escalation(rmk.matter, by=rmk.cast.chair, text="Mer än taket.", **asked)
    hslg = answerer(stages[HSLG], "hslg")
    answer_escalation(row, by=hslg, kind="comments", text="Tillstyrks.")
    row.refresh_from_db()
    return row, stages


def granted_above(row: Escalation, by: Any, amount: Any, **facts: Any) -> EscalationOutcome:
    asked: dict[str, Any] = {"kind": "decides", "text": "Beslut.", "amount": Decimal(amount)}
    return answer_escalation(row, by=by, **asked | facts)


def recommended_at_a_meeting(cast: Cast) -> AgendaItem:
    """Two for and one against, at a meeting that is still open."""
    council_at_work(cast, quorum=2)
    matter, _ = submitted(cast), cast.leader_orebro
    item = point_of(held(cast), matter)
    said = {"chair": "for", "deputy": "for", "member": "against"}
    choices = {getattr(cast, part).person_id: choice for part, choice in said.items()}
    voting.vote(item, by=cast.secretary, choices=choices)
    recommend(item, by=cast.chair, advice="for", text="RMK rekommenderar införande.")
    return item


class TestTheDirectorsOwnCap:
    """What an instance decides on delegation is no more than the delegation gives."""

    def test_no_more_than_the_cap_is_granted_on_delegation(self, rmk: Granting) -> None:
        row, _ = taken_on(rmk)
        with pytest.raises(Refused, match="diarienummer"):
            granted_above(row, rmk.cast.director, CAP + 1)
        assert granted_above(row, rmk.cast.director, CAP).delegation is not None

    def test_what_the_chair_has_granted_counts(self, rmk: Granting) -> None:
        row, _ = taken_on(rmk)
        rmk.grant(1, matter=rmk.matter_of(rmk.cast.version))
        with pytest.raises(Refused, match="diarienummer"):
            granted_above(row, rmk.cast.director, CAP)

    def test_a_day_when_the_delegation_counted_is_not_chosen_afterwards(
        self, rmk: Granting
    ) -> None:
        with dates.as_of(dates.today() - timedelta(days=5)):
            row, _ = taken_on(rmk)
        ended, before = (dates.today() - timedelta(days=days) for days in (1, 2))
        Delegation.objects.filter(role="director").update(valid_to=ended)
        with pytest.raises(Refused, match="diarienummer"):
            granted_above(row, rmk.cast.director, 1, answered_on=before)

    def test_the_director_grants_only_in_what_has_come_to_the_director(self, rmk: Granting) -> None:
        with_instances(rmk.cast)
        asked: dict[str, Any] = {"reason": "cap", "amount": Decimal(450_000), "text": "x"}
        start_escalation(rmk.matter, by=rmk.cast.chair, **asked)
        with pytest.raises(Refused, match="fört vidare"):
            rmk.grant(1, by=rmk.cast.director)


class TestTheChair:
    def test_what_an_instance_has_refused_is_not_granted_below_it(self, rmk: Granting) -> None:
        row, _ = taken_on(rmk)
        granted_above(row, rmk.cast.director, 0)
        rmk.matter.refresh_from_db()
        with pytest.raises(Refused, match="beslutade om bidraget"):
            rmk.grant(1)

    def test_a_recommendation_does_not_outlive_that_the_matter_is_sent_back(
        self, cast: Cast
    ) -> None:
        rmk = granting(cast, requires_recommendation=True)
        rmk.budget()
        chain(cast.council)
        RecommendationFactory(matter=rmk.matter)
        return_matter(placed(rmk.matter, "recommended"), by=cast.chair, text="Komplettera.")
        placed(rmk.matter, "submitted")
        with pytest.raises(Refused, match="inte lämnat den rekommendation"):
            rmk.grant(1)

    def test_a_matter_whose_decision_stands_is_not_taken_back(self, rmk: Granting) -> None:
        facts: Any = {"council": rmk.council, "implementation": rmk.cast.stroke_orebro}
        matter = placed(MatterFactory(**facts), "submitted")
        rmk.grant(1000, matter=matter)
        with pytest.raises(Refused, match="Återta beslutet först"):
            matters.withdraw_matter(matter, by=rmk.cast.secretary, comment="Ångrar.")

    def test_a_page_that_took_a_grant_back_gives_none_when_sent_elsewhere(
        self, rmk: Granting
    ) -> None:
        grant = rmk.grant(1000)
        text = "Bidraget beviljas."
        withdraw_grant(grant, by=rmk.cast.chair, text=text, reason="Nej.", token=TOKEN)
        with pytest.raises(Refused, match="redan skickad"):
            rmk.grant(1000, token=TOKEN)


class TestJav:
    def test_nobody_frees_oneself_from_jav(self, rmk: Granting) -> None:
        cast = rmk.cast
        noted = declare_conflict(
            rmk.matter, by=cast.secretary, person=cast.chair.person, reason="Släkt."
        )
        with pytest.raises(Forbidden, match="eget jäv"):
            withdraw_conflict(noted, by=cast.chair, reason="Äsch.")
        with pytest.raises(Refused, match="jäv"):
            rmk.grant(1)
        withdraw_conflict(noted, by=cast.deputy, reason="Prövat: inget jäv.")
        assert rmk.grant(1).pk

    def test_what_is_said_of_jav_afterwards_changes_no_adjusted_minutes(self, cast: Cast) -> None:
        item = recommended_at_a_meeting(cast)
        people = [cast.chair.person]
        meeting = minutes.send_minutes(item.meeting, by=cast.secretary, people=people)
        minutes.adjust(meeting, by=cast.chair)
        before = printed.minutes(Meeting.objects.get(pk=meeting.pk))
        assert item.matter is not None
        said = declare_conflict(item.matter, by=cast.member, reason="Har flyttat dit.")
        assert printed.minutes(Meeting.objects.get(pk=meeting.pk)) == before
        withdraw_conflict(said, by=cast.chair, reason="Prövat.")
        assert printed.minutes(Meeting.objects.get(pk=meeting.pk)) == before

    def test_who_was_heard_in_a_recommendation_was_there(self, cast: Cast) -> None:
        item = recommended_at_a_meeting(cast)
        gone = {cast.member.person_id: "absent"}
        with pytest.raises(Refused, match="har svarat"):
            meetings.note_attendance(item.meeting, by=cast.secretary, presence=gone)


class TestTheDatabase:
    """What the verbs refuse is refused by hand too."""

    def decision(self, rmk: Granting, **facts: Any) -> DelegatedDecision:
        usual: dict[str, Any] = {"council": rmk.council, "matter": rmk.matter, "kind": "grant"}
        usual |= {"year": dates.today().year, "number": 1, "decided_on": dates.today()}
        usual |= {"delegation": rmk.delegation, "decider": rmk.cast.chair.person, "text": "x"}
        row = DelegatedDecision(**usual | facts)
        row.save()
        return row

    def test_who_decides_has_the_part_of_the_delegation(self, rmk: Granting) -> None:
        chair, *others = (getattr(rmk.cast, part) for part in ("chair", "deputy", "director"))
        for who in others:
            with refused_by_the_database("has the part"):
                self.decision(rmk, decider=who.person)
        assert self.decision(rmk, decider=chair.person).pk

    def test_a_grant_rests_on_the_recommendation_its_delegation_asks_for(self, cast: Cast) -> None:
        rmk, today = granting(cast, requires_recommendation=True), dates.today()
        about = {"council": rmk.council, "pathway": cast.version.pathway, "year": today.year}
        facts: Any = {"starts_on": today, "ends_on": today, "purpose": "x", "amount": 1}
        facts |= {"budget": rmk.budget(), "pathway_year": PathwayYear.new(**about)}
        facts |= {"receiver": rmk.unit, "pathway_version": cast.version}
        decision = self.decision(rmk)
        with refused_by_the_database("asks for the recommendation"):
            TransitionGrant(decision=decision, **facts).save()
        assert GrantBudget.objects.get() == facts["budget"]

    def test_only_the_instance_that_has_the_matter_answers(self, rmk: Granting) -> None:
        row, stages = taken_on(rmk)
        today = dates.today()
        facts: Any = {"received_on": today, "due_on": today, "answered_on": today, "text": "x"}
        facts |= {"kind": "decides", "amount": 1, "reference": "§ 1"}
        facts |= {"person": rmk.cast.director.person, "escalation": row}
        with refused_by_the_database("the instance that has the matter"):
            EscalationOutcome(stage=stages[HSN], **facts).save()

    def test_a_recommendation_is_of_the_matter_of_its_point(self, cast: Cast) -> None:
        council_at_work(cast)
        matter = submitted(cast)
        facts: Any = {"item": point_of(held(cast), matter), "given_on": dates.today()}
        other = MatterFactory(council=cast.council, kind="other")
        with refused_by_the_database("of the matter of its point"):
            Recommendation(matter=other, advice="for", text="x", **facts).save()


def test_numbers_of_thousands_of_digits_are_nobodys(cast: Cast, client: Client) -> None:
    council_at_work(cast)
    client.force_login(cast.secretary)
    meeting = planned(cast)
    here = [cast.council.slug, meeting.pk]
    answer = client.post(reverse("agenda_take_up", args=here), {"matter": TOO_LONG})
    assert answer.status_code == 404
    opened = meetings.hold(meeting, by=cast.secretary)
    minutes.send_minutes(opened, by=cast.secretary, people=[cast.chair.person])
    client.force_login(cast.chair)
    answer = client.post(reverse("minutes_adjust", args=here), {"version": TOO_LONG})
    assert answer.status_code == 302
