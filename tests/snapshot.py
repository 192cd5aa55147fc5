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
            self.statements = ";".join(_insert(name, rows) for name, rows in added.items() if rows)
            transaction.set_rollback(True)

    def put_back(self) -> Made:
        """The rows again, by the same ids, and the same objects, new to the test."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(self.statements)  # all in one message to the database
        made: Made = pickle.loads(self.made)
        return made


def _tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return sorted(name for (name,) in cursor.fetchall() if name not in KEPT)


def _rows(name: str) -> list[str]:
    """Each row of a table as JSON."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT to_jsonb(kept)::text FROM "{name}" AS kept')
        return [row for (row,) in cursor.fetchall()]


def _insert(name: str, rows: list[str]) -> str:
    kept: Any = connection.ops.compose_sql("%s", [f"[{','.join(rows)}]"])
    columns = ",".join(f'"{column}"' for column in _written_columns(name))
    source = f'jsonb_populate_recordset(NULL::"{name}", {kept})'
    return f'INSERT INTO "{name}" ({columns}) SELECT {columns} FROM {source}'


def _written_columns(name: str) -> list[str]:
    """Those that the database does not work out by itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = %s AND is_generated = 'NEVER'",
            [name],
        )
        return [column for (column,) in cursor.fetchall()]
