"""Reminders: told once for each fact, closed when anybody has done it, mailed as people chose."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Cast
from tests.factories.analysis import GapItemFactory
from tests.factories.pathways import StaffingFactory, StepPlanFactory
from tests.factories.reminders import MaintenanceFactory
from tests.introduction.test_due import days, fill, log
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Appointment, Notice, SentMail
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import kinds
from vardforlopp.accounts.tasks import weekly_digest
from vardforlopp.common.acting import acting_as
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import run
from vardforlopp.common.records import change
from vardforlopp.introduction import due, tasks
from vardforlopp.introduction.actions.gaps import set_progress
from vardforlopp.introduction.reminders import KINDS
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Staffing, StaffingRole


def run_jobs(*wanted: str) -> None:
    """What a worker would do now, of these kinds."""
    for job in Job.objects.filter(kind__in=wanted, done_at=None).order_by("pk"):
        assert run(job.pk)


def remind() -> None:
    """The nightly run."""
    tasks.remind()
    run_jobs("remind")


def told(user: Any, *, is_open: bool = True) -> list[str]:
    """The kinds of reminder somebody has."""
    rows = Notice.objects.filter(user=user, kind__in=due.REMINDED, closed_at__isnull=is_open)
    return sorted(rows.values_list("kind", flat=True))


@pytest.fixture
def stale(cast: Cast) -> Cast:
    """Stroke in Skåne has an old log; its supporter and leader have accounts."""
    log(cast, "R1", on=days(-91))
    assert cast.leader
    Notice.objects.all().delete()
    return cast


def test_every_kind_is_told_to_the_one_whose_it_is(cast: Cast) -> None:
    fill(cast, 1)
    log(cast, "R1", on=days(-91))
    remind()
    assert set(told(cast.supporter)) == set(due.REMINDED)
    assert told(cast.supporter_halland) == []


def test_what_only_waits_never_becomes_a_reminder(cast: Cast) -> None:
    assert [one.kind for one in due.of(cast.supporter, due.WAITING)] == [due.UNRECEIVED]
    assert due.everyones() == due.around(cast.stroke) == []
    assert {kind.code for kind in KINDS} == set(due.REMINDED)
    remind()
    assert told(cast.supporter) == []


def test_every_kind_has_a_rhythm_a_reason_and_a_heading_on_the_page_of_choices(
    supporter: Any,
) -> None:
    for code in due.REMINDED:
        kind = kinds()[code]
        assert kind.rhythm == (Rhythm.NOW if code == due.MANDATE else Rhythm.WEEKLY)
        assert kind.why.startswith("Du får det här därför att ")
    page = supporter.get("/konto/").text
    assert "<legend>Påminnelser</legend>" in page
    assert all(kinds()[code].label in page for code in due.REMINDED)


def test_run_twice_it_tells_once_and_after_a_week_of_standstill_too(stale: Cast) -> None:
    remind()
    remind()
    assert told(stale.supporter) == [due.STALE]
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        remind()
        remind()
    assert Notice.objects.filter(user=stale.supporter, kind=due.STALE).count() == 1


def test_a_run_after_a_long_standstill_tells_what_is_due_now(stale: Cast) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=40)):
        remind()
        assert told(stale.supporter) == [due.STALE]


def test_the_run_of_the_day_is_ordered_once(cast: Cast) -> None:
    tasks.remind()
    tasks.remind()
    assert Job.objects.filter(kind="remind").count() == 1


def test_somebody_elses_log_closes_it_at_once(stale: Cast) -> None:
    remind()
    log(stale, by=stale.leader)
    run_jobs("facts_changed")
    assert told(stale.supporter) == []
    assert told(stale.leader) == []


def test_what_no_act_closes_the_nightly_run_closes(stale: Cast) -> None:
    remind()
    log(stale, by=stale.leader)
    assert told(stale.supporter) == [due.STALE]
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        remind()
        assert told(stale.supporter) == []


def test_a_read_reminder_is_not_told_again_until_the_fact_is_a_new_one(stale: Cast) -> None:
    remind()
    accounts.mark_read(Notice.objects.get(user=stale.supporter, kind=due.STALE))
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        remind()
        assert told(stale.supporter) == []
    log(stale)
    with time_machine.travel(timezone.now() + timedelta(days=92)):
        remind()
        assert told(stale.supporter) == [due.STALE]


def test_an_action_done_by_a_colleague_is_closed_for_all(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke, due_on=days(1))
    assert cast.leader
    assert cast.supporter
    remind()
    assert told(cast.supporter) == [due.ACTION]
    set_progress(item, by=cast.leader, progress="done", done_on=days(0))
    run_jobs("facts_changed")
    assert told(cast.supporter) == []


def test_one_who_has_just_planned_it_needs_no_reminder_but_the_others_do(cast: Cast) -> None:
    assert cast.leader
    log(cast, "R1")
    with acting_as(cast.supporter):
        actions.plan_steps(cast.stroke, by=cast.supporter, planned={cast.step("R5"): days(-2)})
    remind()
    assert told(cast.supporter) == []
    assert told(cast.leader) == [due.STEP]
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        remind()
        assert told(cast.supporter) == [due.STEP]


def test_one_who_ended_a_part_is_not_told_that_it_is_lacking(cast: Cast) -> None:
    assert cast.leader
    log(cast, "R3")
    with acting_as(None):
        for role in (StaffingRole.OWNER, StaffingRole.SUPPORTER):
            StaffingFactory(implementation=cast.stroke, role=role)
    owner = Staffing.objects.get(implementation=cast.stroke, role=StaffingRole.OWNER)
    actions.end_staffing(owner, by=cast.supporter, valid_to=days(-1))
    remind()
    assert told(cast.supporter) == []
    assert told(cast.leader) == [due.GAP]
    actions.staff(
        cast.stroke,
        by=cast.supporter,
        person=cast.member.person,
        role=StaffingRole.OWNER,
        valid_from=days(0),
    )
    run_jobs("facts_changed")
    assert told(cast.leader) == []


def test_never_chosen_means_no_mail(stale: Cast) -> None:
    accounts.choose_rhythms(stale.supporter, {due.STALE: "never"})
    remind()
    weekly_digest()
    run_jobs("mail_notice", "mail_digest", "mail_news")
    assert not SentMail.objects.filter(to=stale.supporter.email).exists()


def test_rights_that_ended_in_between_stop_the_mail_and_close_the_reminder(stale: Cast) -> None:
    remind()
    appointment = Appointment.objects.get(person=stale.supporter.person)
    accounts.end_appointment(appointment, by=stale.administrator, comment="Slutat.")
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        weekly_digest()
        run_jobs("mail_digest", "mail_news")
        mails = SentMail.objects.filter(to=stale.supporter.email, subject__startswith="Att göra")
        assert not mails.exists()
        remind()
        assert told(stale.supporter) == []


def test_what_was_done_before_the_digest_is_not_in_it(stale: Cast) -> None:
    remind()
    log(stale, by=stale.leader)
    weekly_digest()
    run_jobs("mail_digest", "mail_news")
    assert not SentMail.objects.exists()


def test_the_digest_holds_only_ones_own_grouped_with_link_and_reason(
    stale: Cast, settings: Any
) -> None:
    GapItemFactory(implementation=stale.stroke, due_on=days(2))
    MaintenanceFactory(implementation=stale.stroke_halland, next_review_on=days(2))
    assert stale.supporter_halland
    with acting_as(None):
        change(Staffing.objects.get(person=stale.leader.person), by=None, valid_to=days(-1))
    remind()
    weekly_digest()
    run_jobs("mail_digest", "mail_news")
    body = SentMail.objects.get(to=stale.supporter.email).body
    name = f"{stale.version.short_title} i Region Skåne".upper()
    assert body.count(name) == 1
    assert body.index(name) < body.index("Ingen har loggat sedan") < body.index("Åtgärden ”")
    assert body.count("Du får det här därför att du är processtöd i regionen") == 2
    assert f"{settings.SITE_URL}{stale.stroke.get_absolute_url()}?rorelse=oforandrat" in body
    assert "Halland" not in body
    assert "Översynen" in SentMail.objects.get(to=stale.supporter_halland.email).body
    assert not SentMail.objects.filter(to=stale.leader.email).exists()


def test_each_is_told_the_reason_that_is_their_own(stale: Cast) -> None:
    remind()
    reasons = dict(Notice.objects.filter(kind=due.STALE).values_list("user", "why"))
    assert reasons == {
        stale.supporter.pk: "Du får det här därför att du är processtöd i regionen.",
        stale.leader.pk: "Du får det här därför att du är processledare i införandet.",
    }


def test_a_reason_that_has_changed_is_told_and_nothing_more(stale: Cast) -> None:
    remind()
    (part,) = Staffing.objects.filter(person=stale.leader.person)
    change(part, by=stale.supporter, role=StaffingRole.FACILITATOR)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        remind()
    notice = Notice.objects.get(user=stale.leader, kind=due.STALE)
    assert notice.why == "Du får det här därför att du är processhandledare i införandet."


def test_the_link_of_a_demonstration_mail_leads_through_sign_in_to_the_filled_in_form(
    cast: Cast, client: Client, settings: Any
) -> None:
    settings.DEMO = True
    log(cast, "R1")
    StepPlanFactory(implementation=cast.stroke, step=cast.step("R5"), planned_on=days(-9))
    with time_machine.travel(timezone.now() + timedelta(days=9)):
        remind()
        weekly_digest()
        run_jobs("mail_digest", "mail_news")
    client.force_login(cast.nobody)
    page = client.get("/utskick/").text
    client.logout()
    found = re.search(r'href="http://[^/]+(/inforande/[^"#]+till=R5[^"#]+)', page)
    assert found is not None
    answer = client.get(found[1].replace("&amp;", "&"))
    assert answer.status_code == 302
    sent = {"login": cast.supporter.email, "password": PASSWORD}
    there = client.post(answer.headers["Location"], sent, follow=True)
    form = there.context["form"]
    assert there.redirect_chain[-1][0] == found[1].replace("&amp;", "&")
    assert form["movement"].value() == "forward"
    assert form["target"].value() == cast.step("R5").pk


@pytest.mark.parametrize(
    ("query", "filled"),
    [
        ("", ("unchanged", None)),
        ("?rorelse=framat&till=R5", ("forward", "R5")),
        ("?rorelse=oforandrat&till=R5", ("unchanged", None)),
        ("?rorelse=bakat&till=R1", ("backward", "R1")),
        ("?rorelse=framat&till=R1", ("unchanged", None)),
        ("?rorelse=framat&till=R2", ("unchanged", None)),
        ("?rorelse=framat&till=N9", ("unchanged", None)),
        ("?rorelse=framat&till=<b>", ("unchanged", None)),
        ("?rorelse=framat", ("unchanged", None)),
        ("?rorelse=uppat&till=R5", ("unchanged", None)),
    ],
)
def test_a_link_fills_in_only_what_makes_sense(
    cast: Cast, supporter: Any, query: str, filled: tuple[str, str | None]
) -> None:
    log(cast, "R2")
    form = supporter.get(f"{cast.stroke.get_absolute_url()}{query}").context["form"]
    movement, code = filled
    assert form["movement"].value() == movement
    assert form["target"].value() == (cast.step(code).pk if code else None)


def test_a_log_from_a_filled_in_page_is_saved_where_it_was_meant(
    cast: Cast, supporter: Any
) -> None:
    log(cast, "R1")
    cast.stroke.refresh_from_db()
    url = f"{cast.stroke.get_absolute_url()}?rorelse=framat&till=R2"
    form = supporter.get(url).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    answer = supporter.post(url, sent | {"note": "Bemannat.", "reason": "Ledare saknas."})
    assert answer.headers["Location"] == f"{cast.stroke.get_absolute_url()}#innehall"


class TestWhoIsTold:
    """The log form says beforehand whom a move is told."""

    def test_the_author_and_those_who_chose_never_are_not_counted(
        self, cast: Cast, supporter: Any
    ) -> None:
        url = cast.stroke.get_absolute_url()
        assert "Ingen annan får besked om loggen." in supporter.get(url).text
        people = [cast.leader, cast.member, cast.nobody]
        for user in people[1:]:
            StaffingFactory(implementation=cast.stroke, person=user.person)
        accounts.choose_rhythms(cast.nobody, {"status_moved": "never"})
        page = supporter.get(url)
        assert page.context["told"].names == ["Person leader", "Person member"]
        assert "Spara och meddela 2 personer" in page.text
        assert "Flyttas steget får 2 personer besked" in page.text

    def test_one_is_one(self, cast: Cast, supporter: Any) -> None:
        assert cast.leader
        page = supporter.get(cast.stroke.get_absolute_url()).text
        assert "Spara och meddela 1 person<" in page

    def test_whoever_may_not_log_sees_no_names(self, cast: Cast, client: Client) -> None:
        assert cast.leader
        client.force_login(cast.auditor)
        page = client.get(cast.stroke.get_absolute_url())
        assert page.context["told"] is None
        assert "Spara och meddela" not in page.text
