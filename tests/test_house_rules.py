"""The house rules, executed: what a review would otherwise have to remember."""

from __future__ import annotations

import re
from pathlib import Path

import pgtrigger
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import connection
from django.template.loader import get_template
from guardian.models import UserObjectPermissionBase

from tests.database import owner_connection
from vardforlopp.accounts.roles import RIGHTS
from vardforlopp.common.history import HistoryRow
from vardforlopp.common.management.commands.prepare_database import (
    append_only_tables,
    record_tables,
)
from vardforlopp.common.records import AppendOnly, Record, Transient
from vardforlopp.common.workflow import Workflow

ROOT = Path(settings.BASE_DIR)
FOLDERS = ("vardforlopp", "regions", "funding", "governance")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
CODE = [path for path in SOURCES if "migrations" not in path.parts]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
MODELS = [m for m in apps.get_models() if m.__module__.split(".")[0] in FOLDERS]
OWN_MODELS = [m for m in MODELS if not issubclass(m, HistoryRow)]
LONGEST_MODULE = 400


def modules_with(pattern: str, *, but: set[str]) -> list[str]:
    """The modules in which a pattern stands, but for those that may."""
    found = [path for path in CODE if re.search(pattern, path.read_text())]
    return [name for path in found if (name := str(path.relative_to(ROOT))) not in but]


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in CODE}
    assert not [path for path, length in lengths.items() if length > LONGEST_MODULE]


def test_every_module_says_its_purpose_first() -> None:
    texts = {path: path.read_text().strip() for path in CODE}
    assert not [path for path, text in texts.items() if text and not text.startswith('"""')]


def test_every_model_has_history_or_is_append_only_or_merely_works() -> None:
    kinds = (Record, AppendOnly, Transient, UserObjectPermissionBase)
    assert not [model for model in OWN_MODELS if not issubclass(model, kinds)]
    records = [model for model in OWN_MODELS if issubclass(model, Record)]
    assert records
    assert all(issubclass(model.history.model, HistoryRow) for model in records)  # type: ignore[attr-defined]


def test_every_model_has_a_swedish_name_in_lower_case_and_a_text() -> None:
    for model in OWN_MODELS:
        label = str(model._meta.verbose_name)
        assert label[0] == label[0].lower() or label.isupper(), model
        assert "verbose_name" in model._meta.original_attrs, model
        assert "__str__" in {key for kind in model.__mro__[:-2] for key in vars(kind)}, model


def test_every_constraint_has_a_message_a_person_can_read() -> None:
    for constraint in [one for model in OWN_MODELS for one in model._meta.constraints]:
        message = str(constraint.violation_error_message)
        assert message.endswith("."), constraint
        assert message != str(type(constraint).default_violation_error_message), constraint


@pytest.mark.django_db
def test_every_append_only_table_refuses_edits_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE t.tgname LIKE 'pgtrigger_append_only%%'"
        )
        guarded = {row[0] for row in cursor.fetchall()}
    assert set(append_only_tables()) <= guarded
    assert len(append_only_tables()) > 20


@pytest.mark.django_db
def test_the_application_role_owns_nothing_and_only_adds_to_append_only_tables() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)
        for table in append_only_tables():
            cursor.execute(
                "SELECT has_table_privilege(%s, 'INSERT'), has_table_privilege(%s, 'UPDATE'), "
                "has_table_privilege(%s, 'DELETE'), has_table_privilege(%s, 'TRUNCATE')",
                [table] * 4,
            )
            assert cursor.fetchone() == (True, False, False, False), table


@pytest.mark.django_db
def test_the_application_role_deletes_no_row_that_anybody_decided() -> None:
    with connection.cursor() as cursor:
        for table in record_tables():
            cursor.execute(
                "SELECT has_table_privilege(%s, 'UPDATE'), has_table_privilege(%s, 'DELETE'), "
                "has_table_privilege(%s, 'TRUNCATE')",
                [table] * 3,
            )
            assert cursor.fetchone() == (True, False, False), table
    assert len(record_tables()) > 20


@pytest.mark.django_db
def test_even_the_owner_is_stopped_by_the_trigger() -> None:
    with owner_connection() as owner:
        for table in append_only_tables():
            with pytest.raises(Exception, match="append-only"):
                owner.execute(f'DELETE FROM "{table}"')


def test_triggers_of_append_only_models_are_not_lost_by_inheritance() -> None:
    registered = {model for model, _ in pgtrigger.registered()}
    assert {m for m in OWN_MODELS if issubclass(m, AppendOnly)} <= registered


def test_status_is_set_by_the_workflow_engine_alone() -> None:
    may = {"vardforlopp/common/workflow.py", "vardforlopp/pathways/actions/log.py"}
    assert not modules_with(r"\.(status|step)\s*=[^=]", but=may)


def test_rows_with_history_are_not_changed_past_it() -> None:
    past = r"\.(?:bulk_update|bulk_create)\(|objects[^\n]*\.update\("
    may = {"common/records.py", "common/outbox.py", "accounts/notices.py"}
    assert not modules_with(past, but={f"vardforlopp/{name}" for name in may})


def test_nobody_asks_the_permission_system_past_the_only_door() -> None:
    asking = r"has_perm\(|get_objects_for_user|is_superuser|is_staff"
    assert not modules_with(asking, but={"vardforlopp/accounts/rights.py"})


def test_only_an_invented_story_is_told_as_of_another_day() -> None:
    telling = modules_with(r"\bas_of\(", but={"vardforlopp/common/dates.py"})
    assert telling
    assert all("/demo/" in path for path in telling)


@pytest.mark.django_db
def test_every_right_is_declared_on_scope() -> None:
    declared = Permission.objects.filter(content_type__model="scope")
    assert set(declared.values_list("codename", flat=True)) == set(RIGHTS)


def test_every_template_is_used() -> None:
    text = "\n".join(path.read_text() for path in [*CODE, *TEMPLATES])
    for path in TEMPLATES:
        short = str(path.relative_to(ROOT / "templates"))
        if short.startswith(("account/", "mfa/", "django/", "errors/")):
            continue  # named by the libraries that render them, or by the number of the answer
        assert short in text, f"{short} is used nowhere"


def test_every_template_compiles() -> None:
    for path in TEMPLATES:
        get_template(str(path.relative_to(ROOT / "templates")))


def test_no_template_carries_inline_style_or_script() -> None:
    for path in TEMPLATES:
        text = path.read_text()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"", text), path
        for tag in re.findall(r"<script[^>]*>", text):
            assert "src=" in tag or 'type="application/json"' in tag, path


def test_every_transition_is_named_in_a_test() -> None:
    from vardforlopp.accounts.workflow import appointment_workflow
    from vardforlopp.introduction.workflow import need_workflow
    from vardforlopp.pathways.workflow import implementation_workflow

    tests = "\n".join(path.read_text() for path in (ROOT / "tests").rglob("test_*.py"))
    flows: tuple[Workflow, ...] = (appointment_workflow, implementation_workflow, need_workflow)
    for flow in flows:
        for transition in flow:
            assert f'"{transition.name}"' in tests or f"{transition.name}_" in tests


def test_nothing_in_the_project_reads_from_outside_it() -> None:
    outside = "../" + "shared"
    for path in [*CODE, *(ROOT / "bin").iterdir()]:
        if path.is_file() and path.suffix in {"", ".py"}:
            assert outside not in path.read_text()
