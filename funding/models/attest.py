"""Who attests what: mandates, the attests themselves, and accounts somebody has made sure of."""

from __future__ import annotations

from datetime import date
from typing import Any

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from funding.models.agreements import positive
from funding.reach import payers_of
from regions.models.periods import ends_after_start, holds, within_reason
from vardforlopp.common.dates import today
from vardforlopp.common.money import SekField
from vardforlopp.common.records import AppendOnly, Record
from vardforlopp.common.workflow import Moving


class MandateKind(models.TextChoices):
    ORDINARY = "ordinary", "ordinarie"
    DEPUTY = "deputy", "ersättare"


class MandateStatus(models.TextChoices):
    PROPOSED = "proposed", "väntar på bekräftelse"
    CONFIRMED = "confirmed", "gäller"
    DECLINED = "declined", "avböjt"


class ApproverMandateQuerySet(models.QuerySet["ApproverMandate"]):
    def visible_to(self, user: Any) -> ApproverMandateQuerySet:
        """To those who read the money of the healthcare region."""
        return self.filter(payers_of(user))

    def proposed(self) -> ApproverMandateQuerySet:
        """Those that wait for a second person."""
        return self.filter(status=MandateStatus.PROPOSED)

    def in_force(self, on: date | None = None) -> ApproverMandateQuerySet:
        """Confirmed and holding on the day (today)."""
        return self.filter(holds(on), status=MandateStatus.CONFIRMED)


class ApproverMandate(Moving):
    """A line of the attestförteckning: who may decide invoices, how much at a time, and when."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="mandates",
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="mandates"
    )
    kind = models.CharField("slag", max_length=20, choices=MandateKind)
    deputy_for = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="deputies",
    )
    limit = SekField("högst per faktura")
    valid_from = models.DateField("gäller från")
    valid_to = models.DateField("gäller till och med", null=True, blank=True)
    reference = models.CharField(
        "beslut", max_length=200, help_text="Diarienummer eller protokoll."
    )
    proposed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        editable=False,
        verbose_name="upplagt av",
        related_name="proposed_mandates",
    )
    status = models.CharField(
        "läge",
        max_length=20,
        choices=MandateStatus,
        default=MandateStatus.PROPOSED,
        editable=False,
    )

    objects = ApproverMandateQuerySet.as_manager()

    class Meta:
        verbose_name = "attestmandat"
        verbose_name_plural = "attestmandat"
        ordering = ("healthcare_region", "-valid_from", "pk")
        constraints = [
            positive("mandate_limit", "limit"),
            models.CheckConstraint(
                condition=Q(kind=MandateKind.ORDINARY, deputy_for__isnull=True)
                | (Q(kind=MandateKind.DEPUTY) & ~Q(deputy_for=F("person"))),
                name="mandate_deputy",
                violation_error_message="En ersättare ersätter en annan person.",
            ),
            models.CheckConstraint(
                condition=Q(kind=MandateKind.ORDINARY) | Q(deputy_for__isnull=False),
                name="mandate_deputy_for_whom",
                violation_error_message="Ange vem personen ersätter.",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=True) | ~Q(proposed_by=F("person")),
                name="mandate_not_to_oneself",
                violation_error_message="Ingen ger sig själv ett mandat.",
            ),
            ends_after_start(),
            within_reason(),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        return reverse("mandate", args=[self.pk])

    @property
    def is_confirmed(self) -> bool:
        """Whether a second person has said yes."""
        return self.status == MandateStatus.CONFIRMED

    def holds_on(self, on: date) -> bool:
        """Whether the day is one of the mandate's."""
        return self.valid_from <= on and (self.valid_to is None or self.valid_to >= on)

    @property
    def has_ended(self) -> bool:
        """Whether it is confirmed and its last day has passed."""
        return self.is_confirmed and self.valid_to is not None and self.valid_to < today()

    @property
    def is_coming(self) -> bool:
        """Whether it is confirmed and has yet to begin."""
        return self.is_confirmed and self.valid_from > today()

    @property
    def role(self) -> str:
        """ "ordinarie", or "ersättare för" whom."""
        kind = self.get_kind_display()
        return f"{kind} för {self.deputy_for}" if self.deputy_for else kind


class ApprovalKind(models.TextChoices):
    REVIEW = "review", "granskningsattest"
    DECISION = "decision", "beslutsattest"


class Approval(Record):
    """One attest of one invoice by one person; it can be voided, never taken away (design 9.5)."""

    invoice = models.ForeignKey(
        "funding.Invoice", models.PROTECT, verbose_name="faktura", related_name="approvals"
    )
    kind = models.CharField("slag", max_length=20, choices=ApprovalKind)
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="approvals"
    )
    amount = SekField("belopp")
    mandate = models.ForeignKey(
        ApproverMandate,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="mandat",
        related_name="approvals",
    )
    at = models.DateTimeField("när")
    voided_at = models.DateTimeField("upphävd", null=True, blank=True)
    void_reason = models.CharField("varför upphävd", max_length=300, blank=True)

    class Meta:
        verbose_name = "attest"
        verbose_name_plural = "attester"
        ordering = ("invoice", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("invoice", "kind"),
                condition=Q(voided_at__isnull=True),
                name="approval_once",
                violation_error_message="Fakturan har redan den attesten.",
            ),
            models.UniqueConstraint(
                fields=("invoice", "person"),
                condition=Q(voided_at__isnull=True),
                name="approval_two_persons",
                violation_error_message="Samma person attesterar inte två gånger.",
            ),
            models.CheckConstraint(
                condition=Q(kind=ApprovalKind.REVIEW) | Q(mandate__isnull=False),
                name="approval_decision_in_mandate",
                violation_error_message="En beslutsattest vilar på ett mandat.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="not_ones_own",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=(
                    "IF EXISTS (SELECT 1 FROM funding_invoice i WHERE i.id = NEW.invoice_id"
                    " AND i.typed_by_id = NEW.person_id) THEN"
                    " RAISE EXCEPTION 'nobody attests what they typed'; END IF;"
                    " IF EXISTS (SELECT 1 FROM funding_invoiceline l"
                    " JOIN funding_positionholding h ON h.position_id = l.position_id"
                    " WHERE l.invoice_id = NEW.invoice_id AND h.person_id = NEW.person_id"
                    " AND h.status IN ('confirmed')"
                    " AND daterange(h.valid_from, h.valid_to, '[]') &&"
                    " daterange(l.first_month, (l.last_month + interval '1 month')::date)) THEN"
                    " RAISE EXCEPTION 'nobody attests their own cost'; END IF;"
                    " RETURN NEW;"
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} av {self.person}"


class ConfirmedAccount(AppendOnly):
    """A payment account that somebody has made sure belongs to the region."""

    region = models.ForeignKey(
        "regions.Region", models.PROTECT, verbose_name="region", related_name="confirmed_accounts"
    )
    account_kind = models.CharField("kontoslag", max_length=20)
    account = models.CharField("konto", max_length=40)
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="bekräftat av", related_name="+"
    )
    how = models.CharField("hur", max_length=300)

    class Meta(AppendOnly.Meta):
        verbose_name = "bekräftat konto"
        verbose_name_plural = "bekräftade konton"
        ordering = ("region", "-pk")

    def __str__(self) -> str:
        return f"{self.account_kind} {self.account}"
