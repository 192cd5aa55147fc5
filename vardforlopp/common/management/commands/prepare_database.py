"""manage.py prepare_database: roles, migrations and rights in the database, as its owner."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from psycopg import sql

from vardforlopp.common.environment import database
from vardforlopp.common.history import HistoryRow
from vardforlopp.common.records import AppendOnly, Record

OWNER = "owner"


class Command(BaseCommand):
    """Idempotent: creates the application role, migrates, grants what the role may."""

    help = "Skapar programmets databasroll, migrerar och delar ut databasrättigheter."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DATABASE_OWNER_URL:
            raise CommandError("DATABASE_OWNER_URL saknas i miljön. Ange ägarens adress.")
        connections.databases[OWNER] = {
            **connections.databases["default"],
            **database(settings.DATABASE_OWNER_URL),
        }
        role = connections.databases["default"]["USER"]
        password = connections.databases["default"]["PASSWORD"]
        create_role(role, password, connections[OWNER])
        call_command("migrate", database=OWNER, interactive=False, verbosity=0)
        grant(role, connections[OWNER])
        self.stdout.write(f"Databasen är redo; programmet använder rollen {role}.")


def create_role(role: str, password: str, connection: Any) -> None:
    """Creates the application role if it is missing and sets its password."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        verb = "ALTER" if cursor.fetchone() else "CREATE"
        statement = sql.SQL(f"{verb} ROLE {{}} LOGIN PASSWORD {{}}")
        cursor.execute(statement.format(sql.Identifier(role), sql.Literal(password)))


def grant(role: str, connection: Any) -> None:
    """The application role only adds to append-only tables, and deletes no row of a Record."""
    who = sql.Identifier(role)
    with connection.cursor() as cursor:
        for statement in (
            "GRANT USAGE ON SCHEMA public TO {}",
            "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
        ):
            cursor.execute(sql.SQL(statement).format(who))
        for table in append_only_tables():
            statement = "REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}"
            cursor.execute(sql.SQL(statement).format(sql.Identifier(table), who))
        for table in record_tables():
            statement = "REVOKE DELETE ON {} FROM {}"
            cursor.execute(sql.SQL(statement).format(sql.Identifier(table), who))
        cursor.execute(
            sql.SQL("REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {}").format(who)
        )


def append_only_tables() -> list[str]:
    """History and every model that is its own history."""
    kinds = (HistoryRow, AppendOnly)
    return sorted(m._meta.db_table for m in apps.get_models() if issubclass(m, kinds))


def record_tables() -> list[str]:
    """Every model whose rows are ended, never deleted."""
    return sorted(m._meta.db_table for m in apps.get_models() if issubclass(m, Record))
