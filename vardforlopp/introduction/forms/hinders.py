"""What the hinder register can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from regions.models import Region
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.pathways.models import CarePathway, Hinder, HinderTag

OPEN, CLOSED = "oppna", "stangda"


class HinderFilter(FilterForm):
    """By kind, region, pathway, and whether it still stands in the way."""

    slag = SpelledChoice(label="Slag av hinder")
    region = SpelledChoice(label="Region")
    forlopp = SpelledChoice(label="Vårdförlopp")
    lage = SpelledChoice(words=[(OPEN, "Öppna nu"), (CLOSED, "Stängda")], label="Läge")

    def __init__(self, data: QueryDict):
        super().__init__(data)
        used = Hinder.objects.order_by()
        tags = HinderTag.objects.filter(pk__in=used.values("tag")).order_by("sort_key")
        regions = Region.objects.filter(pk__in=used.values("implementation__region"))
        pathways = CarePathway.objects.filter(
            pk__in=used.values("implementation__pathway_version__pathway")
        )
        self.offer("slag", *((str(pk), name) for pk, name in tags.values_list("pk", "name")))
        self.offer("region", *regions.in_swedish_order().values_list("slug", "name"))
        self.offer("forlopp", *pathways.order_by("sort_key").values_list("slug", "name"))

    def choose(self, hinders: Any) -> Any:
        """The hinders of the kind, in the region and the pathway, that are asked for."""
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
