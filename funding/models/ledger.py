"""What is handed over to the ledger: how lines are booked, which invoices went in which file."""

from __future__ import annotations

from django.db import models

from regions.models.periods import Period, ends_after_start, one_at_a_time, within_reason
from vardforlopp.common.records import AppendOnly


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
            ends_after_start(),
            within_reason(),
        ]

    def __str__(self) -> str:
        return f"Kontering i {self.healthcare_region}"


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


class HandedInvoice(AppendOnly):
    """One invoice in one hand-over; never in two."""

    hand_over = models.ForeignKey(
        HandOver, models.PROTECT, verbose_name="överlämning", related_name="invoices"
    )
    invoice = models.OneToOneField(
        "funding.Invoice", models.PROTECT, verbose_name="faktura", related_name="handed"
    )
    voucher = models.PositiveIntegerField("verifikation")

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
