"""What the register offers the composed pages: its item in the menu."""

from __future__ import annotations

from typing import Any

from vardforlopp.common.addresses import address_of


def menu(user: Any) -> list[dict[str, Any]]:
    """The register is for everyone signed in."""
    return [{"label": "Register", "url": address_of("register_overview")}]
