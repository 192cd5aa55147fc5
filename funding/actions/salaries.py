"""Salary costs: handed in by the region that employs, corrected by new rows; what counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from funding import position_months as months
from funding.models import Position, SalaryBasis, SalaryCost
from funding.part_month import part
from funding.permissions import can_edit_salary_basis, can_enter_costs
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, Stale, demand
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.money import sek
from vardforlopp.common.records import add, lock

SAME = "Den kostnaden är redan lämnad. Inget är ändrat."
MEANWHILE = (
    "Någon annan lämnade en kostnad för månaden medan du hade sidan öppen. Läs vad som är nytt och "
    "spara igen om du vill rätta den."
)


def add_salary_basis(*, by: Any, reason: str = "", **facts: Any) -> SalaryBasis:
    """What counts, from a day. Raises Forbidden, ValidationError when a rule holds those days."""
    basis = SalaryBasis(**facts)
    demand(can_edit_salary_basis(by, basis.healthcare_region))
    return add(basis, by=by, reason=reason)


@transaction.atomic
def enter_cost(
    position: Position,
    *,
    by: Any,
    month: date,
    amount: Decimal,
    is_full_month: bool = False,
    reason: str = "",
    version: int | None = None,
) -> SalaryCost:
    """What the position cost in the month; a correction when there is a cost already, with why.

    `is_full_month`: the amount is what a whole month would cost, and the part held is worked out.
    `version` is the number of the row the page showed, 0 for none. Sent twice by the same person
    it is one row. Raises Forbidden, Refused, Stale.
    """
    lock(position)
    demand(can_enter_costs(by, position))
    now = months.one(position, month)
    again = _sent_before(now, row_of(now, amount, is_full_month), by, version)
    if again is not None:
        return again
    new = foreseen(now, amount=amount, is_full_month=is_full_month, reason=reason, version=version)
    return _add(new, by=by, reason=reason if new.is_correction else "")


def foreseen(
    now: months.PositionMonth,
    *,
    amount: Decimal,
    is_full_month: bool,
    reason: str,
    version: int | None,
    **_: Any,
) -> SalaryCost:
    """The row that handing this in would make, not saved. Raises Refused, Stale."""
    if version is not None and version != _number(now):
        raise Stale(MEANWHILE, version=_number(now))
    new = row_of(now, amount, is_full_month)
    _demand_open(now, new, reason)
    return new


def _number(now: months.PositionMonth) -> int:
    return now.cost.number if now.cost else 0


def row_of(now: months.PositionMonth, amount: Decimal, is_full_month: bool) -> SalaryCost:
    """The next row of the month, not saved. Raises Refused for less than nothing."""
    if amount < 0:
        raise Refused("Lönekostnaden kan inte vara mindre än noll.", field="amount")
    return SalaryCost(
        position=now.position,
        month=now.month,
        number=_number(now) + 1,
        amount=part(amount, now.held.share) if is_full_month else amount,
        full_month=amount if is_full_month else None,
        degree_days=now.held.degree_days,
    )


def is_same(before: SalaryCost, new: SalaryCost) -> bool:
    """Whether a new row would say nothing new."""
    told = ("amount", "full_month", "degree_days")
    return all(getattr(before, name) == getattr(new, name) for name in told)


def _sent_before(
    now: months.PositionMonth, new: SalaryCost, by: Any, version: int | None
) -> SalaryCost | None:
    """The row that the same page of the same person made when it was first sent."""
    made = now.cost
    if made is None or version != made.number - 1 or made.created_by_id != by.pk:
        return None
    return made if is_same(made, new) else None


def _demand_open(now: months.PositionMonth, new: SalaryCost, reason: str) -> None:
    """Raises Refused when the month takes no cost, or the correction says nothing or not why."""
    when = swedish_month(now.month)
    if not now.is_begun:
        raise Refused(f"{when.capitalize()} har inte börjat. Lämna kostnaden när den är känd.")
    if now.held.is_vacant and not (now.cost and new.amount == 0):
        why = "har ingen bekräftad innehavare" if now.state == months.VACANT else "finns inte"
        said = f"Tjänsten {why} i {when} och tar därför ingen kostnad."
        raise Refused(f"{said} Rätta den till 0,00 kr." if now.cost else said)
    if now.cost and is_same(now.cost, new):
        raise Refused(SAME, field="amount")
    if now.cost and not reason.strip():
        raise Refused(f"Skriv varför {sek(now.cost.amount)} rättas.", field="reason")


def _add(new: SalaryCost, *, by: Any, reason: str) -> SalaryCost:
    new.reason = reason
    with acting_as(by, reason=reason):
        new.full_clean()
        try:
            with transaction.atomic():
                new.save()
        except IntegrityError as clash:
            raise ValidationError(MEANWHILE) from clash
    return new


@transaction.atomic
def take_in(rows: list[tuple[Position, dict[str, Any]]], *, by: Any) -> int:
    """Hands in the rows of a sheet, all or none; how many. Raises as enter_cost."""
    for position, facts in rows:
        enter_cost(position, by=by, **facts)
    return len(rows)
