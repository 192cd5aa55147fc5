"""Fields that only some answers call for, and choices in groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from vardforlopp.common.forms import DateField, LineField, TextField

Choices = list[tuple[str, Any]]


class Conditional:
    """Mixed into a field that other answers make needed: the help text says when.

    It may be left empty here, and the verb refuses when it was needed after all. To Django it is
    required, only so that the label does not call it "(valfritt)".
    `when`, such as "progress=done", hides it with scripts until that is the answer.
    """

    def __init__(self, *, when: str = "", **kwargs: Any):
        super().__init__(**kwargs)
        field: Any = self
        field.when = when
        field.widget.use_required_attribute = lambda initial: False

    def validate(self, value: Any) -> None:
        """Checks only what is there."""
        field: Any = super()
        if value not in forms.Field.empty_values:
            field.validate(value)


class ConditionalText(Conditional, TextField):
    """Several lines of text."""


class ConditionalLine(Conditional, LineField):
    """One line of text."""


class ConditionalDate(Conditional, DateField):
    """A day."""


class ConditionalChoice(Conditional, forms.ModelChoiceField):
    """One of the rows of a queryset."""


class ConditionalOption(Conditional, forms.ChoiceField):
    """One of a few fixed choices."""


def grouped(empty: str, *groups: tuple[str, Iterable[tuple[Any, str]]]) -> Choices:
    """Choices under headings; a group without any is left out."""
    found: Choices = [("", empty)]
    for heading, choices in groups:
        if listed := list(choices):
            found.append((heading, listed))
    return found
