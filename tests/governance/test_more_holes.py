"""More ways round the rules of the councils that somebody once found open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from governance.actions import agenda, matters, minutes, municipal, papers, reporting, voting
from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation
from governance.actions.ordering import change_from
from governance.actions.recommending import recommend
from governance.councils.shown import members
from governance.matters.addresses import address_in
from governance.matters.jav import declare_conflict
from governance.meetings.seats import seats
from governance.models import (
    AgendaItem,
    ConflictOfInterest,
    CouncilSetting,
    DelegationReport,
    Escalation,
    EscalationOutcome,
    GrantReversal,
    Matter,
    Meeting,
    MunicipalAnswer,
    MunicipalTrack,
    ReportedDecision,
    Reservation,
)
from tests.cast import Cast
from tests.factories.councils import decided, placed
from tests.factories.escalation import HSLG, answerer, with_instances
from tests.factories.governance import CAP, MatterFactory, working_council
from tests.factories.grants import Granting, granting
from tests.factories.municipal import a_track
from tests.factories.regions import BodyMembershipFactory
from tests.factories.reports import a_decision, a_report
from tests.governance.meeting import council_at_work, held, planned, point_of, submitted
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db
FILE: Any = {"title": "Utkast om lokaler", "dated_on": dates.today()}


@contextmanager
def refused_by_the_database(said: str) -> Iterator[None]:
    with pytest.raises(DatabaseError, match=said), transaction.atomic():
        yield


def a_file(name: str = "underlag.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"Underlag", "text/plain")


def recommended_and_adjusted(cast: Cast) -> AgendaItem:
    """A point of minutes that are locked, with everybody's answer."""
    council_at_work(cast)
    item = _point(cast)
    voting.agree(item, by=cast.secretary)
    recommend(item, by=cast.chair, advice="for", text="RMK rekommenderar införande.")
    meeting = minutes.send_minutes(item.meeting, by=cast.secretary, people=[cast.chair.person])
    minutes.adjust(meeting, by=cast.chair)
    return item


def _point(cast: Cast) -> AgendaItem:
    matter = submitted(cast)
    return point_of(held(cast), matter)


class TestWhatOthersRead:
    def test_drafts_are_not_counted_at_the_meeting_for_those_outside(
        self, cast: Cast, client: Client
    ) -> None:
        item = recommended_and_adjusted(cast)
        assert item.matter is not None
        papers.add_paper(item.matter, by=cast.secretary, upload=a_file(), **FILE)
        decided(item.matter)
        for who, is_shown in (("secretary", True), ("supporter_halland", False)):
            client.force_login(getattr(cast, who))
            page = client.get(item.meeting.get_absolute_url()).content.decode()
            assert ("1 handling</a>" in page) is is_shown, who

    def test_why_somebody_has_jav_is_not_for_every_region(self, cast: Cast, client: Client) -> None:
        council_at_work(cast)
        matter = submitted(cast)
        declare_conflict(matter, by=cast.member, reason="Gift med processledaren.")
        decided(matter)
        for who, is_shown in (("secretary", True), ("supporter_halland", False)):
            client.force_login(getattr(cast, who))
            page = client.get(matter.get_absolute_url()).content.decode()
            assert ("Gift med" in page) is is_shown, who
            assert str(cast.member.person) in page

    def test_a_protected_seat_is_not_named_because_it_is_also_an_appointment(
        self, cast: Cast
    ) -> None:
        council_at_work(cast)
        person = cast.member.person
        BodyMembershipFactory(person=person, body=cast.council, is_protected=True)
        assert person not in [seat.person for seat in seats(cast.council, dates.today())]
        assert person not in [row["person"] for row in members(cast.council)]
        assert cast.chair.person in [row["person"] for row in members(cast.council)]

    @pytest.mark.parametrize("odd", ["🇸🇪 \U0001f600", "漢字", "\ue000", "\ufffe"])
    def test_a_letter_that_no_font_has_costs_nobody_the_minutes(
        self, cast: Cast, client: Client, odd: str
    ) -> None:
        council_at_work(cast)
        meeting = planned(cast, place=f"Sal Åre {odd} två")
        client.force_login(cast.member)
        answer = client.get(reverse("agenda_pdf", args=[cast.council.slug, meeting.pk]))
        assert answer.status_code == 200
        text = pypdf.PdfReader(BytesIO(answer.content)).pages[0].extract_text()
        assert "Sal Åre" in text
        assert "två" in text


