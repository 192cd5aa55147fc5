"""Every action at every place of its way, tried by everybody; the tables say who may.

What a table does not name is refused to everybody, and leaves nothing behind. `superuser` is an
account that the framework takes for one, without any role here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from tests.cast import ALL, Cast, make_user
from vardforlopp.accounts.models import User
from vardforlopp.common.answer import Refused

Act = Callable[[User], Any]
Tables = Mapping[str, Mapping[str, str]]  # place → action → the parts that may, as words
TWICE = ("second_administrator", "supporter_halland", "economist")  # roles that others have too
BESIDES = ("common_job", "accounts_notice")  # nobody is told of what is refused


def everybody(cast: Cast) -> dict[str, User]:
    """Somebody of each role, near and elsewhere, and a superuser without any."""
    people = {part: getattr(cast, part) for part in ALL if part not in TWICE}
    boss = cast.users.get("superuser") or make_user("superuser")
    boss.is_superuser = boss.is_staff = True
    cast.users["superuser"] = boss
    return people | {"superuser": boss}


@contextmanager
def undone() -> Iterator[None]:
    """What is done inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def wrong(cast: Cast, tables: Tables, acts: Mapping[str, Act], bring: Callable[[str], Any]) -> str:
    """Where what happens is another thing than the tables say; nothing when all is as they say.

    Each place is tried from the same start, and what was done there is taken back. Where nobody
    may, those who may elsewhere try, and the superuser.
    """
    people, found = everybody(cast), []
    for place, table in tables.items():
        assert not set(table) - set(acts), set(table) - set(acts)
        with undone():
            bring(place)
            before = rows_of_councils()
            for name, act in acts.items():
                may = set(table.get(name, "").split())
                ever = {part for one in tables.values() for part in one.get(name, "").split()}
                asked = people if may else {part: people[part] for part in (*ever, "superuser")}
                found += [f"{place}: {said}" for said in _of_one(name, act, asked, may)]
            if rows_of_councils() != before:
                found.append(f"{place}: något som nekades lämnade något efter sig")
    return "\n".join(found)


def _of_one(name: str, act: Act, people: dict[str, User], may: set[str]) -> Iterator[str]:
    for part, user in people.items():
        refusal = _refusal(act, user)
        if refusal and part in may:
            yield f"{part} fick inte göra {name}: {refusal}"
        if not refusal and part not in may:
            yield f"{part} fick göra {name}"


def _refusal(act: Act, user: User) -> str:
    """Why it was refused, or nothing; what is done is taken back, what a refusal leaves is kept."""
    mark = transaction.savepoint()
    try:
        act(user)
    except (Refused, ValidationError) as refused:
        transaction.savepoint_commit(mark)
        return str(refused)
    transaction.savepoint_rollback(mark)
    return ""


def rows_of_councils() -> str:
    """A print of every row of the councils, their history, the notices and the jobs."""
    models = apps.get_app_config("governance").get_models()
    tables = [*(model._meta.db_table for model in models), *BESIDES]
    prints = [
        f"(SELECT md5(string_agg(x::text, '' ORDER BY x::text)) FROM \"{table}\" x)"
        for table in tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT concat_ws(',', {', '.join(prints)})")
        found: str = cursor.fetchone()[0]
    return found
