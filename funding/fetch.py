"""Fetching is permission: the rows an address names, for a user who may see them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from funding import position_months as months
from funding.follow_up import Follow
from funding.held import HeldMonth
from funding.models import (
    Agreement,
    Allocation,
    ApproverMandate,
    BudgetDecision,
    BudgetYear,
    Gathering,
    GatheringMaterial,
    Participation,
    Position,
    PositionAgreement,
    PositionHolding,
    ReportObligation,
    SalaryBasis,
    TimeReport,
    UnusedMoney,
)
from funding.models.agreements import FIRST_YEAR, LAST_YEAR
from funding.position_months import PositionMonth
from funding.reach import holds_money, money_of
from funding.salary_table import RegionYear
from funding.time_reports import YearOf, holdings_of, years_listed
from regions.models import HealthcareRegion, Region
from vardforlopp.common import dates


def agreement(user: Any, year: int) -> Agreement:
    """The agreement of a year, or Http404."""
    return get_object_or_404(Agreement.objects.visible_to(user), year=year)


def allocation(user: Any, pk: int) -> Allocation:
    """A line of an agreement, or Http404."""
    rows = Allocation.objects.visible_to(user).select_related("agreement", "body")
    return get_object_or_404(rows, pk=pk)


def report(user: Any, pk: int) -> ReportObligation:
    """A report that an agreement asks for, or Http404."""
    rows = ReportObligation.objects.visible_to(user)
    about = ("agreement", "compiled_by__healthcare_region")
    return get_object_or_404(rows.select_related(*about), pk=pk)


def unused(user: Any, pk: int) -> UnusedMoney:
    """What a healthcare region did not use, or Http404."""
    return get_object_or_404(
        UnusedMoney.objects.visible_to(user).select_related("agreement"), pk=pk
    )


def position(user: Any, pk: int) -> Position:
    """A position, or Http404."""
    rows = Position.objects.visible_to(user).select_related("healthcare_region", "region")
    return get_object_or_404(rows, pk=pk)


def holding(user: Any, pk: int) -> PositionHolding:
    """Somebody's time in a position, or Http404."""
    about = ("person", "position__healthcare_region", "position__region")
    rows = PositionHolding.objects.visible_to(user).select_related(*about)
    return get_object_or_404(rows, pk=pk)


def position_paper(user: Any, pk: int) -> PositionAgreement:
    """An agreement about a position whose money the user reads, or Http404."""
    rows = PositionAgreement.objects.filter(money_of(user, path="position__"))
    return get_object_or_404(rows.select_related("document"), pk=pk)


def held_month(user: Any, pk: int, year: int, month: int) -> HeldMonth:
    """A month of somebody's time in a position, or Http404."""
    if not (dates.EARLIEST.year <= year <= dates.LATEST.year and 1 <= month <= 12):
        raise Http404("no such month")
    return HeldMonth(holding(user, pk), date(year, month, 1))


def time_report(user: Any, pk: int) -> TimeReport:
    """A report of a month's time, or Http404."""
    about = ("holding__person", "holding__position__region")
    rows = TimeReport.objects.visible_to(user).select_related(
        *about, "holding__position__healthcare_region"
    )
    return get_object_or_404(rows, pk=pk)


def time_year(user: Any, pk: int, year: int) -> YearOf:
    """A position's time in a year that it was held, as far as one may see it; or Http404."""
    is_year = dates.EARLIEST.year <= year <= dates.LATEST.year
    holdings = holdings_of(user, position=pk) if is_year else []
    found = years_listed(user, holdings, year) if holdings else []
    if not found:
        raise Http404("no time there")
    return found[0]


def mandate(user: Any, pk: int) -> ApproverMandate:
    """A line of the attestförteckning, or Http404."""
    about = ("healthcare_region", "person", "deputy_for", "proposed_by")
    rows = ApproverMandate.objects.visible_to(user).select_related(*about)
    return get_object_or_404(rows, pk=pk)


def salary_basis(user: Any, pk: int) -> SalaryBasis:
    """A rule of what counts as salary cost, or Http404."""
    rows = SalaryBasis.objects.visible_to(user).select_related("healthcare_region")
    return get_object_or_404(rows, pk=pk)


def paid_positions(user: Any) -> Any:
    """The positions whose money the reader sees, with what names them."""
    rows = Position.objects.filter(money_of(user)).order_by("healthcare_region", "number")
    return rows.select_related("healthcare_region", "region")


def region_year(user: Any, slug: str, year: int) -> RegionYear:
    """The positions of a region in a year, or Http404 to those who see none of its money."""
    region = get_object_or_404(Region, slug=slug)
    found = tuple(paid_positions(user).filter(region=region))
    if not found and not holds_money(user, "read_money", region=region):
        raise Http404
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return RegionYear(region, year, found)


def money_year(user: Any, year: int) -> int:
    """A year there can be money of, or Http404."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return year


def position_month(user: Any, pk: int, year: int, month: int) -> PositionMonth:
    """A position in a month, or Http404 to those who do not see its money."""
    found = get_object_or_404(paid_positions(user), pk=pk)
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise Http404
    return months.one(found, date(year, month, 1))


def gathering(user: Any, pk: int) -> Gathering:
    """A training or a joint meeting, or Http404."""
    rows = Gathering.objects.visible_to(user).select_related("healthcare_region")
    return get_object_or_404(rows, pk=pk)


def own_participation(user: Any, pk: int) -> Participation:
    """The user's own invitation to a meeting, or Http404."""
    rows = Participation.objects.select_related("gathering__healthcare_region")
    return get_object_or_404(rows, gathering=pk, person=user.person_id)


def material(user: Any, pk: int) -> GatheringMaterial:
    """A file for a meeting, or Http404."""
    rows = GatheringMaterial.objects.filter(gathering__in=Gathering.objects.visible_to(user))
    return get_object_or_404(rows.select_related("gathering__healthcare_region", "document"), pk=pk)


def budget(user: Any, pk: int) -> BudgetYear:
    """A budget that the user reads, or Http404."""
    return get_object_or_404(BudgetYear.objects.visible_to(user).with_decisions(), pk=pk)


def budget_paper(user: Any, pk: int) -> BudgetDecision:
    """A decision on a budget that the user reads, or Http404."""
    rows = BudgetDecision.objects.filter(budget__in=BudgetYear.objects.visible_to(user))
    return get_object_or_404(rows.select_related("document"), pk=pk)


def follow(user: Any, slug: str, year: int) -> Follow:
    """A healthcare region and year whose money the user reads some of, or Http404."""
    place = get_object_or_404(HealthcareRegion, slug=slug)
    found = Follow(user, place, year)
    is_year = FIRST_YEAR <= year <= LAST_YEAR
    if not is_year or not (found.sees_budget or found.positions):
        raise Http404
    return found


def budget_follow(user: Any, slug: str, year: int) -> Follow:
    """The same, for those who read all the money of the healthcare region, or Http404."""
    found = follow(user, slug, year)
    if not found.sees_budget:
        raise Http404
    return found
