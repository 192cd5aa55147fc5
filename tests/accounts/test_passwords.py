"""Changing a password, and choosing one from a link that works once."""

from __future__ import annotations

import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client

from tests.cast import PASSWORD, Cast
from tests.factories.accounts import UserFactory
from vardforlopp.accounts.mails import HIDDEN_LINK, password_link
from vardforlopp.accounts.models import SentMail, User
from vardforlopp.common.acting import acting_as
from vardforlopp.common.history import lines
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import run

pytestmark = pytest.mark.django_db
NEW = "en-helt-annan-mening"


def ask(client: Client, email: str) -> Any:
    return client.post("/glomt-losenord/", {"email": email})


def path_of(link: str) -> str:
    return link.split("localhost:8000", 1)[1]


def choose(client: Client, link: str, password: str = NEW) -> Any:
    """Opens the link and sends a new password."""
    form = client.get(path_of(link), follow=True)
    address = form.redirect_chain[-1][0] if form.redirect_chain else path_of(link)
    return client.post(address, {"password1": password, "password2": password}, follow=True)


@pytest.fixture
def production(settings: Any) -> None:
    """Mails leave; not a demonstration."""
    settings.DEMO = False


def test_known_and_unknown_get_the_same_answer_and_the_same_work(client: Client) -> None:
    known = ask(client, UserFactory().email)
    unknown = ask(client, "okand@prov.invalid")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert Job.objects.filter(kind="mail_password_link").count() == 2


def test_a_stranger_gets_no_mail(client: Client, production: None) -> None:
    ask(client, "okand@prov.invalid")
    assert run(Job.objects.get(kind="mail_password_link").pk)
    assert not mail.outbox
    assert not SentMail.objects.exists()


def test_the_mail_carries_a_link_that_the_log_of_mails_does_not(
    client: Client, production: None
) -> None:
    user = UserFactory()
    ask(client, user.email)
    run(Job.objects.get(kind="mail_password_link").pk)
    sent = mail.outbox[0]
    assert sent.to == [user.email]
    assert re.search(r"/valj-losenord/\w+-\w+-\w+/", sent.body)
    kept = SentMail.objects.get()
    assert kept.is_delivered
    assert HIDDEN_LINK in kept.body
    assert "valj-losenord" not in kept.body


def test_a_demonstration_keeps_the_mail_and_sends_nothing(client: Client, settings: Any) -> None:
    settings.DEMO = True
    with acting_as(None, is_demo=True):
        ask(client, UserFactory().email)
    run(Job.objects.get(kind="mail_password_link").pk)
    assert not mail.outbox
    kept = SentMail.objects.get()
    assert not kept.is_delivered
    assert "valj-losenord" in kept.body


def test_a_demonstration_shows_nobody_the_link_of_an_account_that_is_not_its_own(
    client: Client, settings: Any
) -> None:
    """Everybody signed in reads the mails there: the link would hand the account over."""
    settings.DEMO = True
    ask(client, UserFactory().email)
    run(Job.objects.get(kind="mail_password_link").pk)
    client.force_login(UserFactory())
    page = client.get("/utskick/").text
    assert "Välj lösenord" in page
    assert HIDDEN_LINK in page
    assert "valj-losenord" not in page


def test_a_closed_account_gets_no_link(client: Client, production: None) -> None:
    user = UserFactory()
    ask(client, user.email)
    user.is_active = False
    user.save()
    run(Job.objects.get(kind="mail_password_link").pk)
    assert not mail.outbox


def test_a_demonstration_account_gets_no_link_outside_one(client: Client, production: None) -> None:
    with acting_as(None, is_demo=True):
        user = UserFactory()
    ask(client, user.email)
    run(Job.objects.get(kind="mail_password_link").pk)
    assert not mail.outbox


def test_the_link_lets_one_choose_and_then_sign_in(client: Client, sign_in: Any) -> None:
    user = UserFactory()
    answer = choose(client, password_link(user))
    assert "Lösenordet är bytt" in answer.text
    assert sign_in(user.email, NEW).status_code == 302
    assert lines(User.objects.get(pk=user.pk))[0].reason == "Bytte lösenord"


def test_the_link_works_once(client: Client) -> None:
    link = password_link(UserFactory())
    choose(client, link)
    again = Client().get(path_of(link))
    assert "Länken gäller inte längre" in again.text


def test_every_link_dies_when_one_is_used(client: Client) -> None:
    user = UserFactory()
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False):
        first = password_link(user)
    with time_machine.travel("2026-03-12 08:10+01:00", tick=False):
        second = password_link(user)
        choose(client, first)
        assert "Länken gäller inte längre" in Client().get(path_of(second)).text


@pytest.mark.parametrize(("minutes", "works"), [(59, True), (61, False)])
def test_the_link_works_for_an_hour(client: Client, minutes: int, works: bool) -> None:
    user = UserFactory()
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False) as clock:
        link = password_link(user)
        clock.shift(minutes * 60)
        page = client.get(path_of(link), follow=True)
    assert ("Länken gäller inte längre" in page.text) is not works


@pytest.mark.parametrize("link", ["/valj-losenord/1-set-password/", "/valj-losenord/zz-a-b/"])
def test_a_forged_link_says_no_more_than_an_old_one(client: Client, link: str) -> None:
    assert "Länken gäller inte längre" in client.get(link).text


def test_an_account_without_a_password_gets_one_from_the_link(client: Client, sign_in: Any) -> None:
    user = UserFactory(password=None)
    choose(client, password_link(user))
    assert sign_in(user.email, NEW).status_code == 302


@pytest.mark.parametrize(
    ("password", "said"),
    [("kort", "12 tecken"), ("password1234", "vanligt"), ("provperson.sju", "liknar")],
)
def test_a_weak_password_is_refused_with_what_is_wrong(
    client: Client, password: str, said: str
) -> None:
    user = UserFactory(email="provperson.sju@prov.invalid")
    assert said in choose(client, password_link(user), password).text


def test_the_two_new_passwords_must_agree(client: Client, cast: Cast) -> None:
    client.force_login(cast.nobody)
    answer = client.post(
        "/konto/losenord/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW + "x"}
    )
    assert "samma lösenord" in answer.text


def test_a_wrong_present_password_changes_nothing(client: Client, cast: Cast) -> None:
    client.force_login(cast.nobody)
    answer = client.post(
        "/konto/losenord/", {"oldpassword": "fel-losenord", "password1": NEW, "password2": NEW}
    )
    assert "Det är inte ditt nuvarande lösenord." in answer.text
    assert User.objects.get(pk=cast.nobody.pk).check_password(PASSWORD)


def test_links_are_not_ordered_without_end(client: Client) -> None:
    for _ in range(5):
        assert ask(client, "nagon@prov.invalid").status_code == 302
    assert ask(client, "nagon@prov.invalid").status_code == 429


def test_the_owner_is_told_when_the_password_changes(client: Client, cast: Cast) -> None:
    client.force_login(cast.nobody)
    client.post("/konto/losenord/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert cast.nobody.notices.filter(kind="account_security").count() == 1


def test_the_password_is_not_in_the_history(cast: Cast) -> None:
    assert "password" not in {field.name for field in User.history.model._meta.fields}
