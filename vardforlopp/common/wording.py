"""Small matters of Swedish: names in the genitive, lists of choices."""

from __future__ import annotations

from collections.abc import Iterable


def genitive(name: str) -> str:
    """ "Hallands", "Örebro läns"; a name that already ends with the sound stays as it is."""
    return name if name.lower().endswith(("s", "x", "z")) else f"{name}s"


def one_of(words: Iterable[str]) -> str:
    """ "processtöd", "processtöd eller granskare", "processtöd, granskare eller ekonom"."""
    listed = list(words)
    return " eller ".join(part for part in (", ".join(listed[:-1]), *listed[-1:]) if part)
