"""A budget, what positions cost and what is invoiced for them; for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from funding.actions import budgets as actions
from funding.actions.splitting import share_out
from funding.models import (
    BudgetYear,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    Position,
    ReceivedFile,
)
from funding.models.invoices import DECIDED
from tests.cast import Cast
from tests.factories.funding import (
    PositionFactory,
    SalaryCostFactory,
)
from tests.factories.invoices import attested

YEAR = 2020
KR = Decimal("1.00")


def first_position(cast: Cast) -> Position:
    """Skåne's first, from May."""
    facts = {"healthcare_region": cast.southern, "region": cast.skane, "number": 1}
    return PositionFactory(valid_from=date(YEAR, 5, 1), **facts)


def decided(cast: Cast, **facts: Any) -> BudgetYear:
    given = {"year": YEAR, "purpose": "Halva lönen", "amount": 2_000_000 * KR} | facts
    given |= {"decided_on": date(2020, 2, 14), "reference": "§ 12"}
    return actions.add_budget(cast.southern, by=cast.officer, **given)


def cost(position: Position, month: int, amount: int, **facts: Any) -> None:
    SalaryCostFactory(
        position=position, month=date(YEAR, month, 1), amount=Decimal(amount), **facts
    )


def invoiced(cast: Cast, status: str, net: str, position: Position | None, **facts: Any) -> Any:
    """A line of an invoice of its own, from Skåne to Södra."""
    number = Invoice.objects.count() + 1
    kind = facts.pop("kind", InvoiceKind.INVOICE)
    file = ReceivedFile(
        healthcare_region=cast.southern,
        name=f"{number}.xml",
        size=1,
        sha256=f"{number:064}",
        uploaded_by=cast.economist.person,
    )
    file.save()
    money = dict.fromkeys(("net", "gross", "payable"), Decimal(net)) | {"vat": Decimal(0)}
    invoice = Invoice(
        file=file,
        healthcare_region=cast.southern,
        region=cast.skane,
        kind=kind,
        number=str(number),
        number_key=str(number),
        seller_number="2321000255",
        seller_name="Region Skåne",
        issued_on=date(YEAR, 7, 1),
        status=status,
        paid_on=date(YEAR, 8, 1) if status == InvoiceStatus.PAID else None,
        **money,
    )
    invoice.save()
    line = InvoiceLine(invoice=invoice, number="1", net=Decimal(net), position=position, **facts)
    line.save()
    share_out(invoice, by=None)
    if status in DECIDED:
        attested(invoice)
    return line
