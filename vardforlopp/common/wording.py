"""Small matters of Swedish: names in the genitive."""

from __future__ import annotations


def genitive(name: str) -> str:
    """ "Hallands", "Örebro läns"; a name that already ends with the sound stays as it is."""
    return name if name.lower().endswith(("s", "x", "z")) else f"{name}s"
