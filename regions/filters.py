"""What a list of the register can be narrowed to; the filters live in the address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from regions.models import (
    BodyKind,
    BodyLevel,
    BodyName,
    HealthcareRegion,
    HealthcareRegionName,
    Region,
    RegionAffiliation,
    UnitKind,
)
from regions.permissions import can_edit_registers
from regions.search import stands_in
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import LineField


class Filter(FilterForm):
    """Search words, and whether ended rows are shown; each list adds its own choices."""

    searched: tuple[str, ...] = ("name", "short_name")
    places: Mapping[str, type[Any]] = {}  # the fields that choose among places, and which

    q = LineField(label="Sök", required=False, max_length=100)
    upphorda = forms.BooleanField(label="Visa även det som har upphört", required=False)

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data)
        self.user = user
        for name, model in self.places.items():
            self.offer(name, *model.objects.in_swedish_order().values_list("slug", "name"))
        self.order_fields([name for name in self.fields if name != "upphorda"])

    def choose(self, rows: Any) -> Any:
        """Rows with the words; in force, unless the list ends nothing or all are asked for."""
        asked = self.cleaned_data
        if asked.get("upphorda") is False:
            rows = rows.in_force()
        for word in asked["q"].split():
            rows = rows.filter(self.hits(word))
        return rows

    def hits(self, word: str) -> Q:
        """Rows in which the word stands."""
        return stands_in(word, *self.searched)


class HealthcareRegionFilter(Filter):
    searched = ("name", "short_name", "statutory_name")

    def hits(self, word: str) -> Q:
        named = HealthcareRegionName.objects.filter(stands_in(word, "name"))
        return super().hits(word) | Q(pk__in=named.values("healthcare_region"))


class RegionFilter(Filter):
    searched = ("name", "short_name", "county_code", "organisation_number")
    places = {"sjukvardsregion": HealthcareRegion}
    sjukvardsregion = SpelledChoice(label="Sjukvårdsregion")

    def choose(self, rows: Any) -> Any:
        """Also a region that belongs to the healthcare region only in part (Halland)."""
        rows = super().choose(rows)
        there = self.cleaned_data["sjukvardsregion"]
        if not there:
            return rows
        affiliated = RegionAffiliation.objects.in_force().filter(healthcare_region__slug=there)
        return rows.filter(pk__in=affiliated.values("region"))


class MunicipalityFilter(Filter):
    searched = ("name", "code")
    places = {"region": Region, "sjukvardsregion": HealthcareRegion}
    region = SpelledChoice(label="Region")
    sjukvardsregion = SpelledChoice(label="Sjukvårdsregion")

    def choose(self, rows: Any) -> Any:
        rows, chosen = super().choose(rows), self.cleaned_data
        if chosen["region"]:
            rows = rows.filter(region__slug=chosen["region"])
        if chosen["sjukvardsregion"]:
            rows = rows.filter(healthcare_region__slug=chosen["sjukvardsregion"])
        return rows


class UnitFilter(Filter):
    searched = ("name",)
    places = {"region": Region}
    region = SpelledChoice(label="Region")
    slag = SpelledChoice(UnitKind.choices, label="Slag")

    def choose(self, rows: Any) -> Any:
        rows, chosen = super().choose(rows), self.cleaned_data
        if chosen["region"]:
            rows = rows.filter(region__slug=chosen["region"])
        if chosen["slag"]:
            rows = rows.filter(kind=chosen["slag"])
        return rows


class BodyFilter(Filter):
    places = {"sjukvardsregion": HealthcareRegion, "region": Region}
    slag = SpelledChoice(BodyKind.choices, label="Slag")
    niva = SpelledChoice(BodyLevel.choices, label="Nivå")
    sjukvardsregion = SpelledChoice(label="Sjukvårdsregion")
    region = SpelledChoice(label="Region")

    def hits(self, word: str) -> Q:
        named = BodyName.objects.filter(stands_in(word, "name"))
        return super().hits(word) | Q(pk__in=named.values("body"))

    def choose(self, rows: Any) -> Any:
        rows, chosen = super().choose(rows), self.cleaned_data
        for name, field in (("slag", "kind"), ("niva", "level"), ("region", "region__slug")):
            if chosen[name]:
                rows = rows.filter(**{field: chosen[name]})
        if chosen["sjukvardsregion"]:
            rows = rows.filter(healthcare_region__slug=chosen["sjukvardsregion"])
        return rows


class PersonFilter(Filter):
    searched = ("name", "title", "organisation")

    def hits(self, word: str) -> Q:
        """E-mail and HSA-id are searched only by those who may see them."""
        if not can_edit_registers(self.user):
            return super().hits(word)
        return super().hits(word) | stands_in(word, "email", "employee_hsa_id")
