"""What many tests stand on: made once by the product's own verbs, then put back as rows."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django.db import connection, transaction

from tests.database import KEPT

Made = TypeVar("Made")


class Snapshot(Generic[Made]):
    """The rows that `make` adds to the database, and what it gives back."""

    def __init__(self, make: Callable[[], Made]):
        """Lets `make` write once, keeps what it wrote, and leaves the database as it was."""
        with transaction.atomic():
            before = {name: set(_rows(name)) for name in _tables()}
            self.made = pickle.dumps(make())
            added = {name: [r for r in _rows(name) if r not in before[name]] for name in before}
            self.tables = [(name, b"".join(rows)) for name, rows in added.items() if rows]
            transaction.set_rollback(True)

    def put_back(self) -> Made:
        """The rows again, by the same ids, and the same objects, new to the test."""
        with transaction.atomic(), connection.cursor() as cursor:
            for name, rows in self.tables:
                with cursor.copy(f'COPY "{name}" FROM STDIN') as copy:
                    copy.write(rows)
        made: Made = pickle.loads(self.made)
        return made


def _tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return sorted(name for (name,) in cursor.fetchall() if name not in KEPT)


def _rows(name: str) -> list[bytes]:
    with connection.cursor() as cursor:
        read: Any = cursor.copy(f'COPY "{name}" TO STDOUT')
        with read as copy:
            return b"".join(bytes(part) for part in copy).splitlines(keepends=True)
