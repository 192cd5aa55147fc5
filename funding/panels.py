"""What the money offers the composed pages: the menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def menu(user: Any) -> list[dict[str, Any]]:
    """Where the money comes from."""
    return [{"label": "Finansiering", "url": reverse("agreements")}]
