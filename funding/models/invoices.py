"""Invoices and credit notes as they were written, line by line, and the months they pay."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from funding.reach import money_of
from vardforlopp.common.money import SekField
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving


class InvoiceKind(models.TextChoices):
    INVOICE = "invoice", "faktura"
    CREDIT_NOTE = "credit_note", "kreditfaktura"


class InvoiceStatus(models.TextChoices):
    """The way of an invoice; who did what when stands in its attests and its history."""

    TO_REVIEW = "to_review", "att granska"
    REVIEWED = "reviewed", "att beslutsattestera"
    APPROVED = "approved", "beslutsattesterad"
    HANDED_OVER = "handed_over", "i redovisningen"
    PAID = "paid", "betald"
    RETURNED = "returned", "återsänd"
    ON_HOLD = "on_hold", "vilar"
    SETTLED = "settled", "kvittad"
    WITHDRAWN = "withdrawn", "återtagen"


DECIDED = (InvoiceStatus.APPROVED, InvoiceStatus.HANDED_OVER, InvoiceStatus.PAID)
UNDECIDED = (
    *(InvoiceStatus.TO_REVIEW, InvoiceStatus.REVIEWED),
    *(InvoiceStatus.RETURNED, InvoiceStatus.ON_HOLD),
)
# in no sum: the region is to answer it, or has taken it back; it and its credit note cancel out
NOT_COUNTED = (InvoiceStatus.RETURNED, InvoiceStatus.SETTLED, InvoiceStatus.WITHDRAWN)
MONEY = ("net", "vat", "gross", "rounding", "prepaid", "payable")
AS_WRITTEN = (
    *(*MONEY, "number", "number_key", "seller_number", "seller_name", "kind", "currency"),
    *("issued_on", "due_on", "account_kind", "account", "payment_reference"),
    *("typed_by_id", "file_id", "region_id", "healthcare_region_id"),
)


def _written_otherwise() -> pgtrigger.Condition:
    """What the seller wrote, or who typed it, is about to change."""
    was, is_ = (", ".join(f"{row}.{name}" for name in AS_WRITTEN) for row in ("OLD", "NEW"))
    return pgtrigger.Condition(f"ROW({was}) IS DISTINCT FROM ROW({is_})")


class InvoiceQuerySet(models.QuerySet["Invoice"]):
    def visible_to(self, user: Any) -> InvoiceQuerySet:
        """The healthcare region that is to pay, and the region that invoices; nobody else."""
        return self.filter(money_of(user))


class Invoice(Moving):
    """What a region asks to be paid; every amount in SEK as the file says it, never recomputed."""

    file = models.OneToOneField(
        "funding.ReceivedFile", models.PROTECT, verbose_name="fil", related_name="invoice"
    )
    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="invoices",
    )
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, verbose_name="region", related_name="invoices"
    )
    kind = models.CharField("slag", max_length=20, choices=InvoiceKind)
    number = models.CharField("fakturanummer", max_length=60)
    number_key = models.CharField("fakturanummer för jämförelse", max_length=60, editable=False)
    seller_number = models.CharField("säljarens organisationsnummer", max_length=20)
    seller_name = models.CharField("säljare", max_length=200)
    issued_on = models.DateField("fakturadatum")
    due_on = models.DateField("förfaller", null=True, blank=True)
    currency = models.CharField("valuta", max_length=3, default="SEK")
    buyer_reference = models.CharField("er referens", max_length=60, blank=True)
    order_reference = models.CharField("ordernummer", max_length=60, blank=True)
    buyer_contact = models.CharField("kontaktperson", max_length=100, blank=True)
    note = models.CharField("meddelande", max_length=1000, blank=True)
    net = SekField("netto")
    vat = SekField("moms")
    gross = SekField("brutto")
    rounding = SekField("öresavrundning", default=0)
    prepaid = SekField("förskott", default=0)
    payable = SekField("att betala")
    account_kind = models.CharField("kontoslag", max_length=20, blank=True)
    account = models.CharField("konto", max_length=40, blank=True)
    payment_reference = models.CharField("OCR eller meddelande", max_length=60, blank=True)
    other_accounts = ArrayField(
        models.CharField(max_length=60), verbose_name="andra konton", default=list, blank=True
    )
    credits = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="krediterar",
        related_name="credit_notes",
    )
    credited_number = models.CharField("krediterat nummer", max_length=60, blank=True)
    typed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        verbose_name="avskriven av",
        related_name="typed_invoices",
    )
    status = models.CharField(
        "läge",
        max_length=20,
        choices=InvoiceStatus,
        default=InvoiceStatus.TO_REVIEW,
        editable=False,
    )
    paid_on = models.DateField("betald den", null=True, blank=True, editable=False)

    objects = InvoiceQuerySet.as_manager()

    class Meta:
        verbose_name = "faktura"
        verbose_name_plural = "fakturor"
        ordering = ("-issued_on", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("seller_number", "number_key", "kind"),
                name="invoice_once",
                violation_error_message="Säljaren har redan lämnat en faktura med det numret.",
            ),
            models.CheckConstraint(
                condition=Q(kind=InvoiceKind.CREDIT_NOTE) | Q(credits__isnull=True),
                name="invoice_credits_nothing",
                violation_error_message="Bara en kreditfaktura krediterar en annan.",
            ),
            models.CheckConstraint(
                condition=~Q(status=InvoiceStatus.PAID) | Q(paid_on__isnull=False),
                name="invoice_paid_on_a_day",
                violation_error_message="Ange dagen då fakturan betalades.",
            ),
        ]
        indexes = [models.Index(fields=("healthcare_region", "status"), name="invoice_inbox")]
        triggers = [
            pgtrigger.Trigger(
                name="amounts_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=_written_otherwise(),
                func="RAISE EXCEPTION 'an invoice stays as it was written';",
            ),
            pgtrigger.Trigger(
                name="two_persons_decide",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("status"),
                timing=pgtrigger.Deferred,
                condition=pgtrigger.Q(new__status__in=[str(one) for one in DECIDED]),
                func=(
                    "IF (SELECT count(DISTINCT a.person_id) FROM funding_approval a"
                    " WHERE a.invoice_id = NEW.id AND a.voided_at IS NULL) < 2 THEN"
                    " RAISE EXCEPTION 'two persons attest an invoice'; END IF;"
                    " IF EXISTS (SELECT 1 FROM funding_approval a"
                    " JOIN funding_invoiceline l ON l.invoice_id = a.invoice_id"
                    " JOIN funding_positionholding h ON h.position_id = l.position_id"
                    " WHERE a.invoice_id = NEW.id AND a.voided_at IS NULL"
                    " AND h.person_id = a.person_id AND h.status IN ('confirmed')"
                    " AND daterange(h.valid_from, h.valid_to, '[]') &&"
                    " daterange(l.first_month, (l.last_month + interval '1 month')::date)) THEN"
                    " RAISE EXCEPTION 'nobody attests their own cost'; END IF; RETURN NULL;"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display().capitalize()} {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("invoice", args=[self.pk])

    @property
    def sign(self) -> int:
        """What its amounts do to a sum: +1 of an invoice, -1 of a credit note."""
        return -1 if self.kind == InvoiceKind.CREDIT_NOTE else 1


def is_counted(invoice: Invoice) -> bool:
    """Whether it is in the sums: neither sent back or settled, nor crediting what is."""
    credited = invoice.credits
    return not {invoice.status, credited and credited.status} & {*NOT_COUNTED}


class InvoiceLine(Record):
    """One line: its text and net amount as written, and which position and months it is for.

    What it is for and where it is booked is ours; it may change until somebody has reviewed it.
    """

    invoice = models.ForeignKey(
        Invoice, models.PROTECT, verbose_name="faktura", related_name="lines"
    )
    number = models.CharField("radnummer", max_length=60)
    text = models.CharField("text", max_length=1000, blank=True)
    quantity = models.CharField("antal", max_length=60, blank=True)
    net = SekField("netto")
    vat_category = models.CharField("momskod", max_length=3, blank=True)
    vat_rate = models.DecimalField(
        "momssats", max_digits=5, decimal_places=2, null=True, blank=True
    )
    position = models.ForeignKey(
        "funding.Position",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="tjänst",
        related_name="invoice_lines",
    )
    first_month = models.DateField("första månad", null=True, blank=True)
    last_month = models.DateField("sista månad", null=True, blank=True)
    ledger_account = models.CharField("konto", max_length=20, blank=True)
    cost_centre = models.CharField("kostnadsställe", max_length=20, blank=True)
    project = models.CharField("projekt", max_length=20, blank=True)

    class Meta:
        verbose_name = "fakturarad"
        verbose_name_plural = "fakturarader"
        ordering = ("invoice", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_month__isnull=True, last_month__isnull=True)
                | Q(first_month__day=1, last_month__day=1, last_month__gte=F("first_month")),
                name="line_months",
                violation_error_message="Ange första och sista månad i rätt ordning.",
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="reviewed_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("of", "bigint")],
                func=(
                    "of := CASE WHEN TG_OP = 'DELETE' THEN OLD.invoice_id"
                    " ELSE NEW.invoice_id END;"
                    " IF EXISTS (SELECT 1 FROM funding_approval a WHERE a.invoice_id = of"
                    " AND a.voided_at IS NULL) THEN"
                    " RAISE EXCEPTION 'a line of an attested invoice stays'; END IF;"
                    " IF TG_OP = 'UPDATE' AND (OLD.net, OLD.text, OLD.invoice_id)"
                    " IS DISTINCT FROM (NEW.net, NEW.text, NEW.invoice_id) THEN"
                    " RAISE EXCEPTION 'a line stays as it was written'; END IF;"
                    " IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"
                ),
            )
        ]

    def __str__(self) -> str:
        return f"rad {self.number} i {self.invoice}"


class PaidMonth(Record):
    """A month of a position that an approved invoice pays: once, until it is credited."""

    position = models.ForeignKey(
        "funding.Position", models.PROTECT, verbose_name="tjänst", related_name="paid_months"
    )
    month = models.DateField("månad")
    line = models.ForeignKey(
        InvoiceLine, models.PROTECT, verbose_name="fakturarad", related_name="paid_months"
    )
    released_by = models.ForeignKey(
        InvoiceLine,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="krediterad av",
        related_name="released_months",
    )

    class Meta:
        verbose_name = "betald månad"
        verbose_name_plural = "betalda månader"
        ordering = ("position", "month", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("position", "month"),
                condition=Q(released_by__isnull=True),
                name="month_paid_once",
                violation_error_message="Månaden är redan betald för tjänsten.",
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="paid_month_first_day",
                violation_error_message="En månad anges med sin första dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.month:%Y-%m}"
