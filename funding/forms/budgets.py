"""Forms of the budget: a purpose with its first decision, and later decisions on its amount."""

from __future__ import annotations

from typing import Any

from django import forms

from funding.models.agreements import FIRST_YEAR, LAST_YEAR
from regions.models import HealthcareRegion
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField
from vardforlopp.common.money import SekFormField


class _DecisionForm(Form):
    """What was decided."""

    amount = SekFormField(
        label="Beslutat belopp, kr", error_messages={"required": "Ange beloppet."}
    )
    decided_on = DateField(label="Beslutat", past=True)
    reference = LineField(
        label="Diarienummer eller beslut",
        error_messages={"required": "Skriv vilket beslut det är."},
    )
    document = DocumentField(label="Handling", required=False)


class NewBudgetForm(_DecisionForm):
    """Where, when and what for; only one budget a year pays the positions."""

    healthcare_region = forms.ModelChoiceField(
        label="Sjukvårdsregion",
        queryset=HealthcareRegion.objects.none(),
        empty_label="Välj sjukvårdsregion",
    )
    year = forms.IntegerField(
        label="År",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": "6"}),
        error_messages={
            "required": "Ange året.",
            "invalid": "Skriv året med fyra siffror.",
        },
    )
    purpose = LineField(
        label="Ändamål",
        max_length=150,
        help_text="Till exempel: Halva lönen för processtöd.",
        error_messages={"required": "Skriv vad pengarna är till för."},
    )
    pays_positions = forms.BooleanField(
        label="Betalar tjänsterna som processtöd",
        required=False,
        help_text="Fakturorna följs upp mot den budgeten. En sådan per år.",
    )
    field_order = ("healthcare_region", "year", "purpose", "pays_positions")

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if user.may("edit_budgets", place)]
        field: Any = self.fields["healthcare_region"]
        field.queryset = places.filter(pk__in=mine)
        if len(mine) == 1:
            field.initial = mine[0]


class DecideForm(_DecisionForm):
    """A new amount; `version` is the number of the decision that the page shows as the last."""

    reason = LineField(
        label="Varför ändras beloppet?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = ("amount", "reason")
