"""Invoices between two regions, as the writer makes them, for tests to bend."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from funding.einvoice.writing import Draft, Line, Party, write

SELLER = Party("Region Kronoberg", "232100-0065", street="Box 1", city="Växjö", postcode="35112")
BUYER = Party("Region Skåne, Södra sjukvårdsregionen", "232100-0255", contact="Kansliet")
MAY = (date(2020, 5, 1), date(2020, 5, 31))
SHARE = Line("Processtöd, 50 % av lönekostnaden", Decimal("29296.88"), period=MAY)


def draft(**other: Any) -> Draft:
    """A share of a salary cost for May 2020, outside VAT, to be paid to a bankgiro."""
    usual: dict[str, Any] = {
        "number": "20-1001",
        "issued_on": date(2020, 6, 1),
        "due_on": date(2020, 7, 1),
        "seller": SELLER,
        "buyer": BUYER,
        "lines": (SHARE,),
        "buyer_reference": "SSVR-4",
        "bankgiro": "5050-1055",
        "payment_id": "12344",
    }
    return Draft(**usual | other)


def file(**other: Any) -> bytes:
    """The bytes of such an invoice."""
    return write(draft(**other))
