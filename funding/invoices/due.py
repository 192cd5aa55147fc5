"""Invoices that soon have to be paid, and whose next step it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

from funding.models import Invoice, InvoiceKind, InvoiceStatus
from vardforlopp.common import dates
from vardforlopp.introduction.due.fact import Due

INVOICE = "invoice_due"
AHEAD = timedelta(days=7)
NEXT = {  # what is to be done, who does it, and why it is theirs
    InvoiceStatus.TO_REVIEW: ("granskas", "review_invoices", "du granskar fakturor i {}"),
    InvoiceStatus.REVIEWED: ("beslutas", "decide_invoices", "du beslutar om fakturor i {}"),
}

Whose = Callable[[str, Any], Iterable[int]]  # the persons who hold a right at a place


def invoices(whose: Whose) -> Iterator[Due]:
    """Those that fall due within a week and nobody has decided."""
    until = dates.today() + AHEAD
    rows = Invoice.objects.filter(
        kind=InvoiceKind.INVOICE, status__in=NEXT, due_on__lte=until
    ).select_related("healthcare_region", "region")
    for row in rows:
        verb, right, reason = NEXT[InvoiceStatus(row.status)]
        place = row.healthcare_region
        people = dict.fromkeys(whose(right, place), reason.format(place))
        yield _due(row, verb, people)


def _due(row: Invoice, verb: str, people: dict[int, str]) -> Due:
    day = row.due_on or dates.LATEST  # the query asks for those with a day
    falls = "förföll" if day < dates.today() else "förfaller"
    return Due(
        INVOICE,
        row.pk,
        f"{row.status} {day}",
        f"{row}, {row.region}",
        "Faktura som förfaller",
        f"{row} från {row.region} {falls} {dates.swedish_date(day)} och ska {verb}.",
        row.get_absolute_url(),
        day,
        people,
        task=f"Ska {verb}",
    )
