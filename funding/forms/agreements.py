"""Forms of the agreements; the year and the agreement of a row are chosen once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from funding.models import Agreement, Allocation, ReportObligation, UnusedMoney
from regions.fields import fitting
from regions.forms import RegisterForm
from regions.models import Body, HealthcareRegion
from vardforlopp.common.forms import DateField, Form, LineField


class AgreementForm(RegisterForm):
    class Meta:
        model = Agreement
        fields: Iterable[str] = (
            *("title", "appropriation", "agreed"),
            *("as_written", "note", "source"),
        )
        formfield_callback = fitting


class NewAgreementForm(AgreementForm):
    class Meta(AgreementForm.Meta):
        fields: Iterable[str] = ("year", *AgreementForm.Meta.fields)


class AllocationForm(RegisterForm):
    class Meta:
        model = Allocation
        fields: Iterable[str] = (
            *("purpose", "amount", "receivers", "body", "key"),
            *("population_on", "is_decided", "note", "source"),
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.choose_among("body", Body.objects.in_swedish_order())
        self.fields["body"].empty_label = "Inget"  # type: ignore[attr-defined]


class ReportForm(RegisterForm):
    class Meta:
        model = ReportObligation
        fields: Iterable[str] = (
            *("title", "recipient", "compiled_by", "due_on"),
            *("contents", "sent_on", "reference", "source"),
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in ("recipient", "compiled_by"):
            self.choose_among(name, Body.objects.in_swedish_order())


class SentForm(Form):
    """When a report was sent, and under which number."""

    sent_on = DateField(label="Skickad", past=True)
    reference = LineField(label="Diarienummer eller länk", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class UnusedForm(RegisterForm):
    class Meta:
        model = UnusedMoney
        fields: Iterable[str] = (
            *("healthcare_region", "amount", "outcome"),
            *("to_year", "decided_on", "reference"),
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.choose_among("healthcare_region", HealthcareRegion.objects.in_swedish_order())
