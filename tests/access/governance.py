"""Who gets in to the councils."""

from __future__ import annotations

from tests.access.rows import Row

GOVERNANCE: dict[str, Row] = {}
