"""The council recommends: quorate without those with jäv, as most of those who vote answered."""

from __future__ import annotations

import pytest
from django.db import Error, transaction

from governance.actions import agenda, meetings, voting
from governance.actions.recommending import recommend
from governance.matters.jav import declare_conflict
from governance.meetings.sitting import Sitting
from governance.models import (
    Advice,
    AgendaItem,
    Ballot,
    BallotChoice,
    Matter,
    Meeting,
    Recommendation,
)
from tests.cast import Cast
from tests.factories.regions import BodyMembershipFactory
from tests.governance.meeting import council_at_work, held, point_of, recommended, submitted
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    """A matter at an open meeting with chair, deputy and member; two are needed."""
    council_at_work(cast)
    matter = submitted(cast)
    return point_of(held(cast), matter)


def give(item: AgendaItem, cast: Cast, advice: str = Advice.FOR, **facts: object) -> Recommendation:
    given = {"advice": advice, "text": "Så här.", **facts}
    return recommend(item, by=cast.secretary, **given)  # type: ignore[arg-type]


class TestRecommending:
    def test_everybody_agrees_in_one_press_and_the_matter_is_recommended(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        voting.agree(item, by=cast.chair)
        given = give(item, cast)
        matter = Matter.objects.get()
        assert (matter.status, given.given_on) == ("recommended", item.meeting.held_on)
        assert Ballot.objects.filter(choice=BallotChoice.FOR).count() == 3
        with pytest.raises(Forbidden, match="senare möte"):
            give(item, cast)

    def test_the_introduction_has_its_recommendation_and_a_later_one_supersedes_it(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        voting.agree(item, by=cast.chair)
        give(item, cast)
        here = cast.stroke_orebro.milestones.filter(kind="recommendation")
        first = here.get()
        assert (first.body, first.made_here, first.reference) == (
            cast.council,
            True,
            f"{cast.council.short_name} {item.meeting.held_on} § {item.paragraph}",
        )
        again = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=item.meeting.held_on)
        agenda.take_up(again, item.matter, by=cast.secretary)
        second = point_of(meetings.hold(again, by=cast.secretary), item.matter)
        voting.agree(second, by=cast.chair, choice=Advice.AGAINST)
        give(second, cast, Advice.AGAINST)
        assert here.in_force().get().supersedes == first

    def test_what_is_returned_is_no_recommendation_of_the_introduction(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        voting.agree(item, by=cast.chair, choice=Advice.RETURN)
        give(item, cast, Advice.RETURN)
        assert not cast.stroke_orebro.milestones.exists()

    def test_who_does_not_agree_reserves_themselves_and_must_have_taken_part(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        ids = [getattr(cast, part).person_id for part in ("chair", "deputy", "member")]
        voting.vote(
            item, by=cast.secretary, choices=dict.fromkeys(ids, "for") | {ids[2]: "against"}
        )
        with pytest.raises(Refused, match="Enligt svaren"):
            give(item, cast, Advice.AGAINST)
        with pytest.raises(Refused, match="deltog inte"):
            give(item, cast, reservations=[(cast.coopted.person, "Nej.")])
        given = give(item, cast, reservations=[(cast.member.person, "För dyrt.")])
        assert [row.text for row in given.reservations.all()] == ["För dyrt."]

    def test_when_votes_are_even_the_chair_decides(self, item: AgendaItem, cast: Cast) -> None:
        meetings.note_attendance(
            item.meeting, by=cast.secretary, presence={cast.deputy.person_id: "absent"}
        )
        own = {cast.chair.person_id: "against", cast.member.person_id: "for"}
        voting.vote(item, by=cast.secretary, choices=own)
        with pytest.raises(Refused, match="avråder"):
            give(item, cast, Advice.FOR)
        assert give(item, cast, Advice.AGAINST).advice == Advice.AGAINST

    def test_returned_for_completion_the_matter_is_prepared_again(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        voting.agree(item, by=cast.secretary, choice=BallotChoice.RETURN)
        give(item, cast, Advice.RETURN)
        assert Matter.objects.get().status == "preparing"

    def test_nobody_answered_is_no_recommendation(self, item: AgendaItem, cast: Cast) -> None:
        with pytest.raises(Refused, match="har inte svarat"):
            give(item, cast)
        voting.agree(item, by=cast.secretary, choice=BallotChoice.ABSTAIN)
        with pytest.raises(Refused, match="Alla avstår"):
            give(item, cast)
        assert not Recommendation.objects.exists()

    @pytest.mark.parametrize("part", ["member", "coopted", "director", "supporter_orebro"])
    def test_only_who_leads_or_prepares_records_it(
        self, item: AgendaItem, cast: Cast, part: str
    ) -> None:
        voting.agree(item, by=cast.secretary)
        with pytest.raises(Forbidden):
            recommend(item, by=getattr(cast, part), advice=Advice.FOR, text="Ja.")

    def test_a_later_one_supersedes_and_both_are_read(self, cast: Cast) -> None:
        council_at_work(cast)
        matter = submitted(cast)
        first = recommended(cast, matter)
        Matter.objects.filter(pk=matter.pk).update(status="submitted")  # as when it is asked anew
        second = recommended(cast, matter, Advice.AGAINST)
        assert second.supersedes == first
        assert list(Recommendation.objects.in_force()) == [second]


class TestQuorum:
    def test_jav_is_counted_off_and_closes_the_point_when_too_few_are_left(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        declare_conflict(item.matter, by=cast.member, reason="Gift med sökanden.")
        assert Sitting(item.meeting).quorum(item)
        voting.agree(item, by=cast.secretary)
        assert not Ballot.objects.filter(person=cast.member.person).exists()
        declare_conflict(item.matter, by=cast.deputy, reason="Arbetar där.")
        answer = Sitting(item.meeting).quorum(item)
        assert "1 röstberättigad deltar (2 har jäv), 2 behövs" in answer.reason
        with pytest.raises(Refused, match="inte beslutfört"):
            give(item, cast)

    def test_one_with_jav_neither_answers_nor_records(self, item: AgendaItem, cast: Cast) -> None:
        declare_conflict(item.matter, by=cast.chair, reason="Driver mottagningen.")
        with pytest.raises(Forbidden, match="jäv"):
            voting.agree(item, by=cast.chair)
        named = {getattr(cast, one).person_id: "for" for one in ("chair", "deputy", "member")}
        with pytest.raises(Refused, match="inte har jäv"):
            voting.vote(item, by=cast.secretary, choices=named)
        row = Ballot(item=item, person=cast.chair.person, choice="for")
        row.answered_on = item.meeting.held_on
        with pytest.raises(Error, match="conflict of interest"), transaction.atomic():
            row.save()

    def test_an_answer_of_one_who_declares_jav_afterwards_does_not_count(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        own = {getattr(cast, one).person_id: "against" for one in ("chair", "member")}
        voting.vote(item, by=cast.secretary, choices=own | {cast.deputy.person_id: "for"})
        declare_conflict(item.matter, by=cast.member, reason="Jäv.")
        sitting = Sitting(item.meeting)
        assert len(sitting.answers(item)) == 2
        assert sitting.carried(item) == {"against"}  # even: the chair's

    def test_who_is_absent_or_has_no_vote_is_refused_in_sql_too(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        row = Ballot(item=item, person=cast.coopted.person, choice="for")
        row.answered_on = item.meeting.held_on
        with pytest.raises(Error, match="who are there and vote"), transaction.atomic():
            row.save()

    def test_the_coopted_vote_where_the_order_says_so_and_their_seat_does(self, cast: Cast) -> None:
        council_at_work(cast, coopted_vote=True, quorum=4)
        matter = submitted(cast)
        item = point_of(held(cast), matter)
        assert Sitting(item.meeting).quorum(item)
        BodyMembershipFactory(
            body=cast.council, person=cast.coopted.person, role="co_opted", votes=False
        )
        item = point_of(_again(cast, item), matter)
        assert not Sitting(item.meeting).quorum(item)

    def test_the_register_says_who_votes(self, cast: Cast) -> None:
        council_at_work(cast)
        BodyMembershipFactory(body=cast.council, person=cast.member.person, votes=False)
        meeting = held(cast)
        assert not meeting.attendances.get(person=cast.member.person).votes


def _again(cast: Cast, item: AgendaItem) -> Meeting:
    """The matter at another meeting, when the first is over without a recommendation."""
    type(item.meeting).objects.filter(pk=item.meeting_id).update(status="to_adjust")
    return held(cast)
