"""What the tests of pathways share: browsers, counted queries, and the real register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

import regions.register
from vardforlopp.pathways import register


@pytest.fixture
def editor(cast: Any, client: Any) -> Any:
    """A browser signed in as the national editor."""
    client.force_login(cast.editor)
    return client


@pytest.fixture
def count_queries() -> Callable[[Any, str], int]:
    """How many queries a page costs."""

    def count(client: Any, url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    return count


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
        yield register.load()
