"""manage.py load_register says what it did."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_the_command_says_one_line_for_each_loader(settings: Any, capsys: Any) -> None:
    settings.REGISTER_LOADERS = ["regions.register.load"]
    call_command("load_register")
    call_command("load_register")
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Regioner, kommuner och organ: 534 rader lades till."
    assert second == "Regioner, kommuner och organ: allt fanns redan."
