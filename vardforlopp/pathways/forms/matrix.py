"""The filters of the matrix, in Swedish in the address."""

from __future__ import annotations

from typing import Any

from django import forms

from regions.models import Body, HealthcareRegion, Region
from vardforlopp.pathways.models import PathwayKind, ProcessStep, Track

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
