"""The test database: copied from a template by the owner, used as the application role, emptied."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, connections
from django.test import TransactionTestCase

from vardforlopp.common.environment import database
from vardforlopp.common.management.commands import prepare_database as prepare

OURS = ("vardforlopp", "regions", "funding", "governance")  # where our migrations lie
MIGRATIONS = "migrations/*.py"
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


def make() -> str:
    """A database of this process, copied from the template; its name. As the owner."""
    name = f"test_vardforlopp_{os.getpid()}"
    with _maintenance() as connection:
        template = _template(connection)
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    _point_at(name)
    return name


def throw_away(name: str, before: str) -> None:
    """Drops the database, also from under a server's thread that may still hold a connection."""
    _point_at(before)
    with _maintenance() as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _template(connection: psycopg.Connection[Any]) -> str:
    """The migrated, empty database that all are copied from; made by the first who asks.

    Its name comes from the migrations and the locked packages, so an old one is never used.
    """
    name = f"test_template_{_edition()}"
    found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    if found.fetchone() is None:
        making = f"{name}_making"
        connections["default"].settings_dict["TEST"]["NAME"] = making
        connections["default"].creation.create_test_db(
            verbosity=0, autoclobber=True, serialize=False
        )
        grant()
        empty()
        connections["default"].close()
        connection.execute(f"ALTER DATABASE {making} RENAME TO {name}")
    return name


def _edition() -> str:
    """What a migrated database depends on, in ten digits."""
    ours = sorted(path for app in OURS for path in (settings.BASE_DIR / app).rglob(MIGRATIONS))
    read = [path.read_bytes() for path in (*ours, settings.BASE_DIR / "requirements-dev.txt")]
    return sha256(b"".join([*read, Path(prepare.__file__).read_bytes()])).hexdigest()[:10]


@contextmanager
def _maintenance() -> Iterator[psycopg.Connection[Any]]:
    """A connection of the owner outside the test databases, to one process at a time."""
    with owner_connection("postgres") as connection:
        connection.execute("SELECT pg_advisory_lock(20261122)")
        yield connection


def _point_at(name: str) -> None:
    """The default connection leads to another database from now on."""
    connections["default"].close()
    connections["default"].settings_dict["NAME"] = name


def grant() -> None:
    """The application role gets in the test database what it has in production."""
    facts = database(settings.DATABASE_URL)
    role, default = str(facts["USER"]), connections["default"]
    # roles belong to the whole cluster: another test process may be making it at this moment
    with contextlib.suppress(DatabaseError):
        prepare.create_role(role, str(facts["PASSWORD"]), default)
    prepare.grant(role, default)


def owner_connection(name: str = "") -> psycopg.Connection[Any]:
    """A connection of the owner to the database the test runs in, for what the role may not do."""
    facts = database(settings.DATABASE_OWNER_URL)
    return psycopg.connect(
        dbname=name or connections["default"].settings_dict["NAME"],
        user=str(facts["USER"]),
        password=str(facts["PASSWORD"]),
        host=str(facts["HOST"]),
        port=str(facts["PORT"]) or None,
        autocommit=True,
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
