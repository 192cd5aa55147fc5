"""The process supporters' positions and who holds them (S0-27..33, X7, X8)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from funding.months import next_month
from regions.models.periods import Period, days, ends_after_start, holds, within_reason
from vardforlopp.common import dates
from vardforlopp.common.money import NBSP, ShareField, percent
from vardforlopp.common.workflow import Moving


class Position(Period):
    """A full-time post as process supporter, paid in part by a healthcare region.

    The band says how much of the time is for the healthcare region (10–20 %), the plan how much
    is meant (20 %): a rule and a value (X7). The days are empty where the sources do not say.
    """

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="positions",
    )
    number = models.PositiveSmallIntegerField("nummer")
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, verbose_name="region", related_name="positions"
    )
    full_time_share = ShareField("omfattning", default=Decimal(1))
    financing_share = ShareField("sjukvårdsregionens andel av lönen", default=Decimal("0.5"))
    band_low = ShareField("minsta tid för sjukvårdsregionen", default=Decimal("0.1"))
    band_high = ShareField("största tid för sjukvårdsregionen", default=Decimal("0.2"))
    planned_share = ShareField("planerad tid för sjukvårdsregionen", default=Decimal("0.2"))
    buyer_reference = models.CharField(
        "er referens", max_length=30, blank=True, help_text="Kort kod som regionens faktura anger."
    )
    note = models.CharField("anmärkning", max_length=500, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "tjänst"
        verbose_name_plural = "tjänster"
        ordering = ("healthcare_region", "number")
        constraints = [
            models.UniqueConstraint(
                fields=("healthcare_region", "number"),
                name="position_number_once",
                violation_error_message="Numret är upptaget. Välj ett annat.",
            ),
            models.UniqueConstraint(
                fields=("buyer_reference",),
                condition=~Q(buyer_reference=""),
                name="position_reference_once",
                violation_error_message="Referensen används av en annan tjänst.",
            ),
            models.CheckConstraint(
                condition=Q(full_time_share__gt=0, full_time_share__lte=1)
                & Q(financing_share__gt=0, financing_share__lte=1),
                name="position_shares",
                violation_error_message="Ange andelar över 0 och högst 100 %.",
            ),
            models.CheckConstraint(
                condition=Q(band_low__gte=0, band_low__lte=F("planned_share"))
                & Q(planned_share__lte=F("band_high"), band_high__lte=1),
                name="position_band",
                violation_error_message="Den planerade tiden ska ligga mellan minsta och största.",
            ),
            ends_after_start(),
            within_reason(),
        ]

    def __str__(self) -> str:
        return f"Processtöd {self.number}, {self.region}"

    def get_absolute_url(self) -> str:
        return reverse("position", args=[self.pk])

    @property
    def band(self) -> str:
        """Such as "10–20 %"."""
        low, high = percent(self.band_low), percent(self.band_high)
        return f"{low.removesuffix(f'{NBSP}%')}–{high}"


class HoldingStatus(models.TextChoices):
    PROPOSED = "proposed", "väntar på bekräftelse"
    CONFIRMED = "confirmed", "bekräftad"
    DECLINED = "declined", "avböjd"


HELD = (HoldingStatus.PROPOSED, HoldingStatus.CONFIRMED)


class PositionHoldingQuerySet(models.QuerySet["PositionHolding"]):
    def visible_to(self, user: Any) -> PositionHoldingQuerySet:
        """As the positions."""
        return self.all() if user.is_authenticated else self.none()

    def in_force(self, on: date | None = None) -> PositionHoldingQuerySet:
        """Confirmed and held on the day (today), in a position that has not ended by then."""
        day = on or dates.today()
        confirmed = self.filter(valid_from__lte=day, status=HoldingStatus.CONFIRMED)
        return confirmed.filter(holds(day), holds(day, at="position__"))

    def confirmed_in(self, month: date) -> PositionHoldingQuerySet:
        """Confirmed and held on some day of a month, named by its first day."""
        found = self.filter(status=HoldingStatus.CONFIRMED)
        for path in ("", "position__"):
            begins = Q(**{f"{path}valid_from__isnull": True})
            begins |= Q(**{f"{path}valid_from__lt": next_month(month)})
            ends = Q(**{f"{path}valid_to__isnull": True}) | Q(**{f"{path}valid_to__gte": month})
            found = found.filter(begins, ends)
        return found

    def proposed(self) -> PositionHoldingQuerySet:
        """Those that wait for an answer."""
        return self.filter(status=HoldingStatus.PROPOSED)


class PositionHolding(Moving):
    """Somebody in a position for a time: the region proposes, the kansli confirms (S0-29)."""

    position = models.ForeignKey(
        Position, models.PROTECT, verbose_name="tjänst", related_name="holdings"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="innehavare", related_name="holdings"
    )
    valid_from = models.DateField("från och med")
    valid_to = models.DateField("till och med", null=True, blank=True)
    degree = ShareField(
        "tjänstgöringsgrad",
        default=Decimal(1),
        help_text="Hur stor del av tjänsten innehavaren har. Ändras den tar ett nytt innehav vid.",
    )
    proposed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        verbose_name="föreslagen av",
        related_name="proposed_holdings",
        editable=False,
    )
    status = models.CharField(
        "läge", max_length=20, choices=HoldingStatus, default=HoldingStatus.PROPOSED, editable=False
    )

    objects = PositionHoldingQuerySet.as_manager()

    class Meta:
        verbose_name = "innehav av tjänst"
        verbose_name_plural = "innehav av tjänster"
        ordering = ("position", "-valid_from", "-pk")
        constraints = [
            ExclusionConstraint(
                name="holding_one_at_a_time",
                expressions=[
                    (days(), RangeOperators.OVERLAPS),
                    ("position", RangeOperators.EQUAL),
                ],
                condition=Q(status__in=HELD),
                violation_error_message="Tjänsten har redan en innehavare de dagarna.",
            ),
            models.CheckConstraint(
                condition=Q(degree__gt=0, degree__lte=1),
                name="holding_degree",
                violation_error_message="Ange en tjänstgöringsgrad över 0 och högst 100 %.",
            ),
            ends_after_start(),
            dates.within_reason("holding_range", "valid_from", "valid_to"),
        ]

    def __str__(self) -> str:
        return f"{self.person} i {self.position}"

    def get_absolute_url(self) -> str:
        return f"{self.position.get_absolute_url()}#innehavare"

    def clean(self) -> None:
        """Within the position's own days, as far as they are known; ValidationError otherwise."""
        super().clean()
        first, last = self.position.valid_from, self.position.valid_to
        if first and self.valid_from and self.valid_from < first:
            day = dates.swedish_date(first)
            raise ValidationError({"valid_from": f"Tjänsten börjar {day}."})
        for field in ("valid_from", "valid_to"):
            day = getattr(self, field)
            if last and day and day > last:
                raise ValidationError({field: f"Tjänsten upphör {dates.swedish_date(last)}."})