class TestSentTwice:
    def test_a_stale_page_with_a_file_says_what_differs(self, cast: Cast, client: Client) -> None:
        council_at_work(cast)
        matter = MatterFactory(council=cast.council, implementation=cast.stroke_orebro)
        paper = papers.add_paper(matter, by=cast.secretary, upload=a_file(), **FILE)
        papers.edit_paper(paper, by=cast.secretary, title="Ett annat namn")
        client.force_login(cast.secretary)
        sent = {"version": 1, **FILE, "upload": a_file("nyare.txt")}
        answer = client.post(address_in(matter, "matter_paper_edit", paper.pk), sent)
        assert answer.status_code == 422
        assert "Ett annat namn" in answer.content.decode()

    def test_a_point_stands_once_on_the_agenda(self, cast: Cast, client: Client) -> None:
        council_at_work(cast)
        meeting = planned(cast)
        client.force_login(cast.secretary)
        url = reverse("agenda_point_new", args=[cast.council.slug, meeting.pk])
        said = [client.post(url, {"title": "Budgetläget"}).status_code for _ in range(2)]
        assert said == [302, 422]
        first = meeting.items.get(title="Budgetläget")
        agenda.withdraw_item(first, by=cast.secretary, comment="Inte i dag.")
        assert client.post(url, {"title": "Budgetläget"}).status_code == 302


def test_who_has_jav_neither_closes_the_matter_nor_opens_it_again(cast: Cast) -> None:
    working_council(cast.council)
    matter = placed(MatterFactory(council=cast.council, kind="other"), "submitted")
    declare_conflict(matter, by=cast.secretary, reason="Sökandens styrelse.")
    with pytest.raises(Forbidden, match="jäv"):
        matters.close_matter(matter, by=cast.secretary)
    matters.close_matter(matter, by=cast.chair)
    with pytest.raises(Forbidden, match="jäv"):
        matters.reopen_matter(matter, by=cast.secretary, comment="Jag vill.")


class TestTheOrder:
    def test_how_many_are_enough_is_not_changed_for_a_meeting_that_is_opened(
        self, cast: Cast
    ) -> None:
        council_at_work(cast, quorum=3)
        _point(cast)
        today, setting = dates.today(), CouncilSetting.objects.get(body=cast.council)
        for day in (setting.valid_from, today):
            with pytest.raises(Refused, match="öppnat efter reglerna"):
                change_from(setting, by=cast.secretary, valid_from=day, quorum=1)
        change_from(setting, by=cast.secretary, valid_from=today, dispatch_days=5)
        later = CouncilSetting.objects.get(body=cast.council, valid_to=None)
        change_from(later, by=cast.secretary, valid_from=today + timedelta(days=1), quorum=1)


