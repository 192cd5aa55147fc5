"""The words each kind of decision begins with in a council: its own, else those of the product."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from governance.decisions import wording
from governance.grants import wording as grants
from governance.models import DecisionKind, DecisionTemplate
from regions.models import Body
from vardforlopp.common.addresses import spelled
from vardforlopp.common.dates import swedish_date
from vardforlopp.pathways.models import Outcome

PLACE = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True)
class Sort:
    """A kind of decision with words of its own: what it is called, its usual words and places."""

    kind: str
    outcome: str
    label: str
    usual: str
    places: Mapping[str, str]

    @property
    def word(self) -> str:
        """As it stands in the address."""
        return spelled(self.label)

    def own(self, council: Body) -> DecisionTemplate | None:
        """The council's own words today."""
        rows = DecisionTemplate.objects.in_force().filter(
            council=council, kind=self.kind, outcome=self.outcome
        )
        found: DecisionTemplate | None = rows.order_by("-valid_from", "-pk").first()
        return found

    def unknown_in(self, text: str) -> list[str]:
        """What stands in braces and names nothing."""
        return sorted({name for name in PLACE.findall(text) if name not in self.places})


SORTS = (
    *(
        Sort(
            DecisionKind.INTRODUCTION,
            outcome,
            outcome.label,
            wording.DEFAULTS[outcome],
            wording.PLACES,
        )
        for outcome in Outcome
    ),
    Sort(DecisionKind.GRANT, "", "omställningsbidrag", grants.USUAL, grants.PLACES),
)


def sort_of(word: str) -> Sort | None:
    """The kind of decision an address names."""
    return next((one for one in SORTS if one.word == word), None)


def shown(council: Body) -> list[dict[str, Any]]:
    """Each kind with its words today, whose they are, and the way to change them."""
    found = []
    for one in SORTS:
        own = one.own(council)
        since = own.valid_from if own else None
        found.append(
            {
                "label": one.label,
                "text": own.text if own else one.usual,
                "whose": f"rådets egen sedan {swedish_date(since)}" if since else "standard",
                "url": reverse("decision_template", args=[council.slug, one.word]),
            }
        )
    return found
