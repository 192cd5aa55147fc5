"""What the hinder register can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from regions.models import Region
from vardforlopp.common.filters import FilterForm
from vardforlopp.pathways.models import CarePathway, Hinder, HinderTag
from vardforlopp.pathways.models.hinder import HinderQuerySet

OPEN, CLOSED = "oppna", "stangda"


class HinderFilter(FilterForm):
    """By kind, region, pathway, and whether it still stands in the way."""

    slag = forms.ChoiceField(label="Slag av hinder", required=False)
    region = forms.ChoiceField(label="Region", required=False)
    forlopp = forms.ChoiceField(label="Vårdförlopp", required=False)
    lage = forms.ChoiceField(
        label="Läge",
        required=False,
        choices=[("", "Alla"), (OPEN, "Öppna nu"), (CLOSED, "Stängda")],
    )

    def __init__(self, data: QueryDict):
        super().__init__(data)
        used = Hinder.objects.order_by()
        tags = HinderTag.objects.filter(pk__in=used.values("tag")).order_by("sort_key")
        regions = Region.objects.filter(pk__in=used.values("implementation__region"))
        pathways = CarePathway.objects.filter(
            pk__in=used.values("implementation__pathway_version__pathway")
        )
        self._offer("slag", [(str(pk), name) for pk, name in tags.values_list("pk", "name")])
        self._offer("region", regions.in_swedish_order().values_list("slug", "name"))
        self._offer("forlopp", pathways.order_by("sort_key").values_list("slug", "name"))

    def _offer(self, name: str, choices: Any) -> None:
        field: Any = self.fields[name]
        field.choices = [("", "Alla"), *choices]

    def narrow(self, hinders: HinderQuerySet) -> HinderQuerySet:
        """Those that pass; none when a filter is not understood."""
        if not self.is_valid():
            return hinders.none()
        asked = self.cleaned_data
        if asked["slag"]:
            hinders = hinders.filter(tag=asked["slag"])
        if asked["region"]:
            hinders = hinders.filter(implementation__region__slug=asked["region"])
        if asked["forlopp"]:
            hinders = hinders.filter(
                implementation__pathway_version__pathway__slug=asked["forlopp"]
            )
        if asked["lage"]:
            hinders = hinders.filter(closed_on__isnull=asked["lage"] == OPEN)
        return hinders
