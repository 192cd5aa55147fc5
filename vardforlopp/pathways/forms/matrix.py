"""The filters of the matrix, in Swedish in the address."""

from __future__ import annotations

from typing import Any

from django import forms

from regions.models import Body, HealthcareRegion, Region
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.pathways.matrix import Wanted
from vardforlopp.pathways.models import PathwayKind, ProcessStep, Track

ALL = "alla"


class MatrixFilter(FilterForm):
    """By place, owner, kind and step, and what needs a look."""

    sjukvardsregion = SpelledChoice(label="Sjukvårdsregion", every="")
    region = SpelledChoice(label="Region")
    agare = SpelledChoice(label="Ägare")
    slag = SpelledChoice(PathwayKind.choices, label="Slag")
    steg = SpelledChoice(label="Steg")
    gamla = forms.BooleanField(label="Bara inaktuella och inte loggade", required=False)
    hinder = forms.BooleanField(label="Bara med hinder", required=False)
    ersatta = forms.BooleanField(label="Visa ersatta versioner", required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_swedish_order().values_list("slug", "short_name")
        regions = Region.objects.in_swedish_order().values_list("slug", "short_name")
        owners = Body.objects.filter(owned_pathways__isnull=False).distinct().order_by("sort_key")
        steps = ProcessStep.objects.filter(track=Track.REGIONAL).order_by("template", "order")
        named = dict(steps.values_list("code", "name"))
        self.offer("sjukvardsregion", (ALL, "Alla"), *places)
        self.offer("region", *regions)
        self.offer("agare", *owners.values_list("slug", "name"))
        steps_shown = [(code, f"{code} {name}") for code, name in named.items()]
        self.offer("steg", ("0", "Ej mottaget"), *steps_shown)

    def clean_sjukvardsregion(self) -> str:
        """Nothing, when it is all of them."""
        place = str(self.cleaned_data["sjukvardsregion"])
        return "" if place == ALL else place

    def address(self, without: str = "", **other: str) -> str:
        """All healthcare regions when one is taken away: with none said it would be one's own."""
        if without == "sjukvardsregion":
            other = {without: ALL, **other}
        return super().address(without, **other)

    def wanted(self) -> Wanted:
        """What is asked for, once the form is valid."""
        asked = self.cleaned_data
        return Wanted(
            healthcare_region=asked["sjukvardsregion"],
            region=asked["region"],
            owner=asked["agare"],
            kind=asked["slag"],
            step=asked["steg"],
            stale=asked["gamla"],
            hinder=asked["hinder"],
            superseded=asked["ersatta"],
        )
