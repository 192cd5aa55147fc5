"""Minutes: written from what is known, adjusted by those named, and then they stay."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import reverse

from governance.actions import agenda, meetings, minutes, voting
from governance.actions.recommending import recommend
from governance.matters.jav import declare_conflict
from governance.models import Adjustment, AgendaItem, Attendance, Meeting, MeetingStatus
from tests.cast import Cast
from tests.governance.meeting import council_at_work, held, point_of, submitted
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.history import lines

pytestmark = pytest.mark.django_db
ITEMS = "SELECT id FROM governance_agendaitem WHERE meeting_id = %s"


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    """A matter that is recommended at an open meeting, one with jäv, one against."""
    council_at_work(cast, quorum=2)
    matter, _ = submitted(cast, record_number="26RS1234"), cast.leader_orebro
    found = point_of(held(cast), matter)
    declare_conflict(matter, by=cast.deputy, reason="Arbetar där.")
    own = {cast.chair.person_id: "for", cast.member.person_id: "against"}
    voting.vote(found, by=cast.secretary, choices=own)
    recommend(
        found,
        by=cast.chair,
        advice="for",
        text="RMK rekommenderar införande.",
        reservations=[(cast.member.person, "Det är för dyrt.")],
    )
    return found


def sent(item: AgendaItem, cast: Cast, *parts: str) -> Meeting:
    people = [getattr(cast, part).person for part in parts or ("chair", "member")]
    return minutes.send_minutes(item.meeting, by=cast.secretary, people=people)


def waiting(user: Any) -> list[str]:
    return [one["kind"] for one in todos(user) if one["kind"].startswith("minutes")]


class TestWriting:
    def test_the_text_is_proposed_from_what_is_known(self, item: AgendaItem, cast: Cast) -> None:
        sent(item, cast)
        item.refresh_from_db()
        for said in (
            f"{cast.leader_orebro.person} föredrog ärendet.",
            f"{cast.deputy.person} anmälde jäv och deltog inte i ärendet.",
            f"För: {cast.chair.person}. Mot: {cast.member.person}.",
            "RMK rekommenderar införande.",
            f"{cast.member.person} reserverade sig: Det är för dyrt.",
        ):
            assert said in item.text
        first = item.meeting.items.earliest("order")
        assert first.text == f"{cast.chair.person} öppnade mötet."

    def test_a_change_after_an_adjustment_voids_it_and_says_why(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        meeting = sent(item, cast)
        minutes.adjust(meeting, by=cast.member)
        minutes.write_item(item, by=cast.secretary, text="En annan text.")
        row = Adjustment.objects.get(person=cast.member.person)
        assert row.adjusted_at is None
        assert "protokollet har ändrats" in lines(row)[0].reason
        told = Notice.objects.open().filter(kind="minutes_to_adjust", user=cast.member)
        assert "har ändrats" in told.get().text
        assert waiting(cast.member) == ["minutes_to_adjust"]
        minutes.adjust(meeting, by=cast.member)
        minutes.write_intro(meeting, by=cast.secretary, text="Mötet spelades inte in.")
        assert not Adjustment.objects.exclude(adjusted_at=None).exists()

    def test_what_is_adjusted_is_what_was_read(self, item: AgendaItem, cast: Cast) -> None:
        meeting = sent(item, cast)
        with pytest.raises(Refused, match="Läs det igen"):
            minutes.adjust(meeting, by=cast.member, version=1)


class TestAdjusting:
    def test_when_all_have_adjusted_the_minutes_are_locked(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        here = item.meeting.get_absolute_url()
        about = {one["kind"] for one in todos(cast.secretary) if one["href"].startswith(here)}
        assert about == {"matter_task"}, "the minutes are a task of the matter, not said again"
        meeting = sent(item, cast)
        assert minutes.adjust(meeting, by=cast.member).status == MeetingStatus.TO_ADJUST
        with pytest.raises(Refused, match="redan justerat"):
            minutes.adjust(meeting, by=cast.member)
        done = minutes.adjust(meeting, by=cast.chair)
        assert (done.status, done.adjusted_on) == (MeetingStatus.ADJUSTED, dates.today())
        assert waiting(cast.chair) == waiting(cast.secretary) == []
        with pytest.raises(Forbidden, match="ändras inte"):
            minutes.write_item(item, by=cast.secretary, text="Nej.")
        assert Meeting.objects.visible_to(cast.supporter).get() == done

    def test_neither_the_secretary_nor_who_was_absent_adjusts(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        meetings.note_attendance(
            item.meeting, by=cast.secretary, presence={cast.coopted.person_id: "absent"}
        )
        for part in ("secretary", "coopted", "director"):
            with pytest.raises(Refused, match="kan inte justera"):
                sent(item, cast, part)
        with pytest.raises(Refused, match="Utse minst en"):
            minutes.send_minutes(item.meeting, by=cast.secretary, people=[])
        row = Adjustment(meeting=item.meeting, person=cast.secretary.person)
        with pytest.raises(Error, match="secretary does not adjust"), transaction.atomic():
            row.save()

    def test_only_who_is_named_adjusts_and_it_can_be_taken_back(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        meeting = sent(item, cast)
        with pytest.raises(Forbidden):
            minutes.adjust(meeting, by=cast.deputy)
        minutes.adjust(meeting, by=cast.member)
        back = minutes.recall_minutes(meeting, by=cast.secretary, comment="Fel närvaro.")
        assert back.status == MeetingStatus.HELD
        assert not Adjustment.objects.exclude(adjusted_at=None).exists()
        again = sent(item, cast, "deputy")
        with pytest.raises(Forbidden):
            minutes.adjust(again, by=cast.member)
        assert minutes.adjust(again, by=cast.deputy).status == MeetingStatus.ADJUSTED

    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE governance_agendaitem SET text = 'x' WHERE meeting_id = %s",
            "UPDATE governance_agendaitem SET meeting_id = meeting_id + 1 WHERE meeting_id = %s",
            "UPDATE governance_attendance SET presence = 'absent' WHERE meeting_id = %s",
            "UPDATE governance_adjustment SET adjusted_at = NULL WHERE meeting_id = %s",
            "UPDATE governance_meeting SET status = 'held' WHERE id = %s",
            "UPDATE governance_meeting SET minutes_intro = 'x' WHERE id = %s",
            f"UPDATE governance_ballot SET choice = 'for' WHERE item_id IN ({ITEMS})",
        ],
    )
    def test_adjusted_minutes_stay_in_sql_too(self, item: AgendaItem, cast: Cast, sql: str) -> None:
        meeting = sent(item, cast, "member")
        minutes.adjust(meeting, by=cast.member)
        with pytest.raises(Error, match="stays"), transaction.atomic():
            connection.cursor().execute(sql, [meeting.pk])

    def test_one_adjustment_is_enough_to_stop_a_change_in_sql(
        self, item: AgendaItem, cast: Cast
    ) -> None:
        meeting = sent(item, cast)
        minutes.adjust(meeting, by=cast.member)
        with pytest.raises(Error, match="stays"), transaction.atomic():
            Attendance.objects.filter(meeting=meeting).update(presence="absent")
        other = held(cast).items.latest("paragraph")
        with pytest.raises(Error, match="keeps its number"), transaction.atomic():
            type(other).objects.filter(pk=other.pk).update(paragraph=99)


class TestPdf:
    def test_the_minutes_are_tagged_swedish_archivable_and_say_what_the_page_does(
        self, item: AgendaItem, cast: Cast, client: Client
    ) -> None:
        client.force_login(cast.member)
        url = reverse("minutes_pdf", args=[cast.council.slug, item.meeting_id])
        draft = _text(client.get(url).content)
        assert "Utkast" in draft
        meeting = sent(item, cast, "member")
        minutes.adjust(meeting, by=cast.member)
        made = client.get(url).content
        root: Any = pypdf.PdfReader(BytesIO(made)).trailer["/Root"]
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv-SE", True)
        assert b"pdfaid" in made
        assert b"pdfuaid" in made
        text = _text(made)
        assert "Utkast" not in text
        for said in ("26RS1234", "RMK rekommenderar införande.", "§ 3", "Justeras av"):
            assert said in text, said
        assert _tags(root["/StructTreeRoot"]) >= {"H1", "H2", "Table", "TH", "TD", "P"}
        order = [text.index(word) for word in ("Deltagare", "§ 1", "§ 3", "Justering")]
        assert order == sorted(order)

    def test_the_notice_says_who_is_called_and_what_is_taken_up(
        self, cast: Cast, client: Client
    ) -> None:
        council_at_work(cast)
        matter = submitted(cast)
        meeting = meetings.plan_meeting(cast.council, by=cast.secretary, held_on=dates.today())
        agenda.fill_agenda(meeting, by=cast.secretary)
        client.force_login(cast.member)
        url = reverse("agenda_pdf", args=[cast.council.slug, meeting.pk])
        text = _text(client.get(url).content)
        for said in (matter.title, str(cast.member.person), "Övriga frågor", "Dagordning"):
            assert said in text, said


def _text(content: bytes) -> str:
    book = pypdf.PdfReader(BytesIO(content))
    return " ".join(page.extract_text() for page in book.pages).replace("\xa0", " ")


def _tags(node: Any) -> set[str]:
    """The kinds of element in the structure tree below a node."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return {tag for child in node for tag in _tags(child)}
    if not isinstance(node, dict):
        return set()
    own = {str(node["/S"]).lstrip("/")} if "/S" in node else set()
    return own | (_tags(node["/K"]) if "/K" in node else set())
