"""Saying that an analysis is klar, and opening it again."""

from __future__ import annotations

from django import forms

from vardforlopp.common.forms import DateField, Form, LineField

READERS = (
    "Läses av dem som förbereder införandet och av granskare tills analysen är klar, sedan av alla "
    "inloggade i alla regioner. Inga patientuppgifter."
)


class CompleteForm(Form):
    """The day the analysis was klar; `edition` is what the page had shown."""

    completed_on = DateField(label="Klar", past=True)
    edition = forms.IntegerField(widget=forms.HiddenInput)


class ReopenForm(Form):
    """Why an analysis that is klar is opened again."""

    reason = LineField(
        label="Varför öppnas analysen igen?",
        max_length=300,
        error_messages={"required": "Skriv varför analysen öppnas igen."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
