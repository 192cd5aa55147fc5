"""Forms of what is done in a matter: steps with a reason, telling, jäv."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms

from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, Form, LineField, TokenField


class TellForm(Form):
    """Who was told, when and how."""

    told_to = LineField(
        label="Till", max_length=300, error_messages={"required": "Skriv vem som får veta."}
    )
    told_on = DateField(label="Dag", past=True)
    note = LineField(
        label="Hur", max_length=300, required=False, help_text="Till exempel på mötet 12 mars."
    )
    token = TokenField()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("token", uuid4())
        self.initial.setdefault("told_on", dates.today())


class ConflictForm(Form):
    """Why, and for those who prepare the matters whose."""

    person = forms.ModelChoiceField(
        label="Person",
        queryset=Person.objects.none(),
        empty_label=None,
        error_messages={"required": "Välj en person."},
    )
    reason = LineField(
        label="Skäl",
        max_length=500,
        help_text="Så mycket som behövs för att förstå jävet. Inga uppgifter om patienter.",
        error_messages={"required": "Skriv skälet."},
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if people is None:
            del self.fields["person"]
            return
        field: Any = self.fields["person"]
        field.queryset = people
