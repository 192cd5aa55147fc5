"""Small matters of Swedish: names in the genitive, lists in a sentence, counted things."""

from __future__ import annotations

from collections.abc import Iterable


def genitive(name: str) -> str:
    """ "Hallands", "Örebro läns"; a name that already ends with the sound stays as it is."""
    return name if name.lower().endswith(("s", "x", "z")) else f"{name}s"


def municipal(name: str) -> str:
    """ "Lunds kommun", "Örebro kommun": as municipalities call themselves."""
    bare = {"Falun": "Falu", "Kalmar": "Kalmar", "Orust": "Orust"}
    is_vowel = name[-1:].lower() in "aeiouyåäö"
    return f"{bare.get(name) or (name if is_vowel else genitive(name))} kommun"


def one_of(words: Iterable[str]) -> str:
    """ "processtöd", "processtöd eller granskare", "processtöd, granskare eller ekonom"."""
    return _listed(words, " eller ")


def all_of(words: Iterable[str]) -> str:
    """ "svar", "svar och rader", "svar, rader och enheter"."""
    return _listed(words, " och ")


def _listed(words: Iterable[str], last: str) -> str:
    listed = list(words)
    return last.join(part for part in (", ".join(listed[:-1]), *listed[-1:]) if part)


def counted(count: int, one: str, many: str) -> str:
    """ "1 rad", "2 rader"."""
    return f"{count} {one if count == 1 else many}"
