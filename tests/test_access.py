"""Every address, everybody and (own, another region's, missing): built from the URL resolver."""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from unittest import mock
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.template.backends.django import Template
from django.test import Client
from django.urls import reverse

from tests.access_table import EVERYONE, PUBLIC, TABLE, Row, names
from tests.cast import PARTS, Cast
from tests.world import furnish
from vardforlopp.accounts.backend import Backend
from vardforlopp.accounts.models import User
from vardforlopp.accounts.rights import holdings

LET_IN = {200, 302, 400, 409, 422}
PILES = 4  # shared out between the test processes
SAME_AGAIN = {"second_administrator", "supporter_orebro"}  # in roles that others of the cast have
DRAWN_FOR = {"nobody", "leader", "administrator"}  # the pages are drawn in full for these
STRANGER = ""  # nobody signed in


def test_every_address_is_in_the_table_and_every_row_is_an_address() -> None:
    assert set(names()) == set(TABLE)


@pytest.fixture
def world(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """The cast with one of everything an address can name."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"  # quick, never lost
    furnish(cast)
    cast.made["client"] = Client(raise_request_exception=False)  # one, since it loads middleware
    cast.sessions = {part: _session(getattr(cast, part)) for part in PARTS}
    people = {user.pk: pickle.dumps(_known(user)) for user in cast.users.values()}
    monkeypatch.setattr(Backend, "get_user", lambda _, pk: pickle.loads(people[int(pk)]))
    return cast


def _known(user: User) -> User:
    """As the product reads the account, with what it holds: nothing of that changes here."""
    found = Backend().get_user(user.pk)
    assert found is not None
    holdings(found)
    return found


@pytest.mark.parametrize("part", range(PILES))
def test_who_gets_in(part: int, world: Cast) -> None:
    wrong: list[str] = []
    for name in sorted(TABLE)[part::PILES]:
        row = TABLE[name]
        with _nothing_written(wrong, name):
            wrong += [*_strangers(name, row, world), *_methods(name, row, world)]
            if row.missing is not None:
                wrong += _missing(name, row, world)
        own = (row.reads, row.writes, row.sees)
        wrong += _cells(name, row.own(world), own, row, world)
        if row.other is not None:
            other = (row.other_reads, row.other_writes, row.other_sees)
            wrong += _cells(name, row.other(world), other, row, world)
    assert not wrong, "\n".join(wrong)


def _visit(world: Cast, part: str, method: str, url: str) -> SimpleNamespace:
    """The answer, with what the request did undone."""
    client = world.made["client"]
    client.cookies.clear()
    if part != STRANGER:
        client.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[part]
    drawn = method == "GET" and part in DRAWN_FOR
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT visit")
    with contextlib.nullcontext() if drawn else _undrawn():
        response = client.generic(method, url)
    if response.streaming:
        b"".join(response.streaming_content)  # read to the end, which closes the file
    with connection.cursor() as cursor:
        cursor.execute("ROLLBACK TO SAVEPOINT visit")
    return SimpleNamespace(code=response.status_code, to=response.headers)


@contextlib.contextmanager
def _undrawn() -> Iterator[None]:
    """Pages come out empty: who gets in is settled before a template is touched."""
    with mock.patch.object(Template, "render", return_value=""):
        yield


def _session(user: Any) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _written() -> int:
    """How many rows this transaction has written so far, also those undone since."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables"
        )
        return int(cursor.fetchone()[0])


@contextlib.contextmanager
def _nothing_written(wrong: list[str], what: str) -> Iterator[None]:
    """Adds a line to `wrong` if anything was written meanwhile."""
    before = _written()
    yield
    if _written() != before:
        wrong.append(f"{what}: rows were written by somebody turned away")


def _cells(name: str, args: list[Any], who: Any, row: Row, world: Cast) -> list[str]:
    """First those who are turned away, who together must write nothing; then those let in."""
    wrong: list[str] = []
    reads, writes, sees = who
    url = reverse(name, args=args)
    asked = [("GET", reads if row.gets else None), ("POST", writes)]
    open_to = [
        (method, EVERYONE if allowed == PUBLIC else allowed)
        for method, allowed in asked
        if allowed is not None
    ]
    shut = {404} if row.hides else {403}
    let_in = LET_IN | {404} if row.by_state else LET_IN
    with _nothing_written(wrong, url):
        for method, allowed in open_to:
            others = [part for part in PARTS if part not in allowed]
            seeing = [part for part in others if part in sees]
            wrong += _answers(world, seeing, method, url, {403})
            others = [part for part in others if part not in sees]
            wrong += _answers(world, others, method, url, shut)
    for method, allowed in open_to:
        spared = SAME_AGAIN if method == "GET" and allowed == EVERYONE else set()
        people = [part for part in PARTS if part in allowed and part not in spared]
        wrong += _answers(world, people, method, url, let_in)
    return wrong


def _answers(
    world: Cast, parts: list[str], method: str, url: str, expected: set[int]
) -> Iterator[str]:
    for part in parts:
        answer = _visit(world, part, method, url)
        if answer.code not in expected:
            yield f"{part} {method} {url}: {answer.code}"


def _strangers(name: str, row: Row, world: Cast) -> Iterator[str]:
    url = reverse(name, args=row.own(world))
    method = "GET" if row.gets else "POST"
    answer = _visit(world, STRANGER, method, url)
    if (row.reads if row.gets else row.writes) == PUBLIC:
        good = answer.code in LET_IN or (row.by_state and answer.code == 404)
    else:
        good = answer.code == 302 and answer.to["Location"].startswith("/logga-in/")
    if not good:
        yield f"a stranger {method} {url}: {answer.code} {answer.to.get('Location')}"


def _methods(name: str, row: Row, world: Cast) -> Iterator[str]:
    """405 comes first, whoever asks and whatever the address names."""
    wrong = (["POST"] if row.writes is None else []) + ([] if row.gets else ["GET"])
    asked = [(row.own(world), method) for method in ("PUT", "DELETE", "PATCH", *wrong)]
    asked += [(row.missing, method) for method in ("PUT", *wrong) if row.missing is not None]
    for args, method in asked:
        answer = _visit(world, "nobody", method, reverse(name, args=args))
        if answer.code != 405:
            yield f"{method} {name} {args}: {answer.code}, expected 405"


def _missing(name: str, row: Row, world: Cast) -> Iterator[str]:
    """404 comes before 403, for everybody and both methods."""
    methods = (["GET"] if row.gets else []) + (["POST"] if row.writes is not None else [])
    for method in methods:
        for part in ("nobody", "supporter", "administrator"):
            answer = _visit(world, part, method, reverse(name, args=row.missing))
            if answer.code != 404:
                yield f"{part} {method} {name} {row.missing}: {answer.code}, expected 404"


def test_a_row_of_another_implementation_is_not_found(world: Cast) -> None:
    """The number is real but belongs to Skåne; the address says Halland."""
    for name, key in (("correct_entry", "entry"), ("close_hinder", "hinder")):
        url = reverse(name, args=["halland", "stroke", world.made[key].pk])
        assert _visit(world, "supporter_halland", "POST", url).code == 404


def test_csrf_is_demanded_of_every_form(world: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.supporter)
    answer = client.post(world.stroke.get_absolute_url(), {"note": str(uuid4())})
    assert answer.status_code == 403


def test_what_is_written_is_noticed(world: Cast) -> None:
    """The positive control of the table: without it, no row written would prove nothing."""
    wrong: list[str] = []
    with _nothing_written(wrong, "a log"):
        world.stroke.save()
    assert wrong
