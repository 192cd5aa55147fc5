"""What the tests of the national editor share: addresses, and a step as it is sent."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.pathways.models import (
    PathwayVersion,
)

STEP = {
    "reached_on": "2020-05-01",
    "reached_precision": "month",
    "reached_source": "SKR, nyhet 25 maj 2020",
}


def at(name: str, *args: Any) -> str:
    return reverse(name, args=args)


def around(version: PathwayVersion, name: str, *more: Any) -> str:
    return at(name, version.pathway.slug, version.slug, *more)
