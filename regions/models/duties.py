"""What is entrusted to a body and what it decided: host duties and decisions, as facts."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q

from regions.models.bodies import Body
from regions.models.periods import (
    RegisterQuerySet,
    UncertainPeriod,
    ends_after_start,
    one_at_a_time,
    reasonable,
    within_reason,
)
from regions.models.places import HealthcareRegion
from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import Record


class HostDutyState(models.TextChoices):
    """Whether the host does the work or rests the duty."""

    ACTIVE = "active", "aktivt"
    DORMANT = "dormant", "vilande"


class HostDutyQuerySet(RegisterQuerySet):
    """Adds what a row is called by."""

    def with_names(self) -> Self:
        """With the programme area and its host, ready to be read out."""
        return self.select_related("body", "healthcare_region", "host_body")


class HostDuty(UncertainPeriod):
    """Värdskap: who supports a national group with process leadership and communication."""

    body = models.ForeignKey(
        Body, models.PROTECT, related_name="hosts", verbose_name="programområde"
    )
    healthcare_region = models.ForeignKey(
        HealthcareRegion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="host_duties",
        verbose_name="sjukvårdsregion som är värd",
    )
    host_body = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="host_duties",
        verbose_name="organ som är värd",
        help_text="När värden inte är en sjukvårdsregion, till exempel SKR.",
    )
    state = models.CharField(
        "läge", max_length=10, choices=HostDutyState, default=HostDutyState.ACTIVE
    )
    source = models.CharField("källa", max_length=200, blank=True)
    note = models.CharField("anmärkning", max_length=500, blank=True)

    objects: ClassVar[Any] = HostDutyQuerySet.as_manager()

    class Meta:
        verbose_name = "värdskap"
        verbose_name_plural = "värdskap"
        ordering = ["body", "state", "-valid_from"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.CheckConstraint(
                name="hostduty_one_host",
                condition=Q(healthcare_region__isnull=False, host_body__isnull=True)
                | Q(healthcare_region__isnull=True, host_body__isnull=False),
                violation_error_message="Ange antingen en sjukvårdsregion eller ett organ.",
            ),
            one_at_a_time(
                "hostduty_once",
                "body",
                "healthcare_region",
                message="Sjukvårdsregionen har redan värdskapet under den tiden.",
            ),
            one_at_a_time(
                "hostduty_body_once",
                "body",
                "host_body",
                message="Organet har redan värdskapet under den tiden.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.host} är värd för {self.body}"

    @property
    def host(self) -> HealthcareRegion | Body | None:
        """The healthcare region or the body that is the host."""
        return self.healthcare_region or self.host_body


class BodyDecision(Record):
    """What a body decided, as a fact; the day may be known only in part, or not at all."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="decisions", verbose_name="organ")
    decided_on = models.DateField("beslutat", null=True, blank=True, validators=[reasonable])
    decided_precision = models.CharField(
        "hur säkert datumet är",
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )
    decided_is_inferred = models.BooleanField("datumet är härlett", default=False)
    decided_source = models.CharField("källa till datumet", max_length=200, blank=True)
    title = models.CharField("vad som beslutades", max_length=300)
    reference = models.CharField(
        "beteckning", max_length=100, blank=True, help_text="Diarienummer eller paragraf."
    )
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name="följer på",
        help_text="Beslutet närmast före i samma beslutskedja.",
    )
    source = models.CharField("källa", max_length=200, blank=True)
    note = models.CharField("anmärkning", max_length=500, blank=True)

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "organs beslut"
        verbose_name_plural = "organs beslut"
        ordering = ["decided_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "title", "decided_on"],
                nulls_distinct=False,
                name="bodydecision_once",
                violation_error_message="Beslutet är redan registrerat.",
            ),
            models.CheckConstraint(
                name="bodydecision_not_following_itself",
                condition=~Q(follows=F("pk")),
                violation_error_message="Ett beslut kan inte följa på sig självt.",
            ),
            within_reason("decided_on"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def decided(self) -> UncertainDate | None:
        """The day as far as the source knows it; None when unknown."""
        return uncertain_date(self, "decided")
