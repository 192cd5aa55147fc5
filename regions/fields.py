"""The form fields of the register: our own for the columns of its models, and counts of people."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models

from regions.models.periods import EARLIEST
from vardforlopp.common.forms import DateField, LineField, TextField

LONG = 300  # characters; a longer column gets a box of several lines


def fitting(field: models.Field[Any, Any], **kwargs: Any) -> forms.Field | None:
    """Our own form fields for the model's columns."""
    if isinstance(field, models.DateField):
        kwargs = {"form_class": DateField, "earliest": EARLIEST}
    elif type(field) is models.CharField and not field.choices:
        kwargs = {"form_class": TextField if (field.max_length or 0) > LONG else LineField}
    found = field.formfield(**kwargs)
    if isinstance(found, forms.ModelChoiceField):
        found.empty_label = f"Välj {field.verbose_name}" if found.required else "Ingen"
    elif isinstance(found, forms.ChoiceField) and not found.initial:
        found.choices = [("", f"Välj {field.verbose_name}"), *(field.choices or ())]
    return found


class CountField(forms.IntegerField):
    """A number of people, also written 1 377 827."""

    default_error_messages = {"invalid": "Skriv antalet med siffror, till exempel 1 377 827."}

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python("".join(value.split()) if isinstance(value, str) else value)
