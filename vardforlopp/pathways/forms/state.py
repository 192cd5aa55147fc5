"""The form that pauses, resumes, ends or reopens an implementation."""

from __future__ import annotations

from typing import Any

from django import forms

from vardforlopp.common.forms import DateField, Form, TextField


class StateForm(Form):
    """Pauses, resumes, ends or reopens an implementation."""

    comment = TextField(label="Skäl", max_length=500, rows=3)
    resumes_on = DateField(label="Väntas återupptas", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, needs_comment: bool, asks_when: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = needs_comment
        if not asks_when:
            del self.fields["resumes_on"]
