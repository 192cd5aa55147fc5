"""The second factor: setting it up, signing in with it, losing it, and roles that demand it."""

from __future__ import annotations

import re
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from tests.accounts.conftest import SECRET, code_now, give_second_factor
from tests.cast import PASSWORD, Cast
from tests.factories.accounts import UserFactory
from vardforlopp.accounts import actions, roles
from vardforlopp.accounts.models import User
from vardforlopp.common.history import lines

pytestmark = pytest.mark.django_db
SET_UP = "/konto/tvafaktor/sla-pa/"


@pytest.fixture
def user() -> User:
    return UserFactory()


def secret_on(page: Any) -> str:
    return re.search(r'<code class="key">(\w+)</code>', page.text).group(1)  # type: ignore[union-attr]


def recovery_codes(page: Any) -> list[str]:
    return re.findall(r"<li><code>(\d{8})</code></li>", page.text)


def set_up(client: Client, follow: bool = True) -> Any:
    secret = secret_on(client.get(SET_UP))
    return client.post(SET_UP, {"code": code_now(secret)}, follow=follow)


def test_set_up_shows_the_codes_for_a_lost_phone_once(
    user: User, sign_in: Any, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    sign_in(user.email)
    with django_capture_on_commit_callbacks(execute=True):
        answer = set_up(client, follow=False)
    page = client.get(answer["Location"])
    assert len(recovery_codes(page)) == 10
    again = client.get("/konto/tvafaktor/reservkoder/")
    assert recovery_codes(again) == []
    assert "10 av 10 koder" in again.text
    assert user.notices.filter(kind="account_security").exists()


def test_a_wrong_first_code_turns_nothing_on(user: User, sign_in: Any, client: Client) -> None:
    sign_in(user.email)
    client.get(SET_UP)
    page = client.post(SET_UP, {"code": "000000"})
    assert "Koden stämmer inte" in page.text
    assert not Authenticator.objects.exists()


def test_the_key_lies_encrypted(user: User) -> None:
    give_second_factor(user)
    kept = Authenticator.objects.get(user=user).data["secret"]
    assert SECRET not in kept


def test_a_key_of_an_older_secret_still_reads(user: User, settings: Any) -> None:
    give_second_factor(user)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "en-ny-hemlighet-som-ersatter-den-forra"
    assert Authenticator.objects.get(user=user).wrap().validate_code(code_now())


def test_signing_in_takes_password_and_code(user: User, sign_in: Any, client: Client) -> None:
    give_second_factor(user)
    assert sign_in(user.email, address="/logga-in/?next=/roller/")["Location"] == "/logga-in/kod/"
    assert client.get("/roller/").status_code == 302
    assert client.get("/logga-in/kod/").status_code == 200
    done = client.post("/logga-in/kod/", {"code": code_now()})
    assert done["Location"] == "/roller/"
    assert client.get("/roller/").status_code == 200


def test_a_wrong_code_does_not_sign_in(user: User, sign_in: Any, client: Client) -> None:
    give_second_factor(user)
    sign_in(user.email)
    page = client.post("/logga-in/kod/", {"code": "000000"})
    assert "Koden stämmer inte" in page.text
    assert client.get("/roller/").status_code == 302


def test_codes_are_limited_per_account(user: User, sign_in: Any, client: Client) -> None:
    give_second_factor(user)
    sign_in(user.email)
    for _ in range(5):
        client.post("/logga-in/kod/", {"code": "000000"})
    page = client.post("/logga-in/kod/", {"code": code_now()})
    assert "För många försök" in page.text
    assert client.get("/roller/").status_code == 302


def test_a_code_works_once_as_long_as_it_could_be_valid(user: User) -> None:
    give_second_factor(user)
    with time_machine.travel("2026-03-12 08:00:10+01:00", tick=False) as clock:
        code = code_now()
        first, second = Client(), Client()
        for browser in (first, second):
            browser.post("/logga-in/", {"login": user.email, "password": PASSWORD})
        assert first.post("/logga-in/kod/", {"code": code}).status_code == 302
        clock.shift(35)
        assert "Koden stämmer inte" in second.post("/logga-in/kod/", {"code": code}).text


def test_a_phone_whose_clock_is_half_a_minute_off_still_works(
    user: User, sign_in: Any, client: Client
) -> None:
    give_second_factor(user)
    sign_in(user.email)
    assert client.post("/logga-in/kod/", {"code": code_now(step=-1)}).status_code == 302


def test_a_recovery_code_works_once(user: User, sign_in: Any, client: Client) -> None:
    sign_in(user.email)
    code = recovery_codes(set_up(client))[0]
    client.post("/logga-ut/")
    sign_in(user.email)
    assert client.post("/logga-in/kod/", {"code": code}).status_code == 302
    client.post("/logga-ut/")
    sign_in(user.email)
    assert "Koden stämmer inte" in client.post("/logga-in/kod/", {"code": code}).text


def test_new_codes_make_the_old_ones_useless(user: User, sign_in: Any, client: Client) -> None:
    sign_in(user.email)
    old = recovery_codes(set_up(client))
    new = recovery_codes(client.post("/konto/tvafaktor/reservkoder/nya/", follow=True))
    assert len(new) == 10
    assert not set(old) & set(new)


def test_turning_it_off_is_told_to_the_owner(user: User, sign_in: Any, client: Client) -> None:
    sign_in(user.email)
    set_up(client)
    page = client.post("/konto/tvafaktor/stang-av/", follow=True)
    assert "Tvåfaktor är avstängd." in page.text
    assert not Authenticator.objects.filter(user=user).exists()
    told = user.notices.filter(kind="account_security").values_list("text", flat=True)
    assert any("stängts av" in text for text in told)


def test_long_after_sign_in_one_is_asked_for_the_password_again(
    user: User, sign_in: Any, client: Client
) -> None:
    with time_machine.travel("2026-03-12 08:00+01:00", tick=False) as clock:
        sign_in(user.email)
        clock.shift(301)
        asked = client.get(SET_UP)
        assert asked["Location"].startswith("/konto/bekrafta/?next=")
        wrong = client.post(asked["Location"], {"password": "fel-losenord"})
        assert "Lösenordet stämmer inte." in wrong.text
        answer = client.post(asked["Location"], {"password": PASSWORD})
        assert answer["Location"] == SET_UP
        assert client.get(SET_UP).status_code == 200


class TestARoleThatDemandsIt:
    """Nothing but the set-up until it is done, and no way to take it away while the role holds."""

    @pytest.fixture(autouse=True)
    def _demanded(self, settings: Any) -> None:
        settings.TOTP_REQUIRED_ROLES = "kansli_approver"

    def test_one_is_led_to_the_set_up_and_let_through_after_it(
        self, cast: Cast, sign_in: Any, client: Client
    ) -> None:
        sign_in(cast.approver.email)
        assert client.get("/roller/")["Location"] == SET_UP
        assert client.post("/konto/aviseringar/")["Location"] == SET_UP
        assert "Krävs för din roll" in client.get(SET_UP).text
        set_up(client)
        assert client.get("/roller/").status_code == 200

    def test_one_can_sign_out_instead(self, cast: Cast, sign_in: Any, client: Client) -> None:
        sign_in(cast.approver.email)
        assert client.post("/logga-ut/")["Location"] == "/logga-in/"

    def test_other_roles_are_left_alone(self, cast: Cast, sign_in: Any, client: Client) -> None:
        sign_in(cast.supporter.email)
        assert client.get("/roller/").status_code == 200

    def test_it_cannot_be_turned_off(self, cast: Cast, sign_in: Any, client: Client) -> None:
        sign_in(cast.approver.email)
        set_up(client)
        page = client.post("/konto/tvafaktor/stang-av/")
        assert "kan inte stängas av" in page.text
        assert Authenticator.objects.filter(user=cast.approver, type="totp").exists()

    def test_a_new_role_demands_it_at_the_next_request(
        self, cast: Cast, sign_in: Any, client: Client
    ) -> None:
        sign_in(cast.nobody.email)
        assert client.get("/roller/").status_code == 200
        actions.give_appointment(
            person=cast.nobody.person,
            role="kansli_approver",
            place=cast.southern,
            valid_from=cast.approver.person.appointments.get().valid_from,
            by=None,
        )
        assert client.get("/roller/")["Location"] == SET_UP


def test_whoever_has_lost_both_phone_and_codes_is_helped_by_an_administrator(cast: Cast) -> None:
    give_second_factor(cast.approver)
    actions.remove_second_factor(cast.approver, by=cast.administrator, comment="Tappad telefon")
    assert not Authenticator.objects.filter(user=cast.approver).exists()
    cast.approver.refresh_from_db()
    assert lines(cast.approver)[0].reason == "Tog bort tvåfaktor: Tappad telefon"


def test_a_role_that_does_not_exist_stops_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="kassor"):
        roles.roles_named("chair, kassor")
    assert roles.roles_named("") == ()


def test_the_usual_demand_is_on_every_role_that_decides_or_attests() -> None:
    assert set(roles.roles_named("confirmed, auditor")) == {*roles.CONFIRMED_ROLES, "auditor"}
    assert {"chair", "kansli_approver"} <= set(roles.roles_named("confirmed"))
