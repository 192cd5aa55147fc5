"""The pages of meetings: the next button first, bad input said at its field, few questions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from governance.actions import agenda, meetings
from governance.matters import matrix
from governance.matters.jav import declare_conflict
from governance.meetings.calendars import meetings as calendar_of
from governance.meetings.page import MeetingPage
from governance.meetings.ready import waiting
from governance.models import MatterTask, Meeting
from tests.cast import Cast
from tests.factories.governance import MatterFactory
from tests.factories.grants import granting
from tests.factories.meetings import more_meetings
from tests.factories.pathways import ImplementationFactory
from tests.governance.meeting import council_at_work, held, planned, point_of, submitted
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture(autouse=True)
def _at_work(cast: Cast) -> None:
    council_at_work(cast)


def at(name: str, meeting: Meeting, *more: Any) -> str:
    return reverse(name, args=[meeting.council.slug, meeting.pk, *more])


def next_of(user: Any, meeting: Meeting) -> str:
    found = MeetingPage(user, Meeting.objects.get(pk=meeting.pk)).next
    return found.label if found else ""


def test_the_next_thing_stands_first_all_the_way(cast: Cast, client: Client) -> None:
    meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=TODAY)
    matter = submitted(cast)
    assert next_of(cast.secretary, meeting) == "Ta upp 1 anmält ärende"
    client.force_login(cast.secretary)
    client.post(at("agenda_fill", meeting))
    assert next_of(cast.chair, meeting) == "Öppna mötet"
    client.force_login(cast.chair)
    chosen = {f"p_{getattr(cast, part).person_id}": "present" for part in ("chair", "deputy")}
    chosen |= {f"p_{getattr(cast, one).person_id}": "remote" for one in ("member", "coopted")}
    chosen |= {f"p_{cast.secretary.person_id}": "present", "version": "1"}
    client.post(at("meeting_hold", meeting), chosen)
    assert next_of(cast.chair, meeting) == "§\xa03: alla närvarande är eniga: för"
    item = point_of(meeting, matter)
    agreed: Any = client.post(at("agenda_item_agree", meeting, item.pk), follow=True)
    assert "att vårdförloppet" in agreed.text or "införs i Region Örebro län" in agreed.text
    client.post(at("recommendation_new", meeting, item.pk), {"advice": "for", "text": "Inför det."})
    assert next_of(cast.secretary, meeting) == "Skicka protokollet för justering"
    client.force_login(cast.secretary)
    client.post(at("minutes_send", meeting), {"people": [cast.member.person_id]})
    assert next_of(cast.member, meeting) == "Läs och justera protokollet"
    client.force_login(cast.member)
    client.post(at("minutes_adjust", meeting))
    assert next_of(cast.supporter, meeting) == "Läs protokollet"
    page: Any = client.get(meeting.get_absolute_url())
    assert "Inför det." in page.text


def test_on_its_day_papers_may_be_sent_and_then_it_waits_to_be_opened(cast: Cast) -> None:
    def others(of: Meeting) -> list[str]:
        return [step.label for step in MeetingPage(cast.secretary, of).others]

    submitted(cast)
    meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=TODAY)
    assert others(meeting) == ["Skicka handlingarna", "Öppna mötet"]
    sent = meetings.dispatch(meeting, by=cast.secretary)
    assert others(sent) == []
    assert "meeting_to_open" in [one["kind"] for one in todos(cast.secretary)]


def test_a_matter_decided_meanwhile_asks_the_council_for_nothing(
    cast: Cast, client: Client
) -> None:
    scene = granting(cast)
    scene.budget()
    change(scene.matter, by=None, submitted_on=TODAY - timedelta(days=30))
    meeting = held(cast)
    item = point_of(meeting, scene.matter)
    scene.grant(1000)
    assert next_of(cast.secretary, meeting) == "Skicka protokollet för justering"
    client.force_login(cast.secretary)
    page: Any = client.get(meeting.get_absolute_url())
    assert "Ärendet är redan beslutat." in page.text
    assert "Olika svar" not in page.text
    assert client.get(at("recommendation_new", meeting, item.pk)).status_code == 403
    minutes: Any = client.get(at("meeting_minutes", meeting))
    assert "Rådet lämnade ingen rekommendation. Ärendet är beslutat." in minutes.text
    scene.matter.refresh_from_db()
    task = next(one for one in matrix.of(scene.matter) if one.task == MatterTask.RECOMMEND)
    assert (task.state, task.reason) == ("spared", "Beslutat utan rådets rekommendation.")


def test_bad_input_is_said_at_its_field_and_changes_nothing(cast: Cast, client: Client) -> None:
    client.force_login(cast.secretary)
    day = (TODAY + timedelta(days=30)).isoformat()
    typed = {"form": "digital", "held_on": day, "starts_at": "15.00", "ends_at": "14.00"}
    typed |= {"stop_on": (TODAY + timedelta(days=31)).isoformat(), "more_days": "i morgon"}
    page: Any = client.post(reverse("meeting_new", args=["rmk"]), typed)
    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"ends_at", "stop_on", "more_days"}
    assert "i morgon" in page.text
    assert not Meeting.objects.exists()
    good = {"form": "physical", "held_on": day, "starts_at": "13.00", "more_days": "2027-03-12"}
    client.post(reverse("meeting_new", args=["rmk"]), good)
    assert Meeting.objects.count() == 2


def test_one_with_jav_is_not_on_the_form_and_gets_no_buttons(cast: Cast, client: Client) -> None:
    matter = submitted(cast)
    meeting = held(cast)
    item = point_of(meeting, matter)
    declare_conflict(matter, by=cast.chair, reason="Jäv.")
    client.force_login(cast.secretary)
    page: Any = client.get(at("agenda_item_ballots", meeting, item.pk))
    assert f'"c_{cast.member.person_id}"' in page.text
    assert f'"c_{cast.chair.person_id}"' not in page.text
    client.force_login(cast.chair)
    refused = client.get(at("agenda_item_ballots", meeting, item.pk))
    assert refused.status_code == 403
    own: Any = client.get(meeting.get_absolute_url())
    assert "Olika svar" not in own.text
    assert f"{cast.chair.person} deltar inte" in own.text


def test_late_papers_are_warned_of_and_wait_for_the_secretary(cast: Cast, client: Client) -> None:
    meeting = planned(cast, days=3)
    late = [one for one in todos(cast.secretary) if one["kind"] == "papers_to_send"]
    assert [one["is_late"] for one in late] == [True]
    client.force_login(cast.secretary)
    page: Any = client.get(at("meeting_dispatch", meeting))
    assert "Det är sent" in page.text
    client.post(at("meeting_dispatch", meeting))
    assert not [one for one in todos(cast.secretary) if one["kind"] == "papers_to_send"]


def test_meetings_and_stop_days_stand_in_the_calendar_of_those_who_read_the_papers(
    cast: Cast,
) -> None:
    planned(cast, days=30)
    cancelled = meetings.cancel(planned(cast, days=40), by=cast.chair, comment="Få kan.")
    found = calendar_of(cast.member)
    titles = ["Möte i RMK", "Stoppdag för ärenden till RMK", "Inställt: Möte i RMK"]
    assert sorted(one.title for one in found) == sorted(titles)
    assert next(one for one in found if one.is_cancelled).day == cancelled.held_on
    assert calendar_of(cast.supporter) == []


def test_the_pages_ask_no_more_the_more_rows_there_are(cast: Cast, client: Client) -> None:
    meeting = more_meetings(cast)
    client.force_login(cast.secretary)
    urls = [
        reverse("meetings", args=["rmk"]),
        meeting.get_absolute_url(),
        at("meeting_minutes", meeting),
        at("meeting_dispatch", meeting),
    ]

    def asked() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            found.append(len(queries))
        return found

    asked()
    few = asked()
    for _ in range(28):
        more_meetings(cast, points=0)
    more_points(cast, meeting)
    assert asked() == few


def more_points(cast: Cast, meeting: Meeting) -> None:
    """The same meeting with thirty matters."""
    for _ in range(29):
        MatterFactory(council=cast.council, kind="other", status="submitted", submitted_on=TODAY)
    for matter in waiting(cast.council):
        agenda.take_up(meeting, matter, by=cast.secretary)


def test_who_presents_sees_the_agenda_and_the_own_matter_and_nothing_else(
    cast: Cast, client: Client
) -> None:
    about = ImplementationFactory(region=cast.orebro)
    mine, other = submitted(cast), submitted(cast, implementation=about, title="Hemligt än")
    assert cast.leader_orebro
    meeting = held(cast)
    client.force_login(cast.leader_orebro)
    page = client.get(meeting.get_absolute_url())
    assert page.status_code == 200
    assert mine.title in page.text
    assert mine.get_absolute_url() in page.text
    assert "Annat ärende" in page.text
    assert other.title not in page.text
    for name in ("agenda_pdf", "meeting_edit", "meeting_minutes", "minutes_pdf"):
        assert client.get(at(name, meeting)).status_code == 404
    client.force_login(cast.leader)
    assert client.get(meeting.get_absolute_url()).status_code == 404
