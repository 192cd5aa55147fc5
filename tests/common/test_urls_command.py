"""manage.py urls tells other programs every address, its methods and who may."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.urls("tests.common.urls")


def listed() -> dict[str, dict[str, Any]]:
    out = StringIO()
    call_command("urls", "--json", stdout=out)
    return {row["name"]: row for row in json.loads(out.getvalue())}


def test_each_address_says_its_methods_and_who_may() -> None:
    rows = listed()
    assert rows["raises"] == {
        "name": "raises",
        "pattern": "/prov/raises/<str:what>/",
        "methods": ["GET", "POST"],
        "public": True,
        "may": "The public, without an account.",
        "writes": None,
    }
    assert rows["closed"]["may"] == "Nobody."


def test_a_reader_gets_a_line_each() -> None:
    out = StringIO()
    call_command("urls", stdout=out)
    assert "GET POST   /prov/raises/<str:what>/  [raises]  The public" in out.getvalue()
