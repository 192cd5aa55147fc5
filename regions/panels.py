"""What the register offers the composed pages: its item in the menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse


def menu(user: Any) -> list[dict[str, Any]]:
    """The register is for everyone signed in."""
    return [{"label": "Register", "url": reverse("register_overview")}]
