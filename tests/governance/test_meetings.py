"""Meetings of a council: the agenda fills itself, papers go out, paragraphs are numbered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from governance.actions import agenda, meetings
from governance.models import AgendaItem, Meeting, MeetingForm, MeetingStatus
from tests.cast import Cast
from tests.factories.governance import BodyFactory, working_council
from tests.governance.meeting import council_at_work, held, planned, point_of, submitted
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture(autouse=True)
def _at_work(cast: Cast) -> None:
    council_at_work(cast)


def titles(meeting: Meeting) -> list[str]:
    rows = meeting.items.filter(is_withdrawn=False).order_by("order", "pk")
    return [row.title for row in rows]


class TestPlanning:
    def test_the_stop_day_lies_as_many_days_before_as_the_order_says(self, cast: Cast) -> None:
        day = TODAY + timedelta(days=40)
        meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=day)
        assert meeting.stop_on == day - timedelta(days=14)
        assert titles(meeting) == ["Mötets öppnande", "Föregående protokoll", "Övriga frågor"]

    def test_several_days_are_planned_alike_and_none_twice(self, cast: Cast) -> None:
        days = [TODAY + timedelta(days=number) for number in (30, 60, 90)]
        for _ in range(2):
            meetings.plan_meetings(
                cast.council,
                by=cast.secretary,
                held_on=days[0],
                more_days=days,
                token=UUID("4b0d8a35-8df1-4e36-a0a6-cf4d3b5dbb10"),
            )
        rows = Meeting.objects.order_by("held_on")
        assert [row.held_on for row in rows] == days
        assert {row.held_on - row.stop_on for row in rows} == {timedelta(days=14)}

    def test_nobody_is_called_to_a_day_that_has_passed(self, cast: Cast) -> None:
        yesterday, coming = TODAY - timedelta(days=1), TODAY + timedelta(days=30)
        with pytest.raises(Refused, match="har passerat") as told:
            meetings.plan_meeting(cast.council, by=cast.secretary, held_on=yesterday)
        assert told.value.field == "held_on"
        days: Any = {"held_on": coming, "more_days": [yesterday]}
        with pytest.raises(Refused, match="har passerat") as told:
            meetings.plan_meetings(cast.council, by=cast.secretary, **days)
        assert told.value.field == "more_days"
        assert not Meeting.objects.exists()
        meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=coming)
        with pytest.raises(Refused, match="har passerat"):
            meetings.edit_meeting(meeting, by=cast.secretary, held_on=yesterday)
        with dates.as_of(yesterday):  # a story that is told
            assert meetings.plan_meeting(cast.council, by=cast.secretary, held_on=yesterday).pk

    def test_only_who_prepares_plans(self, cast: Cast) -> None:
        for who in (cast.chair, cast.member, cast.administrator, cast.supporter_orebro):
            with pytest.raises(Forbidden):
                meetings.plan_meeting(cast.council, by=who, held_on=TODAY)

    def test_a_council_without_an_order_that_day_plans_no_meeting(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="ingen ordning"):
            meetings.plan_meeting(cast.council, by=cast.secretary, held_on=date(2019, 6, 1))


class TestAgenda:
    def test_it_takes_up_what_is_submitted_by_the_stop_day_and_stands_nowhere_else(
        self, cast: Cast
    ) -> None:
        meeting = planned(cast, days=20)
        stop = meeting.stop_on
        elsewhere: Any = BodyFactory(regional=True)
        working_council(elsewhere)
        in_time = submitted(cast, submitted_on=stop, kind="grant")
        submitted(cast, submitted_on=stop + timedelta(days=1), kind="grant", title="För sent")
        submitted(cast, status="preparing", title="Bereds")
        submitted(cast, council=elsewhere, title="Annat råd")
        assert [row.matter for row in agenda.fill_agenda(meeting, by=cast.secretary)] == [in_time]
        assert titles(meeting)[2:] == [in_time.title, "Övriga frågor"]
        other = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=meeting.held_on)
        assert agenda.fill_agenda(other, by=cast.secretary) == []

    def test_the_process_leader_is_proposed_to_present(self, cast: Cast) -> None:
        leader, matter = cast.leader_orebro, submitted(cast)
        assert point_of(planned(cast), matter).presented_by == leader.person

    def test_a_withdrawn_point_says_why_and_its_matter_is_ready_again(self, cast: Cast) -> None:
        matter = submitted(cast)
        meeting = planned(cast)
        item = point_of(meeting, matter)
        with pytest.raises(Refused, match="Skriv varför"):
            agenda.withdraw_item(item, by=cast.secretary, comment=" ")
        gone = agenda.withdraw_item(item, by=cast.secretary, comment="Underlaget saknas.")
        assert (gone.is_withdrawn, gone.withdrawn_reason) == (True, "Underlaget saknas.")
        assert [row.matter for row in agenda.fill_agenda(meeting, by=cast.secretary)] == [matter]

    def test_a_matter_that_is_taken_back_leaves_the_agenda_when_it_is_filled(
        self, cast: Cast
    ) -> None:
        matter = submitted(cast)
        meeting = planned(cast)
        matter.status = "withdrawn"
        matter.save()
        agenda.fill_agenda(meeting, by=cast.secretary)
        assert AgendaItem.objects.get(matter=matter).is_withdrawn

    def test_points_change_place_and_stay_at_the_ends(self, cast: Cast) -> None:
        meeting = planned(cast)
        own = agenda.add_point(meeting, by=cast.secretary, title="Lägesrapport")
        agenda.move_item(own, by=cast.secretary, up=True)
        assert titles(meeting)[:3] == ["Mötets öppnande", "Lägesrapport", "Föregående protokoll"]
        first = meeting.items.earliest("order")
        agenda.move_item(first, by=cast.secretary, up=True)
        assert titles(meeting)[0] == first.title

    def test_a_matter_submitted_late_is_taken_up_one_by_one_and_once(self, cast: Cast) -> None:
        meeting = planned(cast, days=5)
        late = submitted(cast, submitted_on=TODAY)
        assert agenda.fill_agenda(meeting, by=cast.secretary) == []
        agenda.take_up(meeting, late, by=cast.secretary)
        with pytest.raises(Refused, match="dagordning"):
            agenda.take_up(meeting, late, by=cast.secretary)


class TestDispatch:
    def test_everybody_who_sits_is_told_where_the_papers_are(self, cast: Cast) -> None:
        meeting = meetings.dispatch(planned(cast, days=7), by=cast.secretary)
        assert (meeting.status, meeting.dispatched_on) == (MeetingStatus.DISPATCHED, TODAY)
        told = Notice.objects.filter(kind="papers_sent", address=meeting.get_absolute_url())
        assert {row.user for row in told} == {cast.chair, cast.deputy, cast.member, cast.coopted}
        with pytest.raises(Stale):
            meetings.dispatch(meeting, by=cast.secretary, version=1)
        with pytest.raises(Refused):
            meetings.dispatch(meeting, by=cast.secretary)

    def test_a_cancelled_meeting_says_why_and_lets_its_matters_go(self, cast: Cast) -> None:
        matter = submitted(cast)
        meeting = meetings.dispatch(planned(cast, days=7), by=cast.secretary)
        with pytest.raises(Refused, match="Skriv varför"):
            meetings.cancel(meeting, by=cast.chair, comment="")
        meetings.cancel(meeting, by=cast.chair, comment="För få kan komma.")
        told = Notice.objects.filter(kind="meeting_cancelled")
        assert {row.user for row in told} == {cast.deputy, cast.member, cast.coopted}
        assert "RMK" in told[0].text
        assert point_of(planned(cast), matter)


class TestHeld:
    def test_it_is_opened_on_its_day_by_who_leads_or_prepares(self, cast: Cast) -> None:
        coming = planned(cast, days=1)
        with pytest.raises(Forbidden, match="Mötet är"):
            meetings.hold(coming, by=cast.chair)
        with pytest.raises(Forbidden):
            meetings.hold(planned(cast), by=cast.member)
        assert meetings.hold(planned(cast), by=cast.chair).status == MeetingStatus.HELD

    def test_points_are_paragraphs_of_the_year_without_gaps(self, cast: Cast) -> None:
        first = planned(cast)
        gone = agenda.add_point(first, by=cast.secretary, title="Utgår")
        agenda.withdraw_item(gone, by=cast.secretary, comment="Behövs inte.")
        meetings.hold(first, by=cast.secretary)
        second = held(cast)
        rows = AgendaItem.objects.filter(paragraph__isnull=False).order_by("paragraph")
        assert [row.paragraph for row in rows] == [1, 2, 3, 4, 5, 6]
        assert {row.year for row in rows} == {TODAY.year}
        assert rows[3].meeting == second
        with pytest.raises(Forbidden, match="redan hållet"):
            agenda.withdraw_item(rows[3], by=cast.secretary, comment="Nej.")

    def test_who_is_there_votes_as_their_seat_says(self, cast: Cast) -> None:
        meeting = held(cast, form=MeetingForm.DIGITAL)
        there = {row.person: row for row in meeting.attendances.all()}
        votes = {who: there[getattr(cast, who).person].votes for who in ("chair", "coopted")}
        assert votes == {"chair": True, "coopted": False}
        assert there[cast.secretary.person].role == "secretary"
        assert {row.presence for row in there.values()} == {"remote"}
        absent = {cast.member.person_id: "absent"}
        meetings.note_attendance(
            meeting, by=cast.secretary, presence=absent, guests=[cast.leader_orebro.person]
        )
        guest = meeting.attendances.get(person=cast.leader_orebro.person)
        assert (guest.role, guest.votes) == ("guest", False)
        assert meeting.attendances.get(person=cast.member.person).presence == "absent"
        assert any("närvaro" in line.sentence for line in lines(guest))
