"""A country's worth of rows for measuring (design 10): written in bulk, past the verbs, on purpose.

Every row is marked as demonstration data. Logs, plans and histories are made by the database from
series, since three hundred thousand verbs would take a night.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from regions.models import Person, Region
from vardforlopp.accounts.actions import give_appointment
from vardforlopp.accounts.models import User
from vardforlopp.common.acting import acting_as
from vardforlopp.common.environment import database
from vardforlopp.common.records import add_many
from vardforlopp.introduction.models import GapItem, GuidingAnswer
from vardforlopp.pathways.actions import open_implementations
from vardforlopp.pathways.models import CarePathway, Implementation, PathwayKind, PathwayVersion

LOGS_A_YEAR = 24
NAME = "Skalprov"

ENTRIES = """
WITH steps AS (
    SELECT template_id, array_agg(id ORDER BY "order") AS ids
    FROM pathways_processstep WHERE track = 'R' GROUP BY template_id
), logged AS (
    SELECT i.id, s.ids, k, 3 + i.id %% 9 AS reached,
           current_date - (((%(logs)s - k) * 365) / %(a_year)s)::int AS day
    FROM pathways_implementation i JOIN steps s USING (template_id),
         generate_series(1, %(logs)s) AS k
    WHERE i.last_entry_id IS NULL
), walked AS (
    SELECT *, ceil(k * reached::numeric / %(logs)s)::int AS here,
           ceil((k - 1) * reached::numeric / %(logs)s)::int AS before
    FROM logged
)
INSERT INTO pathways_statusentry (created_at, created_by_label, is_demo, implementation_id,
    movement, from_step_id, to_step_id, note, reason, observed_on, author_id, is_backdated,
    correction_reason)
SELECT day, %(name)s, true, id, CASE WHEN here = before THEN 'unchanged' ELSE 'forward' END,
       ids[before], ids[here], 'Avstämning ' || k, '', day, %(author)s, false, ''
FROM walked ORDER BY k, id
"""
STAND = """
UPDATE pathways_implementation i
SET last_entry_id = e.id, step_id = e.to_step_id, step_since = e.observed_on, is_demo = true
FROM (SELECT DISTINCT ON (implementation_id) id, implementation_id, to_step_id, observed_on
      FROM pathways_statusentry ORDER BY implementation_id, observed_on DESC, id DESC) e
WHERE e.implementation_id = i.id AND i.last_entry_id IS NULL
"""
HINDERS = """
INSERT INTO pathways_hinder (created_at, created_by_label, is_demo, version, implementation_id,
    tag_id, opened_on, opened_by_id, closed_on, what_helped)
SELECT now(), %(name)s, true, 1, i.id, t.id, i.step_since, i.last_entry_id,
       CASE WHEN t.place > 1 THEN current_date END,
       CASE WHEN t.place > 1 THEN 'Fler fick tid i schemat.' ELSE '' END
FROM pathways_implementation i
JOIN LATERAL (SELECT id, row_number() OVER (ORDER BY (id * 7 + i.id) %% 11) AS place
              FROM pathways_hindertag) t ON t.place <= 1 + i.id %% 3
WHERE i.id %% 2 = 0
  AND NOT EXISTS (SELECT FROM pathways_hinder h WHERE h.implementation_id = i.id)
