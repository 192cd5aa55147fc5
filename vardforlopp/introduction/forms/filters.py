"""What the rows of an analysis can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from regions.models import Municipality, Unit
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.introduction.models import (
    CostBearer,
    CostKind,
    Progress,
)
from vardforlopp.introduction.models.gaps import GapItemQuerySet
from vardforlopp.introduction.models.impact import ImpactCostQuerySet
from vardforlopp.pathways.models import Implementation

WHOLE_REGION = "regionen"
ACTIONS, MISSING = "galler", "saknas"
PROGRESS = {
    "planerad": Progress.PLANNED,
    "pagar": Progress.ONGOING,
    "klar": Progress.DONE,
    "utgar": Progress.DROPPED,
}


class GapFilter(FilterForm):
    """By unit, how far the action has come, municipality and whether it is late."""

    enhet = forms.ChoiceField(label="Enhet", required=False)
    lage = forms.ChoiceField(
        label="Åtgärdens läge",
        required=False,
        choices=[
            ("", "Alla"),
            (ACTIONS, "Alla som gäller"),
            *((word, str(state.label)) for word, state in PROGRESS.items()),
            (MISSING, "Åtgärd saknas"),
        ],
    )
    kommun = forms.BooleanField(label="Berör kommunal vård", required=False)
    forsenade = forms.BooleanField(label="Försenade", required=False)

    def __init__(self, data: QueryDict, *, implementation: Implementation):
        super().__init__(data)
        units = Unit.objects.filter(gap_items__implementation=implementation).distinct()
        found = units.in_swedish_order().values_list("slug", "name")
        field: Any = self.fields["enhet"]
        field.choices = [("", "Alla"), (WHOLE_REGION, "Hela regionen"), *found]

    def narrow(self, rows: GapItemQuerySet) -> GapItemQuerySet:
        """The rows that pass; none when a filter is not understood."""
        if not self.is_valid():
            return rows.none()
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


def in_state(rows: GapItemQuerySet, word: str) -> GapItemQuerySet:
    """The rows whose action is where the word of the address says."""
    if word == ACTIONS:
        return rows.actions()
    if word == MISSING:
        return rows.without_action()
    if word == "planerad":
        rows = rows.actions()  # nothing is planned where no action is written
    return rows.filter(progress=PROGRESS[word]) if word else rows


class CostFilter(FilterForm):
    """By year, kind and who pays; a recurring cost belongs to its year and all after it."""

    ar = forms.TypedChoiceField(label="År", required=False, coerce=int, empty_value=None)
    slag = SpelledChoice(CostKind, label="Slag")
    betalas = SpelledChoice(CostBearer, label="Betalas av")

    def __init__(self, data: QueryDict, *, years: list[int]):
        super().__init__(data)
        field: Any = self.fields["ar"]
        field.choices = [("", "Alla"), *((year, str(year)) for year in years)]

    def narrow(self, rows: ImpactCostQuerySet) -> ImpactCostQuerySet:
        """The rows that pass; none when a filter is not understood."""
        if not self.is_valid():
            return rows.none()
        asked = self.cleaned_data
        if asked["ar"]:
            rows = rows.in_year(asked["ar"])
        if asked["slag"]:
            rows = rows.filter(kind=asked["slag"])
        if asked["betalas"]:
            rows = rows.filter(bearer=asked["betalas"])
        return rows


class MunicipalFilter(FilterForm):
    """One of the region's municipalities, or all of them."""

    kommun = forms.ChoiceField(label="Kommun", required=False)

    def __init__(self, data: QueryDict, *, municipalities: list[Municipality]):
        super().__init__(data)
        field: Any = self.fields["kommun"]
        field.choices = [("", "Alla"), *((one.slug, one.name) for one in municipalities)]
