"""What the public reads, and what those who publish see."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.text import capfirst

from governance.models import Publication
from governance.publishing.candidates import Candidate
from governance.reports.decided import Decided, of_decision, of_outcome
from regions.tables import Column, shown
from vardforlopp.common.dates import swedish_date

Fact = dict[str, Any]
WHO_CAN = [
    "Alla inloggade ser vad som är publicerat. Allmänheten läser det på den öppna sidan.",
    "Rådets sekreterare och utvecklingschefen publicerar och avpublicerar.",
    "Inga personers namn följer med: varken beslutsfattare, ledamöter eller företrädare.",
]


def decided_in(row: Publication) -> Decided | None:
    """The decision it is about; None when it is about a group."""
    if row.decision:
        return of_decision(row.decision)
    return of_outcome(row.outcome) if row.outcome else None


def public_facts(row: Publication) -> list[Fact]:
    """What is said beside the words: nothing about any person."""
    found = decided_in(row)
    facts: list[Fact] = [{"label": "Region", "value": row.council.region}]
    if found is not None:
        facts += [
            {"label": "Beslut", "value": found.label},
            {"label": "Beslutsdag", "value": swedish_date(found.on)},
            {"label": "Vad", "value": capfirst(found.what)},
            {"label": "Vårdförlopp", "value": found.about},
            {"label": "Organ", "value": _body(row)},
        ]
    elif row.body is not None:
        facts.append({"label": "Slag", "value": row.body.get_kind_display()})
        if row.body.mirrors is not None:
            facts.append({"label": "Speglar", "value": row.body.mirrors})
    facts.append({"label": "Publicerat", "value": swedish_date(row.published_on)})
    return facts


def _body(row: Publication) -> str:
    return str(row.outcome.stage if row.outcome else row.council)


def is_superseded(row: Publication) -> bool:
    """Whether a later decision takes the place of the one that is published."""
    found = decided_in(row)
    return found is not None and found.is_superseded


def _kind(row: Publication) -> str:
    return str(row.body.get_kind_display()) if row.body else "beslut"


def _of(name: str) -> Any:
    def value(row: Publication) -> Any:
        found = decided_in(row)
        return getattr(found, name) if found else None

    return value


PUBLIC = (
    Column("Rubrik", lambda row: row.title, lambda row: row.get_absolute_url()),
    Column("Slag", _kind),
    Column("Vad", _of("what"), say=lambda what: capfirst(shown(what))),
    Column("Vårdförlopp", _of("about")),
    Column("Beslutsdag", _of("on")),
    Column("Region", lambda row: row.council.region),
    Column("Ersatt", lambda row: "ersatt av ett senare beslut" if is_superseded(row) else ""),
    Column("Publicerat", lambda row: row.published_on),
)
FILE = (*PUBLIC, Column("Text", lambda row: row.text))


def _state(one: Candidate) -> str:
    if one.published is None:
        return "inte publicerat"
    return f"publicerat {swedish_date(one.published.published_on)}"


def _act(one: Candidate) -> str:
    return "Ändra eller avpublicera" if one.published else "Publicera"


def columns(slug: str) -> tuple[Column, ...]:
    """The table of those who publish; the last column leads to what can be done."""

    def address(one: Candidate) -> str:
        if one.published is not None:
            return reverse("publication", args=[slug, one.published.pk])
        return reverse("publication_new", args=[slug, one.key])

    return (
        Column("Vad", lambda one: one.label, lambda one: one.href),
        Column("Innehåll", lambda one: one.what),
        Column("Dag", lambda one: one.on),
        Column("Läge", _state),
        Column("Gör", _act, address, names_row=True),
    )
