"""Invoices for tests: a file, what stands in it, its lines, mandates and attests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

import factory
from django.db import transaction
from factory.django import DjangoModelFactory

from funding.actions.splitting import share_out
from funding.invoices.numbers import compared
from funding.models import (
    AccountingTemplate,
    Approval,
    ApprovalKind,
    ApproverMandate,
    FileStatus,
    HandedInvoice,
    HandOver,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    MandateKind,
    MandateStatus,
    ReceivedFile,
)
from tests.factories.regions import HealthcareRegionFactory, PersonFactory, RegionFactory
from vardforlopp.common import dates
from vardforlopp.common.money import total


class ReceivedFileFactory(DjangoModelFactory):
    """A file that has become an invoice."""

    class Meta:
        model = ReceivedFile

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    region = factory.SubFactory(RegionFactory)
    name = factory.Sequence(lambda n: f"faktura-{n}.xml")
    size = 4000
    sha256 = factory.LazyAttribute(lambda row: sha256(row.name.encode()).hexdigest())
    uploaded_by = factory.SubFactory(PersonFactory)
    status = FileStatus.REGISTERED


class InvoiceFactory(DjangoModelFactory):
    """To review; one line of 20 000,00 without VAT, or a line for each net amount in `lines`.

    The sums follow the lines unless they are given; what is in `line` stands on every line.
    """

    class Meta:
        model = Invoice

    class Params:
        credit_note = factory.Trait(kind=InvoiceKind.CREDIT_NOTE)
        typed = factory.Trait(typed_by=factory.SubFactory(PersonFactory))
        paid = factory.Trait(status=InvoiceStatus.PAID, paid_on=date(2021, 4, 1))

    lines: Any = (Decimal("20000.00"),)
    line: Any = None
    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    region = factory.SubFactory(RegionFactory)
    file = factory.SubFactory(
        ReceivedFileFactory,
        healthcare_region=factory.SelfAttribute("..healthcare_region"),
        region=factory.SelfAttribute("..region"),
    )
    kind = InvoiceKind.INVOICE
    number = factory.Sequence(lambda n: f"{1000 + n}")
    number_key = factory.LazyAttribute(lambda row: compared(row.number))
    seller_number = factory.LazyAttribute(lambda row: row.region.organisation_number)
    seller_name = factory.LazyAttribute(lambda row: row.region.name)
    issued_on = date(2021, 3, 1)
    due_on = date(2021, 3, 31)
    net = factory.LazyAttribute(lambda row: total(row.lines))
    vat = Decimal("0.00")
    gross = factory.LazyAttribute(lambda row: row.net + row.vat)
    rounding = Decimal("0.00")
    payable = factory.LazyAttribute(lambda row: row.gross + row.rounding)
    account_kind = "bankgiro"
    account = "52321239"
    payment_reference = "1234567897"

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **facts: Any) -> Invoice:
        nets, line = facts.pop("lines"), facts.pop("line") or {}
        made: Invoice = super()._create(model_class, *args, **facts)
        for number, net in enumerate(nets, start=1):
            InvoiceLineFactory(invoice=made, number=str(number), net=net, **line)
        return made


class InvoiceLineFactory(DjangoModelFactory):
    class Meta:
        model = InvoiceLine

    invoice = factory.SubFactory(InvoiceFactory)
    number = factory.Sequence(lambda n: str(n + 1))
    text = "Processtöd, 50 % av lönen"
    net = Decimal("20000.00")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **facts: Any) -> InvoiceLine:
        made: InvoiceLine = super()._create(model_class, *args, **facts)
        share_out(made.invoice, by=None, line=made)
        return made


class MandateFactory(DjangoModelFactory):
    """Confirmed and ordinary, up to 100 000,00; proposed with `proposed=True`."""

    class Meta:
        model = ApproverMandate

    class Params:
        proposed = factory.Trait(status=MandateStatus.PROPOSED)
        deputy = factory.Trait(
            kind=MandateKind.DEPUTY, deputy_for=factory.SubFactory(PersonFactory)
        )

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    person = factory.SubFactory(PersonFactory)
    kind = MandateKind.ORDINARY
    limit = Decimal("100000.00")
    valid_from = date(2020, 1, 1)
    reference = "Dnr 2020-17"
    status = MandateStatus.CONFIRMED


class ApprovalFactory(DjangoModelFactory):
    """A review; with `decision=True` a decision that rests on a mandate of its person."""

    class Meta:
        model = Approval

    class Params:
        decision = factory.Trait(
            kind=ApprovalKind.DECISION,
            mandate=factory.SubFactory(
                MandateFactory,
                person=factory.SelfAttribute("..person"),
                healthcare_region=factory.SelfAttribute("..invoice.healthcare_region"),
            ),
        )

    invoice = factory.SubFactory(InvoiceFactory)
    kind = ApprovalKind.REVIEW
    person = factory.SubFactory(PersonFactory)
    amount = factory.LazyAttribute(lambda row: row.invoice.payable)
    at = factory.LazyFunction(dates.now)


class AccountingTemplateFactory(DjangoModelFactory):
    """How a healthcare region books, since 2020."""

    class Meta:
        model = AccountingTemplate

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    ledger_account = "4510"
    cost_centre = "710"
    project = "PS20"
    vat_account = "1680"
    payable_account = "2440"
    rounding_account = "3740"
    valid_from = date(2020, 1, 1)


class HandOverFactory(DjangoModelFactory):
    """Numbered as it comes."""

    class Meta:
        model = HandOver

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    number = factory.Sequence(lambda n: n + 1)
    on = date(2021, 3, 20)
    company = factory.LazyAttribute(lambda row: str(row.healthcare_region))


class HandedFactory(DjangoModelFactory):
    """An invoice in a hand-over of its own, without voucher rows."""

    class Meta:
        model = HandedInvoice

    invoice = factory.SubFactory(InvoiceFactory)
    hand_over = factory.SubFactory(
        HandOverFactory, healthcare_region=factory.SelfAttribute("..invoice.healthcare_region")
    )
    voucher = 1
    text = factory.LazyAttribute(lambda row: f"{row.invoice} {row.invoice.seller_name}")


@transaction.atomic  # the database asks for both attests when it commits
def approved(**facts: Any) -> Invoice:
    """An invoice with both attests by two persons, decided."""
    return attested(
        InvoiceFactory(**facts if facts.get("paid") else {"status": "approved"} | facts)
    )


def attested(invoice: Invoice) -> Invoice:
    """The invoice with both attests by two persons."""
    ApprovalFactory(invoice=invoice)
    ApprovalFactory(invoice=invoice, decision=True)
    return invoice
