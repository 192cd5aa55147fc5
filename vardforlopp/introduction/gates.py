"""The gate conditions that work done in this app meets, named in settings.GATE_FACTS."""

from __future__ import annotations

from regions.models import Unit
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.introduction.models import (
    GapAnalysis,
    GuidingAnswer,
    ImpactAssessment,
    Maintenance,
    UnitState,
    UnitStatus,
)
from vardforlopp.pathways.models import GuidingQuestion, Implementation


def questions_answered(implementation: Implementation) -> Answer:
    """Each of the nine questions has an answer that is besvarad."""
    answered = GuidingAnswer.objects.answered().filter(implementation=implementation).count()
    asked = GuidingQuestion.objects.count()
    said = "är besvarad" if answered == 1 else "är besvarade"
    return YES if 0 < asked == answered else no(f"{answered} av {asked} {said}.")


def analysis_complete(implementation: Implementation) -> Answer:
    """Both the gap analysis and the impact assessment are klara."""
    for model, said in (
        (GapAnalysis, "Gapanalysen är inte klar."),
        (ImpactAssessment, "Konsekvensanalysen är inte klar."),
    ):
        done = model._default_manager.filter(completed_on__isnull=False)
        if not done.filter(implementation=implementation).exists():
            return no(said)
    return YES


def introduced_everywhere(implementation: Implementation) -> Answer:
    """Some unit in force has introduced it, and every other one too unless it does not apply.

    A unit that has not answered has not introduced it.
    """
    units = Unit.objects.in_force().filter(region=implementation.region_id)
    answers = UnitStatus.objects.filter(implementation=implementation)
    introduced = answers.filter(state=UnitState.INTRODUCED).values("unit")
    outside = answers.filter(state=UnitState.NOT_RELEVANT).values("unit")
    left = units.exclude(pk__in=introduced).exclude(pk__in=outside)
    return Answer(units.filter(pk__in=introduced).exists() and not left.exists())


def line_owner_named(implementation: Implementation) -> Answer:
    """Somebody in the line answers for it, and the next review has a day."""
    return Answer(Maintenance.objects.filter(implementation=implementation).exists())
