"""What the tests of pathways share: browsers and counted queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


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
