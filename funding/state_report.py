"""The section on costs and use for the report to the state (S3-40, S3-41), from our rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from funding.budget_tables import address
from funding.follow_up import Follow
from funding.forecast import State
from funding.models import Allocation, UnusedMoney
from funding.sharing import division
from regions.models import HealthcareRegion
from regions.tables import Column
from vardforlopp.common.money import total
from vardforlopp.common.wording import counted


@dataclass(frozen=True)
class Figure:
    """A line of the section: what, how much (SEK, None when not known), and the rows behind it."""

    part: str
    label: str
    amount: Decimal | None
    href: str = ""
    note: str = ""

    def __str__(self) -> str:
        return self.label


COLUMNS = (
    Column("Uppgift", str),
    Column("Del", lambda row: row.part),
    Column("Belopp", lambda row: row.amount, lambda row: row.href, is_number=True, names_row=True),
    Column("Anmärkning", lambda row: row.note),
)
FROM_STATE, DECIDED, COSTS, USE, LEFT = "Från staten", "Budget", "Kostnader", "Användning", "Kvar"


def rows(follow: Follow) -> list[Figure]:
    """What came, what was decided, what it cost, what was used and what is left."""
    return [*_received(follow), *_decided(follow), *_costs(follow), *_use(follow), *_left(follow)]


def _received(follow: Follow) -> Iterable[Figure]:
    """The decided lines of the year's agreement that go to the healthcare region itself."""
    found = Allocation.objects.filter(agreement__year=follow.year, is_decided=True)
    for line in found.select_related("agreement", "body"):
        amount = _share(line, follow.healthcare_region)
        if amount is not None:
            yield Figure(FROM_STATE, line.purpose, amount, line.get_absolute_url())


def _share(line: Allocation, place: HealthcareRegion) -> Decimal | None:
    """What of a line is for the healthcare region; None when nothing is said to be."""
    if line.body is not None:
        return line.amount if line.body.healthcare_region_id == place.pk else None
    return next((one.amount for one in division(line).shares if one.receiver == place), None)


def _decided(follow: Follow) -> Iterable[Figure]:
    for budget in follow.budgets:
        latest = budget.latest
        yield Figure(DECIDED, budget.purpose, latest.amount, budget.get_absolute_url(), str(latest))


def _costs(follow: Follow) -> Iterable[Figure]:
    """The known salary costs, and the healthcare region's share of them."""
    known = [
        month for one in follow.by_position for month in one.months if month.state == State.KNOWN
    ]
    whole = total(month.cost.amount for month in known if month.cost)
    share, url = follow.committed.known, address("budget_months", follow)
    note = f"{counted(len(known), 'månad', 'månader')} med lämnad kostnad"
    yield Figure(COSTS, "Lönekostnad för tjänsterna", whole, url, note)
    yield Figure(COSTS, "Sjukvårdsregionens andel", share, url)
    yield Figure(COSTS, "Regionernas andel", whole - share, url)
    if follow.committed.unknown:
        lacking = counted(follow.committed.unknown, "månad", "månader")
        yield Figure(COSTS, "Utan uppgift", None, url, f"{lacking}, inte medräknade")


def _use(follow: Follow) -> Iterable[Figure]:
    """Each stage, by region what is approved."""
    stages, url = follow.stages, address("budget_lines", follow)
    yield Figure(USE, "Fakturerat", stages.invoiced, url)
    yield Figure(USE, "Beslutsattesterat", stages.approved, url)
    for region, found in follow.by_region.items():
        amount = total(one.stages.approved for one in found)
        own = address("budget_lines", follow, region=region.slug)
        yield Figure(USE, f"Beslutsattesterat, {region}", amount, own)
    yield Figure(USE, "Betalt", stages.paid, url)


def _left(follow: Follow) -> Iterable[Figure]:
    """Not used: by the budget, and what is said to be carried over or repaid."""
    if follow.decided is not None:
        label = "Beslutat men inte beslutsattesterat"
        yield Figure(LEFT, label, follow.left_to_approve, address("budget", follow))
    found = UnusedMoney.objects.filter(
        healthcare_region=follow.healthcare_region, agreement__year=follow.year
    )
    for row in found.select_related("agreement"):
        url = f"{row.agreement.get_absolute_url()}#oanvanda"
        yield Figure(LEFT, str(row), row.amount, url, row.reference)


def lead(follow: Follow) -> str:
    """The sentence above the figures."""
    positions = counted(len(follow.positions), "tjänst", "tjänster")
    regions = counted(len(follow.by_region), "region", "regioner")
    pays = "betalade" if follow.stages.paid else "har åtagit sig att betala för"
    return (
        f"{follow.healthcare_region} {pays} {follow.year} en del av lönen för {positions} som "
        f"processtöd i {regions}. Siffrorna är summor av raderna de länkar till."
    )
