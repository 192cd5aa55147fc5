"""Forms of the budget for grants: a year with its first decision, and later ones."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from governance.models.matters import FIRST_YEAR, LAST_YEAR
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

    def clean_amount(self) -> Decimal:
        amount: Decimal = self.cleaned_data["amount"]
        if amount < 0:
            raise ValidationError("Ange ett belopp som inte är mindre än noll.")
        return amount


class NewGrantBudgetForm(_DecisionForm):
    """The year, and what was decided first."""

    year = forms.IntegerField(
        label="År",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": "6"}),
        error_messages={"required": "Ange året.", "invalid": "Skriv året med fyra siffror."},
    )
    field_order = ("year",)


class DecideGrantBudgetForm(_DecisionForm):
    """A new amount; `version` is the number of the decision that the page shows as the last."""

    reason = LineField(
        label="Varför ändras beloppet?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = ("amount", "reason")
