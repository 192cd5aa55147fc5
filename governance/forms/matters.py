"""Forms of matters: the filter of the list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from governance.models import Matter, MatterKind, MatterStatus
from regions.models import Body
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.pathways.models import CarePathway, Staffing


class MatterFilter(FilterForm):
    """By state, kind, pathway and year, and one's own."""

    lage = SpelledChoice(MatterStatus.choices, label="Läge")
    slag = SpelledChoice(MatterKind.choices, label="Slag")
    vardforlopp = SpelledChoice(label="Vårdförlopp")
    ar = SpelledChoice(label="År")
    mina = forms.BooleanField(label="Bara införanden jag har uppdrag i", required=False)

    def __init__(self, data: QueryDict, *, user: Any, council: Body):
        super().__init__(data)
        self.user = user
        rows = Matter.objects.visible_to(user).filter(council=council)
        about = "implementation__pathway_version__pathway"
        pathways = CarePathway.objects.filter(pk__in=rows.values(about))
        self.offer("vardforlopp", *((one.slug, one.name) for one in pathways.order_by("name")))
        years = rows.order_by("-year").values_list("year", flat=True).distinct()
        self.offer("ar", *((str(year), str(year)) for year in years))

    def choose(self, rows: Any) -> Any:
        """The matters that pass them all."""
        asked = self.cleaned_data
        if asked["lage"]:
            rows = rows.filter(status=asked["lage"])
        if asked["slag"]:
            rows = rows.filter(kind=asked["slag"])
        if asked["vardforlopp"]:
            path = "implementation__pathway_version__pathway__slug"
            rows = rows.filter(**{path: asked["vardforlopp"]})
        if asked["ar"]:
            rows = rows.filter(year=asked["ar"])
        return rows.filter(self._mine()) if asked["mina"] else rows

    def _mine(self) -> Q:
        staffed = Staffing.objects.in_force().filter(person_id=self.user.person_id)
        return Q(implementation__in=staffed.values("implementation"))
