"""The test database: made by the owner, used as the application role, emptied between tests."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, connections
from django.test import TransactionTestCase

from vardforlopp.common.environment import database
from vardforlopp.common.management.commands import prepare_database as prepare

KEPT = {"django_migrations", "django_content_type", "auth_permission"}


@contextmanager
def as_owner() -> Iterator[None]:
    """The default connection logs in as the owner inside, as the application role outside."""
    default = connections["default"]
    owner = database(settings.DATABASE_OWNER_URL)
    before = {name: default.settings_dict[name] for name in ("USER", "PASSWORD")}
    default.close()
    default.settings_dict.update({name: owner[name] for name in before})
    try:
        yield
    finally:
        default.close()
        default.settings_dict.update(before)


def grant() -> None:
    """The application role gets in the test database what it has in production."""
    facts = database(settings.DATABASE_URL)
    role, default = str(facts["USER"]), connections["default"]
    # roles belong to the whole cluster: another test process may be making it at this moment
    with contextlib.suppress(DatabaseError):
        prepare.create_role(role, str(facts["PASSWORD"]), default)
    prepare.grant(role, default)


def owner_connection() -> psycopg.Connection[Any]:
    """A connection of the owner to the database the test runs in, for what the role may not do."""
    facts = database(settings.DATABASE_OWNER_URL)
    return psycopg.connect(
        dbname=connections["default"].settings_dict["NAME"],
        user=str(facts["USER"]),
        password=str(facts["PASSWORD"]),
        host=str(facts["HOST"]),
        port=str(facts["PORT"]) or None,
        autocommit=True,
    )


def send_everybody_out() -> None:
    """Ends the other connections to the test database: a server's thread may still hold one."""
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def empty(*_: Any, **__: Any) -> None:
    """Deletes every row, past the triggers that refuse it: only the owner can."""
    connections["default"].close()
    with owner_connection() as connection:
        connection.execute("SET session_replication_role = replica")
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        statements = [f'DELETE FROM "{name}"' for (name,) in tables if name not in KEPT]
        connection.execute(";".join(statements))


TransactionTestCase._fixture_teardown = empty  # type: ignore[method-assign]
