"""Telling people: whom, how often, what closes it, and what is asked again before it is sent."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.test import Client

from tests.cast import Cast
from tests.factories.accounts import UserFactory
from vardforlopp.accounts import actions, notices
from vardforlopp.accounts.models import Notice, SentMail, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, close, tell
from vardforlopp.accounts.tasks import weekly_digest
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import run

pytestmark = pytest.mark.django_db

QUICK = NoticeKind(
    "quick", "Något brådskande", "Du får det här därför att det brådskar.", Rhythm.NOW
)
CALM = NoticeKind("calm", "Något lugnt", "Du får det här därför att det rör dig.")
TASK = NoticeKind("task", "Något att göra", "Saken är din.", is_task=True)
gone = False


def _still(user: User, notice: Notice) -> bool:
    return not gone


FADING = NoticeKind("fading", "Något som går över", "Därför.", Rhythm.NOW, still=_still)
KINDS = (QUICK, CALM, TASK, FADING)


def three_to_do(user: User) -> list[dict[str, Any]]:
    """What the to-do list holds, as a source of it tells."""
    return [{"label": label} for label in ("Ett", "Två", "Tre")]


@pytest.fixture(autouse=True)
def _kinds(settings: Any) -> None:
    settings.NOTICE_KINDS = [*settings.NOTICE_KINDS, "tests.accounts.test_notices.KINDS"]
    settings.DEMO = False


@pytest.fixture
def user() -> User:
    return UserFactory()


def run_jobs(*kinds: str) -> None:
    for job in Job.objects.filter(kind__in=kinds, done_at__isnull=True).order_by("pk"):
        assert run(job.pk)


def test_what_is_urgent_is_mailed_with_what_where_and_why(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.", address="/roller/")
    run_jobs("mail_notice")
    sent = mail.outbox[0]
    assert sent.subject == "Något har hänt."
    assert f"{django_settings.SITE_URL}/roller/" in sent.body
    assert "därför att det brådskar" in sent.body
    assert "/konto/#aviseringar" in sent.body
    assert SentMail.objects.get().to == user.email


def test_a_mail_is_sent_once_though_the_job_runs_twice(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.")
    job = Job.objects.get(kind="mail_notice")
    run(job.pk)
    notices.mail_notice(job)
    assert len(mail.outbox) == 1


def test_the_same_thing_is_told_once_and_again_with_another_key(user: User) -> None:
    for key in ("a", "a", "b"):
        tell([user], CALM, user, "Något har hänt.", dedupe=key)
    assert user.notices.count() == 2


def test_told_again_for_another_reason_it_is_the_same_notice_with_the_reason_that_holds(
    user: User,
) -> None:
    tell([user], CALM, user, "Något har hänt.", "Du får det här därför att du är processledare.")
    assert tell([user], CALM, user, "Annat.", "Du får det här därför att du är ägare.") == []
    notice = user.notices.get()
    assert (notice.text, notice.why) == (
        "Något har hänt.",
        "Du får det här därför att du är ägare.",
    )


def test_nobody_is_told_of_their_own_doing(user: User) -> None:
    other = UserFactory()
    tell([user, other], QUICK, user, "Något har hänt.", by=user)
    assert not user.notices.exists()
    assert other.notices.count() == 1


def test_a_closed_account_is_not_told(user: User) -> None:
    user.is_active = False
    tell([user], QUICK, user, "Något har hänt.")
    assert not user.notices.exists()


def test_an_account_closed_before_the_mail_gets_none(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.")
    user.is_active = False
    user.save()
    run_jobs("mail_notice")
    assert not mail.outbox


def test_a_reason_that_has_gone_stops_the_mail(user: User, monkeypatch: Any) -> None:
    tell([user], FADING, user, "Något har hänt.")
    monkeypatch.setattr("tests.accounts.test_notices.gone", True)
    run_jobs("mail_notice")
    assert not mail.outbox


def test_what_has_been_closed_is_not_mailed(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.")
    assert close(QUICK, user) == 1
    run_jobs("mail_notice")
    assert not mail.outbox


def test_closing_reaches_only_its_kind_and_object(user: User) -> None:
    other = UserFactory()
    tell([user], CALM, user, "Ett.")
    tell([user], CALM, other, "Två.")
    tell([user], QUICK, user, "Tre.")
    close("calm", user)
    open_ones = user.notices.filter(closed_at__isnull=True)
    assert {notice.text for notice in open_ones} == {"Två.", "Tre."}


def test_the_digest_gathers_what_is_open_in_one_mail_a_week(user: User) -> None:
    other = UserFactory()
    tell([user], CALM, user, "Ett har hänt.")
    tell([user], CALM, other, "Två har hänt.")
    tell([user], CALM, UserFactory(), "Tre är över.")
    close(CALM, User.objects.order_by("-pk")[0])
    assert weekly_digest() == 1
    run_jobs("mail_digest", "mail_news")
    sent = mail.outbox[0]
    assert sent.subject == "Veckans nyheter: 2 saker"
    assert "Ett har hänt." in sent.body
    assert "Två har hänt." in sent.body
    assert "Tre är över." not in sent.body
    weekly_digest()
    assert Job.objects.filter(kind="mail_news").count() == 1


def test_what_is_to_be_done_and_the_news_are_a_mail_each(user: User) -> None:
    tell([user], CALM, user, "Ett har hänt.")
    tell([user], TASK, user, "Två ska göras.")
    weekly_digest()
    run_jobs("mail_digest", "mail_news")
    to_do, news = mail.outbox
    assert to_do.subject == "Att göra: 1 ny sak"
    assert "Två ska göras." in to_do.body
    assert "Ett har hänt." not in to_do.body
    assert "Ett har hänt." in news.body
    assert "Två ska göras." not in news.body


def test_the_mail_says_what_is_new_and_how_much_waits_in_all(user: User, settings: Any) -> None:
    settings.TODO_SOURCES = ["tests.accounts.test_notices.three_to_do"]
    for text in ("Ett ska göras.", "Två ska göras."):
        tell([user], TASK, UserFactory(), text)
    weekly_digest()
    run_jobs("mail_digest")
    sent = mail.outbox[0]
    assert sent.subject == "Att göra: 2 nya saker"
    assert "2 nya saker sedan förra mejlet. Allt som väntar på dig: 3 på Att göra" in sent.body
    assert f"{settings.SITE_URL}/att-gora/" in sent.body


def test_the_digest_leaves_urgent_things_alone(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.")
    weekly_digest()
    run_jobs("mail_digest", "mail_news")
    assert not mail.outbox


def test_choosing_never_means_no_mail_but_the_notice_is_there(user: User) -> None:
    actions.choose_rhythms(user, {"quick": "never"})
    tell([user], QUICK, user, "Något har hänt.")
    weekly_digest()
    run_jobs("mail_digest", "mail_news")
    assert not mail.outbox
    assert user.notices.count() == 1


def test_choosing_now_takes_effect_on_what_is_calm_by_default(user: User) -> None:
    actions.choose_rhythms(user, {"calm": "now"})
    tell([user], CALM, user, "Något har hänt.")
    run_jobs("mail_notice")
    assert len(mail.outbox) == 1


def test_changing_ones_mind_before_the_mail_stops_it(user: User) -> None:
    tell([user], QUICK, user, "Något har hänt.")
    actions.choose_rhythms(user, {"quick": "weekly"})
    run_jobs("mail_notice")
    assert not mail.outbox


def test_the_safety_of_the_account_cannot_be_turned_down(user: User, client: Client) -> None:
    actions.choose_rhythms(user, {"account_security": "never"})
    assert notices.rhythms(user)["account_security"] == Rhythm.NOW
    client.force_login(user)
    assert "account_security" not in client.get("/konto/").text


def test_choices_are_made_on_ones_own_page(user: User, client: Client) -> None:
    client.force_login(user)
    shown = {name: "weekly" for name, kind in notices.kinds().items() if not kind.is_fixed}
    assert client.post("/konto/aviseringar/", shown | {"quick": "never"}).status_code == 302
    assert notices.rhythms(user)["quick"] == Rhythm.NEVER
    wrong = client.post("/konto/aviseringar/", shown | {"quick": "ibland"})
    assert wrong.status_code == 422
    assert "Välj genast, varje vecka eller aldrig." in wrong.text


def test_a_mail_that_cannot_be_sent_is_tried_again(user: User, settings: Any) -> None:
    settings.EMAIL_BACKEND = "tests.accounts.test_notices.Broken"
    tell([user], QUICK, user, "Något har hänt.")
    job = Job.objects.get(kind="mail_notice")
    assert not run(job.pk)
    assert user.notices.get().mailed_at is None
    assert not SentMail.objects.exists()


class Broken:
    """A mail server that is away."""

    def __init__(self, **_: Any):
        pass

    def send_messages(self, _: Any) -> int:
        raise ConnectionRefusedError


def test_a_new_line_in_a_text_cannot_forge_a_heading_of_the_mail(user: User) -> None:
    tell([user], QUICK, user, "Hej\r\nBcc: ond@ond.invalid")
    run_jobs("mail_notice")
    assert mail.outbox[0].subject == "Hej Bcc: ond@ond.invalid"
    assert mail.outbox[0].recipients() == [user.email]


class TestTheList:
    """My own notices."""

    def test_open_ones_come_first_and_are_closed_by_a_button(
        self, user: User, client: Client
    ) -> None:
        for number in range(3):
            tell([user], CALM, user, f"Sak {number}.", dedupe=str(number))
        newest = user.notices.get(text="Sak 2.")
        client.force_login(user)
        assert client.get(f"/aviseringar/{newest.pk}/last/").status_code == 405
        assert client.post(f"/aviseringar/{newest.pk}/last/").status_code == 302
        page = client.get("/aviseringar/").text
        assert page.index("Sak 1.") < page.index("Sak 0.") < page.index("Sak 2.")
        assert "2 olästa" in page
        client.post("/aviseringar/lasta/")
        assert "Allt är läst." in client.get("/aviseringar/").text

    def test_somebody_elses_notice_does_not_exist(self, user: User, client: Client) -> None:
        tell([user], CALM, user, "Något har hänt.")
        client.force_login(UserFactory())
        assert client.post(f"/aviseringar/{user.notices.get().pk}/last/").status_code == 404
        assert user.notices.get().closed_at is None


class TestTheKeptMails:
    """Utskick."""

    def test_everyone_reads_them_in_a_demonstration(
        self, user: User, client: Client, settings: Any
    ) -> None:
        settings.DEMO = True
        tell([user], QUICK, user, "Något har hänt.")
        run_jobs("mail_notice")
        client.force_login(UserFactory())
        page = client.get("/utskick/").text
        assert "Något har hänt." in page
        assert "inte skickat, demonstration" in page

    def test_only_those_who_audit_read_them_otherwise(self, cast: Cast, client: Client) -> None:
        client.force_login(cast.supporter)
        assert client.get("/utskick/").status_code == 403
        client.force_login(cast.auditor)
        assert client.get("/utskick/").status_code == 200
