"""What a list of the register can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Choices, Q, TextChoices
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
from regions.models.periods import RegisterQuerySet
from regions.permissions import can_edit_registers
from regions.search import stands_in
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.forms import Form, LineField


class Filter(Form):
    """Search words, and whether ended rows are shown; each list adds its own choices."""

    searched: tuple[str, ...] = ("name", "short_name")
    controls = ("format", "sida")  # words of the address that narrow nothing

    q = LineField(label="Sök", required=False, max_length=100)
    upphorda = forms.BooleanField(label="Visa även det som har upphört", required=False)

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data)
        self.user = user
        self.order_fields([name for name in self.fields if name != "upphorda"])

    def narrow(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        """The rows that pass; none when a filter is not understood."""
        if not self.is_valid():
            return rows.none()
        if not self.cleaned_data["upphorda"]:
            rows = rows.in_force()
        for word in self.cleaned_data["q"].split():
            rows = rows.filter(self.hits(word))
        return self.choose(rows)

    def hits(self, word: str) -> Q:
        """Rows in which the word stands."""
        return stands_in(word, *self.searched)

    def choose(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        """The rows that the list's own choices leave."""
        return rows

    def chips(self) -> list[dict[str, str]]:
        """The active filters, each with the address without it."""
        if not self.is_valid():
            return []
        active = [name for name in self.fields if self.cleaned_data.get(name)]
        return [
            {
                "label": str(self.fields[name].label),
                "value": self._said(name),
                "url": f"?{self._address(without=name)}",
            }
            for name in active
        ]

    def address(self) -> str:
        """The filters as they stand in an address: "" or "q=malm&region=skane&"."""
        address = self._address()
        return f"{address}&" if address else ""

    def _said(self, name: str) -> str:
        value = self.cleaned_data[name]
        if value is True:
            return "ja"
        if isinstance(value, Choices):
            return str(value.label)
        choices = dict(getattr(self.fields[name], "choices", ()) or ()) if _is_text(value) else {}
        return str(choices.get(value, value))

    def _address(self, without: str = "") -> str:
        kept = QueryDict(mutable=True)
        kept.update(self.data)
        for name in (*self.controls, without):
            kept.pop(name, None)
        return kept.urlencode()


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _places(model: type[Any], label: str) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        model.objects.in_swedish_order(),
        to_field_name="slug",
        label=label,
        required=False,
        empty_label="Alla",
        error_messages={"invalid_choice": "Det finns ingen sådan. Välj i listan."},
    )


def _choices(label: str, choices: type[TextChoices]) -> SpelledChoice:
    return SpelledChoice(
        choices,
        label=label,
        error_messages={"invalid_choice": "Det finns inget sådant val. Välj i listan."},
    )


class HealthcareRegionFilter(Filter):
    searched = ("name", "short_name", "statutory_name")

    def hits(self, word: str) -> Q:
        named = HealthcareRegionName.objects.filter(stands_in(word, "name"))
        return super().hits(word) | Q(pk__in=named.values("healthcare_region"))


class RegionFilter(Filter):
    searched = ("name", "short_name", "county_code", "organisation_number")
    sjukvardsregion = _places(HealthcareRegion, "Sjukvårdsregion")

    def choose(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        """Also a region that belongs to the healthcare region only in part (Halland)."""
        there = self.cleaned_data["sjukvardsregion"]
        if there is None:
            return rows
        affiliated = RegionAffiliation.objects.in_force().filter(healthcare_region=there)
        return rows.filter(pk__in=affiliated.values("region"))


class MunicipalityFilter(Filter):
    searched = ("name", "code")
    region = _places(Region, "Region")
    sjukvardsregion = _places(HealthcareRegion, "Sjukvårdsregion")

    def choose(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        chosen = self.cleaned_data
        if chosen["region"]:
            rows = rows.filter(region=chosen["region"])
        if chosen["sjukvardsregion"]:
            rows = rows.filter(healthcare_region=chosen["sjukvardsregion"])
        return rows


class UnitFilter(Filter):
    searched = ("name",)
    region = _places(Region, "Region")
    slag = _choices("Slag", UnitKind)

    def choose(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        chosen = self.cleaned_data
        if chosen["region"]:
            rows = rows.filter(region=chosen["region"])
        if chosen["slag"]:
            rows = rows.filter(kind=chosen["slag"])
        return rows


class BodyFilter(Filter):
    slag = _choices("Slag", BodyKind)
    niva = _choices("Nivå", BodyLevel)
    sjukvardsregion = _places(HealthcareRegion, "Sjukvårdsregion")
    region = _places(Region, "Region")

    def hits(self, word: str) -> Q:
        named = BodyName.objects.filter(stands_in(word, "name"))
        return super().hits(word) | Q(pk__in=named.values("body"))

    def choose(self, rows: RegisterQuerySet) -> RegisterQuerySet:
        chosen = self.cleaned_data
        for name, field in (("slag", "kind"), ("niva", "level"), ("region", "region")):
            if chosen[name]:
                rows = rows.filter(**{field: chosen[name]})
        if chosen["sjukvardsregion"]:
            rows = rows.filter(healthcare_region=chosen["sjukvardsregion"])
        return rows


class PersonFilter(Filter):
    searched = ("name", "title", "organisation")

    def hits(self, word: str) -> Q:
        """E-mail and HSA-id are searched only by those who may see them."""
        if not can_edit_registers(self.user):
            return super().hits(word)
        return super().hits(word) | stands_in(word, "email", "employee_hsa_id")
