"""The words a decision begins with: a template of the council's, filled with facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from governance.models import (
    Advice,
    DecisionKind,
    DecisionTemplate,
    Delegation,
    Matter,
    Recommendation,
)
from vardforlopp.common import dates
from vardforlopp.pathways.models import Outcome

# What a template may name, with what a reader of the templates' page is told.
PLACES = {
    "vardforlopp": "vårdförloppets namn",
    "region": "regionens namn",
    "rad": "rådets namn",
    "arende": "ärendets nummer",
    "rekommendation": "vad rådet har rekommenderat, och när",
    "delegation": "delegationens beslut",
    "plan": "när införandet börjar och ska vara klart, om det är bestämt",
    "uppdrag": "att det ryms inom verksamheternas uppdrag, och varför",
}
ADVISED = {
    Advice.FOR: "rekommenderade rådet införande",
    Advice.AGAINST: "avrådde rådet från införande",
    Advice.RETURN: "återremitterade rådet ärendet för komplettering",
}
PLACE = re.compile(r"\{(\w+)\}")
DEFAULTS: Mapping[str, str] = {
    Outcome.INTRODUCED: (
        "{vardforlopp} införs i {region}.{plan}\n\n"
        "{rekommendation} {uppdrag}\n\n"
        "Beslutet är fattat på delegation ({delegation})."
    ),
    Outcome.DECLINED: (
        "{vardforlopp} införs inte i {region}.\n\n"
        "{rekommendation} \n\n"
        "Beslutet är fattat på delegation ({delegation})."
    ),
    Outcome.ALREADY: (
        "{vardforlopp} är redan infört i {region}. Inget ytterligare beslut om införande behövs."
        "\n\n{rekommendation}\n\n"
        "Beslutet är fattat på delegation ({delegation})."
    ),
}


def template_for(matter: Matter, outcome: str) -> str:
    """The council's own words for the outcome today, else those of the product."""
    rows = DecisionTemplate.objects.in_force().filter(
        council=matter.council_id, kind=DecisionKind.INTRODUCTION, outcome=outcome
    )
    own = rows.order_by("-valid_from", "-pk").first()
    return own.text if own else DEFAULTS[outcome]


def proposed_text(
    matter: Matter,
    outcome: str,
    *,
    delegation: Delegation | None,
    recommendation: Recommendation | None,
    reason: str = "",
    starts_on: date | None = None,
    ready_on: date | None = None,
) -> str:
    """The template filled with the facts of the matter; the decider edits it."""
    about: Any = matter.implementation
    facts = {
        "vardforlopp": str(about.pathway_version),
        "region": str(about.region),
        "rad": str(matter.council),
        "arende": matter.label,
        "rekommendation": _recommended(recommendation),
        "delegation": f"{delegation.delegator}, {delegation.reference}" if delegation else "–",
        "plan": _planned(starts_on, ready_on),
        "uppdrag": _within(reason),
    }
    return _filled(template_for(matter, outcome), facts)


def _filled(template: str, facts: Mapping[str, str]) -> str:
    """Only plain names are filled in, once: what a fact says is words, also in braces."""
    text = PLACE.sub(lambda found: facts.get(found[1], found[0]), template)
    return text.replace(" \n", "\n").strip()


def _recommended(row: Recommendation | None) -> str:
    if row is None:
        return ""
    day = dates.swedish_date(row.given_on)
    return f"Den {day} {ADVISED[Advice(row.advice)]}."


def _planned(starts_on: date | None, ready_on: date | None) -> str:
    starts = f" Införandet börjar {dates.swedish_date(starts_on)}." if starts_on else ""
    ready = f" Det ska vara infört senast {dates.swedish_date(ready_on)}." if ready_on else ""
    return starts + ready


def _within(reason: str) -> str:
    """That it is within the mandate, and why when that is said."""
    words = reason.strip()
    if not words:
        return "Införandet ryms inom verksamheternas uppdrag."
    end = "" if words.endswith((".", "!", "?")) else "."
    return f"Införandet ryms inom verksamheternas uppdrag: {words}{end}"
