"""Groups that prepare, recommend and decide: councils, boards, programme areas, secretariats."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from regions.models.municipalities import Municipality
from regions.models.periods import (
    UncertainPeriod,
    ends_after_start,
    within_reason,
)
from regions.models.places import HealthcareRegion, Region
from vardforlopp.common.addresses import address_of
from vardforlopp.common.sorting import sort_key


class BodyLevel(models.TextChoices):
    """On which level of the system the body works."""

    NATIONAL = "national", "nationell"
    HEALTHCARE_REGION = "healthcare_region", "sjukvårdsregional"
    REGION = "region", "regional"
    MUNICIPALITY = "municipality", "kommunal"


class BodyKind(models.TextChoices):
    """What sort of body it is; the groups of the knowledge system by their abbreviations."""

    SKS = "sks", "SKS – styrgrupp för kunskapsstyrning"
    NPO = "npo", "NPO – nationellt programområde"
    NSG = "nsg", "NSG – nationell samverkansgrupp"
    NAG = "nag", "NAG – nationell arbetsgrupp"
    RPO = "rpo", "RPO – sjukvårdsregionalt programområde"
    RSG = "rsg", "RSG – sjukvårdsregional samverkansgrupp"
    RAG = "rag", "RAG – sjukvårdsregional arbetsgrupp"
    LPO = "lpo", "LPO – lokalt programområde"
    LAG = "lag", "LAG – lokal arbetsgrupp"
    COUNCIL = "council", "råd"
    BOARD = "board", "nämnd eller styrelse"
    COOPERATION = "cooperation", "samverkansorgan"
    MANAGEMENT_GROUP = "management_group", "ledningsgrupp"
    STEERING_GROUP = "steering_group", "styrgrupp"
    PREPARATORY_GROUP = "preparatory_group", "beredningsgrupp"
    WORKING_GROUP = "working_group", "arbetsgrupp"
    SECRETARIAT = "secretariat", "kansli eller stödfunktion"
    NETWORK = "network", "nätverk"
    CENTRE = "centre", "centrum"
    AGENCY = "agency", "myndighet"
    ORGANISATION = "organisation", "organisation"
    OTHER = "other", "annat organ"


LEVEL_OF_KIND = {
    BodyKind.SKS: BodyLevel.NATIONAL,
    BodyKind.NPO: BodyLevel.NATIONAL,
    BodyKind.NSG: BodyLevel.NATIONAL,
    BodyKind.NAG: BodyLevel.NATIONAL,
    BodyKind.RPO: BodyLevel.HEALTHCARE_REGION,
    BodyKind.RSG: BodyLevel.HEALTHCARE_REGION,
    BodyKind.RAG: BodyLevel.HEALTHCARE_REGION,
    BodyKind.LPO: BodyLevel.REGION,
    BodyKind.LAG: BodyLevel.REGION,
}


def _place_fits_level() -> Q:
    places = {"healthcare_region": False, "region": False, "municipality": False}

    def only(*named: str) -> Q:
        return Q(**{f"{place}__isnull": place not in named for place in places})

    return (
        Q(only(), level=BodyLevel.NATIONAL)
        | Q(only("healthcare_region"), level=BodyLevel.HEALTHCARE_REGION)
        | Q(only("region"), level=BodyLevel.REGION)
        | Q(only("region") | only("municipality"), level=BodyLevel.MUNICIPALITY)
    )


class Body(UncertainPeriod):
    """A body: its kind, level and place, whom it answers to and which body it mirrors."""

    name = models.CharField("namn", max_length=200)
    short_name = models.CharField("kortnamn", max_length=60, blank=True)
    slug = models.SlugField("adressnamn", max_length=120, unique=True, editable=False)
    kind = models.CharField("slag", max_length=20, choices=BodyKind)
    level = models.CharField("nivå", max_length=20, choices=BodyLevel)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="under",
        help_text="Organet som det här organet hör till eller bereder åt.",
    )
    mirrors = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mirrored_by",
        verbose_name="speglar",
        help_text="Den nationella eller sjukvårdsregionala motsvarigheten.",
    )
    healthcare_region = models.ForeignKey(
        HealthcareRegion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name="sjukvårdsregion",
    )
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name="region",
    )
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name="kommun",
    )
    is_deciding = models.BooleanField(
        "beslutar", default=False, help_text="Organet fattar egna beslut."
    )
    is_recommending = models.BooleanField(
        "rekommenderar", default=False, help_text="Organet lämnar rekommendationer till andra."
    )
    works_here = models.BooleanField(
        "arbetar i systemet",
        default=False,
        help_text="Organets ärenden och beslut görs här, inte bara registreras i efterhand.",
    )
    source = models.CharField("källa", max_length=200, blank=True)
    note = models.CharField("anmärkning", max_length=500, blank=True)
    sort_key = sort_key("name")

    class Meta:
        verbose_name = "organ"
        verbose_name_plural = "organ"
        ordering = ["sort_key"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.CheckConstraint(
                name="body_place_fits_level",
                condition=_place_fits_level(),
                violation_error_message="Ange den plats som hör till nivån: ingen för ett "
                "nationellt organ, annars sjukvårdsregion, region eller kommun.",
            ),
            models.UniqueConstraint(
                fields=["name", "kind", "healthcare_region", "region", "municipality"],
                condition=Q(valid_to__isnull=True),
                nulls_distinct=False,
                name="body_once",
                violation_error_message="Det finns redan ett sådant organ med det namnet.",
            ),
            models.CheckConstraint(
                name="body_not_under_itself",
                condition=~Q(parent=F("pk")),
                violation_error_message="Ett organ kan inte höra till sig självt.",
            ),
            models.CheckConstraint(
                name="body_not_mirroring_itself",
                condition=~Q(mirrors=F("pk")),
                violation_error_message="Ett organ kan inte spegla sig självt.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_body", self.slug)

    def clean(self) -> None:
        level = LEVEL_OF_KIND.get(BodyKind(self.kind)) if self.kind in BodyKind.values else None
        if level is not None and self.level != level:
            raise ValidationError({"level": f"Ett sådant organ är {level.label}t."})
        above = self.parent
        while above is not None:
            if self.pk is not None and above.pk == self.pk:
                raise ValidationError({"parent": "Organet kan inte höra till ett eget underorgan."})
            above = above.parent

    @property
    def place(self) -> HealthcareRegion | Region | Municipality | None:
        """Where it works; None for a national body."""
        return self.municipality or self.region or self.healthcare_region

    def name_on(self, on: date | None) -> str:
        """What it was called on the day, as far as is known; a name without dates says nothing."""
        if on is None:
            return self.name
        dated = (row for row in self.names.all() if row.valid_from or row.valid_to)
        then = [row for row in dated if row.holds_on(on)]
        soonest = min(then, key=lambda row: row.valid_to or date.max, default=None)
        return soonest.name if soonest else self.name
