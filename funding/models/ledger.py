"""What is handed over to the ledger: how lines are booked, which invoices went in which file."""

from __future__ import annotations

from typing import Any, ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from funding.reach import payers_of
from regions.models.periods import (
    Period,
    RegisterQuerySet,
    ends_after_start,
    one_at_a_time,
    within_reason,
)
from vardforlopp.common.money import SekField
from vardforlopp.common.records import AppendOnly

ACCOUNTS = ("ledger_account", "vat_account", "payable_account", "rounding_account")


class TemplateQuerySet(RegisterQuerySet):
    def visible_to(self, user: Any) -> TemplateQuerySet:
        """To those who read the money of the healthcare region."""
        return self.filter(payers_of(user))


class AccountingTemplate(Period):
    """How the lines of a healthcare region are booked when nobody says otherwise."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="accounting_templates",
    )
    ledger_account = models.CharField("konto", max_length=20)
    cost_centre = models.CharField("kostnadsställe", max_length=20, blank=True)
    project = models.CharField("projekt", max_length=20, blank=True)
    vat_account = models.CharField("momskonto", max_length=20)
    payable_account = models.CharField("leverantörsskuld", max_length=20)
    rounding_account = models.CharField("öresutjämning", max_length=20)

    objects: ClassVar[Any] = TemplateQuerySet.as_manager()

    class Meta:
        verbose_name = "konteringsmall"
        verbose_name_plural = "konteringsmallar"
        ordering = ("healthcare_region", "-valid_from")
        constraints = [
            one_at_a_time(
                "accounting_template_one_at_a_time",
                "healthcare_region",
                message="Det finns redan en konteringsmall de dagarna.",
            ),
            models.CheckConstraint(
                condition=Q(**{f"{name}__regex": "^[0-9]+$" for name in ACCOUNTS}),
                name="accounting_template_accounts",
                violation_error_message="Ett konto skrivs med bara siffror.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=False),
                name="accounting_template_from",
                violation_error_message="Ange från vilken dag mallen gäller.",
            ),
            ends_after_start(),
            within_reason(),
        ]

    def __str__(self) -> str:
        return f"Konteringsmall i {self.healthcare_region}"

    def get_absolute_url(self) -> str:
        return reverse("accounting_template", args=[self.pk])


class HandOverQuerySet(models.QuerySet["HandOver"]):
    def visible_to(self, user: Any) -> HandOverQuerySet:
        """To those who read the money of the healthcare region; no region sees another's rows."""
        return self.filter(payers_of(user))


class HandOver(AppendOnly):
    """A numbered file of approved invoices to the ledger of a healthcare region."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="hand_overs",
    )
    number = models.PositiveIntegerField("nummer")
    on = models.DateField("datum")
    company = models.CharField("sjukvårdsregionens namn den dagen", max_length=200)

    objects = HandOverQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "överlämning till redovisningen"
        verbose_name_plural = "överlämningar till redovisningen"
        ordering = ("healthcare_region", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("healthcare_region", "number"),
                name="hand_over_number_once",
                violation_error_message="Numret är taget.",
            )
        ]

    def __str__(self) -> str:
        return f"Överlämning {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("hand_over", args=[self.pk])


class HandedInvoice(AppendOnly):
    """One invoice in one hand-over; never in two."""

    hand_over = models.ForeignKey(
        HandOver, models.PROTECT, verbose_name="överlämning", related_name="invoices"
    )
    invoice = models.OneToOneField(
        "funding.Invoice", models.PROTECT, verbose_name="faktura", related_name="handed"
    )
    voucher = models.PositiveIntegerField("verifikation")
    text = models.CharField("verifikationstext", max_length=300)

    class Meta(AppendOnly.Meta):
        verbose_name = "överlämnad faktura"
        verbose_name_plural = "överlämnade fakturor"
        ordering = ("hand_over", "voucher")
        constraints = [
            models.UniqueConstraint(
                fields=("hand_over", "voucher"),
                name="hand_over_voucher_once",
                violation_error_message="Verifikationens nummer är taget.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.hand_over}, {self.invoice}"


class VoucherRow(AppendOnly):
    """An amount on an account as it was handed over, whatever the template says since.

    Above zero is debit, below zero credit; the rows of an invoice sum to zero.
    """

    handed = models.ForeignKey(
        HandedInvoice, models.PROTECT, verbose_name="överlämnad faktura", related_name="rows"
    )
    order = models.PositiveSmallIntegerField("ordning")
    account = models.CharField("konto", max_length=20)
    cost_centre = models.CharField("kostnadsställe", max_length=20, blank=True)
    project = models.CharField("projekt", max_length=20, blank=True)
    amount = SekField("belopp")
    text = models.CharField("text", max_length=1000)

    class Meta(AppendOnly.Meta):
        verbose_name = "konteringsrad"
        verbose_name_plural = "konteringsrader"
        ordering = ("handed", "order")
        constraints = [
            models.UniqueConstraint(
                fields=("handed", "order"),
                name="voucher_row_once",
                violation_error_message="Raden finns redan.",
            )
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            pgtrigger.Trigger(
                name="balances",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func=(
                    "IF (SELECT sum(r.amount) FROM funding_voucherrow r"
                    " WHERE r.handed_id = NEW.handed_id) <> 0 THEN"
                    " RAISE EXCEPTION 'a voucher sums to zero'; END IF; RETURN NULL;"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.amount}"
