"""The codes of the domain as Swedish words in addresses: in the path, and after the ?."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import TextChoices
from django.urls import register_converter
from django.utils.text import slugify


def spelling(name: str, words: Mapping[str, str]) -> None:
    """Makes <name:part> stand for codes: the address has the word, views and reverse() the code.

    A word nobody knows is the code "", which the view finds nothing by.
    """
    codes = {word: code for code, word in words.items()}

    class Spelling:
        regex = "[-a-z]+"

        def to_python(self, value: str) -> str:
            return codes.get(value, "")

        def to_url(self, value: str) -> str:
            return words.get(value, value)

    register_converter(Spelling, name)


def spelled(choice: TextChoices) -> str:
    """A choice as it stands in the address: "vardcentral"."""
    return slugify(str(choice.label))


class SpelledChoice(forms.TypedChoiceField):
    """One of the choices, or all; the address has its word, the cleaned data the choice."""

    def __init__(self, choices: type[TextChoices], **kwargs: Any):
        known = {spelled(one): one for one in choices}
        shown = [("", "Alla"), *((word, str(one.label)) for word, one in known.items())]
        super().__init__(choices=shown, coerce=known.__getitem__, required=False, **kwargs)
