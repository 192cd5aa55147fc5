"""How three quarters of invoices were handed over to the ledger and paid; the fourth waits."""

from __future__ import annotations

from datetime import date, timedelta

from funding.actions import ledger
from funding.demo.invoices import QUARTERS, TERMS
from funding.demo.scene import OFFICER, REASON, account
from funding.ledger.shown import waiting
from regions.models import HealthcareRegion
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as

HANDED_AFTER = timedelta(days=20)  # of the quarter's last day; decided three days before
PAID_AFTER = timedelta(days=12) + TERMS  # on the day they were due


def tell() -> None:
    """How lines are booked, and one hand-over for each of the first three quarters."""
    southern, officer = HealthcareRegion.objects.get(slug="sodra"), account(OFFICER)
    with dates.as_of(date(2020, 4, 20)), acting_as(officer, reason=REASON):
        ledger.add_template(
            southern,
            by=officer,
            valid_from=date(2020, 1, 1),
            ledger_account="4510",
            cost_centre="7100",
            project="PS2020",
            vat_account="1680",
            payable_account="2440",
            rounding_account="3740",
        )
    for _, ended in QUARTERS[:3]:
        quarter = waiting(southern).filter(issued_on__lt=ended + HANDED_AFTER)
        with dates.as_of(ended + HANDED_AFTER), acting_as(officer, reason=REASON):
            made = ledger.hand_over(southern, quarter, by=officer)
        day = ended + PAID_AFTER
        with dates.as_of(day), acting_as(officer, reason=REASON):
            invoices = [one.invoice for one in made.invoices.select_related("invoice")]
            ledger.mark_paid(invoices, by=officer, paid_on=day)
