"""Between meetings the recommendation waits until everybody who votes has answered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from governance.actions import agenda, meetings, voting
from governance.actions.recommending import recommend
from governance.matters.jav import declare_conflict
from governance.models import AgendaItem, MeetingForm, MeetingStatus
from tests.cast import Cast
from tests.governance.meeting import council_at_work, planned, point_of, submitted
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    """A question to chair, deputy and member, to be answered in a week."""
    council_at_work(cast)
    matter = submitted(cast)
    question = planned(cast, days=7, form=MeetingForm.BETWEEN)
    return point_of(meetings.dispatch(question, by=cast.secretary), matter)


def asked(user: Any) -> bool:
    return "question_asked" in [one["kind"] for one in todos(user)]


def test_the_question_goes_to_everybody_who_votes_with_the_way_to_answer(
    item: AgendaItem, cast: Cast
) -> None:
    address = reverse("meeting_answer", args=[cast.council.slug, item.meeting_id])
    told = Notice.objects.filter(kind="question_asked", address=address)
    assert {row.user for row in told} == {cast.chair, cast.deputy, cast.member}
    assert [asked(one) for one in (cast.member, cast.coopted)] == [True, False]


def test_a_question_without_a_matter_is_not_sent(cast: Cast) -> None:
    council_at_work(cast)
    question = planned(cast, days=7, form=MeetingForm.BETWEEN)
    with pytest.raises(Refused, match="minst ett ärende"):
        meetings.dispatch(question, by=cast.secretary)


def test_each_answers_for_oneself_on_the_page_from_the_mail(
    item: AgendaItem, cast: Cast, client: Client
) -> None:
    client.force_login(cast.member)
    address = reverse("meeting_answer", args=[cast.council.slug, item.meeting_id])
    wrong: Any = client.post(address, {})
    assert wrong.status_code == 422
    assert "Välj ett svar." in wrong.text
    client.post(address, {f"c_{item.pk}": "against", f"n_{item.pk}": "Vänta."})
    row = item.ballots.get()
    assert (row.person, row.choice, row.note) == (cast.member.person, "against", "Vänta.")
    assert not asked(cast.member)
    assert not Notice.objects.open().filter(kind="question_asked", user=cast.member).exists()
    client.post(address, {f"c_{item.pk}": "for"})
    assert item.ballots.get().choice == "for"
    with pytest.raises(Forbidden):
        voting.answer(item, by=cast.coopted, choice="for")
    with pytest.raises(Forbidden, match="Var och en svarar"):
        voting.agree(item, by=cast.secretary)


def test_it_is_closed_when_everybody_without_jav_has_answered_and_then_recommended(
    item: AgendaItem, cast: Cast
) -> None:
    voting.answer(item, by=cast.chair, choice="for")
    with pytest.raises(Refused, match="har inte svarat"):
        meetings.hold(item.meeting, by=cast.secretary)
    with pytest.raises(Forbidden):
        recommend(item, by=cast.secretary, advice="for", text="Ja.")
    voting.answer(item, by=cast.member, choice="for")
    assert item.matter
    declare_conflict(item.matter, by=cast.deputy, reason="Arbetar där.")
    with pytest.raises(Forbidden, match="jäv"):
        voting.answer(item, by=cast.deputy, choice="for")
    closed = meetings.hold(item.meeting, by=cast.secretary)
    assert (closed.status, closed.held_on) == (MeetingStatus.HELD, dates.today())
    item.refresh_from_db()
    assert item.paragraph == 1
    given = recommend(item, by=cast.secretary, advice="for", text="Ja.")
    assert given.given_on == dates.today()


def test_the_secretary_is_told_when_there_is_nothing_to_wait_for(
    item: AgendaItem, cast: Cast
) -> None:
    def kinds() -> list[str]:
        return [one["kind"] for one in todos(cast.secretary)]

    assert "question_to_close" not in kinds()
    for who in (cast.chair, cast.deputy, cast.member):
        voting.answer(item, by=who, choice="for")
    assert "question_to_close" in kinds()


def test_a_question_that_is_cancelled_lets_its_matter_go(item: AgendaItem, cast: Cast) -> None:
    meetings.cancel(item.meeting, by=cast.chair, comment="Tas upp på mötet.")
    assert not Notice.objects.open().filter(kind="question_asked").exists()
    later = meetings.plan_meeting(
        cast.council, by=cast.secretary, held_on=dates.today() + timedelta(days=20)
    )
    assert [row.matter for row in agenda.fill_agenda(later, by=cast.secretary)] == [item.matter]
