"""History: every change leaves one line, with who and why, that nobody can edit."""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from regions.models import Person, RegionAffiliation
from tests.common.actors import ANNA, BO
from tests.database import owner_connection
from tests.factories.regions import HealthcareRegionFactory, RegionFactory
from vardforlopp.common.acting import SYSTEM, acting, acting_as
from vardforlopp.common.history import HistoryRow, lines
from vardforlopp.common.management.commands.prepare_database import append_only_tables
from vardforlopp.common.records import AppendOnly, Record, change

pytestmark = pytest.mark.django_db


def person(name: str = "Cilla Dahl") -> Person:
    made = Person(name=name)
    made.save()
    return made


def test_the_system_acts_when_nobody_else_does() -> None:
    assert acting().label == SYSTEM
    assert lines(person())[0].actor == SYSTEM


def test_the_one_acting_is_forgotten_afterwards_even_when_it_goes_wrong() -> None:
    with pytest.raises(ZeroDivisionError), acting_as(ANNA):
        raise ZeroDivisionError
    assert acting().user_id is None


def test_acting_within_an_action_keeps_its_number_and_its_mark() -> None:
    with acting_as(ANNA, request_id=uuid4(), is_demo=True) as outer:
        with acting_as(BO) as inner:
            assert inner.request_id == outer.request_id
            assert inner.is_demo
        assert acting().user_id == ANNA.pk


def test_acting_for_somebody_names_both() -> None:
    with acting_as(None, on_behalf_of=ANNA) as now:
        assert now.label == "Systemet för Anna Ek"


def test_a_new_row_leaves_a_line_with_who_why_and_in_which_request() -> None:
    number = uuid4()
    with acting_as(ANNA, reason="Anställdes", request_id=number):
        (line,) = lines(person())
    assert (line.sentence, line.actor) == ("Anna Ek lade till person", "Anna Ek")
    assert (line.reason, line.request_id) == ("Anställdes", number)


def test_what_one_request_changes_shares_its_number() -> None:
    with acting_as(ANNA):
        first, second = person(), person("Doris Ek")
    assert lines(first)[0].request_id == lines(second)[0].request_id


def test_a_change_says_what_from_what_to_what() -> None:
    someone = person()
    with acting_as(BO):
        change(someone, by=ANNA, reason="Gifte sig", name="Cilla Ek", title="Docent")
    line = lines(someone)[0]
    assert line.sentence == "Anna Ek ändrade namn, titel", "the one named by the verb"
    assert line.reason == "Gifte sig"
    assert line.differences == [("namn", "Cilla Dahl", "Cilla Ek"), ("titel", "–", "Docent")]


def test_a_change_of_what_a_row_points_to_is_told_by_name() -> None:
    southern = HealthcareRegionFactory(name="Södra sjukvårdsregionen")
    western = HealthcareRegionFactory(name="Västra sjukvårdsregionen")
    row = RegionAffiliation.objects.get(region=RegionFactory(healthcare_region=southern))
    changed = change(row, by=ANNA, healthcare_region=western)
    assert lines(changed)[0].differences == [("sjukvårdsregion", str(southern), str(western))]


def test_nothing_anybody_decided_is_taken_away() -> None:
    someone = person()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        someone.delete()
    assert Person.objects.filter(name=someone.name).exists()


def test_reading_history_takes_as_many_queries_for_many_lines_as_for_few(
    django_assert_max_num_queries: object,
) -> None:
    someone = person()
    for number in range(30):
        change(someone, by=ANNA, name=f"Cilla {number}")
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        assert len(lines(someone, limit=20)) == 20


def test_every_model_is_a_record_or_only_added_to_or_machinery() -> None:
    tables = append_only_tables()
    for model in apps.get_models():
        if issubclass(model, Record):
            assert model.history.model._meta.db_table in tables, model


STATEMENTS = ("UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE")


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_programs_role_may_not_edit_what_is_only_added_to(statement: str) -> None:
    for table in append_only_tables():
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(table))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_trigger_stops_even_the_owner_from_editing_it(statement: str) -> None:
    with owner_connection() as owner:
        for table in append_only_tables():
            with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
                owner.execute(statement.format(table))


def test_the_programs_role_may_edit_what_is_not(db: None) -> None:
    """The positive control: the refusals above are not refusals of everything."""
    person()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE regions_person SET title = 'x'")
        assert cursor.rowcount == 1


def test_the_programs_role_cannot_walk_past_triggers() -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET session_replication_role = replica")


def test_tables_only_added_to_include_history_and_facts() -> None:
    tables = append_only_tables()
    kinds = [model for model in apps.get_models() if issubclass(model, HistoryRow | AppendOnly)]
    assert {"regions_historicalperson", "common_historicaldocument"} <= set(tables)
    assert len(tables) == len(kinds)
