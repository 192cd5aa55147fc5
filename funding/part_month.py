"""Part of a month by calendar days: how much of it a position is held, and what that part costs.

Nothing here reads a row or a clock. Shares are exact fractions; an amount is rounded once, last.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from vardforlopp.common.money import ORE

NONE, WHOLE = Decimal(0), Decimal(1)


@dataclass(frozen=True)
class Spell:
    """Days in a row, both ends included; an end that is not known is open. Degree is 0–1."""

    first: date | None = None
    last: date | None = None
    degree: Decimal = WHOLE

    def within(self, other: Spell) -> Spell | None:
        """The days of both, at this degree; None when there are none."""
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        first, last = max(firsts, default=None), min(lasts, default=None)
        if first and last and first > last:
            return None
        return Spell(first, last, self.degree)

    def overlaps(self, month: date) -> bool:
        """Whether any day of the month is one of them."""
        return self.within(of_month(month)) is not None


@dataclass(frozen=True)
class Held:
    """How much of a month is held: its days with a holder, and those days times the degree."""

    days: int
    of: int
    degree_days: Decimal

    @property
    def share(self) -> Fraction:
        """The share 0–1 of the whole month at full degree."""
        return Fraction(self.degree_days) / self.of

    @property
    def is_whole(self) -> bool:
        """Every day at full degree."""
        return self.degree_days == self.of

    @property
    def is_vacant(self) -> bool:
        """Not a day."""
        return self.days == 0


def of_month(month: date) -> Spell:
    """The days of the month that a day lies in."""
    last = monthrange(month.year, month.month)[1]
    return Spell(month.replace(day=1), month.replace(day=last))


def held(month: date, spells: Iterable[Spell], period: Spell | None = None) -> Held:
    """What of the month the spells cover inside the period of the position.

    No two spells hold on the same day; if they did, the day would count once, at the higher degree.
    """
    whole = of_month(month)
    inside = whole.within(period or Spell())
    days, degree_days = 0, NONE
    for count, degree in _stretches([one.within(inside) for one in spells] if inside else []):
        days += count
        degree_days += count * degree
    return Held(days, _length(whole), degree_days)


def _stretches(spells: Iterable[Spell | None]) -> Iterator[tuple[int, Decimal]]:
    """The days between each beginning and end, and the highest degree there."""
    known = [_Days(one) for one in spells if one is not None]
    cuts = sorted({day for one in known for day in (one.first, one.after)})
    for first, after in pairwise(cuts):
        here = [one.degree for one in known if one.first <= first < one.after]
        if here:
            yield (after - first).days, max(here)


class _Days:
    """A spell with both ends: from a day until before another."""

    def __init__(self, spell: Spell):
        self.first, last = spell.first or date.min, spell.last or date.max
        self.after, self.degree = last + timedelta(days=1), spell.degree


def _length(spell: Spell) -> int:
    days = _Days(spell)
    return (days.after - days.first).days


def part(full: Decimal, share: Fraction) -> Decimal:
    """The share of an amount in SEK that is not negative, to whole öre, half up."""
    ore = Fraction(full) * 100 * share
    return (Decimal((ore * 2 + 1) // 2) / 100).quantize(ORE)
