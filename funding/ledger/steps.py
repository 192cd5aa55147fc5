"""What the steps of an invoice after its decision ask for: the day it was paid, or none."""

from __future__ import annotations

from datetime import date
from typing import Any

from funding.models import Invoice
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.workflow import Facts


def on_a_day(invoice: Invoice, *, paid_on: date) -> Facts:
    """Refuses a day to come, and one before the invoice was written."""
    if paid_on > dates.today():
        raise Refused("Dagen har inte varit än. Ange i dag eller tidigare.", field="paid_on")
    if paid_on < invoice.issued_on:
        day = dates.swedish_date(invoice.issued_on)
        raise Refused(f"{invoice} skrevs {day}, efter den dagen.", field="paid_on")
    return {"paid_on": paid_on}


def on_no_day(invoice: Invoice, **_: Any) -> Facts:
    """The day of payment was wrong."""
    return {"paid_on": None}
