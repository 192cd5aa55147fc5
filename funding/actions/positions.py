"""Positions, and who holds them: the region proposes, the kansli confirms and ends (S0-29)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from funding.models import HoldingStatus, Position, PositionHolding
from funding.permissions import can_edit_positions, can_end_holding, can_propose_holder
from funding.workflow import holding_workflow
from regions.models import Person
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock


@transaction.atomic
def add_position(*, by: Any, reason: str = "", **facts: Any) -> Position:
    """A new position of a healthcare region. Raises Forbidden, ValidationError."""
    position = Position(**facts)
    demand(can_edit_positions(by, position.healthcare_region))
    lock(position.healthcare_region)  # two at once would both find the number free
    return add(position, by=by, reason=reason)


@transaction.atomic
def propose_holder(
    position: Position,
    *,
    by: Any,
    person: Person,
    valid_from: date,
    valid_to: date | None = None,
    degree: Decimal = Decimal(1),
) -> PositionHolding:
    """The region names somebody for the position; it counts when the kansli has confirmed.

    Raises Forbidden, ValidationError when somebody has it, or is proposed, on any of the days.
    """
    fresh = lock(position)
    demand(can_propose_holder(by, fresh))
    holding = PositionHolding(
        position=fresh,
        person=person,
        valid_from=valid_from,
        valid_to=valid_to,
        degree=degree,
        proposed_by=by.person if by else None,
    )
    return add(holding, by=by, reason=f"Föreslår {person}")


def confirm_holding(
    holding: PositionHolding, *, by: Any, version: int | None = None
) -> PositionHolding:
    """The kansli says yes. Raises Forbidden, Stale, Refused."""
    return _perform("confirm", holding, by=by, version=version)


def decline_holding(
    holding: PositionHolding, *, by: Any, comment: str, version: int | None = None
) -> PositionHolding:
    """The kansli says no, and why. Raises Forbidden, Stale, Refused."""
    return _perform("decline", holding, by=by, version=version, comment=comment)


@transaction.atomic
def end_holding(
    holding: PositionHolding, *, by: Any, valid_to: date, reason: str, version: int | None = None
) -> PositionHolding:
    """Says the last day and why. Raises Forbidden, Stale, Refused, ValidationError."""
    fresh = lock(holding, version)
    demand(can_end_holding(by, fresh))
    if fresh.status != HoldingStatus.CONFIRMED:
        raise Refused("Bara ett bekräftat innehav har en sista dag.")
    if valid_to < fresh.valid_from:
        raise Refused("Sista dagen kan inte ligga före den första.", field="valid_to")
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


def _perform(name: str, holding: PositionHolding, **facts: Any) -> PositionHolding:
    moved: PositionHolding = holding_workflow.perform(name, holding, **facts)
    return moved
