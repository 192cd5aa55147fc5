"""What must exist before anybody is appointed: the scope of the whole country, and every right."""

from __future__ import annotations

from vardforlopp.accounts import grants
from vardforlopp.accounts.models import Scope
from vardforlopp.accounts.roles import ROLES


def load() -> str:
    """Idempotent; other scopes are made when a role is first given there."""
    Scope.of(None)
    grants.write_missing()
    return f"Roller: {len(ROLES)}."
