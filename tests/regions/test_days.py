"""Days of the register: bounded by the database, and asked about in one way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from regions.models import Unit
from regions.models.periods import holds
from tests.factories.regions import (
    BodyDecisionFactory,
    BodyFactory,
    PersonFactory,
    RegionFactory,
    UnitFactory,
)


def columns() -> list[tuple[str, str]]:
    """(table, column) of every day in the register, history apart."""
    found = []
    for model in apps.get_app_config("regions").get_models():
        if model._meta.model_name.startswith("historical"):
            continue
        days = [f for f in model._meta.concrete_fields if type(f) is models.DateField]
        found += [(model._meta.db_table, field.column) for field in days]
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(("table", "column"), columns())
def test_every_day_of_the_register_has_its_bounds_in_the_database(table: str, column: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE conrelid = %s::regclass AND contype = 'c'",
            [table],
        )
        found = [rule.replace('"', "") for (rule,) in cursor.fetchall()]  # on is a word of SQL
        rules = [rule for rule in found if f"({column} <= '2100-12-31'" in rule]
    assert rules, f"{table}.{column}"
    assert f"({column} >= '1600-01-01'" in rules[0]


@pytest.mark.django_db
@pytest.mark.parametrize("day", [date(1599, 12, 31), date(2101, 1, 1)])
@pytest.mark.parametrize(
    ("make", "field"),
    [(PersonFactory, "valid_to"), (BodyFactory, "valid_from"), (BodyDecisionFactory, "decided_on")],
)
def test_a_slip_of_the_pen_stops_even_past_the_forms(make: Any, field: str, day: date) -> None:
    row = make()
    setattr(row, field, day)
    with pytest.raises(IntegrityError, match="within_reason"), transaction.atomic():
        row.save()


DAYS = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]


@pytest.mark.django_db
@pytest.mark.parametrize("starts", [None, date(2020, 1, 1)])
@pytest.mark.parametrize("ends", [None, date(2020, 12, 31)])
@pytest.mark.parametrize("day", DAYS)
def test_the_database_and_a_row_at_hand_agree_on_what_holds_on_a_day(
    starts: date | None, ends: date | None, day: date
) -> None:
    unit = UnitFactory(valid_from=starts, valid_to=ends)
    assert (unit in Unit.objects.in_force(day)) is unit.holds_on(day)


@pytest.mark.django_db
def test_what_holds_is_asked_about_from_afar_in_the_same_way() -> None:
    region = RegionFactory()
    UnitFactory(region=region, valid_to=date(2020, 12, 31))
    found = [
        type(region).objects.filter(holds(day, at="units__")).contains(region) for day in DAYS[2:]
    ]
    assert found == [True, False]
