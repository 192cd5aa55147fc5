"""Saying that a condition of a step was met outside the system: "klart på annat sätt"."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock
from vardforlopp.pathways import gates
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import ConditionMet, Implementation
from vardforlopp.pathways.permissions import can_log_status


@transaction.atomic
def mark_condition_met(
    implementation: Implementation,
    *,
    by: Any,
    condition: str,
    done_on: date,
    who: str,
    reference: str,
) -> ConditionMet:
    """Says that a condition was met outside the system. Raises Forbidden, Refused."""
    fresh = lock(implementation)
    demand(can_log_status(by, fresh))
    if condition not in gates.CONDITIONS:
        raise Refused("Villkoret finns inte.", field="condition")
    if gates.CONDITIONS[condition].hard(gates.Facts(fresh)):
        raise Refused("Rådet i regionen beslutar i systemet; det kan inte göras på annat sätt.")
    demand_past(done_on, "done_on")
    met = ConditionMet(
        implementation=fresh, condition=condition, done_on=done_on, who=who, reference=reference
    )
    met.full_clean()
    met.save()
    return met
