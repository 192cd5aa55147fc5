"""How much room there is for a grant: the cap of the pathway and year, and the budget; SEK."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import Sum

from governance.models import GrantBudget, GrantReversal, PathwayYear, TransitionGrant
from governance.models.grant_guards import TOGETHER
from governance.models.grants import NOTHING
from regions.models import Body
from vardforlopp.common.records import lock
from vardforlopp.pathways.models import CarePathway


@dataclass(frozen=True)
class Granted:
    """What is granted and what of it is taken back."""

    granted: Decimal
    reversed: Decimal

    @property
    def standing(self) -> Decimal:
        """What still counts."""
        return self.granted - self.reversed


@dataclass(frozen=True)
class Room:
    """What a council has granted of a care pathway and of its budget in a year, and what is left.

    `released` is what the decision that is superseded gives back in the same moment.
    """

    year: int
    pathway: Granted
    council: Granted
    cap: Decimal | None
    budget: Decimal | None
    released: Decimal = NOTHING

    @property
    def left_of_cap(self) -> Decimal | None:
        """None without a delegation that says the cap."""
        return None if self.cap is None else self.cap - self.pathway.standing + self.released

    @property
    def left_of_budget(self) -> Decimal | None:
        """None without a budget."""
        return None if self.budget is None else self.budget - self.council.standing + self.released

    @property
    def left(self) -> Decimal:
        """What may be granted at most; nothing where either is unknown or spent."""
        found = (self.left_of_cap, self.left_of_budget)
        return max(min(NOTHING if one is None else one for one in found), NOTHING)

    def after(self, amount: Decimal) -> Room:
        """As it will be when the amount is granted too."""
        pathway = replace(self.pathway, granted=self.pathway.granted + amount)
        council = replace(self.council, granted=self.council.granted + amount)
        return replace(self, pathway=pathway, council=council)


def room_of(
    council: Body,
    pathway: CarePathway,
    year: int,
    cap: Decimal | None,
    *,
    released: Decimal = NOTHING,
) -> Room:
    """From the rows, as they stand; the verb asks it again under locks."""
    mine = TransitionGrant.objects.filter(pathway_year__council=council, pathway_year__year=year)
    budget = budget_of(council, year)
    return Room(
        year,
        granted_of(mine.filter(pathway_year__pathway__in=together(pathway, year))),
        granted_of(mine),
        cap,
        budget.latest.amount if budget else None,
        released,
    )


def budget_of(council: Body, year: int) -> GrantBudget | None:
    """The council's budget of the year with its decisions, if there is one."""
    rows = GrantBudget.objects.filter(council=council, year=year)
    found: GrantBudget | None = rows.prefetch_related("decisions").first()
    return found


def granted_of(grants: Any) -> Granted:
    """What the grants of a query add up to, and what of it is taken back."""
    granted = grants.order_by().aggregate(total=Sum("amount"))["total"]
    back = GrantReversal.objects.filter(grant__in=grants.order_by().values("pk"))
    taken = back.order_by().aggregate(total=Sum("amount"))["total"]
    return Granted(granted or NOTHING, taken or NOTHING)


def together(pathway: CarePathway, year: int) -> set[int]:
    """The pathway and those whose parts have stood with it this year: they share one cap."""
    asked = TOGETHER.format(pathway="%s::bigint", year="%s")
    with connection.cursor() as cursor:
        cursor.execute(asked, [year, year, pathway.pk])
        return {row[0] for row in cursor.fetchall()}


def lock_room(council: Body, pathway: CarePathway, year: int) -> tuple[GrantBudget, PathwayYear]:
    """The budget, then the pathway-years by id; always in this order (design 9).

    Raises GrantBudget.DoesNotExist when the year has none.
    """
    budget = lock(GrantBudget.objects.get(council=council, year=year))
    mine, _ = PathwayYear.objects.get_or_create(council=council, pathway=pathway, year=year)
    rows = PathwayYear.objects.filter(council=council, year=year)
    near = rows.filter(pathway__in=together(pathway, year)).order_by("pk")
    list(near.select_for_update(no_key=True))
    return budget, mine


def lock_grant(grant: TransitionGrant) -> TransitionGrant:
    """The same grant with its sums, read under the lock of its budget and its pathway-year."""
    lock(grant.budget)
    rows = PathwayYear.objects.filter(pk=grant.pathway_year_id)
    rows.select_for_update(no_key=True).get()
    found: TransitionGrant = TransitionGrant.objects.with_sums().with_names().get(pk=grant.pk)
    return found
