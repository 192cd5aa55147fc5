"""The stories told once, on the loaded registers, for all tests that read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils.module_loading import import_string

import governance.register
import regions.register
from tests.conftest import kept_until_the_end
from vardforlopp.pathways import register as pathways_register

MONEY = "funding.demo.story.tell"  # has tests of its own, and nothing else rests on it


def tell() -> list[str]:
    """Every story but that of the money, in order; what each says to the operator."""
    told = [path for path in settings.DEMO_STORIES if path != MONEY]
    return [import_string(path)() for path in told]


@pytest.fixture(scope="package")
def told(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Path]:
    """The stories are told; gives the folder of their files."""
    folder = tmp_path_factory.mktemp("files")
    with kept_until_the_end(django_db_blocker), override_settings(DEMO=True, MEDIA_ROOT=folder):
        for register in (regions.register, pathways_register, governance.register):
            register.load()
        tell()
        yield folder
