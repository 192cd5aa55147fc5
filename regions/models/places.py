"""Where care is run: healthcare regions, regions and municipalities, with whom they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from stdnum.exceptions import ValidationError as NumberError
from stdnum.se import orgnr

from regions.models.periods import (
    Period,
    RegisterQuerySet,
    count_of,
    ends_after_start,
    holds,
    one_at_a_time,
    reasonable,
    within_reason,
)
from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import swedish_date, today
from vardforlopp.common.records import Record
from vardforlopp.common.sorting import sort_key

if TYPE_CHECKING:
    from regions.models.municipalities import Municipality


def organisation_number(value: str) -> None:
    """Refuses an organisationsnummer whose form or check digit is wrong."""
    try:
        orgnr.validate(value)
    except NumberError:
        raise ValidationError(
            "Organisationsnumret stämmer inte. Skriv tio siffror med bindestreck, "
            "till exempel 232100-0255."
        ) from None


class HealthcareRegionQuerySet(RegisterQuerySet):
    """Lists of healthcare regions."""

    def with_counts(self) -> Self:
        """`region_count` (main affiliations today) and `municipality_count`."""
        mine = {"healthcare_region": models.OuterRef("pk")}
        affiliated = RegionAffiliation.objects.in_force().filter(is_main=True, **mine)
        return self.annotate(
            region_count=count_of(affiliated, "healthcare_region"),
            municipality_count=models.Count("municipalities", filter=holds(at="municipalities__")),
        )


class HealthcareRegion(Period):
    """A sjukvårdsregion (in law: samverkansregion för hälso- och sjukvård)."""

    name = models.CharField("namn", max_length=200, unique=True)
    short_name = models.CharField("kortnamn", max_length=100, unique=True)
    slug = models.SlugField("adressnamn", max_length=100, unique=True, editable=False)
    statutory_name = models.CharField(
        "namn i förordningen",
        max_length=100,
        help_text="Namnet i hälso- och sjukvårdsförordningen (2017:80) 3 kap. 1 §.",
    )
    sort_key = sort_key("short_name")

    objects: ClassVar[Any] = HealthcareRegionQuerySet.as_manager()

    class Meta:
        verbose_name = "sjukvårdsregion"
        verbose_name_plural = "sjukvårdsregioner"
        ordering = ["sort_key"]
        constraints = [ends_after_start(), within_reason()]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_healthcare_region", self.slug)


class RegionQuerySet(RegisterQuerySet):
    """Lists of regions."""

    def with_healthcare_region(self) -> Self:
        """Fetches affiliations along, so that `healthcare_region` costs no query per row."""
        return self.prefetch_related("affiliations__healthcare_region")

    def with_figures(self) -> Self:
        """`municipality_count`, `inhabitants` and `inhabitants_on` (the latest known)."""
        latest = Population.objects.filter(region=models.OuterRef("pk")).order_by("-on")
        return self.annotate(
            municipality_count=models.Count("municipalities", filter=holds(at="municipalities__")),
            inhabitants=models.Subquery(latest.values("count")[:1]),
            inhabitants_on=models.Subquery(latest.values("on")[:1]),
        )


class Region(Period):
    """A region (before 2019 often landsting): runs and pays for health care in its county."""

    name = models.CharField("namn", max_length=200, unique=True)
    short_name = models.CharField("kortnamn", max_length=100, unique=True)
    slug = models.SlugField("adressnamn", max_length=100, unique=True, editable=False)
    county_code = models.CharField(
        "länskod",
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^\d{2}\Z", "Länskoden är två siffror.")],
    )
    county_letter = models.CharField("länsbokstav", max_length=2, unique=True)
    organisation_number = models.CharField(
        "organisationsnummer", max_length=11, unique=True, validators=[organisation_number]
    )
    sort_key = sort_key("short_name")

    objects: ClassVar[Any] = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = "region"
        verbose_name_plural = "regioner"
        ordering = ["sort_key"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.CheckConstraint(
                name="region_organisation_number_form",
                condition=Q(organisation_number__regex=r"^\d{6}-\d{4}$"),
                violation_error_message="Skriv organisationsnumret som 232100-0255.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_region", self.slug)

    @property
    def healthcare_region(self) -> HealthcareRegion | None:
        """The healthcare region it mainly belongs to today (Halland: Södra)."""
        return next((row.healthcare_region for row in self._current() if row.is_main), None)

    @property
    def healthcare_regions(self) -> list[HealthcareRegion]:
        """All it belongs to today, the main one first (Halland: Södra and Västra)."""
        current = sorted(self._current(), key=lambda row: not row.is_main)
        return [row.healthcare_region for row in current]

    def _current(self) -> list[RegionAffiliation]:
        # sorted out here and not in the database, so that a prefetch is enough for a whole list
        prefetched = "affiliations" in getattr(self, "_prefetched_objects_cache", {})
        rows = self.affiliations.all()
        rows = rows if prefetched else rows.select_related("healthcare_region")
        return [row for row in rows if row.holds_on(today())]


class RegionAffiliationQuerySet(RegisterQuerySet):
    """Lists of affiliations."""

    def with_municipality_counts(self) -> Self:
        """`municipality_count` of the region that belong there, of `municipalities_in_region`."""
        there = Q(region__municipalities__healthcare_region=models.F("healthcare_region"))
        every = holds(at="region__municipalities__")
        return self.annotate(
            municipality_count=models.Count("region__municipalities", filter=there & every),
            municipalities_in_region=models.Count("region__municipalities", filter=every),
        )


class RegionAffiliation(Period):
    """Which healthcare region a region belongs to, wholly or in part."""

    region = models.ForeignKey(
        Region, models.PROTECT, related_name="affiliations", verbose_name="region"
    )
    healthcare_region = models.ForeignKey(
        HealthcareRegion,
        models.PROTECT,
        related_name="affiliations",
        verbose_name="sjukvårdsregion",
    )
    is_main = models.BooleanField(
        "huvudsaklig",
        default=True,
        help_text="Den sjukvårdsregion som regionen i första hand samarbetar i.",
    )

    objects: ClassVar[Any] = RegionAffiliationQuerySet.as_manager()

    class Meta:
        verbose_name = "tillhörighet till sjukvårdsregion"
        verbose_name_plural = "tillhörigheter till sjukvårdsregion"
        ordering = ["region", "-is_main", "healthcare_region"]
        constraints = [
            ends_after_start(),
            within_reason(),
            one_at_a_time(
                "regionaffiliation_one_main",
                "region",
                condition=Q(is_main=True),
                message="Regionen har redan en huvudsaklig sjukvårdsregion under den tiden. "
                "Ge den ett slutdatum först, eller välj ett senare startdatum.",
            ),
            one_at_a_time(
                "regionaffiliation_once",
                "region",
                "healthcare_region",
                message="Regionen tillhör redan sjukvårdsregionen under den tiden. Ändra den "
                "tillhörigheten i stället.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region} i {self.healthcare_region}"


class PopulationQuerySet(RegisterQuerySet):
    """Adds what a row is called by."""

    def with_names(self) -> Self:
        """With the place, ready to be read out."""
        return self.select_related("region", "municipality")


class Population(Record):
    """How many people lived in a region or a municipality on a day."""

    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="populations",
        verbose_name="region",
    )
    municipality = models.ForeignKey(
        "regions.Municipality",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="populations",
        verbose_name="kommun",
    )
    on = models.DateField("datum", validators=[reasonable])
    count = models.PositiveIntegerField("antal invånare", validators=[MinValueValidator(1)])
    source = models.CharField(
        "källa", max_length=200, blank=True, help_text="Till exempel SCB, folkmängd 31 december."
    )

    objects: ClassVar[Any] = PopulationQuerySet.as_manager()

    class Meta:
        verbose_name = "folkmängd"
        verbose_name_plural = "folkmängder"
        ordering = ["region", "municipality", "-on"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "on"],
                name="population_once",
                violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
            ),
            models.UniqueConstraint(
                fields=["municipality", "on"],
                name="population_of_municipality_once",
                violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
            ),
            models.CheckConstraint(
                name="population_of_one_place",
                condition=Q(region__isnull=False, municipality__isnull=True)
                | Q(region__isnull=True, municipality__isnull=False),
                violation_error_message="Ange antingen en region eller en kommun.",
            ),
            within_reason("on"),
            models.CheckConstraint(
                name="population_is_positive",
                condition=Q(count__gt=0),
                violation_error_message="Folkmängden måste vara större än noll.",
            ),
        ]

    def __str__(self) -> str:
        return f"Folkmängden i {self.place} den {swedish_date(self.on)}"

    @property
    def place(self) -> Region | Municipality | None:
        """Whose inhabitants were counted."""
        return self.municipality or self.region
