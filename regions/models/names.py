"""What healthcare regions and bodies were, are and came to be called, and when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from regions.models.bodies import Body
from regions.models.periods import (
    Period,
    UncertainPeriod,
    ends_after_start,
    one_at_a_time,
    within_reason,
)
from regions.models.places import HealthcareRegion
from vardforlopp.common.dates import DatePrecision


class HealthcareRegionName(Period):
    """What a healthcare region was or is called, and when."""

    healthcare_region = models.ForeignKey(
        HealthcareRegion, models.PROTECT, related_name="names", verbose_name="sjukvårdsregion"
    )
    name = models.CharField("namn", max_length=200)
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "sjukvårdsregions namn"
        verbose_name_plural = "sjukvårdsregioners namn"
        ordering = ["healthcare_region", "-valid_from"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.UniqueConstraint(
                fields=["healthcare_region", "name"],
                name="healthcareregionname_once",
                violation_error_message="Namnet finns redan för sjukvårdsregionen. Ändra den "
                "raden i stället.",
            ),
            # a name whose start is not known cannot be told to overlap
            one_at_a_time(
                "healthcareregionname_one_at_a_time",
                "healthcare_region",
                condition=Q(valid_from__isnull=False),
                message="Sjukvårdsregionen har redan ett annat namn under den tiden. Ge det ett "
                "slutdatum först, eller ändra perioden.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class BodyName(UncertainPeriod):
    """What a body was, is or came to be called besides its name here, and when."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="names", verbose_name="organ")
    name = models.CharField("namn", max_length=200)
    source = models.CharField("källa", max_length=200, blank=True)
    note = models.CharField("anmärkning", max_length=500, blank=True)

    class Meta:
        verbose_name = "namn på organ"
        verbose_name_plural = "namn på organ"
        ordering = ["body", "-valid_to", "name"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.UniqueConstraint(
                fields=["body", "name"],
                name="bodyname_once",
                violation_error_message="Namnet finns redan för organet. Ändra den raden i "
                "stället.",
            ),
            # only periods known to the day can be told to overlap
            one_at_a_time(
                "bodyname_one_at_a_time",
                "body",
                condition=Q(valid_from__isnull=False, valid_from_precision=DatePrecision.DAY)
                & (Q(valid_to__isnull=True) | Q(valid_to_precision=DatePrecision.DAY)),
                message="Organet har redan ett annat namn under den tiden. Ge det ett slutdatum "
                "först, eller ändra perioden.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
