"""The gate conditions that work done in this app meets, named in settings.GATE_FACTS."""

from __future__ import annotations

from regions.models import Unit
from vardforlopp.introduction.models import (
    GapAnalysis,
    GuidingAnswer,
    ImpactAssessment,
    Maintenance,
    UnitState,
    UnitStatus,
)
from vardforlopp.pathways.models import GuidingQuestion, Implementation


def questions_answered(implementation: Implementation) -> bool:
    """Each of the nine questions has an answer that is besvarad."""
    answered = GuidingAnswer.objects.answered().filter(implementation=implementation)
    return 0 < GuidingQuestion.objects.count() == answered.count()


def analysis_complete(implementation: Implementation) -> bool:
    """Both the gap analysis and the impact assessment are klara."""
    return all(
        model.objects.filter(implementation=implementation, completed_on__isnull=False).exists()
        for model in (GapAnalysis, ImpactAssessment)
    )


def introduced_everywhere(implementation: Implementation) -> bool:
    """Some unit in force has introduced it, and every other one too unless it does not apply.

    A unit that has not answered has not introduced it.
    """
    units = Unit.objects.in_force().filter(region=implementation.region_id)
    answers = UnitStatus.objects.filter(implementation=implementation)
    introduced = answers.filter(state=UnitState.INTRODUCED).values("unit")
    outside = answers.filter(state=UnitState.NOT_RELEVANT).values("unit")
    left = units.exclude(pk__in=introduced).exclude(pk__in=outside)
    return units.filter(pk__in=introduced).exists() and not left.exists()


def line_owner_named(implementation: Implementation) -> bool:
    """Somebody in the line answers for it, and the next review has a day."""
    return Maintenance.objects.filter(implementation=implementation).exists()
