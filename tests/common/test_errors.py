"""What goes wrong becomes a page that says what to do, and one log line that gives nobody away."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from tests.common.actors import ANNA
from tests.common.urls import SECRET
from vardforlopp import errors
from vardforlopp.common.acting import acting_as
from vardforlopp.common.logging import JsonLines

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.common.urls")]


@pytest.fixture
def browser() -> Client:
    """A visitor who sees the page where a test would otherwise see the exception."""
    return Client(raise_request_exception=False)


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything logged, as it is written."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)


def logged(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/prov/closed/", 403, "Det får bara processtödet i Skåne."),
        ("/prov/raises/denied/", 403, "Regeln säger nej."),
        ("/prov/raises/forbidden/", 403, "Du har inte rätten."),
        ("/prov/raises/refused/", 409, "Ärendet är redan avslutat."),
        ("/prov/raises/stale/", 409, "Någon annan hann före."),
        ("/prov/raises/suspicious/", 400, "Begäran gick inte att förstå"),
        ("/finns/inte/", 404, "Sidan finns inte"),
        ("/prov/breaks/", 500, "Något gick fel hos oss"),
    ],
)
def test_what_goes_wrong_is_a_page_with_the_reason_and_the_number(
    browser: Client, address: str, status: int, says: str
) -> None:
    response = browser.get(address)
    content = response.content.decode()
    assert response.status_code == status
    assert says in content
    assert response["X-Request-ID"] in content
    assert SECRET not in content
    assert content.count("<h1") == 1


def test_a_wrong_method_is_a_page_that_names_the_right_ones(browser: Client) -> None:
    response = browser.post("/prov/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert "Så kan sidan inte användas" in response.content.decode()


def test_a_wrong_method_is_told_before_the_form_is_checked_or_anybody_signs_in() -> None:
    browser = Client(enforce_csrf_checks=True)
    assert browser.post("/prov/").status_code == 405
    assert browser.post("/").status_code == 405
    assert browser.put("/").status_code == 405


def test_a_form_from_a_page_that_has_grown_too_old_is_explained() -> None:
    response = Client(enforce_csrf_checks=True).post("/prov/raises/refused/")
    assert response.status_code == 403
    assert "Sidan hann bli för gammal" in response.content.decode()


@pytest.mark.parametrize(
    "address", ["/prov/?q=%00", "/?%00=1", "/a%00b/", "/prov/raises/%00/", "/halsa/?x=a%00"]
)
def test_nul_in_an_address_is_a_400_page(browser: Client, address: str) -> None:
    response = browser.get(address)
    assert response.status_code == 400
    assert "tecken som inte går att läsa" in response.content.decode()


def test_nul_in_a_cookie_is_a_400_page(browser: Client) -> None:
    response = browser.get("/prov/", headers={"cookie": r'sessionid="abcdefgh\000"'})
    assert response.status_code == 400


@pytest.mark.parametrize(
    "address", ["/%ff%fe/", "/prov/?q=%ff%fe", "/%ed%a0%80/", "/prov/?q=%F0%9F"]
)
def test_what_is_not_utf8_never_breaks_a_page(browser: Client, address: str) -> None:
    assert browser.get(address).status_code in (200, 404)


def test_too_much_text_is_a_413_page(browser: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    response = browser.post(
        "/prov/raises/refused/", "text=" + "a" * 200, "application/x-www-form-urlencoded"
    )
    assert response.status_code == 413
    assert "för stort" in response.content.decode()


def test_a_body_far_larger_than_any_upload_is_stopped_before_it_is_read(browser: Client) -> None:
    response = browser.generic("POST", "/prov/raises/refused/", b"", CONTENT_LENGTH="999999999999")
    assert response.status_code == 413


@pytest.mark.parametrize("length", ["many", "-1", "1e3", "\u0664"])
def test_a_length_that_is_no_number_is_a_400_page(browser: Client, length: str) -> None:
    response = browser.get("/", headers={"content-length": length})
    assert response.status_code == 400


def test_an_unknown_host_is_a_400_page(browser: Client) -> None:
    assert browser.get("/prov/", headers={"host": "elak.invalid"}).status_code == 400


def test_the_page_for_our_own_mistakes_needs_no_database(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_: Any, **__: Any) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", down)
    browser.cookies["sessionid"] = "a" * 32
    response = browser.get("/prov/")
    assert response.status_code == 500
    assert response["X-Request-ID"] in response.content.decode()


def test_even_a_broken_error_page_gives_the_number(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ValueError("missing manifest")

    monkeypatch.setattr(errors, "render_to_string", broken)
    response = browser.get("/prov/breaks/")
    assert response.status_code == 500
    assert response["X-Request-ID"] in response.content.decode()


def test_a_mistake_is_logged_by_its_number_place_and_kind_and_never_by_its_words(
    browser: Client, written: io.StringIO
) -> None:
    response = browser.get(f"/prov/breaks/?q={SECRET}")
    assert SECRET not in written.getvalue()
    failed, request = logged(written)
    assert failed["request_id"] == request["request_id"] == response["X-Request-ID"]
    assert failed["exceptions"][0]["kind"] == "django.db.utils.DataError"
    assert any(
        line.startswith("tests.common.urls:") and line.endswith(" breaks")
        for line in failed["exceptions"][0]["lines"]
    )
    assert (request["route"], request["method"], request["status_code"]) == ("breaks", "GET", 500)
    assert request["duration_ms"] >= 0


@pytest.mark.parametrize(
    "address", [f"/{SECRET}/", f"/prov/?q={SECRET}", "/prov/raises/suspicious/"]
)
def test_no_address_or_reason_is_logged(
    browser: Client, written: io.StringIO, address: str
) -> None:
    browser.get(address)
    assert SECRET not in written.getvalue()
    assert logged(written)[-1]["message"] == "request"


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\u2028", "\u0085", "\x0b", "\x1b[2J"])
def test_nothing_typed_can_end_a_log_line(written: io.StringIO, sign: str) -> None:
    logging.getLogger("test").warning("said %s", f'a{sign}{{"level": "forged"}}')
    (line,) = logged(written)
    assert line["level"] == "WARNING"
    assert written.getvalue().isascii()


def test_the_causes_of_an_exception_are_logged_without_their_words(written: io.StringIO) -> None:
    try:
        try:
            raise LookupError(SECRET)
        except LookupError as error:
            raise ValueError(f"because {error}") from error
    except ValueError as error:
        logging.getLogger("test").exception("it broke: %s", error)
        logging.getLogger("test").error(str(error), exc_info=error)
    first, second = logged(written)
    assert [one["kind"] for one in first["exceptions"]] == [
        "builtins.ValueError",
        "builtins.LookupError",
    ]
    assert second["message"] == "ValueError"
    assert SECRET not in written.getvalue()


def test_a_line_carries_the_account_number_of_the_one_acting(written: io.StringIO) -> None:
    with acting_as(ANNA):
        logging.getLogger("test").warning("hello")
    assert logged(written)[0]["user_id"] == 7
    assert "Anna" not in written.getvalue()
