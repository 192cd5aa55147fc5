"""The addresses of the pages of a matter."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.models import Matter


def address_in(matter: Matter, name: str, *more: Any) -> str:
    """The address of a page of the matter."""
    return reverse(name, args=[matter.council.slug, matter.year, matter.number, *more])
