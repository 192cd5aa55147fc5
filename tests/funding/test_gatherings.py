"""Trainings and joint meetings: planned and cancelled, answered by the invited, in calendars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.actions import gatherings as actions
from funding.models import (
    Gathering,
    GatheringKind,
    GatheringStatus,
    Participation,
    ParticipationStatus,
)
from tests.cast import Cast
from tests.factories.funding import (
    GatheringFactory,
    GatheringMaterialFactory,
    HeldFactory,
    ParticipationFactory,
    PositionFactory,
)
from tests.factories.regions import PersonFactory
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.dates import STOCKHOLM
from vardforlopp.common.moments import MomentField
from vardforlopp.introduction import calendars

NINE = datetime(2099, 3, 12, 9, tzinfo=STOCKHOLM)
SENT = {
    "kind": "training",
    "title": "Processtödsutbildning",
    "joint_with": "RCC Syd",
    "starts_at": "2099-03-12T09:00",
    "ends_at": "2099-03-12T12:00",
    "place": "Lund",
}


@pytest.fixture
def training(cast: Cast) -> Gathering:
    """In a week, planned by the kansli of Södra."""
    return actions.plan_gathering(
        by=cast.officer,
        healthcare_region=cast.southern,
        kind=GatheringKind.TRAINING,
        title="Processtödsutbildning",
        joint_with="RCC Syd",
        starts_at=dates.now() + timedelta(days=7),
        ends_at=dates.now() + timedelta(days=7, hours=3),
        place="Lund",
    )


@pytest.fixture
def invited(cast: Cast, training: Gathering) -> Participation:
    people = [cast.supporter.person, cast.supporter_halland.person]
    actions.invite(training, by=cast.officer, people=people)
    return training.participations.get(person=cast.supporter.person)


@pytest.fixture
def signed_in(client: Client) -> Callable[[Any], Client]:
    def sign_in(user: Any) -> Client:
        client.force_login(user)
        return client

    return sign_in


def been(gathering: Gathering, cast: Cast) -> Gathering:
    """The same meeting, moved to a week ago."""
    return actions.edit_gathering(
        gathering,
        by=cast.officer,
        starts_at=dates.now() - timedelta(days=7),
        ends_at=dates.now() - timedelta(days=6),
    )


@pytest.mark.django_db
class TestGathering:
    def test_only_the_kansli_that_organises_plans_changes_and_invites(
        self, cast: Cast, training: Gathering
    ) -> None:
        for user in (cast.supporter, cast.economist, cast.administrator):
            with pytest.raises(Forbidden, match="handläggare på kansliet"):
                actions.edit_gathering(training, by=user, place="Malmö")
            with pytest.raises(Forbidden, match="handläggare på kansliet"):
                actions.invite(training, by=user, people=[user.person])
        with pytest.raises(Forbidden, match="handläggare på kansliet"):
            actions.plan_gathering(
                by=cast.officer, healthcare_region=cast.middle, kind="training", title="x"
            )

    def test_a_cancelled_one_says_why_and_stays_as_it_was(
        self, cast: Cast, invited: Participation
    ) -> None:
        gathering = invited.gathering
        with pytest.raises(Refused, match="Skriv varför"):
            actions.cancel_gathering(gathering, by=cast.officer, comment=" ")
        cancelled = actions.cancel_gathering(gathering, by=cast.officer, comment="Pandemin.")
        assert (cancelled.status, cancelled.status_comment) == ("cancelled", "Pandemin.")
        with pytest.raises(Forbidden, match="inställt"):
            actions.edit_gathering(gathering, by=cast.officer, place="Malmö")
        with pytest.raises(Forbidden, match="inställt"):
            actions.answer_invitation(invited, by=cast.supporter, answer="accept")
        assert not [one for one in todos(cast.supporter) if one["kind"] == "invitation"]

    def test_what_has_been_is_not_cancelled(self, cast: Cast, training: Gathering) -> None:
        with pytest.raises(Forbidden, match="redan varit"):
            actions.cancel_gathering(been(training, cast), by=cast.officer, comment="Nej.")

    def test_the_page_sent_twice_plans_one(self, cast: Cast) -> None:
        facts = {
            "healthcare_region": cast.southern,
            "kind": "training",
            "title": "Utbildning",
            "starts_at": NINE,
            "ends_at": NINE + timedelta(hours=1),
            "place": "Lund",
            "token": "6f1c1c1e-6f0f-4c58-9c6d-0d3d4f1f2a10",
        }
        first = actions.plan_gathering(by=cast.officer, **facts)
        assert actions.plan_gathering(by=cast.officer, **facts) == first

    @pytest.mark.parametrize(
        "wrong", [{"ends_at": NINE.replace(year=2016)}, {"place": ""}, {"starts_at": NINE}]
    )
    def test_it_ends_after_it_begins_and_is_somewhere(
        self, cast: Cast, training: Gathering, wrong: dict[str, Any]
    ) -> None:
        with pytest.raises(ValidationError):
            actions.edit_gathering(training, by=cast.officer, **wrong)


@pytest.mark.django_db
class TestParticipation:
    def test_the_invited_answers_alone_and_may_think_again(
        self, cast: Cast, invited: Participation
    ) -> None:
        for user in (cast.officer, cast.supporter_halland):
            with pytest.raises(Forbidden, match="Bara den som är inbjuden"):
                actions.answer_invitation(invited, by=user, answer="accept")
        coming = actions.answer_invitation(invited, by=cast.supporter, answer="accept")
        assert coming.status == ParticipationStatus.WILL_COME
        with pytest.raises(Stale):
            actions.answer_invitation(invited, by=cast.supporter, answer="decline", version=1)
        declined = actions.answer_invitation(coming, by=cast.supporter, answer="decline")
        assert declined.status == ParticipationStatus.DECLINED

    def test_an_invitation_waits_until_it_is_answered(
        self, cast: Cast, invited: Participation
    ) -> None:
        def waiting() -> list[str]:
            return [one["href"] for one in todos(cast.supporter) if one["kind"] == "invitation"]

        assert waiting() == [reverse("gathering_answer", args=[invited.gathering_id])]
        actions.answer_invitation(invited, by=cast.supporter, answer="decline")
        assert waiting() == []

    def test_nobody_is_invited_twice(self, cast: Cast, invited: Participation) -> None:
        gathering = invited.gathering
        new = PersonFactory()
        made = actions.invite(gathering, by=cast.officer, people=[new, new, invited.person])
        assert [row.person for row in made] == [new]
        with pytest.raises(Refused, match="minst en person"):
            actions.invite(gathering, by=cast.officer, people=[])
        with pytest.raises(IntegrityError):
            ParticipationFactory(gathering=gathering, person=new)

    def test_the_kansli_notes_who_was_there_when_it_has_begun(
        self, cast: Cast, invited: Participation
    ) -> None:
        gathering = invited.gathering
        with pytest.raises(Forbidden, match="Det börjar"):
            actions.note_attendance(gathering, by=cast.officer, there=[invited.person])
        gathering = been(gathering, cast)
        assert actions.note_attendance(gathering, by=cast.officer, there=[invited.person]) == 1
        there = Participation.objects.trainings()
        assert [row.person for row in there] == [invited.person]  # by "attend"
        other = [cast.supporter_halland.person]
        assert actions.note_attendance(gathering, by=cast.officer, there=other) == 2  # "unattend"
        assert [row.person for row in there.all()] == other
        with pytest.raises(Forbidden, match="redan varit"):
            actions.answer_invitation(invited, by=cast.supporter, answer="accept")

    def test_a_list_that_has_changed_since_it_was_read_is_read_again(
        self, cast: Cast, invited: Participation
    ) -> None:
        gathering = been(invited.gathering, cast)
        facts = {"by": cast.officer, "version": gathering.version_of_list()}
        actions.note_attendance(gathering, there=[invited.person], **facts)
        with pytest.raises(Stale, match="Listan ändrades"):
            actions.note_attendance(gathering, there=[], **facts)
        assert Participation.objects.trainings().count() == 1


@pytest.mark.django_db
class TestCalendar:
    def test_what_one_is_invited_to_stands_at_its_hour_in_ones_own_feed(
        self, cast: Cast, invited: Participation
    ) -> None:
        actions.edit_gathering(
            *[invited.gathering],
            by=cast.officer,
            starts_at=NINE,
            ends_at=NINE + timedelta(hours=3),
            link="https://mote.invalid/hemligt",
        )
        feed = calendars.write(cast.supporter)
        assert "DTSTART:20990312T080000Z\r\nDTEND:20990312T110000Z" in feed
        assert "LOCATION:Lund och digitalt" in feed
        assert "hemligt" not in feed
        assert "Processtödsutbildning" not in calendars.write(cast.supporter_orebro)
        actions.cancel_gathering(invited.gathering, by=cast.officer, comment="Sjukdom.")
        crossed = calendars.write(cast.supporter)
        assert "STATUS:CANCELLED" in crossed
        assert "SEQUENCE:2" in crossed

    def test_what_one_declined_leaves_the_feed(self, cast: Cast, invited: Participation) -> None:
        actions.answer_invitation(invited, by=cast.supporter, answer="decline")
        assert "Processtödsutbildning" not in calendars.write(cast.supporter)

    def test_one_meeting_is_a_file_for_any_calendar(
        self, cast: Cast, training: Gathering, signed_in: Any
    ) -> None:
        url = reverse("gathering_calendar", args=[training.pk])
        answer = signed_in(cast.nobody).get(url)
        assert answer["Content-Type"].startswith("text/calendar")
        assert f'filename="mote-{training.pk}.ics"' in answer["Content-Disposition"]
        assert answer.content.decode().count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-12T09:30", datetime(2026, 3, 12, 9, 30, tzinfo=STOCKHOLM)),
        (" 2026-07-01 09.30 ", datetime(2026, 7, 1, 9, 30, tzinfo=STOCKHOLM)),
    ],
)
def test_a_moment_is_read_on_the_swedish_clock(text: str, moment: datetime) -> None:
    assert MomentField().clean(text) == moment


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i morgon", "2026-03-12 09:30"),
        ("2026-03-29T02:30", "ställs klockan fram"),
        ("1926-03-12T09:30", "Rätta året"),
        ("", "Ange dag"),
    ],
)
def test_a_moment_that_is_none_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        MomentField().clean(text)


@pytest.mark.django_db
def test_the_way_from_plan_to_attendance_is_walked_on_the_pages(cast: Cast, signed_in: Any) -> None:
    position = PositionFactory(healthcare_region=cast.southern, region=cast.skane)
    HeldFactory(position=position, person=cast.supporter.person, valid_from=date(2020, 5, 1))
    officer = signed_in(cast.officer)
    new = reverse("gathering_new")
    sent = SENT | {"healthcare_region": cast.southern.pk}
    wrong = officer.post(new, sent | {"ends_at": "2099-03-12T08:00"})
    assert wrong.status_code == 422
    assert "efter starttiden" in wrong.content.decode()
    assert officer.post(new, sent).status_code == 302
    gathering = Gathering.objects.get()
    assert gathering.starts_at == NINE
    invite = reverse("gathering_invite", args=[gathering.pk])
    assert "Person supporter" in officer.get(invite).content.decode()
    officer.post(invite, {"holders": [cast.supporter.person_id]})
    row = gathering.participations.get()
    supporter = signed_in(cast.supporter)
    page = supporter.get(gathering.get_absolute_url()).content.decode()
    assert "Din inbjudan" in page
    answer = reverse("gathering_answer", args=[gathering.pk])
    assert supporter.post(answer, {"answer": "kanske"}).status_code == 422
    assert supporter.post(answer, {"answer": "accept", "version": row.version}).status_code == 302
    been(gathering, cast)
    officer = signed_in(cast.officer)
    attendance = reverse("gathering_attendance", args=[gathering.pk])
    assert "checked" in officer.get(attendance).content.decode()
    officer.post(attendance, {"there": [cast.supporter.person_id]})
    assert "Processtödsutbildning" in officer.get(reverse("trained")).content.decode()
    listed = officer.get(reverse("gatherings"), {"format": "csv"})
    assert "Processtödsutbildning" in b"".join(listed.streaming_content).decode()
    assert officer.get(reverse("gatherings"), {"nar": "aldrig"}).status_code == 422


@pytest.mark.django_db
def test_material_comes_in_editions_and_the_latest_is_fetched(
    cast: Cast, training: Gathering, signed_in: Any
) -> None:
    officer = signed_in(cast.officer)
    file = SimpleUploadedFile("bilder.txt", b"Ett", "text/plain")
    officer.post(reverse("material_new", args=[training.pk]), {"title": "Bilder", "upload": file})
    row = training.materials.get()
    again = SimpleUploadedFile("bilder.txt", b"Tre", "text/plain")
    edit = reverse("material_edit", args=[row.pk])
    officer.post(edit, {"title": "Bilder", "upload": again, "version": row.version})
    row.refresh_from_db()
    assert row.document.edition == 2
    page = signed_in(cast.nobody).get(training.get_absolute_url()).content.decode()
    assert "Utgåva 2" in page
    fetched = signed_in(cast.nobody).get(reverse("material", args=[row.pk]))
    assert b"".join(fetched.streaming_content) == b"Tre"
    with pytest.raises(Refused, match="redan ett material"):
        actions.add_material(training, by=cast.officer, title="bilder", upload=again)


@pytest.mark.django_db
def test_the_pages_ask_as_many_questions_of_thirty_as_of_one(
    cast: Cast, training: Gathering, signed_in: Any
) -> None:
    officer = signed_in(cast.officer)
    urls = [reverse("gatherings"), reverse("trained"), training.get_absolute_url()]

    def more(count: int) -> None:
        for _ in range(count):
            held = HeldFactory(position=PositionFactory(healthcare_region=cast.southern))
            other = GatheringFactory(healthcare_region=cast.southern)
            GatheringMaterialFactory(gathering=training)
            ParticipationFactory(gathering=training, person=held.person)
            ParticipationFactory(
                gathering=other, person=held.person, status=ParticipationStatus.ATTENDED
            )

    def asked() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert officer.get(url).status_code == 200
            found.append(len(queries))
        return found

    more(1)
    asked()
    few = asked()
    more(29)
    assert asked() == few
    assert training.status == GatheringStatus.PLANNED
