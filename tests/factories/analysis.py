"""Gap and impact analyses for tests: rows as if somebody had written them, and klara ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.pathways import ImplementationFactory
from tests.factories.regions import PersonFactory
from vardforlopp.introduction import models


class GapAnalysisFactory(DjangoModelFactory):
    """One that is klar; `open=True` is not."""

    class Meta:
        model = models.GapAnalysis
        django_get_or_create = ("implementation",)

    class Params:
        open = factory.Trait(completed_on=None, completed_by=None)

    implementation = factory.SubFactory(ImplementationFactory)
    completed_on = date(2021, 2, 1)
    completed_by = factory.SubFactory(PersonFactory)


class GapItemFactory(DjangoModelFactory):
    """A row with an action that is planned."""

    class Meta:
        model = models.GapItem

    implementation = factory.SubFactory(ImplementationFactory)
    current_state = "Vård på vanlig avdelning."
    desired_state = "Vård på strokeenhet från början."
    gap = factory.Sequence(lambda n: f"För få platser, rad {n}.")
    consequence = "Längre tid till rehabilitering."
    action = "Öppna fyra platser till."
    responsible = "Verksamhetschefen"


class ImpactAssessmentFactory(DjangoModelFactory):
    """One that fits the mandate and is klar; `open=True` is not klar."""

    class Meta:
        model = models.ImpactAssessment
        django_get_or_create = ("implementation",)

    class Params:
        open = factory.Trait(completed_on=None, completed_by=None)

    implementation = factory.SubFactory(ImplementationFactory)
    municipal_tasks = "Ta emot inom tre dagar."
    within_mandate = models.WithinMandate.YES
    mandate_reason = "Det är samma uppdrag som i dag."
    completed_on = date(2021, 2, 1)
    completed_by = factory.SubFactory(PersonFactory)


class ImpactCostFactory(DjangoModelFactory):
    """The region pays once."""

    class Meta:
        model = models.ImpactCost

    assessment = factory.SubFactory(ImpactAssessmentFactory)
    year = 2026
    kind = models.CostKind.ONE_OFF
    bearer = models.CostBearer.REGION
    what = factory.Sequence(lambda n: f"Utbildning {n}")
    amount = Decimal("1234.50")


def complete(implementation: Any) -> None:
    """Both analyses of the introduction are klara."""
    GapAnalysisFactory(implementation=implementation)
    ImpactAssessmentFactory(implementation=implementation)
