"""What follows every act that may have done something people were reminded of."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from vardforlopp.common import outbox


def facts_changed(implementation: Any, *, by: Any = None) -> None:
    """Orders the closing of reminders that are over (settings.JOB_HANDLERS says how)."""
    outbox.enqueue("facts_changed", implementation.pk, dedupe=uuid4().hex)
