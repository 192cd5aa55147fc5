"""The forms of the introduction: filters of the matrix, the log, and what surrounds it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import Q, QuerySet

from regions.models import Body, BodyLevel, HealthcareRegion, Person, Region
from vardforlopp.common import dates
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.pathways.models import (
    HinderTag,
    Implementation,
    MilestoneKind,
    Movement,
    Outcome,
    PathwayKind,
    ProcessStep,
    StaffingRole,
    Track,
)

ALL = "alla"


class MatrixFilter(forms.Form):
    """The filters of the matrix, in Swedish in the address."""

    sjukvardsregion = forms.ChoiceField(label="Sjukvårdsregion", required=False)
    region = forms.ChoiceField(label="Region", required=False)
    agare = forms.ChoiceField(label="Ägare", required=False)
    slag = forms.ChoiceField(
        label="Slag", required=False, choices=[("", "Alla"), *PathwayKind.choices]
    )
    steg = forms.ChoiceField(label="Steg", required=False)
    gamla = forms.BooleanField(label="Bara inaktuella", required=False)
    hinder = forms.BooleanField(label="Bara med hinder", required=False)
    ersatta = forms.BooleanField(label="Visa ersatta versioner", required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_swedish_order().values_list("slug", "short_name")
        regions = Region.objects.in_swedish_order().values_list("slug", "short_name")
        owners = Body.objects.filter(owned_pathways__isnull=False).distinct().order_by("sort_key")
        steps = ProcessStep.objects.filter(track=Track.REGIONAL).order_by("template", "order")
        self._choose("sjukvardsregion", [(ALL, "Alla"), *places])
        self._choose("region", [("", "Alla"), *regions])
        self._choose("agare", [("", "Alla"), *owners.values_list("slug", "name")])
        named = dict(steps.values_list("code", "name"))
        steps_shown = [(code, f"{code} {name}") for code, name in named.items()]
        self._choose("steg", [("", "Alla"), ("0", "Ej mottaget"), *steps_shown])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def chips(self) -> list[dict[str, str]]:
        """Each active filter with the address that takes it away."""
        shown = []
        for name, field in self.fields.items():
            value = self.data.get(name)
            if not value or (name == "sjukvardsregion" and value == ALL):
                continue
            rest: Any = self.data.copy()  # type: ignore[attr-defined]
            rest.pop(name)
            if name == "sjukvardsregion":
                rest[name] = ALL
            choices = dict(getattr(field, "choices", []))
            shown.append(
                {
                    "label": str(field.label),
                    "value": str(choices.get(value, "ja")),
                    "url": f"?{rest.urlencode()}",
                }
            )
        return shown


class LogForm(Form):
    """One log of where an implementation stands; asks only for what the system cannot know."""

    movement = forms.ChoiceField(
        label="Vad har hänt sedan sist?",
        choices=[
            (Movement.UNCHANGED, "Oförändrat"),
            (Movement.FORWARD, "Framåt till ett nytt steg"),
            (Movement.BACKWARD, "Bakåt till ett tidigare steg"),
        ],
        initial=Movement.UNCHANGED,
        widget=forms.RadioSelect,
    )
    target = forms.ModelChoiceField(
        label="Till steg",
        queryset=ProcessStep.objects.none(),
        required=False,
        empty_label="Samma steg som förut",
        help_text="Välj när införandet har gått framåt eller bakåt.",
    )
    note = TextField(label="Vad har hänt, i en mening", max_length=500, rows=2)
    observed_on = DateField(label="Gäller den", past=True)
    next_on = DateField(
        label="Nästa avstämning", required=False, help_text="Om ni har bestämt någon."
    )
    hinder = forms.ModelChoiceField(
        label="Nytt hinder",
        queryset=HinderTag.objects.none(),
        required=False,
        empty_label="Inget nytt hinder",
    )
    reason = TextField(
        label="Skäl",
        required=False,
        max_length=500,
        rows=2,
        help_text="Behövs när ni går bakåt, eller framåt fast något saknas.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, implementation: Implementation, *args: Any, **kwargs: Any):
        kwargs["initial"] = {
            "observed_on": dates.today(),
            "version": implementation.version,
            "token": uuid4(),
        } | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        steps = implementation.template.steps.filter(track=Track.REGIONAL)
        self.fields["target"].queryset = steps  # type: ignore[attr-defined]
        self.fields["hinder"].queryset = HinderTag.objects.in_force()  # type: ignore[attr-defined]


class CorrectForm(Form):
    """Puts right the text or the date of a log."""

    note = TextField(label="Rättad text", max_length=500, rows=2)
    observed_on = DateField(label="Gäller den", past=True)
    reason = LineField(label="Varför rättas loggen?", max_length=300)


class ConditionForm(Form):
    """Says that a condition is met outside the system."""

    done_on = DateField(label="Klart den", past=True)
    who = LineField(label="Av vem", help_text="Roll eller grupp, till exempel LAG stroke.")
    reference = LineField(
        label="Hänvisning", max_length=300, help_text="Diarienummer, protokoll eller adress."
    )


class CloseHinderForm(Form):
    """Closes a hinder."""

    closed_on = DateField(label="Upphörde den", past=True)
    what_helped = TextField(
        label="Vad hjälpte?",
        max_length=500,
        rows=2,
        help_text="En mening som hjälper den som har samma hinder.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class StaffForm(Form):
    """Gives a person a part in an implementation."""

    person = forms.ModelChoiceField(label="Person", queryset=Person.objects.none())
    role = forms.ChoiceField(label="Roll", choices=[("", "Välj roll"), *StaffingRole.choices])
    valid_from = DateField(label="Från och med")
    valid_to = DateField(label="Till och med", required=False)

    def __init__(self, user: Any, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = Person.objects.visible_to(user).in_force().in_swedish_order()
        self.fields["person"].queryset = people  # type: ignore[attr-defined]


class EndForm(Form):
    """Ends a part on a day."""

    valid_to = DateField(label="Till och med")
    version = forms.IntegerField(widget=forms.HiddenInput)


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


class PlanForm(Form):
    """When each regional step is planned."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    differences: tuple[tuple[str, str, str], ...] = ()

    def __init__(self, steps: list[ProcessStep], *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.steps = steps
        for step in steps:
            self.fields[step.code] = DateField(label=str(step), required=False)

    def planned(self) -> dict[ProcessStep, Any]:
        """The planned day per step, None where there is none."""
        return {step: self.cleaned_data[step.code] for step in self.steps}

    def show_clash(self, saved: dict[int, Any]) -> None:
        """What is saved now beside what was typed."""
        typed = self.planned()
        self.differences = tuple(
            (str(step), str(saved.get(step.pk) or "–"), str(typed[step] or "–"))
            for step in self.steps
            if saved.get(step.pk) != typed[step]
        )


class MilestoneForm(Form):
    """A decision or council fact made elsewhere."""

    kind = forms.ChoiceField(label="Vad", choices=[("", "Välj"), *MilestoneKind.choices])
    body = forms.ModelChoiceField(label="Organ", queryset=Body.objects.none())
    occurred_on = DateField(
        label="Datum", past=True, help_text="Vet ni bara månaden eller året: ange den första dagen."
    )
    occurred_precision = forms.ChoiceField(
        label="Datumet är känt på", choices=DatePrecision.choices, initial=DatePrecision.DAY
    )
    outcome = forms.ChoiceField(
        label="Utfall",
        required=False,
        choices=[("", "Inget utfall"), *Outcome.choices],
        help_text="Behövs för beslut om införande.",
    )
    reference = LineField(label="Hänvisning", help_text="Paragraf, diarienummer eller protokoll.")
    note = TextField(label="Kommentar", required=False, max_length=500, rows=2)
    document = DocumentField(label="Handling", required=False)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, implementation: Implementation, *args: Any, **kwargs: Any):
        kwargs["initial"] = {"token": uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = bodies_around(implementation.region)  # type: ignore[attr-defined]


def bodies_around(region: Region) -> QuerySet[Body]:
    """The bodies of a region, of the healthcare regions it belongs to, and the national ones."""
    healthcare_regions = region.affiliations.in_force().values("healthcare_region")
    return Body.objects.in_force().filter(
        Q(region=region)
        | Q(healthcare_region__in=healthcare_regions)
        | Q(level=BodyLevel.NATIONAL, is_deciding=True)
    )
