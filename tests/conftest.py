"""Fixtures of every test: the database as two roles, the shared cache, and the cast."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from unittest import mock

import pytest
from django.conf import settings as real_settings
from django.core.cache import cache
from django.db import connections

from tests import database
from tests.cast import Cast, make_cast
from tests.snapshot import Snapshot


def pytest_configure() -> None:
    """Two processes testing at once do not clear each other's cache."""
    real_settings.CACHES["default"]["KEY_PREFIX"] = f"test-{os.getpid()}"


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
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path
    settings.WHITENOISE_AUTOREFRESH = True  # else each test client reads the whole static folder


@pytest.fixture(autouse=True)
def _ordinary_house(settings: Any) -> None:
    """No demonstration, and no role demands a second factor, whatever the environment says."""
    settings.DEMO = False
    settings.TOTP_REQUIRED_ROLES = ""


@pytest.fixture(scope="session")
def _cast_rows(django_db_setup: None, django_db_blocker: Any) -> Snapshot[Cast]:
    """The cast, made once for all the tests of this process."""
    snapshot = Snapshot(make_cast)
    with django_db_blocker.unblock():
        snapshot.take()
    return snapshot


@pytest.fixture
def cast(_cast_rows: Snapshot[Cast], db: None) -> Cast:
    """The people and places of the tests: see tests/cast.py."""
    return _cast_rows.put_back()


@pytest.fixture
def supporter(cast: Cast, client: Any) -> Any:
    """A browser signed in as Skåne's process supporter."""
    client.force_login(cast.supporter)
    return client
