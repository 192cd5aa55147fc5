"""The gate conditions that work done in this app meets, named in settings.GATE_FACTS."""

from __future__ import annotations

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
    """Some unit has introduced it, and every unit that anybody asked has, or it does not apply."""
    states = UnitStatus.objects.filter(implementation=implementation)
    found = set(states.values_list("state", flat=True))
    return UnitState.INTRODUCED in found and found <= {
        UnitState.INTRODUCED,
        UnitState.NOT_RELEVANT,
    }


def line_owner_named(implementation: Implementation) -> bool:
    """Somebody in the line answers for it, and the next review has a day."""
    return Maintenance.objects.filter(implementation=implementation).exists()
