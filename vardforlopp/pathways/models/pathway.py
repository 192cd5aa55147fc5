"""Care pathways, who owns them, their parts and versions, and where each stands nationally."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import AppendOnly, Record
from vardforlopp.common.sorting import sort_key
from vardforlopp.pathways.models.process import ProcessStep


class PathwayKind(models.TextChoices):
    PSV = "psv", "personcentrerat och sammanhållet vårdförlopp"
    SVF = "svf", "standardiserat vårdförlopp (cancer)"
    GENERIC = "generic", "generisk modell"


class CarePathwayQuerySet(models.QuerySet["CarePathway"]):
    def visible_to(self, user: Any) -> CarePathwayQuerySet:
        """Everyone signed in sees every pathway."""
        return self if user.is_authenticated else self.none()


class CarePathway(Record):
    """A pathway such as Stroke och TIA; regions decide per version of it, never on it."""

    name = models.CharField("namn", max_length=200, unique=True)
    slug = models.SlugField("adress", max_length=80, unique=True, editable=False)
    kind = models.CharField("slag", max_length=10, choices=PathwayKind, default=PathwayKind.PSV)
    source = models.CharField("källa", max_length=200, blank=True)
    sort_key = sort_key("name")

    objects = CarePathwayQuerySet.as_manager()

    class Meta:
        verbose_name = "vårdförlopp"
        verbose_name_plural = "vårdförlopp"
        ordering = ("sort_key",)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("pathway", self.slug)


class PathwayOwnerQuerySet(models.QuerySet["PathwayOwner"]):
    def in_force(self) -> PathwayOwnerQuerySet:
        """Those that own today; an unknown start is open."""
        today = dates.today()
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=today),
            Q(valid_to__isnull=True) | Q(valid_to__gte=today),
        )


class PathwayOwner(Record):
    """A programme area that answers for a pathway; sepsis has two (P11b)."""

    pathway = models.ForeignKey(
        CarePathway, models.PROTECT, verbose_name="vårdförlopp", related_name="owners"
    )
    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="organ", related_name="owned_pathways"
    )
    is_lead = models.BooleanField("huvudansvarig", default=False)
    valid_from = models.DateField("från och med", null=True, blank=True)
    valid_to = models.DateField("till och med", null=True, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)

    objects = PathwayOwnerQuerySet.as_manager()

    class Meta:
        verbose_name = "ägare"
        verbose_name_plural = "ägare"
        ordering = ("-is_lead", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("pathway", "body"),
                condition=Q(valid_to__isnull=True),
                name="pathway_owner_once",
                violation_error_message="Organet äger redan vårdförloppet.",
            ),
            models.UniqueConstraint(
                fields=("pathway",),
                condition=Q(is_lead=True, valid_to__isnull=True),
                name="pathway_one_lead",
                violation_error_message="Vårdförloppet har redan en huvudansvarig. Avsluta den "
                "först.",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="pathway_owner_period",
                violation_error_message="Slutdagen kan inte ligga före startdagen.",
            ),
            dates.within_reason("pathway_owner_range", "valid_from", "valid_to"),
        ]

    def __str__(self) -> str:
        return f"{self.body} ({self.pathway})"


class PathwayVersionQuerySet(models.QuerySet["PathwayVersion"]):
    def with_names(self) -> PathwayVersionQuerySet:
        """With what each is called, and no more."""
        return self.only("short_title")

    def visible_to(self, user: Any) -> PathwayVersionQuerySet:
        """Everyone signed in sees every version."""
        return self if user.is_authenticated else self.none()

    def replaced_ids(self) -> models.QuerySet[Any, Any]:
        """The ids of versions that a published version has replaced.

        Meant for "not in": worked out once, where "not exists" is asked anew for every row.
        """
        return self.filter(replaces__isnull=False, implementations__isnull=False).values("replaces")

    def in_order(self) -> PathwayVersionQuerySet:
        """By pathway in Swedish order, then part and version."""
        return self.order_by("pathway__sort_key", "part", "version_label")


class PathwayVersion(Record):
    """A part and version of a pathway: what a region receives, decides on and introduces."""

    pathway = models.ForeignKey(
        CarePathway, models.PROTECT, verbose_name="vårdförlopp", related_name="versions"
    )
    title = models.CharField("nationell titel", max_length=200)
    short_title = models.CharField("kort titel", max_length=60)
    slug = models.SlugField("adress", max_length=80, unique=True, editable=False)
    part = models.CharField("del", max_length=20, blank=True)
    version_label = models.CharField("version", max_length=20, default="1.0")
    starts_at = models.CharField("börjar vid", max_length=300, blank=True)
    ends_at = models.CharField("slutar vid", max_length=300, blank=True)
    concerns_municipal_care = models.BooleanField("berör kommunal vård", default=False)
    approved_on = models.DateField("fastställt", null=True, blank=True)
    approved_precision = models.CharField(
        "noggrannhet", max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    approved_is_inferred = models.BooleanField("härlett datum", default=False)
    approved_source = models.CharField("källa till datumet", max_length=200, blank=True)
    replaces = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="replaced_by",
    )
    source = models.CharField("källa", max_length=200, blank=True)

    objects = PathwayVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "version av vårdförlopp"
        verbose_name_plural = "versioner av vårdförlopp"
        ordering = ("pathway", "part", "version_label")
        constraints = [
            models.UniqueConstraint(
                fields=("pathway", "part", "version_label"),
                name="version_once",
                violation_error_message="Den delen och versionen finns redan.",
            ),
            models.CheckConstraint(
                condition=Q(approved_on__isnull=True)
                | Q(approved_on__range=("2015-01-01", "2100-12-31")),
                name="version_approved_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
            models.CheckConstraint(
                condition=~Q(replaces=F("pk")),
                name="version_not_replacing_itself",
                violation_error_message="En version kan inte ersätta sig själv.",
            ),
        ]

    def __str__(self) -> str:
        return self.short_title

    def clean(self) -> None:
        """No ring: what replaces this version, near or far, cannot also be replaced by it."""
        if self.pk and self.replaces_id and self.replaces_id in self.replacing_ids():
            raise ValidationError(
                {
                    "replaces": "Den versionen ersätter redan den här, direkt eller genom en "
                    "annan. Välj en äldre version."
                }
            )

    def get_absolute_url(self) -> str:
        return f"{self.pathway.get_absolute_url()}#{self.slug}"

    def replacing_ids(self) -> set[int]:
        """The ids of the versions that replace this one, directly or through another."""
        siblings = PathwayVersion.objects.filter(pathway_id=self.pathway_id)
        replaced = dict(siblings.values_list("pk", "replaces"))
        found: set[int] = set()
        while new := {pk for pk, older in replaced.items() if older in {self.pk} | found} - found:
            found |= new
        return found

    @property
    def approved(self) -> UncertainDate | None:
        """When SKS approved it, as far as the sources know."""
        return uncertain_date(self, "approved")


class NationalStepQuerySet(models.QuerySet["NationalStep"]):
    def in_force(self) -> NationalStepQuerySet:
        """Those no later row corrects."""
        return self.filter(superseded_by__isnull=True)


class NationalStep(AppendOnly):
    """A version reached a national step on a day; a correction is a new row that supersedes."""

    version = models.ForeignKey(
        PathwayVersion, models.PROTECT, verbose_name="version", related_name="national_steps"
    )
    step = models.ForeignKey(ProcessStep, models.PROTECT, verbose_name="steg")
    reached_on = models.DateField("nått")
    reached_precision = models.CharField(
        "noggrannhet", max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    reached_is_inferred = models.BooleanField("härlett datum", default=False)
    reached_source = models.CharField("källa till datumet", max_length=200, blank=True)
    note = models.CharField("kommentar", max_length=500, blank=True)
    reason = models.CharField("varför i den ordningen", max_length=300, blank=True)
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rättar",
        related_name="superseded_by",
    )

    objects = NationalStepQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "nationellt steg"
        verbose_name_plural = "nationella steg"
        ordering = ("version", "step__order", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(reached_on__range=("2015-01-01", "2100-12-31")),
                name="national_step_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.step}"

    @property
    def reached(self) -> UncertainDate | None:
        """When the step was reached, as far as the sources know."""
        return uncertain_date(self, "reached")

    @property
    def is_corrected(self) -> bool:
        """Whether a later row says otherwise; a list fetches superseded_by with its rows."""
        return hasattr(self, "superseded_by")
