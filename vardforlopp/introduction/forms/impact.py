"""The impact assessment: its texts, and a cost."""

from __future__ import annotations

from typing import Any

from django import forms

from regions.models import Municipality
from vardforlopp.common.forms import Form, LineField, TextField
from vardforlopp.common.money import SekFormField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.introduction.models import (
    CostBearer,
    CostKind,
    ImpactAssessment,
    ImpactCost,
    WithinMandate,
)


def _text(label: str, help_text: str = "", max_length: int = 4000) -> TextField:
    return TextField(label=label, required=False, max_length=max_length, help_text=help_text)


class ImpactForm(ClashForm):
    """The texts of the assessment, and whether it fits the mandate of the care units."""

    staffing = _text("Bemanning och kompetens")
    organisation = _text("Organisation och arbetssätt")
    for_patients = _text("För patienter och närstående")
    for_staff = _text("För medarbetare")
    for_governance = _text("För styrning och ledning")
    for_municipalities = _text("För kommunal vård")
    municipal_tasks = _text(
        "Det här ska kommunen göra", "En uppgift per rad. Står på kommunens sammanfattning."
    )
    within_mandate = forms.ChoiceField(
        label="Ryms inom verksamheternas uppdrag?",
        required=False,
        choices=[("", "Inte bedömt än"), *WithinMandate.choices],
        help_text="Behövs innan analysen är klar.",
    )
    mandate_reason = _text("Varför?", "Behövs när du har svarat ja eller nej.", 2000)

    class Meta:
        model = ImpactAssessment
        fields = (
            *("staffing", "organisation", "for_patients", "for_staff", "for_governance"),
            *("for_municipalities", "municipal_tasks", "within_mandate", "mandate_reason"),
        )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version if self.instance.pk else 0

    def clean(self) -> dict[str, Any]:
        """An answer needs its reason."""
        facts = super().clean() or self.cleaned_data
        if facts.get("within_mandate") and facts.get("mandate_reason") == "":
            self.add_error("mandate_reason", "Skriv varför det ryms eller inte ryms.")
        return facts


class CostForm(ClashForm):
    """A cost, or a saving below zero, in a year."""

    may_be_sent_twice = True

    what = LineField(label="Vad", max_length=200)
    amount = SekFormField(
        label="Kronor", help_text="Till exempel 1 234,50. En besparing skrivs med minus: -20 000."
    )
    year = forms.IntegerField(
        label="År",
        min_value=2015,
        max_value=2100,
        error_messages={
            "invalid": "Skriv året med fyra siffror.",
            "min_value": "Året ska ligga mellan 2015 och 2100.",
            "max_value": "Året ska ligga mellan 2015 och 2100.",
        },
        help_text="För en återkommande kostnad: det första året. Den räknas alla år därefter.",
    )
    kind = forms.ChoiceField(label="Slag", choices=[("", "Välj slag"), *CostKind.choices])
    bearer = forms.ChoiceField(label="Betalas av", choices=[("", "Välj vem"), *CostBearer.choices])
    municipality = forms.ModelChoiceField(
        label="Kommun",
        queryset=Municipality.objects.none(),
        required=False,
        empty_label="Gemensam för kommunerna",
        help_text="Bara när kommunerna betalar och kostnaden gäller en av dem.",
    )

    class Meta:
        model = ImpactCost
        fields = ("what", "amount", "year", "kind", "bearer", "municipality")

    def __init__(self, *args: Any, region: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["municipality"]
        field.queryset = Municipality.objects.filter(region=region).in_swedish_order()


class WithdrawForm(Form):
    """Why a cost no longer counts."""

    reason = LineField(
        label="Varför stryks kostnaden?",
        max_length=300,
        error_messages={"required": "Skriv varför kostnaden stryks."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
