"""Days that can only be slips of the pen are refused by the database, whatever way they come."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from tests.cast import Cast
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Hinder, Movement, Staffing


def columns() -> list[tuple[str, str]]:
    """(table, column) of every day in accounts and pathways, history apart."""
    found = []
    for label in ("accounts", "pathways"):
        for model in apps.get_app_config(label).get_models():
            if model._meta.model_name.startswith("historical"):
                continue
            days = [f for f in model._meta.concrete_fields if type(f) is models.DateField]
            found += [(model._meta.db_table, field.column) for field in days]
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(("table", "column"), columns())
def test_every_day_has_its_bounds_in_the_database(table: str, column: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE conrelid = %s::regclass AND contype = 'c'",
            [table],
        )
        rules = [rule for (rule,) in cursor.fetchall() if f"({column} <= '2100-12-31'" in rule]
    assert rules, f"{table}.{column}"
    assert f"({column} >= '2015-01-01'" in rules[0]


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2101, 1, 1)])
def test_a_slip_of_the_pen_stops_even_past_the_forms(cast: Cast, day: date) -> None:
    entry = actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Prov.",
        observed_on=date(2020, 9, 1),
        hinder=cast.hinder_tag,
    )
    assert entry
    assert cast.leader
    rows: list[tuple[Any, str]] = [(Staffing, "valid_from"), (Hinder, "opened_on")]
    for model, field in rows:
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.update(**{field: day})
