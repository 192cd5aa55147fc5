"""The form that pauses, resumes, ends or reopens an implementation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, Form, TextField


class StateForm(Form):
    """Pauses, resumes, ends or reopens an implementation."""

    comment = TextField(label="Skäl", max_length=500, rows=3)
    on = DateField(label="Gäller från", past=True)
    resumes_on = DateField(
        label="Väntas återupptas",
        required=False,
        help_text="Då påminns regionens processtöd. Lämna tomt om dagen inte är känd.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, needs_comment: bool, asks_since: bool, asks_until: bool, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = needs_comment
        if not asks_since:
            del self.fields["on"]
        if not asks_until:
            del self.fields["resumes_on"]

    def clean_resumes_on(self) -> date | None:
        """A day that is still to come."""
        day: date | None = self.cleaned_data["resumes_on"]
        if day is not None and day < dates.today():
            raise ValidationError("Dagen har redan varit. Ange en dag framåt, eller lämna tomt.")
        return day
