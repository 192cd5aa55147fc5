"""Tells how positions were held and paid: holders, costs, invoices in every state, hand-overs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from funding.actions import positions, salaries
from funding.actions.budgets import add_budget, decide_budget
from funding.actions.ledger import add_template
from funding.actions.mandates import confirm_mandate, propose_mandate
from funding.actions.position_agreements import agree
from funding.demo import invoices, time
from funding.demo.scene import (
    APPROVER,
    FIRST,
    LAST,
    LEFT,
    OFFICER,
    POSITIONS,
    RAISE,
    REASON,
    SECOND_OFFICER,
    account,
    economist,
    position,
)
from funding.models import MandateKind, SalaryCost
from funding.months import months_between, next_month
from regions.models import HealthcareRegion
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import change

SIGNED, UNTIL = date(2020, 4, 16), date(2021, 12, 31)
HANDED_IN = 12  # the day of the month after


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    if SalaryCost.objects.filter(is_demo=True).exists():
        return "Finansieringen: berättelsen fanns redan."
    with acting_as(None, reason=REASON, is_demo=True):
        for part in (_rules, _holders, _costs, time.tell, invoices.tell, _budgets):
            part()
    return "Finansieringen: innehavare, lönekostnader, tid, attestmandat och fakturor."


def _rules() -> None:
    """What counts as salary cost, who decides invoices, and a reference for each position."""
    southern = HealthcareRegion.objects.get(slug="sodra")
    officer, second = account(OFFICER), account(SECOND_OFFICER)
    with dates.as_of(date(2020, 4, 20)), acting_as(officer, reason=REASON):
        salaries.add_salary_basis(
            by=officer, healthcare_region=southern, valid_from=date(2020, 1, 1)
        )
        add_template(
            southern,
            by=officer,
            valid_from=date(2020, 1, 1),
            ledger_account="4510",
            cost_centre="7100",
            project="PROCESS",
            vat_account="1680",
            payable_account="2440",
            rounding_account="3740",
        )
        for number in POSITIONS:
            change(position(number), by=officer, buyer_reference=f"SSVR-{number}")
            agree(position(number), by=officer, valid_from=FIRST, valid_to=UNTIL, signed_on=SIGNED)
        mandate = propose_mandate(
            southern,
            by=officer,
            person=account(APPROVER).person,
            kind=MandateKind.ORDINARY,
            limit=Decimal("300000.00"),
            valid_from=date(2020, 5, 1),
            reference="Attestförteckning 2020",
        )
    with dates.as_of(date(2020, 4, 22)), acting_as(second, reason=REASON):
        confirm_mandate(mandate, by=second)


def _holders() -> None:
    """Each region proposes a holder, and the kansli confirms; Kronoberg's leaves in May 2021."""
    officer = account(OFFICER)
    for number, (region, local, *_) in POSITIONS.items():
        by, person = economist(region), account(local).person
        with dates.as_of(date(2020, 4, 24)), acting_as(by, reason=REASON):
            row = positions.propose_holder(position(number), by=by, person=person, valid_from=FIRST)
        with dates.as_of(date(2020, 4, 28)), acting_as(officer, reason=REASON):
            row = positions.confirm_holding(row, by=officer)
        if region == "kronoberg":
            with dates.as_of(date(2021, 4, 30)), acting_as(officer, reason=REASON):
                positions.end_holding(row, by=officer, valid_to=LEFT, reason="Ny tjänst.")


def _costs() -> None:
    """The economists hand in each month's cost; one is corrected, and one month is missing."""
    for number, (region, _, before, after) in POSITIONS.items():
        by = economist(region)
        for month in months_between(FIRST, LAST):
            if (region == "kronoberg" and month > LEFT) or (region, month) == ("halland", LAST):
                continue
            handed_in = next_month(month).replace(day=HANDED_IN)
            with dates.as_of(handed_in), acting_as(by, reason=REASON):
                salaries.enter_cost(
                    position(number),
                    by=by,
                    month=month,
                    amount=after if month >= RAISE else before,
                    is_full_month=month == LEFT.replace(day=1),
                )
    _corrected()


def _corrected() -> None:
    by = economist("blekinge")
    with dates.as_of(date(2020, 10, 20)), acting_as(by, reason=REASON):
        salaries.enter_cost(
            position(3),
            by=by,
            month=date(2020, 9, 1),
            amount=Decimal("54980.35"),
            reason="Sjuklön första dagen drogs av i efterhand.",
        )


def _budgets() -> None:
    """Decided for two years; the second is raised when the salaries were."""
    officer, southern = account(OFFICER), HealthcareRegion.objects.get(slug="sodra")
    made = {}
    for year, amount in ((2020, Decimal("1200000.00")), (2021, Decimal("1700000.00"))):
        decided_on = date(year - 1, 12, 10) if year > 2020 else date(2020, 4, 8)
        with dates.as_of(decided_on), acting_as(officer, reason=REASON):
            made[year] = add_budget(
                southern,
                by=officer,
                year=year,
                purpose="Processtöd",
                amount=amount,
                decided_on=decided_on,
                reference=f"Dnr {decided_on.year}-118",
                pays_positions=True,
            )
    day = date(2021, 4, 15)
    with dates.as_of(day), acting_as(officer, reason=REASON):
        decide_budget(
            made[2021],
            by=officer,
            amount=Decimal("1750000.00"),
            decided_on=day,
            reference="Dnr 2021-44",
            reason="Lönerevisionen blev högre än beräknat.",
        )
