"""What the steps of an invoice after its decision ask for: the day it was paid, or none."""

from __future__ import annotations

from datetime import date
from typing import Any

from funding.models import Invoice
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Facts
from vardforlopp.pathways.actions.days import demand_past


def on_a_day(invoice: Invoice, *, paid_on: date) -> Facts:
    """Refuses a day to come, and one before the invoice was written."""
    demand_past(paid_on, "paid_on")
    if paid_on < invoice.issued_on:
        day = dates.swedish_date(invoice.issued_on)
        raise Refused(f"{invoice} skrevs {day}, efter den dagen.", field="paid_on")
    return {"paid_on": paid_on}


def on_no_day(invoice: Invoice, **_: Any) -> Facts:
    """The day of payment was wrong."""
    return {"paid_on": None}
