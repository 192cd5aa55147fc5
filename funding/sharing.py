"""How the amount of a line is divided: exactly, to the öre, the same each time (X10).

Largest remainder: everyone gets their share rounded down to whole öre; the öre that are left go,
one each, to those whose shares lost most, and of those that lost as much to the first A to Ö.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from funding.models import Allocation, AllocationKey, Receivers
from regions.models import HealthcareRegion, Population, Region
from vardforlopp.common.money import ORE

R = TypeVar("R", bound=Hashable)


def largest_remainder(amount: Decimal, weights: Mapping[R, int]) -> dict[R, Decimal]:
    """The amount (SEK, whole öre, not negative) by weights (0 or more, one at least above).

    The parts add up to the amount. Raises ValueError for other amounts or weights.
    """
    total = sum(weights.values())
    if amount < 0 or amount != amount.quantize(ORE) or total <= 0 or min(weights.values()) < 0:
        raise ValueError("the amount or the weights cannot be shared out")
    ore = int(amount / ORE)
    exact = {key: Fraction(ore * weight, total) for key, weight in weights.items()}
    parts = {key: int(share) for key, share in exact.items()}
    by_loss = sorted(exact, key=lambda key: parts[key] - exact[key])  # keeps A to Ö among equals
    for key in by_loss[: ore - sum(parts.values())]:
        parts[key] += 1
    return {key: part * ORE for key, part in parts.items()}


def spread(amount: Decimal, weights: Mapping[R, int]) -> dict[R, Decimal]:
    """As `largest_remainder`, of an amount that may be less than 0."""
    parts = largest_remainder(abs(amount), weights)
    return parts if amount >= 0 else {key: -part for key, part in parts.items()}


@dataclass(frozen=True)
class Share:
    """What one receiver gets of a line; `weight` is inhabitants, None when all get as much."""

    receiver: Region | HealthcareRegion
    weight: int | None
    amount: Decimal


@dataclass(frozen=True)
class Division:
    """The shares of a line, or why there are none."""

    shares: list[Share]
    method: str
    problem: str = ""


EQUALLY = (
    "Lika stora delar. Ören som inte går jämnt ut fördelas en och en, A till Ö, så att summan "
    "stämmer på öret."
)
BY_POPULATION = (
    "Andelen är mottagarens folkmängd delad med allas. Andelen avrundas nedåt till hela ören; de "
    "ören som blir över går en och en till dem som förlorade mest på avrundningen (största "
    "resten). Summan stämmer på öret."
)
TO_ONE = "Hela beloppet går till en mottagare."
NOT_KNOWN = "Källan säger inte hur beloppet fördelas, så det räknas inte ut."


def division(line: Allocation) -> Division:
    """How a line is divided today, from the rows it stands on."""
    if line.key == AllocationKey.FIXED:
        return Division([], TO_ONE)
    if line.key == AllocationKey.UNKNOWN:
        return Division([], NOT_KNOWN)
    if line.key == AllocationKey.EQUAL:
        return _equal(line)
    return _by_population(line)


def _equal(line: Allocation) -> Division:
    model: Any = HealthcareRegion if line.receivers == Receivers.HEALTHCARE_REGIONS else Region
    receivers = list(model.objects.in_force(_day(line)).in_swedish_order())
    if not receivers:
        return Division([], EQUALLY, "Inga mottagare fanns det året.")
    parts = largest_remainder(line.amount, dict.fromkeys(receivers, 1))
    return Division([Share(one, None, parts[one]) for one in receivers], EQUALLY)


def _by_population(line: Allocation) -> Division:
    receivers = list(Region.objects.in_force(_day(line)).in_swedish_order())
    day = line.population_on or date.max  # a constraint says that there is one
    counted = Population.objects.filter(on=day, region__in=receivers)
    inhabitants = dict(counted.order_by().values_list("region", "count"))
    lacking = [str(one) for one in receivers if one.pk not in inhabitants]
    if lacking or not receivers:
        return Division([], BY_POPULATION, f"Folkmängden den dagen saknas: {', '.join(lacking)}.")
    weights = {one: inhabitants[one.pk] for one in receivers}
    parts = largest_remainder(line.amount, weights)
    shares = [Share(one, weights[one], parts[one]) for one in receivers]
    return Division(shares, BY_POPULATION)


def _day(line: Allocation) -> date:
    """The receivers are those at the end of the agreement's year."""
    return date(line.agreement.year, 12, 31)
