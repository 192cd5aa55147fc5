"""Municipalities, each with the region and the healthcare region it belongs to."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from regions.models.periods import Period, ends_after_start, within_reason
from regions.models.places import HealthcareRegion, Region
from vardforlopp.common.addresses import address_of
from vardforlopp.common.sorting import sort_key


class Municipality(Period):
    """A kommun, with the healthcare region that its own inhabitants belong to."""

    code = models.CharField(
        "kommunkod",
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^\d{4}\Z", "Kommunkoden är fyra siffror.")],
    )
    name = models.CharField("namn", max_length=100, unique=True)
    slug = models.SlugField("adressnamn", max_length=100, unique=True, editable=False)
    region = models.ForeignKey(
        Region, models.PROTECT, related_name="municipalities", verbose_name="region"
    )
    healthcare_region = models.ForeignKey(
        HealthcareRegion,
        models.PROTECT,
        related_name="municipalities",
        verbose_name="sjukvårdsregion",
        help_text="Följer kommunen, inte länet: Hallands kommuner hör till två sjukvårdsregioner.",
    )
    sort_key = sort_key("name")

    class Meta:
        verbose_name = "kommun"
        verbose_name_plural = "kommuner"
        ordering = ["sort_key"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.CheckConstraint(
                name="municipality_code_form",
                condition=Q(code__regex=r"^\d{4}$"),
                violation_error_message="Kommunkoden är fyra siffror.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_municipality", self.slug)

    @property
    def short_name(self) -> str:
        """The same as its name: a place is asked for either."""
        return self.name

    def clean(self) -> None:
        if self.region_id and self.code[:2] != self.region.county_code:
            raise ValidationError({"code": "Kommunkoden börjar inte med regionens länskod."})
