"""Forms of förvaltning: who answers in the line, reviews, deviations, what is taken out of use."""

from __future__ import annotations

from typing import Any

from django import forms

from regions.models import Person
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.introduction.models import Deviation, Maintenance, Retirement
from vardforlopp.pathways.forms.people import people_around

NO_PATIENTS = "Inga patientuppgifter."


class LineOwnerForm(ClashForm):
    """Who answers in the line, and the next review."""

    line_owner = forms.ModelChoiceField(
        label="Ansvarig i linjen",
        queryset=Person.objects.none(),
        error_messages={"required": "Välj en person.", "invalid_choice": "Välj i listan."},
        help_text="Den chef som svarar för arbetssättet. Saknas någon? Registeransvarig lägger "
        "till personer.",
    )
    position = LineField(
        label="Befattning eller enhet",
        max_length=200,
        help_text="Till exempel verksamhetschef, neurologen.",
        error_messages={"required": "Skriv befattning eller enhet."},
    )
    next_review_on = DateField(label="Nästa översyn")

    class Meta:
        model = Maintenance
        fields = ("line_owner", "position", "next_review_on")

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["line_owner"]
        people = Person.objects.visible_to(user)
        now = people.filter(pk=self.instance.line_owner_id)
        field.queryset = (people.in_force() | now).in_swedish_order()
        field.choices = people_around(self.instance.implementation, list(field.queryset))


class ReviewForm(Form):
    """A review that was made; `version` is that of what it moves."""

    reviewed_on = DateField(label="Översyn gjord", past=True)
    conclusion = TextField(
        label="Slutsats",
        max_length=2000,
        rows=5,
        help_text=f"Vad ni såg och vad som ska ändras. {NO_PATIENTS}",
        error_messages={"required": "Skriv vad översynen kom fram till."},
    )
    next_review_on = DateField(label="Nästa översyn")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class DeviationForm(ClashForm):
    """What departs from the pathway."""

    noted_on = DateField(label="Upptäckt", past=True)
    text = TextField(
        label="Avvikelse",
        max_length=1000,
        rows=4,
        help_text=f"Vad i arbetssättet som avviker från vårdförloppet. {NO_PATIENTS}",
        error_messages={"required": "Skriv vad som avviker."},
    )

    class Meta:
        model = Deviation
        fields = ("noted_on", "text")


class HandleDeviationForm(ClashForm):
    """How it was handled."""

    handled_on = DateField(label="Hanterad", past=True)
    handling = TextField(
        label="Hur den hanterades",
        max_length=1000,
        rows=4,
        help_text=NO_PATIENTS,
        error_messages={"required": "Skriv hur avvikelsen hanterades."},
    )

    class Meta:
        model = Deviation
        fields = ("handled_on", "handling")


class RetirementForm(ClashForm):
    """What the pathway replaces."""

    what = LineField(
        label="Vad som utmönstras",
        max_length=300,
        help_text="Ett arbetssätt, en metod, en rutin eller ett formulär.",
        error_messages={"required": "Skriv vad som utmönstras."},
    )
    why = TextField(
        label="Varför",
        max_length=500,
        rows=3,
        error_messages={"required": "Skriv varför det utmönstras."},
    )
    planned_on = DateField(label="Planerat", required=False)
    done_on = DateField(
        label="Utmönstrat",
        required=False,
        past=True,
        help_text="Dagen då det slutade användas. Tomt så länge det används.",
    )

    class Meta:
        model = Retirement
        fields = ("what", "why", "planned_on", "done_on")
