"""The forms of the national editor: pathways, versions, owners, national steps, fixed texts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

from regions.filters import Filter
from regions.forms import RegisterForm
from regions.forms import fitting as register_fitting
from regions.models import Body, BodyLevel
from regions.search import stands_in
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.pathways.forms.fields import ConditionalLine
from vardforlopp.pathways.models import (
    CarePathway,
    HinderTag,
    NationalStep,
    PathwayKind,
    PathwayOwner,
    PathwayVersion,
    ProcessStep,
    ProcessTemplate,
    Track,
)


def fitting(field: models.Field[Any, Any], **kwargs: Any) -> forms.Field | None:
    """Our own form fields; days of pathways lie between 2015 and 2100."""
    if isinstance(field, models.DateField):
        return field.formfield(form_class=DateField)
    if isinstance(field, models.TextField):
        return field.formfield(form_class=TextField, max_length=1000)
    return register_fitting(field, **kwargs)


class PathwayFilter(Filter):
    """What the list of pathways can be narrowed to."""

    upphorda = None  # type: ignore[assignment]  # pathways do not end
    slag = SpelledChoice(PathwayKind.choices, label="Slag")
    agare = SpelledChoice(label="Ägare")
    pa_vag = forms.BooleanField(label="Bara med version på väg", required=False)

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data, user=user)
        owning = PathwayOwner.objects.in_force().values("body")
        bodies = Body.objects.filter(pk__in=owning).in_swedish_order()
        self.offer("agare", *bodies.values_list("slug", "name"))

    def hits(self, word: str) -> models.Q:
        """Pathways with the word in their own name or in the title of a version."""
        versions = PathwayVersion.objects.filter(stands_in(word, "title", "short_title"))
        return stands_in(word, "name") | models.Q(pk__in=versions.values("pathway"))

    def choose(self, rows: Any) -> Any:
        rows, chosen = super().choose(rows), self.cleaned_data
        if chosen["slag"]:
            rows = rows.filter(kind=chosen["slag"])
        if chosen["agare"]:
            owned = PathwayOwner.objects.in_force().filter(body__slug=chosen["agare"])
            rows = rows.filter(pk__in=owned.values("pathway"))
        if chosen["pa_vag"]:
            coming = PathwayVersion.objects.filter(implementations__isnull=True)
            rows = rows.filter(pk__in=coming.values("pathway"))
        return rows


class PathwayForm(RegisterForm):
    class Meta:
        model = CarePathway
        fields = ("name", "kind", "source")
        formfield_callback = fitting


class VersionForm(RegisterForm):
    """A part or version; the day SKS approved it comes from the national step N9."""

    class Meta:
        model = PathwayVersion
        fields = (
            "title",
            "short_title",
            "part",
            "version_label",
            "starts_at",
            "ends_at",
            "concerns_municipal_care",
            "replaces",
            "source",
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, pathway: CarePathway | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.pathway = pathway or self.instance.pathway
        others = PathwayVersion.objects.filter(pathway=self.pathway)
        if self.instance.pk:
            others = others.exclude(pk__in={self.instance.pk, *self.instance.replacing_ids()})
        replaces = self.fields["replaces"]
        replaces.queryset = others.select_related("pathway")  # type: ignore[attr-defined]
        replaces.label_from_instance = _named  # type: ignore[attr-defined]
        self.fields["part"].help_text = "Till exempel 1 eller 2. Tomt när det inte finns delar."
        self.fields["short_title"].help_text = "Det namn som står i tabeller."


def _named(version: PathwayVersion) -> str:
    return f"{version.short_title} (version {version.version_label})"


class OwnerForm(RegisterForm):
    class Meta:
        model = PathwayOwner
        fields = ("body", "is_lead", "valid_from", "source")
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        national = Body.objects.in_force().filter(level=BodyLevel.NATIONAL).in_swedish_order()
        self.fields["body"].queryset = national  # type: ignore[attr-defined]


class EndOwnerForm(Form):
    """Ends a body's ownership on a day."""

    valid_to = DateField(label="Till och med")
    version = forms.IntegerField(widget=forms.HiddenInput)


class NationalStepForm(Form):
    """A version has reached a national step, as far as the source knows when."""

    step = forms.ModelChoiceField(
        label="Steg",
        queryset=ProcessStep.objects.none(),
        empty_label="Välj steg",
        error_messages={"required": "Välj vilket steg versionen har nått."},
        help_text="N9 sätter dagen då versionen fastställdes. N10 öppnar ett införande i varje "
        "region.",
    )
    reached_on = DateField(
        label="Datum", past=True, help_text="Vet du bara månaden eller året: ange den första dagen."
    )
    reached_precision = forms.ChoiceField(
        label="Datumet är känt på", choices=DatePrecision.choices, initial=DatePrecision.DAY
    )
    reached_is_inferred = forms.BooleanField(
        label="Datumet är härlett: källan säger det inte rakt ut", required=False
    )
    reached_source = LineField(
        label="Källa till datumet",
        error_messages={"required": "Skriv var datumet kommer ifrån."},
    )
    reason = ConditionalLine(
        label="Varför",
        max_length=300,
        help_text="Behövs när datumet går i omvänd ordning mot ett annat steg.",
    )
    note = TextField(label="Kommentar", required=False, max_length=500, rows=2)

    def __init__(self, *args: Any, corrects: NationalStep | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if corrects is not None:
            del self.fields["step"]
            return
        steps = ProcessStep.objects.filter(track=Track.NATIONAL, template=ProcessTemplate.current())
        self.fields["step"].queryset = steps  # type: ignore[attr-defined]


class StepTextForm(RegisterForm):
    class Meta:
        model = ProcessStep
        fields = ("name", "explanation", "source")
        formfield_callback = fitting


class NumberedTextForm(RegisterForm):
    """A text of one of the fixed lists; the list gives the model."""

    class Meta:
        fields = ("text", "source")
        formfield_callback = fitting


class HinderTagForm(RegisterForm):
    class Meta:
        model = HinderTag
        fields = ("name", "valid_from", "valid_to")
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["valid_to"].help_text = "Efter dagen går det inte att välja i nya loggar."
