"""Forms of the report: who draws it up, and the text of one section."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms

from vardforlopp.common.forms import DateField, LineField, TextField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.plans.models import PlanReport, ReportSection


class ReportForm(ClashForm):
    """What stands on the front of the report."""

    title = LineField(
        label="Rubrik", max_length=200, error_messages={"required": "Skriv en rubrik."}
    )
    author = LineField(
        label="Upprättare",
        max_length=200,
        error_messages={"required": "Skriv vem som upprättar rapporten."},
    )
    department = LineField(label="Enhet", max_length=200, required=False)
    dated_on = DateField(label="Datum", required=False)

    class Meta:
        model = PlanReport
        fields: Iterable[str] = ("title", "author", "department", "dated_on")


class SectionForm(ClashForm):
    """The text about one activity. One paragraph per line."""

    text = TextField(label="Text", max_length=20_000, rows=14, required=False)
    is_ready = forms.BooleanField(label="Avsnittet är klart", required=False)

    class Meta:
        model = ReportSection
        fields: Iterable[str] = ("text", "is_ready")
