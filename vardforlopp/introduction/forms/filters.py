"""What the rows of an analysis can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from regions.models import Municipality, Unit
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.introduction.models import CostBearer, CostKind, Progress
from vardforlopp.introduction.models.gaps import GapItemQuerySet
from vardforlopp.pathways.models import Implementation

WHOLE_REGION = "regionen"
ACTIONS, MISSING = "galler", "saknas"


class GapFilter(FilterForm):
    """By unit, how far the action has come, municipality and whether it is late."""

    enhet = SpelledChoice(label="Enhet")
    lage = SpelledChoice(
        Progress.choices,
        words=[(ACTIONS, "Alla som gäller"), (MISSING, "Åtgärd saknas")],
        label="Åtgärdens läge",
    )
    kommun = forms.BooleanField(label="Berör kommunal vård", required=False)
    forsenade = forms.BooleanField(label="Försenade", required=False)

    def __init__(self, data: QueryDict, *, implementation: Implementation):
        super().__init__(data)
        units = Unit.objects.filter(gap_items__implementation=implementation).distinct()
        found = units.in_swedish_order().values_list("slug", "name")
        self.offer("enhet", (WHOLE_REGION, "Hela regionen"), *found)

    def choose(self, rows: Any) -> Any:
        """The rows of the unit, in the state, that are asked for."""
        asked = self.cleaned_data
        if asked["enhet"] == WHOLE_REGION:
            rows = rows.filter(unit=None)
        elif asked["enhet"]:
            rows = rows.filter(unit__slug=asked["enhet"])
        if asked["kommun"]:
            rows = rows.filter(concerns_municipality=True)
        if asked["forsenade"]:
            rows = rows.late()
        return in_state(rows, asked["lage"])


def in_state(rows: GapItemQuerySet, state: str) -> GapItemQuerySet:
    """The rows whose action is where the filter says."""
    if state == ACTIONS:
        return rows.actions()
    if state == MISSING:
        return rows.without_action()
    if state == Progress.PLANNED:
        rows = rows.actions()  # nothing is planned where no action is written
    return rows.filter(progress=state) if state else rows


class CostFilter(FilterForm):
    """By year, kind and who pays; a recurring cost belongs to its year and all after it."""

    ar = SpelledChoice(label="År")
    slag = SpelledChoice(CostKind.choices, label="Slag")
    betalas = SpelledChoice(CostBearer.choices, label="Betalas av")

    def __init__(self, data: QueryDict, *, years: list[int]):
        super().__init__(data)
        self.offer("ar", *((str(year), str(year)) for year in years))

    def choose(self, rows: Any) -> Any:
        """The costs of the year, of the kind, that are asked for."""
        asked = self.cleaned_data
        if asked["ar"]:
            rows = rows.in_year(int(asked["ar"]))
        if asked["slag"]:
            rows = rows.filter(kind=asked["slag"])
        if asked["betalas"]:
            rows = rows.filter(bearer=asked["betalas"])
        return rows


class MunicipalFilter(FilterForm):
    """One of the region's municipalities, or all of them."""

    kommun = SpelledChoice(label="Kommun")

    def __init__(self, data: QueryDict, *, municipalities: list[Municipality]):
        super().__init__(data)
        self.offer("kommun", *((one.slug, one.name) for one in municipalities))
