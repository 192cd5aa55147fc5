"""The workers' sign of life: when a worker last ran what beat sends every ten seconds."""

from __future__ import annotations

import time

from django.core.cache import cache

KEY = "worker-heartbeat"


def note() -> None:
    """A worker is alive now."""
    cache.set(KEY, time.time(), timeout=None)


def age_in_seconds() -> float | None:
    """Seconds since the last sign of life; None when none is known."""
    noted = cache.get(KEY)
    return None if noted is None else max(0.0, time.time() - noted)
