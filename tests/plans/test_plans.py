"""A plan's year: laid up, decided, noted in, carried over, reported and frozen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.pathways import MilestoneFactory
from tests.factories.plans import a_plan, a_report, an_activity, today
from tests.factories.regions import BodyDecisionFactory, BodyFactory, BodyMembershipFactory
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.records import change
from vardforlopp.plans import calendars
from vardforlopp.plans.actions import notes, plans, reports
from vardforlopp.plans.composing import changed_since, content_of, underlay_of
from vardforlopp.plans.models import Activity, ActivityNote, ActivityPlan, PublishedReport
from vardforlopp.plans.todos import waiting

OUTSIDERS = ("supporter", "officer", "chair", "nobody", "auditor", "administrator")


@pytest.fixture
def plan(cast: Cast) -> ActivityPlan:
    return a_plan(cast.council, by=cast.secretary)


@pytest.fixture
def activity(plan: ActivityPlan) -> Activity:
    return plan.activities.get()


class TestThePlan:
    @pytest.mark.parametrize("part", OUTSIDERS)
    def test_only_those_who_keep_the_bodys_plans_write_in_it(
        self, cast: Cast, activity: Activity, part: str
    ) -> None:
        user, plan = getattr(cast, part), activity.plan
        tries: list[Any] = [
            lambda: plans.make_plan(cast.council, by=user, year=2030, title="x"),
            lambda: plans.edit_plan(plan, by=user, title="x"),
            lambda: plans.add_area(plan, by=user, name="x"),
            lambda: plans.edit_activity(activity, by=user, reason="x", title="x"),
            lambda: plans.set_status(activity, by=user, status="done", reason="x"),
            lambda: reports.start_report(plan, by=user, title="x", author="x"),
        ]
        for one in tries:
            with pytest.raises(Forbidden):
                one()

    def test_a_draft_is_read_by_its_keepers_alone(self, cast: Cast, client: Client) -> None:
        plan = a_plan(cast.council, by=cast.secretary, decided=False)
        answers = {}
        for part in ("secretary", "development_director", "supporter", "chair"):
            client.force_login(getattr(cast, part))
            answers[part] = client.get(plan.get_absolute_url()).status_code
        keepers = {"secretary": 200, "development_director": 200}
        assert answers == keepers | {"supporter": 404, "chair": 404}

    def test_the_kansli_sees_the_drafts_of_its_own_bodies(self, cast: Cast, client: Client) -> None:
        body = BodyFactory(in_healthcare_region=True, healthcare_region=cast.southern)
        plan = a_plan(body, by=cast.officer, decided=False)
        client.force_login(cast.officer)
        assert client.get(plan.get_absolute_url()).status_code == 200

    def test_a_stale_page_says_what_somebody_else_wrote(
        self, cast: Cast, activity: Activity, client: Client
    ) -> None:
        client.force_login(cast.secretary)
        url = reverse("activity_edit", args=[*activity.plan.address, activity.pk])
        plans.edit_activity(activity, by=cast.secretary, reason="Nytt.", goal="Alla enheter.")
        sent = {"version": activity.version, "title": "Mitt ord", "reason": "Bättre."}
        answer = client.post(url, sent)
        assert answer.status_code == 422
        assert "Alla enheter." in answer.content.decode()
        assert "Mitt ord" in answer.content.decode()

    def test_an_empty_plan_is_not_decided(self, cast: Cast) -> None:
        plan = plans.make_plan(cast.council, by=cast.secretary, year=2030, title="Plan")
        with pytest.raises(Refused, match="inga aktiviteter"):
            plans.decide_plan(plan, by=cast.secretary, decided_on=dates.today(), reference="")

    def test_a_body_has_one_plan_a_year(self, cast: Cast, plan: ActivityPlan) -> None:
        with pytest.raises(ValidationError, match="redan en plan"):
            plans.make_plan(cast.council, by=cast.secretary, year=plan.year, title="En till")

    def test_an_assignment_rests_on_a_decision_of_the_body(
        self, cast: Cast, plan: ActivityPlan
    ) -> None:
        with pytest.raises(Refused, match="annat organs"):
            plans.give_assignment(
                plan, by=cast.secretary, title="Utvärdera", given_by=BodyDecisionFactory()
            )

    def test_what_is_known_by_month_is_late_first_when_the_month_has_passed(
        self, activity: Activity
    ) -> None:
        first = dates.today().replace(day=1)
        row = change(activity, by=None, due_on=first, due_precision="month")
        assert not row.is_late
        row = change(row, by=None, due_on=first - timedelta(days=1))
        assert row.is_late


class TestCarryingOver:
    def test_the_unfinished_goes_on_in_a_later_plan_with_its_reason(
        self, cast: Cast, activity: Activity
    ) -> None:
        notes.note(activity, by=cast.secretary, text="Försenat.", **today())
        later = a_plan(cast.council, by=cast.secretary, year=activity.plan.year + 1)
        made = plans.roll_over(activity, by=cast.secretary, plan=later, reason="Pandemin.")
        activity.refresh_from_db()
        assert (made.rolls_from, made.plan, made.area.name) == (  # type: ignore[union-attr]
            activity,
            later,
            "Kunskapsstyrning",
        )
        assert activity.status == "moved"
        assert activity.history.latest().history_change_reason == "Pandemin."
        assert (activity.notes.count(), made.notes.count()) == (1, 0)

    def test_it_goes_neither_back_nor_to_another_body(self, cast: Cast, activity: Activity) -> None:
        earlier = a_plan(cast.council, by=cast.secretary, year=activity.plan.year - 1)
        with pytest.raises(Refused, match="senare plan"):
            plans.roll_over(activity, by=cast.secretary, plan=earlier, reason="x")

    def test_what_is_done_stays(self, cast: Cast, activity: Activity) -> None:
        plans.set_status(activity, by=cast.secretary, status="done", reason="Klart.")
        later = a_plan(cast.council, by=cast.secretary, year=activity.plan.year + 1)
        with pytest.raises(Refused, match="är klar"):
            plans.roll_over(activity, by=cast.secretary, plan=later, reason="x")


class TestNotes:
    def test_the_owner_and_the_members_write_too(self, cast: Cast, activity: Activity) -> None:
        change(activity, by=None, owner=cast.leader_orebro.person)
        BodyMembershipFactory(body=cast.council, person=cast.member.person)
        activity.refresh_from_db()
        for part in ("leader_orebro", "member", "secretary"):
            notes.note(activity, by=getattr(cast, part), text="Hände.", **today())
        with pytest.raises(Forbidden):
            notes.note(activity, by=cast.supporter, text="Hände.", **today())

    def test_nothing_is_noted_before_it_has_happened(self, cast: Cast, activity: Activity) -> None:
        with pytest.raises(Refused, match="inte hänt än"):
            notes.note(
                activity,
                by=cast.secretary,
                text="x",
                happened_on=dates.today() + timedelta(days=1),
            )

    def test_a_mistake_is_corrected_once_by_a_later_note(
        self, cast: Cast, activity: Activity
    ) -> None:
        first = notes.note(activity, by=cast.secretary, text="Två.", **today())
        said = {"by": cast.secretary, "text": "Tre.", "reason": "Fel."} | today()
        notes.correct_note(first, **said)
        with pytest.raises(Forbidden, match="redan rättad"):
            notes.correct_note(first, **said)
        assert [row.text for row in activity.notes.standing()] == ["Tre."]
        assert underlay_of(activity.plan).lines(activity) == ["Tre."]

    def test_the_database_keeps_a_note_in_its_plan(self, cast: Cast, activity: Activity) -> None:
        other = a_plan(cast.council, by=cast.secretary, year=activity.plan.year + 1)
        with pytest.raises(IntegrityError, match="another plan"), transaction.atomic():
            ActivityNote(plan=other, activity=activity, text="x", **today()).save()

    def test_the_same_page_sent_twice_is_one_note(
        self, cast: Cast, activity: Activity, client: Client
    ) -> None:
        client.force_login(cast.secretary)
        url = reverse("activity_note_new", args=[*activity.plan.address, activity.pk])
        token = client.get(url).context["form"]["token"].value()
        sent = {"token": token, "text": "Hände.", "happened_on": dates.today().isoformat()}
        assert [client.post(url, sent).status_code for _ in range(2)] == [302, 302]
        assert activity.notes.count() == 1


class TestTheReport:
    def test_it_begins_with_the_notes_and_what_happened_in_the_introductions(
        self, cast: Cast, activity: Activity
    ) -> None:
        about = cast.stroke_orebro
        day = date(activity.plan.year, 5, 4)
        MilestoneFactory(implementation=about, occurred_on=day)
        notes.note(activity, by=cast.secretary, text="Mottaget.", implementation=about, **today())
        report = reports.start_report(
            activity.plan, by=cast.secretary, title="Återrapport", author="Kansliet"
        )
        first, second = report.sections.get(activity=activity).paragraphs
        assert first == "Mottaget."
        assert second.replace("\u00a0", " ").startswith(f"4 maj {day.year}: ")
        assert str(about) in second

    def test_it_is_decided_when_every_section_is_ready(
        self, cast: Cast, plan: ActivityPlan
    ) -> None:
        report = reports.start_report(plan, by=cast.secretary, title="R", author="K")
        with pytest.raises(Refused, match="2 avsnitt är inte klara"):
            reports.decide_report(report, by=cast.secretary, decided_on=dates.today())
        with pytest.raises(Refused, match="Skriv avsnittet"):
            reports.write_section(
                report.sections.first(),  # type: ignore[arg-type]
                by=cast.secretary,
                text="",
                is_ready=True,
            )

    def test_what_is_frozen_stands_and_says_what_has_changed_since(
        self, cast: Cast, activity: Activity
    ) -> None:
        report = a_report(activity.plan, by=cast.secretary)
        frozen = report.published.get()
        assert changed_since(frozen, content_of(report)) == []
        notes.note(activity, by=cast.secretary, text="Efteråt.", **today())
        plans.set_status(activity, by=cast.secretary, status="done", reason="Klart.")
        an_activity(activity.plan, by=cast.secretary, title="Nytt")
        assert sorted(changed_since(frozen, content_of(report))) == [
            "Följa upp arbetet: 1 anteckning har tillkommit.",
            "Följa upp arbetet: var planerad, är klar.",
            "Nytt: har tillkommit.",
        ]
        with pytest.raises(Refused, match="fastställd"):
            reports.edit_report(report, by=cast.secretary, title="Annan")

    def test_taken_up_again_it_gets_the_next_number_and_both_are_kept(
        self, cast: Cast, plan: ActivityPlan
    ) -> None:
        report = a_report(plan, by=cast.secretary)
        report = reports.reopen_report(report, by=cast.secretary, comment="Fel siffra.")
        section = report.sections.get(activity=None)
        reports.write_section(section, by=cast.secretary, text="Rättat.", is_ready=True)
        reports.decide_report(report, by=cast.secretary, decided_on=dates.today())
        first, second = report.published.order_by("number")
        assert first.content["introduction"] == ["Det gick bra."]
        assert second.content["introduction"] == ["Rättat."]
        assert first.digest != second.digest

    def test_nobody_changes_what_is_frozen_in_the_database(
        self, cast: Cast, plan: ActivityPlan
    ) -> None:
        frozen = a_report(plan, by=cast.secretary).published.get()
        with pytest.raises(Exception, match=r"permission denied|append"), transaction.atomic():
            PublishedReport.objects.filter(pk=frozen.pk).update(reference="x")
        with pytest.raises(IntegrityError, match="without gaps"), transaction.atomic():
            PublishedReport(
                plan_report=frozen.plan_report, number=3, decided_by="x", content={}
            ).save()
        assert connection.is_usable()

    def test_later_notes_are_shown_as_new_where_the_text_is_written(
        self, cast: Cast, activity: Activity, client: Client
    ) -> None:
        report = reports.start_report(activity.plan, by=cast.secretary, title="R", author="K")
        notes.note(activity, by=cast.secretary, text="Efter texten.", **today())
        section = report.sections.get(activity=activity)
        client.force_login(cast.secretary)
        page = client.get(report.get_absolute_url()).content.decode()
        assert "1 anteckning har tillkommit" in page
        url = reverse("report_section", args=[*activity.plan.address, section.pk])
        assert "Efter texten." in client.get(url).content.decode()


class TestWhatWaits:
    def test_the_owner_is_reminded_until_it_is_done(self, cast: Cast, activity: Activity) -> None:
        day = dates.today() + timedelta(days=20)
        change(activity, by=None, owner=cast.leader_orebro.person, due_on=day)
        activity.refresh_from_db()
        assert [one["kind"] for one in waiting(cast.leader_orebro)] == ["activity"]
        assert [one.day for one in calendars.days(cast.leader_orebro)] == [day]
        plans.set_status(activity, by=cast.secretary, status="done", reason="Klart.")
        assert waiting(cast.leader_orebro) == []
        assert calendars.days(cast.leader_orebro) == []

    def test_a_year_that_is_over_wants_its_report(self, cast: Cast) -> None:
        plan = a_plan(cast.council, by=cast.secretary, year=dates.today().year - 1)
        assert [one["href"] for one in waiting(cast.secretary)] == [plan.get_absolute_url()]
        report = a_report(plan, by=cast.secretary)
        assert waiting(cast.secretary) == []
        reports.reopen_report(report, by=cast.secretary, comment="Fel siffra.")
        assert [one["href"] for one in waiting(cast.secretary)] == [report.get_absolute_url()]

    def test_the_days_stand_in_ones_own_calendar_page(
        self, cast: Cast, activity: Activity, client: Client
    ) -> None:
        day = dates.today() + timedelta(days=2)
        change(activity, by=None, owner=cast.leader_orebro.person, due_on=day)
        client.force_login(cast.leader_orebro)
        page = client.get(reverse("calendar_days")).content.decode()
        assert f'href="{activity.get_absolute_url()}"' in page
        sheet: Any = client.get(reverse("calendar_days") + "?format=csv")
        assert activity.title in sheet.getvalue().decode("utf-8-sig")
        assert activity.title not in client.get("/kalender/?visa=tidigare").content.decode()
