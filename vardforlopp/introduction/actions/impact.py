"""The impact assessment: its texts and its costs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from vardforlopp.common.answer import Refused
from vardforlopp.common.records import change, lock, sent_before
from vardforlopp.introduction.actions.analysis import demand_open, working_on
from vardforlopp.introduction.models import CostBearer, ImpactAssessment, ImpactCost
from vardforlopp.pathways.models import Implementation


@transaction.atomic
def edit_impact(
    implementation: Implementation, *, by: Any, version: int | None = None, **facts: Any
) -> ImpactAssessment:
    """Writes the texts while the assessment is open; `version` 0 says there was none to read.

    Raises Forbidden, Refused, Stale.
    """
    is_first = not ImpactAssessment.objects.filter(implementation=implementation).exists()
    assessment = working_on(ImpactAssessment, implementation, by=by)
    demand_open(assessment)
    read = None if version == 0 and is_first else version
    return change(assessment, by=by, version=read, **facts)


@transaction.atomic
def add_cost(
    implementation: Implementation, *, by: Any, token: UUID | None = None, **facts: Any
) -> ImpactCost:
    """Writes one more cost, or a saving below zero; the same `token` twice gives the first back.

    Raises Forbidden, Refused.
    """
    assessment = working_on(ImpactAssessment, implementation, by=by)
    again = sent_before(ImpactCost.objects.filter(assessment=assessment), token, **facts)
    if again is not None:
        return again
    demand_open(assessment)
    if ImpactCost.objects.counted().filter(assessment=assessment, **facts).exists():
        raise Refused("En likadan kostnad finns redan i analysen.")
    cost = ImpactCost(assessment=assessment, token=token, **facts)
    _demand_municipality(cost, facts)
    cost.full_clean()
    cost.save()
    return cost


@transaction.atomic
def edit_cost(cost: ImpactCost, *, by: Any, version: int | None = None, **facts: Any) -> ImpactCost:
    """Changes a cost that counts. Raises Forbidden, Refused, Stale."""
    fresh = _locked(cost, by, version)
    _demand_municipality(fresh, facts)
    return change(fresh, by=by, **facts)


@transaction.atomic
def withdraw_cost(
    cost: ImpactCost, *, by: Any, reason: str, version: int | None = None
) -> ImpactCost:
    """Strikes out a cost with why; it stays in the history. Raises Forbidden, Refused, Stale."""
    return change(_locked(cost, by, version), by=by, reason=reason, is_withdrawn=True)


def _locked(cost: ImpactCost, by: Any, version: int | None) -> ImpactCost:
    assessment = working_on(ImpactAssessment, cost.assessment.implementation, by=by)
    demand_open(assessment)
    fresh = lock(cost, version)
    if fresh.is_withdrawn:
        raise Refused("Kostnaden är redan struken.")
    return fresh


def _demand_municipality(cost: ImpactCost, facts: dict[str, Any]) -> None:
    """A named municipality lies in the region and pays."""
    municipality = facts.get("municipality", cost.municipality)
    if municipality is None:
        return
    if facts.get("bearer", cost.bearer) != CostBearer.MUNICIPALITY:
        raise Refused("Välj att kommunerna betalar, eller ta bort kommunen.", field="municipality")
    if municipality.region_id != cost.assessment.implementation.region_id:
        raise Refused("Kommunen ligger i en annan region.", field="municipality")
