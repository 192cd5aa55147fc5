"""What helps who hands in a salary cost: the month before, what is odd, invoices, what is next."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from funding import fetch
from funding import position_months as months
from funding.models import Invoice, InvoiceKind, Position, SalaryCost
from funding.models.invoices import NOT_COUNTED
from funding.permissions import can_enter_costs
from funding.position_months import PositionMonth
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.money import sek

ODD = Decimal("0.25")  # of the whole month nearest before
MOST = Decimal(150_000)  # a whole month, when there is no other to compare with


def nearest(position: Position, month: date) -> SalaryCost | None:
    """The cost of the latest month before, else of the first one after."""
    costs = SalaryCost.objects.current().filter(position=position)
    before = costs.filter(month__lt=month).order_by("-month").first()
    return before or costs.filter(month__gt=month).order_by("month").first()


def said(cost: SalaryCost | None) -> str:
    """Such as "April 2021: 52 300,00 kr för hela månaden."; nothing when there is none."""
    if cost is None:
        return ""
    month = swedish_month(cost.month).capitalize()
    if cost.full_month is None or cost.full_month == cost.amount:
        return f"{month}: {sek(cost.amount)}."
    return f"{month}: {sek(cost.amount)}, för en hel månad {sek(cost.full_month)}."


def what_is_odd(now: PositionMonth, amount: Decimal, *, is_full_month: bool) -> str:
    """A sentence when a whole month would cost something quite else than the nearest one."""
    whole = _whole(amount, 1 if is_full_month else now.held.share)
    cost = nearest(now.position, now.month)
    before = _of(cost) if cost else None
    if whole is None:
        return ""
    if cost is None or not before:
        return f"En hel månad blir {sek(whole)}, ovanligt mycket." if whole > MOST else ""
    if abs(whole - before) <= ODD * before:
        return ""
    word = "mer" if whole > before else "mindre"
    return (
        f"Omräknat till en hel månad är det {sek(whole)}, mer än 25 % {word} än "
        f"{swedish_month(cost.month)} ({sek(before)})."
    )


def _of(cost: SalaryCost) -> Decimal | None:
    if cost.full_month is not None:
        return cost.full_month
    return _whole(cost.amount, cost.degree_days / months.last_day(cost.month).day)


def _whole(amount: Decimal, share: Fraction | Decimal | int) -> Decimal | None:
    part = Fraction(share)
    return round(amount * part.denominator / part.numerator, 2) if part else None


def invoices_of(now: PositionMonth) -> list[Invoice]:
    """The invoices that ask for the month: decided or not, but neither set off nor taken back."""
    rows = Invoice.objects.filter(
        kind=InvoiceKind.INVOICE,
        lines__position=now.position,
        lines__first_month__lte=now.month,
        lines__last_month__gte=now.month,
    )
    return list(rows.exclude(status__in=NOT_COUNTED).distinct().order_by("pk"))


def next_missing(user: Any, now: PositionMonth) -> PositionMonth | None:
    """The month to hand in after this one: of the position first, then of the region's others."""
    position = now.position
    if not can_enter_costs(user, position):
        return None
    rows = fetch.paid_positions(user).filter(region=position.region)
    left = [one for one in months.begun(rows) if one.state == months.MISSING]
    key = (now.position.pk, now.month)
    return min(
        (one for one in left if (one.position.pk, one.month) != key),
        key=lambda one: (one.position != position, one.month < now.month, one.month),
        default=None,
    )
