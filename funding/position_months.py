"""The months of positions: who held them how much, and what they cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from funding.models import HoldingStatus, Position, PositionHolding, SalaryBasis, SalaryCost
from funding.months import months_between
from funding.part_month import Held, Spell, held, of_month
from vardforlopp.common import dates
from vardforlopp.common.money import part_of, percent

GIVEN, MISSING, VACANT, COMING, OUTSIDE = "given", "missing", "vacant", "coming", "outside"
WORDS = {
    GIVEN: "lämnad",
    MISSING: "saknas",
    VACANT: "vakant",
    COMING: "kommer",
    OUTSIDE: "utanför tjänstens tid",
}


@dataclass(frozen=True)
class PositionMonth:
    """A position in a month: how much it is held, by whom, and the cost that counts, if any."""

    position: Position
    month: date
    held: Held
    holdings: tuple[PositionHolding, ...]
    cost: SalaryCost | None

    def __str__(self) -> str:
        return f"{self.position}, {dates.swedish_month(self.month)}"

    @property
    def state(self) -> str:
        """One of WORDS: a month that has not ended is not missing."""
        if self.cost is not None:
            return GIVEN
        if self.held.is_vacant:
            return VACANT if _spell(self.position, 1).overlaps(self.month) else OUTSIDE
        return MISSING if last_day(self.month) < dates.today() else COMING

    @property
    def share(self) -> Decimal | None:
        """The healthcare region's part of the cost, half up to the öre, once; None without one."""
        return part_of(self.cost.amount, self.position.financing_share) if self.cost else None

    @property
    def is_outdated(self) -> bool:
        """The cost was handed in when the holding was another."""
        return self.cost is not None and self.cost.degree_days != self.held.degree_days

    @property
    def is_begun(self) -> bool:
        """A month ahead takes no cost."""
        return self.month <= dates.today()

    @property
    def address(self) -> str:
        return month_address("salary_month", self.position, self.month)

    @property
    def enter_address(self) -> str:
        return month_address("salary_enter", self.position, self.month)

    @property
    def holders(self) -> str:
        """Those who held it during the month, in the order they did."""
        return ", ".join(dict.fromkeys(str(one.person) for one in self.holdings))

    @property
    def share_in_words(self) -> str:
        """Such as "16 av 31 dagar, 80 % av tjänsten"."""
        said = f"{self.held.days} av {self.held.of} dagar"
        degrees = {one.degree for one in self.holdings}
        if not self.holdings or degrees == {1}:
            return said
        if len(degrees) == 1:
            return f"{said}, {percent(degrees.pop())} av tjänsten"
        whole = f"{self.held.degree_days.normalize():f}".replace(".", ",")
        return f"{said} med olika tjänstgöringsgrad, motsvarar {whole} hela dagar"


def month_address(name: str, position: Position, month: date) -> str:
    """The address of a page about a position in a month."""
    return reverse(name, args=[position.pk, month.year, month.month])


def last_day(month: date) -> date:
    """The last day of the month."""
    return of_month(month).last or month


def of_year(year: int) -> list[date]:
    """The twelve months."""
    return [date(year, number, 1) for number in range(1, 13)]


def _spell(row: Position | PositionHolding, degree: Decimal | int) -> Spell:
    return Spell(row.valid_from, row.valid_to, Decimal(degree))


def read(positions: Iterable[Position], months: list[date]) -> list[PositionMonth]:
    """Each position in each month, in that order; two queries whatever their number."""
    rows = list(positions)
    if not rows or not months:
        return []
    holdings = _holdings(rows)
    costs = {
        (cost.position_id, cost.month): cost
        for cost in SalaryCost.objects.current().filter(
            position__in=rows, month__range=(months[0], months[-1])
        )
    }
    return [
        _month(row, month, holdings[row.pk], costs.get((row.pk, month)))
        for row in rows
        for month in months
    ]


def one(position: Position, month: date) -> PositionMonth:
    """A position in one month."""
    return read([position], [month])[0]


def _holdings(positions: list[Position]) -> dict[int, list[PositionHolding]]:
    found: dict[int, list[PositionHolding]] = defaultdict(list)
    confirmed = PositionHolding.objects.filter(status=HoldingStatus.CONFIRMED)
    rows = confirmed.filter(position__in=positions).select_related("person")
    for row in rows.order_by("valid_from", "pk"):
        found[row.position_id].append(row)
    return found


def _month(
    position: Position, month: date, holdings: list[PositionHolding], cost: SalaryCost | None
) -> PositionMonth:
    then = [one for one in holdings if _spell(one, one.degree).overlaps(month)]
    share = held(month, [_spell(one, one.degree) for one in then], _spell(position, 1))
    return PositionMonth(position, month, share, tuple(then), cost)


def begun(positions: Iterable[Position]) -> list[PositionMonth]:
    """Every month since each position was first held that has ended; three queries."""
    rows, today = list(positions), dates.today()
    first = first_held(rows)
    if first is None or first >= today.replace(day=1):
        return []
    ended = [month for month in months_between(first, today) if last_day(month) < today]
    return read(rows, ended)


def first_held(positions: Iterable[Position]) -> date | None:
    """The first day that any of the positions was held."""
    return min(
        (row.valid_from for found in _holdings(list(positions)).values() for row in found),
        default=None,
    )


def rule_for(position: Position, month: date) -> SalaryBasis | None:
    """What counts as salary cost on the first day of the month it holds, if a rule says."""
    rules = SalaryBasis.objects.filter(healthcare_region=position.healthcare_region_id)
    return rules.in_force(last_day(month)).first() or rules.in_force(month).first()
