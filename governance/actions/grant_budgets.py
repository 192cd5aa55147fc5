"""The budget for grants: the first decision of a year, and every later one on its amount."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from governance.actions.grants import save_row
from governance.grants.permissions import can_edit_grant_budgets
from governance.grants.room import granted_of
from governance.models import GrantBudget, GrantBudgetDecision
from regions.models import Body
from vardforlopp.common.answer import Refused, Stale, demand
from vardforlopp.common.money import sek
from vardforlopp.common.records import add, lock
from vardforlopp.pathways.actions.days import demand_past


@transaction.atomic
def add_grant_budget(
    council: Body, *, by: Any, year: int, amount: Decimal, decided_on: date, reference: str
) -> GrantBudget:
    """The budget of a year and what was decided for it (SEK).

    Raises Forbidden, Refused, ValidationError.
    """
    demand(can_edit_grant_budgets(by, council))
    budget = add(GrantBudget(council=council, year=year), by=by)
    facts = {"amount": amount, "decided_on": decided_on, "reference": reference}
    _decide(budget, 1, by=by, **facts)
    return budget


@transaction.atomic
def decide_grant_budget(
    budget: GrantBudget,
    *,
    by: Any,
    amount: Decimal,
    decided_on: date,
    reference: str,
    reason: str,
    after: int | None = None,
) -> GrantBudgetDecision:
    """Another amount from now on (SEK), never below what stands granted; earlier decisions stay.

    `after` is the number of the decision that the page showed as the last. Raises Forbidden, Stale,
    Refused, ValidationError.
    """
    fresh = lock(budget)
    demand(can_edit_grant_budgets(by, fresh))
    last = fresh.latest
    if after is not None and after != last.number:
        raise Stale(
            f"Någon annan har registrerat ett beslut medan du hade sidan öppen: {last}. "
            "Spara igen om ditt ska gälla efter det.",
            version=last.number,
        )
    standing = granted_of(fresh.grants.all()).standing
    if amount < standing:
        raise Refused(
            f"{sek(standing)} är redan beviljat. Återför bidrag först, eller sänk mindre.",
            field="amount",
        )
    facts = {"amount": amount, "decided_on": decided_on, "reference": reference}
    return _decide(fresh, last.number + 1, by=by, reason=reason, **facts)


def _decide(budget: GrantBudget, number: int, *, by: Any, **facts: Any) -> GrantBudgetDecision:
    demand_past(facts["decided_on"], "decided_on")
    row = GrantBudgetDecision(budget=budget, number=number, **facts)
    save_row(row, by=by)
    return row
