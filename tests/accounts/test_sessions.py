"""How long a session lasts, and how it is ended."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.cast import PASSWORD, Cast
from tests.factories.accounts import UserFactory
from vardforlopp.common.history import lines

pytestmark = pytest.mark.django_db
PAGE = "/roller/"


def is_in(client: Client) -> bool:
    return client.get(PAGE).status_code == 200


def test_signing_in_makes_a_new_session(client: Client, sign_in: Any) -> None:
    client.get("/logga-in/")
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = planted = session.session_key
    sign_in(UserFactory().email)
    assert client.session.session_key != planted
    assert Client(headers={"cookie": f"sessionid={planted}"}).get(PAGE).status_code == 302


def test_idleness_ends_the_session(client: Client, sign_in: Any) -> None:
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False) as clock:
        sign_in(UserFactory().email)
        clock.shift(2 * 3600 - 60)
        assert is_in(client)
        clock.shift(2 * 3600 + 1)
        assert not is_in(client)


def test_a_busy_session_ends_too(client: Client, sign_in: Any) -> None:
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False) as clock:
        sign_in(UserFactory().email)
        for _ in range(11):
            clock.shift(3600)
            assert is_in(client)
        clock.shift(3600)
        answer = client.get(PAGE)
        assert answer["Location"] == f"/logga-in/?next={PAGE}"
        assert "så länge som går" in client.get(answer["Location"]).text


def test_the_longest_time_is_counted_from_the_latest_sign_in(client: Client, sign_in: Any) -> None:
    user = UserFactory()
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False) as clock:
        sign_in(user.email)
        clock.shift(3600)
        client.post("/logga-ut/")
        sign_in(user.email)
        for _ in range(11):
            clock.shift(3600)
            assert is_in(client)


def test_signing_out_everywhere_ends_every_session(cast: Cast) -> None:
    browsers = [Client(), Client()]
    for browser in browsers:
        browser.force_login(cast.nobody)
    answer = browsers[0].post("/konto/logga-ut-overallt/", follow=True)
    assert "Du är utloggad överallt." in answer.text
    assert not any(is_in(browser) for browser in browsers)
    cast.nobody.refresh_from_db()
    assert lines(cast.nobody)[0].reason == "Loggade ut överallt"


def test_somebody_elses_sessions_go_on(cast: Cast) -> None:
    mine, theirs = Client(), Client()
    mine.force_login(cast.nobody)
    theirs.force_login(cast.supporter)
    mine.post("/konto/logga-ut-overallt/")
    assert is_in(theirs)


def test_a_new_password_ends_the_other_sessions(cast: Cast) -> None:
    here, there = Client(), Client()
    here.force_login(cast.nobody)
    there.force_login(cast.nobody)
    new = "en-helt-annan-mening"
    answer = here.post(
        "/konto/losenord/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    assert answer["Location"] == "/konto/"
    assert is_in(here)
    assert not is_in(there)
