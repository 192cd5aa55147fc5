"""What the tests of how far units have come share: the page, and units that answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from regions.models import Unit
from tests.cast import Cast
from vardforlopp.introduction.actions.units import UnitAnswer, set_unit_statuses

DAY = date(2021, 3, 1)
URL = "/inforande/skane/stroke/enheter/"


def answer(cast: Cast, *units: Unit, state: str = "introduced", **facts: Any) -> int:
    """The units answer the same, seen by Skåne's process supporter."""
    by = facts.pop("by", cast.supporter)
    facts = {"since": DAY} | facts
    answers = [UnitAnswer(unit, state, **facts) for unit in units]
    return set_unit_statuses(cast.stroke, by=by, answers=answers)
