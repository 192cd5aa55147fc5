"""The filter of the list of grants."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict

from governance.models import TransitionGrant
from regions.models import Body, Unit
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import CONTROLS, FilterForm
from vardforlopp.pathways.models import CarePathway

STATES = (("galler", "gäller"), ("ska-redovisas", "ska redovisas"), ("aterfort", "återfört"))


class GrantFilter(FilterForm):
    """By care pathway, year of the decision, unit and state."""

    controls = (*CONTROLS, "tabell")

    vardforlopp = SpelledChoice(label="Vårdförlopp")
    ar = SpelledChoice(label="År")
    enhet = SpelledChoice(label="Mottagare")
    lage = SpelledChoice(words=STATES, label="Läge")

    def __init__(self, data: QueryDict, *, user: Any, council: Body):
        super().__init__(data)
        rows = TransitionGrant.objects.visible_to(user).filter(decision__council=council).order_by()
        pathways = CarePathway.objects.filter(pk__in=rows.values("pathway_year__pathway"))
        self.offer("vardforlopp", *((one.slug, one.name) for one in pathways.order_by("sort_key")))
        years = sorted(set(rows.values_list("decision__year", flat=True)), reverse=True)
        self.offer("ar", *((str(year), str(year)) for year in years))
        units = Unit.objects.filter(pk__in=rows.values("receiver")).in_swedish_order()
        self.offer("enhet", *((one.slug, one.name) for one in units))

    def choose(self, rows: Any) -> Any:
        """The grants that pass them all."""
        asked = self.cleaned_data
        paths = {
            "vardforlopp": "pathway_year__pathway__slug",
            "ar": "decision__year",
            "enhet": "receiver__slug",
        }
        for name, path in paths.items():
            if asked[name]:
                rows = rows.filter(**{path: asked[name]})
        return _in_state(rows, asked["lage"], dates.today())


def _in_state(rows: Any, state: str, today: date) -> Any:
    """Those that count, those whose period is over without a full account, those taken back."""
    if state == "galler":
        return rows.filter(standing__gt=0)
    if state == "ska-redovisas":
        return rows.to_account_for(today)
    return rows.filter(standing=0) if state == "aterfort" else rows
