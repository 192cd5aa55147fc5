"""Budgets: a purpose of a year with its first decision, and every later decision on its amount."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from funding.models import BudgetDecision, BudgetYear
from funding.permissions import can_edit_budgets
from regions.models import HealthcareRegion
from vardforlopp.common import documents
from vardforlopp.common.answer import Stale, demand
from vardforlopp.common.history import acting_as
from vardforlopp.common.records import add, lock


@transaction.atomic
def add_budget(
    healthcare_region: HealthcareRegion,
    *,
    by: Any,
    year: int,
    purpose: str,
    amount: Decimal,
    decided_on: date,
    reference: str,
    pays_positions: bool = False,
    upload: UploadedFile | None = None,
) -> BudgetYear:
    """A budget and what was decided for it (SEK). Raises Forbidden, ValidationError."""
    demand(can_edit_budgets(by, healthcare_region))
    budget = BudgetYear(
        healthcare_region=healthcare_region,
        year=year,
        purpose=purpose,
        pays_positions=pays_positions,
    )
    add(budget, by=by)
    facts = {"amount": amount, "decided_on": decided_on, "reference": reference}
    _decide(budget, 1, upload, by=by, **facts)
    return budget


@transaction.atomic
def decide_budget(
    budget: BudgetYear,
    *,
    by: Any,
    amount: Decimal,
    decided_on: date,
    reference: str,
    reason: str,
    after: int | None = None,
    upload: UploadedFile | None = None,
) -> BudgetDecision:
    """Another amount from now on (SEK); the earlier decisions stay.

    `after` is the number of the decision that the page showed as the last. Raises Forbidden, Stale,
    ValidationError.
    """
    fresh = lock(budget)
    demand(can_edit_budgets(by, fresh.healthcare_region))
    last = fresh.latest
    if after is not None and after != last.number:
        raise Stale(
            f"Någon annan har registrerat ett beslut medan du hade sidan öppen: {last}. "
            "Spara igen om ditt ska gälla efter det.",
            version=last.number,
        )
    facts = {"amount": amount, "decided_on": decided_on, "reference": reference}
    return _decide(fresh, last.number + 1, upload, by=by, reason=reason, **facts)


def _decide(
    budget: BudgetYear, number: int, upload: UploadedFile | None, *, by: Any, **facts: Any
) -> BudgetDecision:
    document = documents.establish(documents.store(upload, by=by), by=by) if upload else None
    row = BudgetDecision(budget=budget, number=number, document=document, **facts)
    with acting_as(by):
        row.full_clean()
        row.save()
    return row
