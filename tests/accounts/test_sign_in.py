"""Signing in: what a stranger learns, how often one may try, from where, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.cache import cache
from django.test import Client, RequestFactory

from tests.cast import PASSWORD, Cast
from tests.factories.accounts import UserFactory
from vardforlopp.accounts import actions
from vardforlopp.accounts.adapter import client_address
from vardforlopp.common.acting import acting_as
from vardforlopp.common.cache import SteadyCache

pytestmark = pytest.mark.django_db

WRONG = "E-postadressen eller lösenordet stämmer inte."


def test_the_right_password_signs_in(sign_in: Any, client: Client) -> None:
    user = UserFactory()
    assert sign_in(user.email).status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


def test_the_case_of_the_address_does_not_matter(sign_in: Any) -> None:
    assert sign_in(UserFactory().email.upper()).status_code == 302


def test_unknown_wrong_and_closed_get_the_same_answer(sign_in: Any) -> None:
    known, closed = UserFactory(), UserFactory()
    closed.is_active = False
    closed.save()
    answers = [
        sign_in("okand@prov.invalid"),
        sign_in(known.email, "fel-losenord-har"),
        sign_in(closed.email),
        sign_in(closed.email, "fel-losenord-har"),
    ]
    assert {answer.status_code for answer in answers} == {422}
    assert all(WRONG in answer.text for answer in answers)
    assert not any("Inget är sparat" in answer.text for answer in answers)
    kept = [answer.text.replace(known.email, "X").replace(closed.email, "X") for answer in answers]
    without = [text.replace("okand@prov.invalid", "X") for text in kept]
    assert len({_without_numbers(text) for text in without}) == 1


def _without_numbers(page: str) -> str:
    """The page without what differs by chance: tokens and reference number."""
    import re

    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", page)


@pytest.mark.parametrize("who", ["unknown", "known", "closed", "without password"])
def test_a_failed_sign_in_hashes_once_whoever_it_is(
    who: str, sign_in: Any, settings: Any, monkeypatch: Any
) -> None:
    """The work is the same, so the time says nothing about which accounts exist."""
    email = {
        "unknown": lambda: "okand@prov.invalid",
        "known": lambda: UserFactory().email,
        "closed": lambda: _closed().email,
        "without password": lambda: UserFactory(password=None).email,
    }[who]()
    hashed = []
    encode = PBKDF2PasswordHasher.encode

    def counted(self: Any, *args: Any, **kwargs: Any) -> str:
        hashed.append(1)
        return encode(self, *args, **{**kwargs, "iterations": 1})

    settings.PASSWORD_HASHERS = ["tests.accounts.test_sign_in.Quick"]
    monkeypatch.setattr(Quick, "encode", counted)
    sign_in(email, "fel-losenord-har")
    assert len(hashed) == 1


class Quick(PBKDF2PasswordHasher):
    """The real hasher with one round."""

    algorithm = "md5"  # answers for the passwords the factories made
    iterations = 1

    def verify(self, password: str, encoded: str) -> bool:
        self.encode(password, "salt")
        return False

    def must_update(self, encoded: str) -> bool:
        return False


def _closed() -> Any:
    user = UserFactory()
    user.is_active = False
    user.save()
    return user


def test_five_wrong_passwords_close_the_account_for_a_while(sign_in: Any) -> None:
    user = UserFactory()
    for _ in range(5):
        assert sign_in(user.email, "fel-losenord-har").status_code == 422
    limited = sign_in(user.email)
    assert limited.status_code == 429
    assert "För många försök" in limited.text
    assert sign_in(UserFactory().email).status_code == 302


@pytest.mark.parametrize("letter", ["S", "\u017f"])
def test_another_way_to_write_a_letter_does_not_give_more_tries(sign_in: Any, letter: str) -> None:
    """The database holds a long s for an s; the count of tries must too."""
    UserFactory(email="sara@region.example")
    for _ in range(5):
        sign_in("sara@region.example", "fel lösenord helt och hållet")
    answer = sign_in(f"{letter}ara@region.example", "fel lösenord helt och hållet")
    assert answer.status_code == 429


def test_an_unknown_address_is_limited_in_the_same_way(sign_in: Any) -> None:
    for _ in range(5):
        assert sign_in("okand@prov.invalid", "fel-losenord-har").status_code == 422
    assert sign_in("okand@prov.invalid", "fel-losenord-har").status_code == 429


def test_one_computer_cannot_try_account_after_account(sign_in: Any) -> None:
    for number in range(30):
        assert sign_in(f"nr{number}@prov.invalid", "fel-losenord-har").status_code == 422
    assert sign_in("nr30@prov.invalid", "fel-losenord-har").status_code == 429
    elsewhere = sign_in("nr31@prov.invalid", "fel-losenord-har", REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 422


def test_right_passwords_do_not_use_up_the_tries(sign_in: Any, client: Client) -> None:
    user = UserFactory()
    for _ in range(8):
        assert sign_in(user.email).status_code == 302
        client.logout()


def test_the_host_name_one_comes_by_does_not_give_more_tries(sign_in: Any, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "annan.invalid"]
    user = UserFactory()
    for _ in range(5):
        sign_in(user.email, "fel-losenord-har")
    assert sign_in(user.email, HTTP_HOST="annan.invalid").status_code == 429


@pytest.mark.parametrize(
    ("proxies", "passed", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),  # nobody of ours passed it on, so it may be a lie
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),  # what the visitor wrote comes first
        (2, "198.51.100.7, 10.0.0.1", "198.51.100.7"),
        (2, "198.51.100.7", "192.0.2.1"),  # came past a proxy: believe the connection only
        (1, "skräp", "unknown"),
        (1, "", "unknown"),
    ],
)
def test_the_address_is_what_our_own_proxy_saw(
    proxies: int, passed: str, address: str, settings: Any
) -> None:
    settings.PROXY_COUNT = proxies
    headers = {"HTTP_X_FORWARDED_FOR": passed}
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", **headers)
    assert client_address(request) == address


class TestWhenTheCacheIsAway:
    """Nobody is shut out, nothing breaks, and the limits still hold in each process."""

    @pytest.fixture(autouse=True)
    def _away(self, settings: Any) -> Any:
        cache.clear()
        settings.CACHES = {
            "default": {
                "BACKEND": "vardforlopp.common.cache.SteadyCache",
                "LOCATION": "unix:///nonexistent/valkey.sock?db=0",
                "KEY_PREFIX": "away",
            }
        }
        SteadyCache.asked_again_at = 0.0
        yield
        SteadyCache.asked_again_at = 0.0

    def test_one_can_sign_in(self, sign_in: Any) -> None:
        assert sign_in(UserFactory().email).status_code == 302

    def test_the_limits_still_hold(self, sign_in: Any) -> None:
        user = UserFactory()
        for _ in range(5):
            assert sign_in(user.email, "fel-losenord-har").status_code == 422
        assert sign_in(user.email).status_code == 429


def test_the_page_one_was_on_its_way_to_opens_after_sign_in(sign_in: Any, client: Client) -> None:
    wanted = "/roller/?a=1&b=2"
    first = client.get(wanted)
    assert first.status_code == 302
    assert sign_in(UserFactory().email, address=first["Location"])["Location"] == wanted


def test_the_page_is_kept_through_a_wrong_password(client: Client) -> None:
    address = "/logga-in/?next=/roller/"
    shown = client.post(address, {"login": "x@prov.invalid", "password": "fel", "next": "/roller/"})
    assert 'name="next" value="/roller/"' in shown.text


@pytest.mark.parametrize("place", ["https://ond.invalid/", "//ond.invalid/", "javascript:alert(1)"])
def test_one_is_never_sent_to_somebody_elses_site(sign_in: Any, place: str) -> None:
    answer = sign_in(UserFactory().email, address=f"/logga-in/?next={place}")
    assert answer["Location"] == "/"


def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(client: Client) -> None:
    answer = client.post("/konto/aviseringar/", HTTP_REFERER="http://testserver/konto/?a=1")
    assert answer["Location"] == "/logga-in/?next=/konto/%3Fa%3D1"
    answer = client.post("/konto/aviseringar/", HTTP_REFERER="https://ond.invalid/konto/")
    assert answer["Location"] == "/logga-in/?next=/"


def test_a_fragment_asked_for_after_the_session_ended_opens_the_whole_sign_in_page(
    client: Client,
) -> None:
    headers = {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "http://testserver/konto/"}
    answer = client.get("/roller/", **headers)
    assert answer["HX-Redirect"] == "/logga-in/?next=/konto/"


def test_sign_up_and_the_rest_of_the_library_are_not_mounted(client: Client) -> None:
    for address in ("/signup/", "/accounts/signup/", "/accounts/login/", "/accounts/email/"):
        assert client.get(address).status_code == 404


def test_signing_out_is_never_a_link(client: Client, cast: Cast) -> None:
    client.force_login(cast.nobody)
    assert client.get("/logga-ut/").status_code == 405
    assert client.post("/logga-ut/").status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("", ""),
        ("inte en adress", PASSWORD),
        ("a" * 400 + "@prov.invalid", PASSWORD),
        ("a\x00b@prov.invalid", "b\x00b"),
        ("<script>alert(1)</script>@prov.invalid", "<b>"),
        ("😀@prov.invalid", "😀" * 200),
        ("a\u202eb@prov.invalid", "x" * 100_000),
    ],
)
def test_bad_input_gets_a_sentence_and_no_account(
    sign_in: Any, client: Client, login: str, password: str
) -> None:
    answer = sign_in(login, password)
    assert answer.status_code == 422
    assert "mistake-box" in answer.text
    assert "<script>alert" not in answer.text


def test_a_demonstration_account_opens_nothing_outside_a_demonstration(
    sign_in: Any, settings: Any, client: Client
) -> None:
    settings.DEMO = True
    with acting_as(None, is_demo=True):
        user = UserFactory()
    client.force_login(user)
    assert client.get("/roller/").status_code == 200
    settings.DEMO = False
    assert client.get("/roller/").status_code == 302
    assert WRONG in sign_in(user.email).text


def test_nothing_about_the_person_is_logged(sign_in: Any, caplog: Any) -> None:
    user = UserFactory()
    sign_in(user.email, "fel-losenord-har")
    sign_in(user.email)
    assert "sign-in failed" in caplog.text
    assert "signed in" in caplog.text
    assert user.email not in caplog.text
    assert user.person.name not in caplog.text


def test_a_closed_account_stops_at_its_next_request(cast: Cast, client: Client) -> None:
    client.force_login(cast.supporter)
    assert client.get("/roller/").status_code == 200
    actions.close_account(cast.supporter, by=cast.administrator, comment="Har slutat")
    assert client.get("/roller/").status_code == 302
