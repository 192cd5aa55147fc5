"""Saying that an analysis is klar, and opening it again with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db import transaction

from vardforlopp.common.answer import Refused, Stale, demand
from vardforlopp.common.records import change, lock
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation

Analysis = TypeVar("Analysis", GapAnalysis, ImpactAssessment)

KLAR = "Analysen är klar. Öppna den igen för att ändra den."
NO_ROWS = "Analysen har inga rader än. Skriv minst en rad innan den är klar."
NO_MANDATE = "Svara på om det ryms inom verksamheternas uppdrag innan analysen är klar."


def working_on(model: type[Analysis], implementation: Implementation, *, by: Any) -> Analysis:
    """The analysis, made when it is the first time, while nobody else works on it.

    Raises Forbidden.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    found = model._default_manager.filter(implementation=fresh).first()
    if found is None:
        found = model(implementation=fresh)
        found.full_clean()
        found.save()
    return found


def demand_open(analysis: GapAnalysis | ImpactAssessment) -> None:
    """Raises Refused when it is klar."""
    if analysis.is_complete:
        raise Refused(KLAR)


@transaction.atomic
def complete_gap_analysis(
    implementation: Implementation, *, by: Any, completed_on: date, edition: int | None = None
) -> GapAnalysis:
    """Says that the gap analysis is klar: from then on every region reads it.

    `edition` is what the page had shown. Raises Forbidden, Refused, Stale.
    """
    analysis = working_on(GapAnalysis, implementation, by=by)
    if not analysis.parts().exists():
        raise Refused(NO_ROWS)
    return _complete(analysis, by, completed_on, edition)


@transaction.atomic
def complete_impact(
    implementation: Implementation, *, by: Any, completed_on: date, edition: int | None = None
) -> ImpactAssessment:
    """Says that the impact assessment is klar. Raises Forbidden, Refused, Stale."""
    assessment = working_on(ImpactAssessment, implementation, by=by)
    if not assessment.within_mandate:
        raise Refused(NO_MANDATE)
    return _complete(assessment, by, completed_on, edition)


def _complete(analysis: Analysis, by: Any, completed_on: date, edition: int | None) -> Analysis:
    if analysis.is_complete:
        raise Refused("Analysen är redan klar.")
    demand_past(completed_on, "completed_on")
    if edition is not None and edition != analysis.edition:
        raise Stale(
            "Någon annan ändrade analysen medan du hade sidan öppen. Läs den igen och "
            "klarmarkera sedan om den stämmer.",
            version=analysis.edition,
        )
    return change(
        analysis,
        by=by,
        reason="Klarmarkerad",
        completed_on=completed_on,
        completed_by=by.person,
    )


@transaction.atomic
def reopen(
    analysis: GapAnalysis | ImpactAssessment, *, by: Any, reason: str, version: int | None = None
) -> GapAnalysis | ImpactAssessment:
    """Makes an analysis that is klar unfinished again, with why; only the own region sees it then.

    Raises Forbidden, Refused, Stale.
    """
    lock(analysis.implementation)
    demand(can_prepare(by, analysis.implementation))
    fresh: GapAnalysis | ImpactAssessment = lock(analysis, version)
    if not fresh.is_complete:
        raise Refused("Analysen är redan öppen.")
    return change(fresh, by=by, reason=reason, completed_on=None, completed_by=None)
