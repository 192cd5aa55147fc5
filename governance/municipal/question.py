"""What a municipality is asked about: the pathway, and what it would have to do."""

from __future__ import annotations

from typing import Any

from governance.models import MunicipalTrack
from vardforlopp.introduction.models import ImpactAssessment
from vardforlopp.pathways.addresses import address

Fact = dict[str, Any]


def question_of(user: Any, track: MunicipalTrack) -> list[Fact]:
    """The introduction, and the municipality's part in it as far as the reader may read it."""
    about = track.implementation
    found: list[Fact] = [
        {"label": "Införande", "value": str(about), "href": about.get_absolute_url()},
    ]
    impact = ImpactAssessment.objects.visible_to(user).filter(implementation=about).first()
    if impact is None:
        return found
    if impact.municipal_tasks:
        found.append({"label": "Kommunens uppgifter", "value": impact.municipal_tasks})
    url = address(about, "impact")
    return [*found, {"label": "Underlag", "value": "Konsekvensanalysen", "href": url}]
