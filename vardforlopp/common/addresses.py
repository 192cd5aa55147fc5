"""The codes of the domain as Swedish words in addresses: in the path, and after the ?."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django import forms
from django.db.models import Choices, TextChoices
from django.urls import register_converter, reverse
from django.utils.text import slugify


@lru_cache(maxsize=10_000)
def address_of(name: str, *keys: str | int) -> str:
    """Django's reverse(), remembered: a list links the same pages over and over."""
    return reverse(name, args=keys)


def spelling(name: str, words: Mapping[str, str]) -> None:
    """Makes <name:part> stand for codes: the address has the word, views and reverse() the code.

    An address with any other word leads nowhere, so a view meets only codes that there are.
    """
    codes = {word: code for code, word in words.items()}

    class Spelling:
        regex = "|".join(codes)

        def to_python(self, value: str) -> str:
            return codes[value]

        def to_url(self, value: str) -> str:
            if value not in words:
                raise ValueError(f"{value!r} has no word in an address")
            return words[value]

    register_converter(Spelling, name)


def spelled(said: TextChoices | str) -> str:
    """A choice, or the label of something, as it stands in the address: "vardcentral"."""
    return slugify(str(said.label if isinstance(said, Choices) else said))


class SpelledChoice(forms.ChoiceField):
    """One of the choices of a list, or all of them.

    `choices` are (code, label) as models have them: the address has the label spelled out, the
    cleaned data the code. `words` are (word, label) that stand in the address as they are.
    """

    default_error_messages = {"invalid_choice": "Det finns inget sådant val. Välj i listan."}

    def __init__(
        self,
        choices: Iterable[Any] = (),
        *,
        words: Iterable[Any] = (),
        every: str = "Alla",
        **kwargs: Any,
    ):
        super().__init__(required=False, **kwargs)
        self.every = every
        self.offer(choices, words=words)

    def offer(self, choices: Iterable[Any] = (), *, words: Iterable[Any] = ()) -> None:
        """What can be chosen, beside everything."""
        coded = {spelled(label): (code, label) for code, label in choices}
        self.codes = {word: code for word, (code, _) in coded.items()}
        everything = [("", self.every)] if self.every else []
        labels = [(word, label) for word, (_, label) in coded.items()]
        self.choices = [*everything, *words, *labels]

    def clean(self, value: Any) -> str:
        """The code of the word, or the word itself when it has none."""
        word = super().clean(value)
        return str(self.codes.get(word, word))
