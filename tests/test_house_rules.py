"""The house rules, executed: what a review would otherwise have to remember."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

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
OURS = ("common", "regions", "accounts", "pathways", "funding", "governance")
FOLDERS = ("vardforlopp", "regions", "funding", "governance")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
CODE = [path for path in SOURCES if "migrations" not in path.parts]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
MODELS = [m for m in apps.get_models() if m._meta.app_label in OURS]
OWN_MODELS = [m for m in MODELS if not issubclass(m, HistoryRow)]
LONGEST_MODULE = 400


def name(thing: Any) -> str:
    return getattr(thing, "__name__", None) or str(Path(thing).relative_to(ROOT))


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_module_is_longer_than_four_hundred_lines(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", CODE, ids=name)
def test_every_module_says_its_purpose_first(path: Path) -> None:
    text = path.read_text()
    if text.strip():
        assert text.lstrip().startswith('"""'), "first line: one sentence of purpose"


@pytest.mark.parametrize("model", OWN_MODELS, ids=name)
def test_every_model_has_history_or_is_append_only_or_merely_works(model: Any) -> None:
    kinds = (Record, AppendOnly, Transient, UserObjectPermissionBase)
    assert issubclass(model, kinds)
    if issubclass(model, Record):
        assert issubclass(model.history.model, HistoryRow)


@pytest.mark.parametrize("model", OWN_MODELS, ids=name)
def test_every_model_has_a_swedish_name_in_lower_case_and_a_text(model: Any) -> None:
    label = str(model._meta.verbose_name)
    assert label[0] == label[0].lower() or label.isupper()
    assert "verbose_name" in model._meta.original_attrs
    assert "__str__" in {key for kind in model.__mro__[:-2] for key in vars(kind)}


@pytest.mark.parametrize("model", OWN_MODELS, ids=name)
def test_every_constraint_has_a_message_a_person_can_read(model: Any) -> None:
    for constraint in model._meta.constraints:
        message = str(constraint.violation_error_message)
        assert message.endswith(".")
        assert message != str(type(constraint).default_violation_error_message)


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


@pytest.mark.parametrize("path", CODE, ids=name)
def test_status_is_set_by_the_workflow_engine_alone(path: Path) -> None:
    if path.name == "workflow.py" and path.parent.name == "common":
        return
    assert not re.search(r"\.(status|step)\s*=[^=]", path.read_text()) or path.match(
        "pathways/actions/log.py"
    )


@pytest.mark.parametrize("path", CODE, ids=name)
def test_rows_with_history_are_not_changed_past_it(path: Path) -> None:
    text = path.read_text()
    allowed = {"records.py", "outbox.py", "notices.py", "tasks.py"}
    if path.name in allowed:
        return
    found = re.findall(r"\.(?:bulk_update|bulk_create)\(|objects[^\n]*\.update\(", text)
    assert not found


@pytest.mark.parametrize("path", CODE, ids=name)
def test_nobody_asks_the_permission_system_past_the_only_door(path: Path) -> None:
    if path.match("accounts/rights.py"):
        return
    assert not re.search(r"has_perm\(|get_objects_for_user|is_superuser|is_staff", path.read_text())


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


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_template_compiles(path: Path) -> None:
    get_template(str(path.relative_to(ROOT / "templates")))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_carries_inline_style_or_script(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"", text)
    for tag in re.findall(r"<script[^>]*>", text):
        assert "src=" in tag or 'type="application/json"' in tag


def test_every_transition_is_named_in_a_test() -> None:
    from vardforlopp.accounts.workflow import appointment_workflow
    from vardforlopp.pathways.workflow import implementation_workflow

    tests = "\n".join(path.read_text() for path in (ROOT / "tests").rglob("test_*.py"))
    flows: tuple[Workflow, ...] = (appointment_workflow, implementation_workflow)
    for flow in flows:
        for transition in flow:
            assert f'"{transition.name}"' in tests or f"{transition.name}_" in tests


def test_nothing_in_the_project_reads_from_outside_it() -> None:
    outside = "../" + "shared"
    for path in [*CODE, *(ROOT / "bin").iterdir()]:
        if path.is_file() and path.suffix in {"", ".py"}:
            assert outside not in path.read_text()