class TestTheDatabase:
    """What a row is about stays, whoever writes it and how."""

    def test_a_matter_and_its_meeting_stay_what_they_are(self, cast: Cast) -> None:
        council_at_work(cast)
        item = _point(cast)
        matter = Matter.objects.get(pk=item.matter_id)
        declare_conflict(matter, by=cast.secretary, person=cast.member.person, reason="Släkt.")
        other = MatterFactory(council=cast.council, kind="other")
        changed: list[tuple[Any, dict[str, Any]]] = [
            (Matter, {"number": 99}),
            (Matter, {"year": 2031}),
            (Matter, {"implementation": cast.stroke}),
            (Meeting, {"council": cast.network}),
            (AgendaItem, {"matter": other}),
            (ConflictOfInterest, {"person": cast.chair.person}),
        ]
        for model, facts in changed:
            with refused_by_the_database("is about stays"):
                model.objects.update(**facts)

    def test_what_an_instance_was_asked_stays(self, cast: Cast) -> None:
        row = self._taken_on(granting(cast))
        with refused_by_the_database("is about stays"):
            Escalation.objects.filter(pk=row.pk).update(amount=1)

    def _taken_on(self, rmk: Granting) -> Escalation:
        """With the director, since the chair may not grant so much."""
        stages, cast = with_instances(rmk.cast), rmk.cast
        asked: Any = {"reason": "cap", "amount": Decimal(450_000), "text": "Mer än taket."}
        row = start_escalation(rmk.matter, by=cast.chair, **asked)
        answer_escalation(row, by=answerer(stages[HSLG], "hslg"), kind="comments", text="Ja.")
        row.refresh_from_db()
        return row

    def test_the_director_decides_on_delegation_within_its_cap_and_alone(self, cast: Cast) -> None:
        rmk = granting(cast)
        rmk.budget()
        rmk.grant(100_000, matter=rmk.matter_of(cast.version))
        row, today = self._taken_on(rmk), dates.today()
        facts: Any = {"escalation": row, "stage": row.stage, "kind": "decides", "text": "x"}
        facts |= {"received_on": today, "due_on": today, "answered_on": today}
        facts |= {"delegation": rmk.delegation.parent, "person": cast.director.person}
        with refused_by_the_database("the cap per pathway and year"):
            EscalationOutcome(amount=CAP - 100_000 + 1, **facts).save()
        with refused_by_the_database("of its own director"):
            EscalationOutcome(amount=1, **facts | {"person": cast.chair.person}).save()
        with refused_by_the_database("of its own director"):
            EscalationOutcome(amount=1, **facts | {"delegation": rmk.delegation}).save()
        EscalationOutcome(amount=CAP - 100_000, **facts).save()

    def test_who_has_jav_reverses_nothing(self, cast: Cast) -> None:
        rmk = granting(cast)
        rmk.budget()
        grant = rmk.grant(1000)
        declare_conflict(rmk.matter, by=cast.chair, reason="Släkt.")
        facts: Any = {"grant": grant, "amount": 1, "reason": "x", "reversed_on": dates.today()}
        with refused_by_the_database("takes no part"):
            GrantReversal(reversed_by=cast.chair.person, **facts).save()
        GrantReversal(reversed_by=cast.deputy.person, **facts).save()

    def test_nobody_reserves_oneself_in_adjusted_minutes(self, cast: Cast) -> None:
        item = recommended_and_adjusted(cast)
        with refused_by_the_database("adjusted or cancelled"):
            Reservation(
                recommendation=item.recommendation, person=cast.member.person, text="Nej."
            ).save()

    def test_nothing_is_put_into_a_report_that_the_board_has_had(self, cast: Cast) -> None:
        working_council(cast.council)
        report, today = a_report(cast), dates.today()
        with refused_by_the_database("is about stays"):
            DelegationReport.objects.update(first_on=today - timedelta(days=9))
        reporting.fill_in_report(report, by=cast.secretary, reported_on=today, paragraph="§ 1")
        decision = a_decision(cast, today)
        with refused_by_the_database("decisions of its period"):
            ReportedDecision(report=report, decision=decision).save()

    def test_an_answer_stays_when_the_track_is_over(self, cast: Cast) -> None:
        track = a_track(cast, "each")
        asked: Any = {"track": track, "municipality": cast.municipality, "reply": "prepares"}
        MunicipalAnswer(**asked).save()
        municipal.close_track(track, by=cast.network_secretary, comment="Klart.")
        with refused_by_the_database("have answered stays"):
            MunicipalAnswer.objects.update(reply="not_asked")
        with refused_by_the_database("is about stays"):
            MunicipalTrack.objects.update(starts="joint")