"""


def load(*, years: int, versions: int, people: int, history: int) -> Iterator[str]:
    """Makes the rows and says how many; does nothing a second time."""
    if CarePathway.objects.filter(name__startswith=NAME).exists():
        yield "Skalprovet fanns redan."
        return
    with transaction.atomic(), acting_as(None, reason=NAME, is_demo=True):
        yield f"{_versions(versions)} versioner, {Implementation.objects.count()} införanden."
        author = _people(people)
        yield f"{people} konton."
        facts = {"logs": years * LOGS_A_YEAR, "a_year": LOGS_A_YEAR, "author": author.pk}
        yield f"{_run(ENTRIES, **facts)} loggar."
        _run(STAND)
        yield f"{_run(HINDERS)} hinder."
        yield f"{_answers(author)} svar och rader i gapanalyser."
        yield f"{_history(history)} rader historik."
    _analyse()


def _run(statement: str, **facts: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"name": NAME, **facts})
        return int(cursor.rowcount)


def _versions(wanted: int) -> int:
    """Pathways with one version each until so many are published; how many are."""
    published = PathwayVersion.objects.filter(implementations__isnull=False).distinct().count()
    for number in range(published + 1, wanted + 1):
        pathway = CarePathway(
            name=f"{NAME} {number}", slug=f"skalprov-{number}", kind=PathwayKind.PSV
        )
        pathway.save()
        version = PathwayVersion(
            pathway=pathway,
            title=f"{NAME} {number}",
            short_title=f"{NAME} {number}",
            slug=f"skalprov-{number}",
        )
        version.save()
        open_implementations(version)
    return max(published, wanted)


def _people(count: int) -> Person:
    """Accounts nobody can sign in to, a process supporter each, the last an auditor; the first."""
    named = [f"{NAME} {number:04}" for number in range(1, count + 1)]
    persons = add_many(Person, [Person(name=name) for name in named])
    closed = make_password(None)
    accounts = [
        User(person=person, email=f"skalprov.{number}@demo.invalid", password=closed)
        for number, person in enumerate(persons, start=1)
    ]
    add_many(User, accounts)
    places = list(Region.objects.all())
    for number, person in enumerate(persons):
        _appoint(person, "process_supporter", places[number % len(places)])
    _appoint(persons[-1], "auditor", None)
    return persons[0]


def _appoint(person: Person, role: str, place: Region | None) -> None:
    since = person.created_at.date()
    give_appointment(person=person, role=role, place=place, valid_from=since, by=None)


def _answers(author: Person) -> int:
    """Nine answers and a dozen gap rows for each implementation."""
    answers = _run(
        """INSERT INTO introduction_guidinganswer (created_at, created_by_label, is_demo, version,
               implementation_id, question_id, text, author_id, written_on, answered_on)
           SELECT now(), %(name)s, true, 1, i.id, q.id, 'Svar på fråga ' || q.code, %(author)s,
               current_date, current_date
           FROM pathways_implementation i CROSS JOIN pathways_guidingquestion q
           ON CONFLICT DO NOTHING""",
        author=author.pk,
    )
    empty = {field.column: "''" for field in GapItem._meta.concrete_fields if _is_text(field)}
    given = empty | {
        "created_at": "now()",
        "created_by_label": "%(name)s",
        "is_demo": "true",
        "version": "1",
        "implementation_id": "i.id",
        "current_state": "'Nuläge ' || k",
        "desired_state": "'Önskat läge ' || k",
        "gap": "'Gap ' || k",
        "progress": "'planned'",
        "concerns_municipality": "k %% 3 = 0",
        "due_on": "current_date + k",
    }
    gaps = _run(
        f"INSERT INTO introduction_gapitem ({', '.join(given)}) SELECT {', '.join(given.values())} "  # noqa: S608 - column names of our own model
        "FROM pathways_implementation i CROSS JOIN generate_series(1, 12) k"
    )
    return answers + gaps


def _is_text(field: Any) -> bool:
    return field.get_internal_type() in {"CharField", "TextField"}


def _history(wanted: int) -> int:
    """Histories of what changes most, evenly, until there are so many rows in all."""
    models = (Implementation, GuidingAnswer, GapItem)
    rows = sum(model._default_manager.count() for model in models)
    times = max(1, -(-wanted // max(rows, 1)))
    return sum(_changes(model, times) for model in models)


def _changes(model: Any, times: int) -> int:
    """Writes `times` lines of history for every row of the model."""
    log = model.history.model
    own = {field.column for field in model._meta.concrete_fields}
    given = {
        field.column: f"r.{field.column}"
        for field in log._meta.concrete_fields
        if field.column in own
    }
    given |= {
        "actor_label": "%(name)s",
        "history_change_reason": "%(name)s",
        "history_date": "now() - k * interval '3 days'",
        "history_type": "'~'",
    }
    return _run(
        f"INSERT INTO {log._meta.db_table} ({', '.join(given)}) SELECT {', '.join(given.values())} "  # noqa: S608 - names of our own models
        f"FROM {model._meta.db_table} r CROSS JOIN generate_series(1, %(times)s) k",
        times=times,
    )


def _analyse() -> None:
    """Lets the planner know of the new rows at once; only the owner may."""
    with psycopg.connect(**_owner(), autocommit=True) as owner:
        owner.execute("ANALYZE")


def _owner() -> dict[str, Any]:
    facts = database(settings.DATABASE_OWNER_URL)
    return {
        "dbname": facts["NAME"],
        "user": facts["USER"],
        "password": facts["PASSWORD"],
        "host": facts["HOST"],
        "port": facts["PORT"] or None,
    }
