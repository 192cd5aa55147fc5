"""What every day that is written down must be: something that has already been."""

from __future__ import annotations

from datetime import date

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused


def demand_past(day: date, field: str) -> None:
    """Refused at the field when the day has not been yet."""
    if day > dates.today():
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field=field)
