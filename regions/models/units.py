"""The units of a region where care is given: hospitals, health centres, administrations."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from regions.models.periods import Period, ends_after_start, within_reason
from regions.models.places import Region
from vardforlopp.common.addresses import address_of
from vardforlopp.common.sorting import sort_key


class UnitKind(models.TextChoices):
    """What sort of unit it is."""

    ADMINISTRATION = "administration", "förvaltning"
    HOSPITAL = "hospital", "sjukhus"
    CLINIC = "clinic", "klinik eller verksamhetsområde"
    HEALTH_CENTRE = "health_centre", "vårdcentral"
    OTHER = "other", "annan enhet"


class Unit(Period):
    """A unit in a region's organisation; units form a tree."""

    name = models.CharField("namn", max_length=200)
    kind = models.CharField("slag", max_length=20, choices=UnitKind)
    region = models.ForeignKey(Region, models.PROTECT, related_name="units", verbose_name="region")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="ingår i",
    )
    slug = models.SlugField("adressnamn", max_length=200, editable=False)
    sort_key = sort_key("name")

    class Meta:
        verbose_name = "enhet"
        verbose_name_plural = "enheter"
        ordering = ["sort_key"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.UniqueConstraint(
                fields=["region", "slug"],
                name="unit_slug_once",
                violation_error_message="Regionen har redan en enhet med det namnet.",
            ),
            models.UniqueConstraint(
                fields=["region", "parent", "name"],
                condition=models.Q(valid_to__isnull=True),
                nulls_distinct=False,
                name="unit_once",
                violation_error_message="Det finns redan en enhet med det namnet på samma plats.",
            ),
            models.CheckConstraint(
                name="unit_not_in_itself",
                condition=~models.Q(parent=models.F("pk")),
                violation_error_message="En enhet kan inte ingå i sig själv.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_unit", self.region.slug, self.slug)

    def clean(self) -> None:
        if self.parent is None:
            return
        if self.parent.region_id != self.region_id:
            raise ValidationError({"parent": "Den överordnade enheten hör till en annan region."})
        above: Unit | None = self.parent
        while above is not None:
            if self.pk is not None and above.pk == self.pk:
                raise ValidationError({"parent": "Enheten kan inte ingå i en av sina egna delar."})
            above = above.parent
