"""What the tests of an introduction's pages send, and where."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django.urls import reverse

from tests.cast import Cast
from vardforlopp.common import dates
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    Movement,
    StatusEntry,
)


def filled(cast: Cast, **facts: Any) -> dict[str, Any]:
    """The log form as a supporter would send it."""
    cast.stroke.refresh_from_db()
    return {
        "movement": "unchanged",
        "note": "Arbetsgruppen har träffats.",
        "observed_on": dates.today().isoformat(),
        "version": cast.stroke.version,
        "token": str(uuid4()),
    } | facts


def forward(cast: Cast, code: str, on: date | None = None) -> StatusEntry:
    """Stroke in Skåne goes to a step."""
    return actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step(code),
        note=f"Vi är i {code}.",
        observed_on=on or dates.today(),
        reason="Vi är redan där.",
    )


def page_of(cast: Cast, name: str, *more: Any) -> str:
    """The address of a page around stroke in Skåne."""
    return reverse(name, args=["skane", "stroke", *more])
