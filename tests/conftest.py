"""Fixtures of every test: the database as two roles, the shared cache, and the cast."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any
from unittest import mock

import pytest
import time_machine
from django.conf import settings as real_settings
from django.core.cache import cache
from django.db import connections, transaction
from django.test import override_settings

import regions.register
from tests import database
from tests.cast import PARTS, Cast, make_cast, make_part, open_scopes
from tests.snapshot import Snapshot
from vardforlopp.pathways import register as pathways_register

LONG = (
    "tests/journeys/",
    "tests/embedded/",
    "tests/test_access.py",
    "tests/test_query_counts.py",
    "tests/demo/",
)
QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_configure() -> None:
    """Two processes testing at once do not clear each other's cache."""
    real_settings.CACHES["default"]["KEY_PREFIX"] = f"test-{os.getpid()}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no process waits for the other at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is imported stays to the end: the collector need not look through it time and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """A database for this process; the tests run in it as the application role."""
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock(), database.as_owner():
        name = database.make()
    yield
    with django_db_blocker.unblock(), database.as_owner():
        database.throw_away(name, before)


@pytest.fixture(autouse=True, scope="session")
def _this_machine_only() -> Iterator[None]:
    """A test that reaches for the network fails: only sockets on this machine may connect."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = str(address[0])
            if host != "localhost" and not ip_address(host).is_loopback:
                raise AssertionError(f"a test reached for {host}")
        connect(self, address)

    with mock.patch.object(socket.socket, "connect", connect_here):
        yield


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """Limits and heartbeats of one test are not those of the next."""
    cache.clear()


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any, tmp_path: Any) -> None:
    """Hashing is slow on purpose; no test is about how slow. Uploads go to a folder of the test."""
    settings.PASSWORD_HASHERS = QUICK_HASHERS
    settings.MEDIA_ROOT = tmp_path
    settings.WHITENOISE_AUTOREFRESH = True  # else each test client reads the whole static folder


@pytest.fixture(autouse=True)
def _ordinary_house(settings: Any) -> None:
    """No demonstration, and no role demands a second factor, whatever the environment says."""
    settings.DEMO = False
    settings.TOTP_REQUIRED_ROLES = ""


@pytest.fixture(scope="session")
def _ready(django_db_setup: None, django_db_blocker: Any) -> tuple[Snapshot[Cast], dict[str, Any]]:
    """The cast and each of its parts, made once for all the tests of this process."""

    def make() -> Cast:
        cast = make_cast()
        open_scopes(cast)
        return cast

    quick = override_settings(PASSWORD_HASHERS=QUICK_HASHERS)
    long_ago = time_machine.travel(datetime(2020, 1, 1, 12, tzinfo=UTC))  # before what tests do
    with django_db_blocker.unblock(), quick, long_ago:
        kept = Snapshot(make)
        with transaction.atomic():
            cast = kept.put_back()
            parts = {part: Snapshot(lambda part=part: make_part(cast, part)) for part in PARTS}
            transaction.set_rollback(True)
    return kept, parts


@pytest.fixture
def cast(_ready: tuple[Snapshot[Cast], dict[str, Any]], db: None) -> Cast:
    """The people and places of the tests: see tests/cast.py."""
    kept, parts = _ready
    cast = kept.put_back()
    cast.ready = parts
    return cast


@pytest.fixture
def stage(transactional_db: None, cast: Cast) -> Cast:
    """The cast, committed, so that two connections see it; these people are there before a race."""
    for part in ("supporter", "leader", "administrator", "second_administrator"):
        assert getattr(cast, part)
    return cast


@contextmanager
def kept_until_the_end(blocker: Any) -> Iterator[None]:
    """Rows that several tests read, made once and taken back when the last has read them."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The real register, loaded once for a module of tests that only read it."""
    with kept_until_the_end(django_db_blocker):
        regions.register.load()
        yield pathways_register.load()


@pytest.fixture
def undone(loaded: str) -> Iterator[None]:
    """What the test writes is taken back; the loaded rows stay for the next."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def supporter(cast: Cast, client: Any) -> Any:
    """A browser signed in as Skåne's process supporter."""
    client.force_login(cast.supporter)
    return client
