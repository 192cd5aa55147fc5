"""Money for the introduction: agreements of the state, positions, and what is made of them."""

from funding.models.agreements import (
    Agreement,
    Allocation,
    AllocationKey,
    Outcome,
    Receivers,
    ReportObligation,
    UnusedMoney,
)
from funding.models.positions import HoldingStatus, Position, PositionHolding

__all__ = [
    "Agreement",
    "Allocation",
    "AllocationKey",
    "HoldingStatus",
    "Outcome",
    "Position",
    "PositionHolding",
    "Receivers",
    "ReportObligation",
    "UnusedMoney",
]
