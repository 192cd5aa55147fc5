"""What the plans offer the composed pages: the menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def menu(user: Any) -> list[dict[str, Any]]:
    """The plans."""
    return [{"label": "Planer", "url": reverse("activity_plans")}]
