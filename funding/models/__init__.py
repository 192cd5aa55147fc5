"""Money for the introduction: agreements of the state and what was made of them."""

from funding.models.agreements import (
    Agreement,
    Allocation,
    AllocationKey,
    Outcome,
    Receivers,
    ReportObligation,
    UnusedMoney,
)

__all__ = [
    "Agreement",
    "Allocation",
    "AllocationKey",
    "Outcome",
    "Receivers",
    "ReportObligation",
    "UnusedMoney",
]
