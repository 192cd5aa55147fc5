"""What an invoice does to the budgets of its years: left now, and left after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from funding.follow_up import Follow
from funding.invoiced import Part, placed
from funding.invoices.checks import Check
from funding.invoices.matters import Matter
from funding.models import Severity
from funding.models.invoices import DECIDED
from vardforlopp.common.money import sek, total


@dataclass(frozen=True)
class Effect:
    """A year's budget for the positions (SEK); `left` is None when none is decided or seen."""

    year: int
    href: str
    left: Decimal | None  # decided and not approved, this invoice apart
    share: Decimal  # of this invoice in the year

    @property
    def after(self) -> Decimal | None:
        """What is left when this invoice is approved too."""
        return None if self.left is None else self.left - self.share

    @property
    def left_text(self) -> str:
        return "ingen budget är beslutad" if self.left is None else sek(self.left)

    @property
    def after_text(self) -> str:
        return "–" if self.after is None else sek(self.after)


Known = dict[tuple[int, int], Follow]  # by healthcare region and year


def effects_of(user: Any, matter: Matter, known: Known | None = None) -> list[Effect]:
    """For each year the lines are for; nothing for a region, which sees no budget."""
    years = sorted({month.year for one in matter.expected.values() for month in one.months})
    found = {} if known is None else known
    return [one for year in years if (one := _effect(user, matter, year, found))]


def effects_together(user: Any, matters: Iterable[Matter]) -> list[tuple[Any, Effect]]:
    """What several undecided invoices do: for each healthcare region and year, their sum."""
    known: Known = {}
    found: dict[tuple[int, int], tuple[Any, Effect]] = {}
    for matter in matters:
        place = matter.invoice.healthcare_region
        for one in effects_of(user, matter, known):
            _, before = found.get((place.pk, one.year), (None, None))
            sum_ = replace(one, share=one.share + before.share) if before else one
            found[place.pk, one.year] = (place, sum_)
    return [found[key] for key in sorted(found)]


def _effect(user: Any, matter: Matter, year: int, known: Known) -> Effect | None:
    invoice = matter.invoice
    place = invoice.healthcare_region
    follow = known.setdefault((place.pk, year), Follow(user, place, year))
    if not follow.sees_budget:
        return None
    share = total(part.amount for part in _own_parts(matter, year))
    left = follow.left_to_approve
    if left is not None and invoice.status in DECIDED:
        left += share
    budgets = [one for one in follow.budgets if one.pays_positions]
    return Effect(year, budgets[0].get_absolute_url() if budgets else "", left, share)


def _own_parts(matter: Matter, year: int) -> list[Part]:
    found = placed(matter.expected, year)
    return [part for part in found if part.line.invoice_id == matter.invoice.pk]


def remarks(effects: list[Effect]) -> Iterator[Check]:
    """The budget may be exceeded, but not without a word."""
    for one in effects:
        if one.after is not None and one.after < 0:
            text = f"Budgeten för {one.year} räcker inte: {sek(-one.after)} saknas efter fakturan."
            yield Check("VF-O-040", Severity.WARNING, text)
