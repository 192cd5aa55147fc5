"""What can be published: decisions of the council, and the region's programme areas and groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from governance.models import GROUPS, Publication
from governance.reports.decided import Decided, decisions, of_decision, of_outcome, outcomes
from regions.models import Body

KINDS = {"beslut": "decision", "svar": "outcome", "grupp": "body"}  # key in the address: column


@dataclass(frozen=True)
class Candidate:
    """One thing that can be published: what it is, and how it stands published now, if it does."""

    key: str  # such as "beslut-12"
    obj: Any
    label: str
    what: str
    on: date | None
    href: str
    text: str
    headline: str  # proposed to those who do not work here
    published: Publication | None = None

    def __str__(self) -> str:
        return self.label

    @property
    def column(self) -> str:
        """The column of Publication that points to it."""
        return KINDS[self.key.partition("-")[0]]


def candidates(council: Body) -> list[Candidate]:
    """All of them with how they stand: decisions with the latest first, then the groups A to Ö."""
    known = _published(council)
    own = [*map(of_decision, decisions(council)), *map(of_outcome, outcomes(council))]
    ordered = sorted(own, key=lambda one: (one.on, one.key), reverse=True)
    found = [*map(_of_decided, ordered), *map(_of_body, _groups(council))]
    return [_with(one, known.get(one.key)) for one in found]


def candidate(council: Body, key: str) -> Candidate:
    """The one with the key, or Http404."""
    found = next((one for one in candidates(council) if one.key == key), None)
    if found is None:
        raise Http404
    return found


def _published(council: Body) -> dict[str, Publication]:
    rows = Publication.objects.public().filter(council=council)
    return {key_of(row): row for row in rows}


def key_of(row: Publication) -> str:
    """The key of what a publication is about."""
    if row.decision_id:
        return f"beslut-{row.decision_id}"
    return f"svar-{row.outcome_id}" if row.outcome_id else f"grupp-{row.body_id}"


def _with(one: Candidate, published: Publication | None) -> Candidate:
    return Candidate(**{**vars(one), "published": published})


def _of_decided(one: Decided) -> Candidate:
    """With the words of the decision itself, to be rewritten for the public."""
    what = f"{one.what}, {one.about}"
    return Candidate(
        one.key, one.row, one.label, what, one.on, one.href, one.text, one.matter.title
    )


def _of_body(body: Body) -> Candidate:
    """With nothing about its members: only what it is and does."""
    what = str(body.get_kind_display())
    mirrors = f" Speglar {body.mirrors}." if body.mirrors else ""
    text = f"{what.partition(' – ')[2].capitalize()} i {body.region}.{mirrors}"
    return Candidate(
        f"grupp-{body.pk}", body, body.name, what, None, body.get_absolute_url(), text, body.name
    )


def _groups(council: Body) -> Any:
    """The programme areas and groups that the region has today."""
    rows = Body.objects.in_force().filter(region=council.region_id, kind__in=GROUPS)
    return rows.select_related("region", "mirrors").in_swedish_order()
