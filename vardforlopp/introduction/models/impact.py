"""Impact assessment (S2-45): what introducing a version means in a region, and what it costs."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.introduction.models.completed import Completed, completed_together
from vardforlopp.introduction.visibility import inside


class WithinMandate(models.TextChoices):
    """Whether the introduction fits what the care units are commissioned to do (KL 6:38)."""

    YES = "yes", "ja"
    NO = "no", "nej"


class ImpactAssessmentQuerySet(models.QuerySet["ImpactAssessment"]):
    def visible_to(self, user: Any) -> ImpactAssessmentQuerySet:
        """Those that are klara, and all inside the user's scope."""
        return self.filter(Q(completed_on__isnull=False) | inside(user))


class ImpactAssessment(Completed):
    """What introducing a version means in a region; its money is ImpactCost."""

    staffing = models.TextField("bemanning och kompetens", max_length=4000, blank=True)
    organisation = models.TextField("organisation och arbetssätt", max_length=4000, blank=True)
    for_patients = models.TextField("för patienter och närstående", max_length=4000, blank=True)
    for_staff = models.TextField("för medarbetare", max_length=4000, blank=True)
    for_governance = models.TextField("för styrning och ledning", max_length=4000, blank=True)
    for_municipalities = models.TextField("för kommunal vård", max_length=4000, blank=True)
    municipal_tasks = models.TextField("det här ska kommunen göra", max_length=4000, blank=True)
    within_mandate = models.CharField(
        "ryms inom verksamheternas uppdrag", max_length=3, choices=WithinMandate, blank=True
    )
    mandate_reason = models.TextField("varför", max_length=2000, blank=True)

    objects = ImpactAssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = "konsekvensanalys"
        verbose_name_plural = "konsekvensanalyser"
        ordering = ("implementation",)
        constraints = [
            completed_together("impact_completed"),
            dates.within_reason("impact_range", "completed_on"),
            models.CheckConstraint(
                condition=Q(within_mandate="") | ~Q(mandate_reason=""),
                name="impact_mandate_reason",
                violation_error_message="Skriv varför det ryms eller inte ryms inom uppdraget.",
            ),
            models.CheckConstraint(
                condition=Q(completed_on__isnull=True) | ~Q(within_mandate=""),
                name="impact_complete_says_mandate",
                violation_error_message=(
                    "Svara på om det ryms inom verksamheternas uppdrag innan analysen är klar."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Konsekvensanalys, {self.implementation}"

    def parts(self) -> models.QuerySet[Any]:
        """Its costs."""
        return ImpactCost.objects.filter(assessment_id=self.pk)


class CostKind(models.TextChoices):
    """Once, or every year from then on."""

    ONE_OFF = "one_off", "engångskostnad"
    RECURRING = "recurring", "återkommande"


class CostBearer(models.TextChoices):
    """Who pays."""

    REGION = "region", "regionen"
    MUNICIPALITY = "municipality", "kommunerna"


class ImpactCostQuerySet(models.QuerySet["ImpactCost"]):
    def counted(self) -> ImpactCostQuerySet:
        """Those nobody has struck out."""
        return self.filter(is_withdrawn=False)

    def in_year(self, year: int) -> ImpactCostQuerySet:
        """Those paid in a year: once in it, or every year since it or an earlier one."""
        once = Q(kind=CostKind.ONE_OFF, year=year)
        return self.filter(once | Q(kind=CostKind.RECURRING, year__lte=year))


class ImpactCost(Record):
    """A cost of the introduction in a year, in SEK; a saving is written below zero."""

    assessment = models.ForeignKey(
        ImpactAssessment, models.PROTECT, verbose_name="konsekvensanalys", related_name="costs"
    )
    year = models.PositiveSmallIntegerField("år")
    kind = models.CharField("slag", max_length=10, choices=CostKind)
    bearer = models.CharField("betalas av", max_length=12, choices=CostBearer)
    municipality = models.ForeignKey(
        "regions.Municipality",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="kommun",
        related_name="impact_costs",
    )
    what = models.CharField("vad", max_length=200)
    amount = models.DecimalField("kronor", max_digits=14, decimal_places=2)
    is_withdrawn = models.BooleanField("struken", default=False)
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)  # of the page that was sent, not of what it says

    objects = ImpactCostQuerySet.as_manager()

    class Meta:
        verbose_name = "kostnad i konsekvensanalysen"
        verbose_name_plural = "kostnader i konsekvensanalysen"
        ordering = ("assessment", "year", "kind", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(year__gte=2015, year__lte=2100),
                name="impact_cost_year",
                violation_error_message="Året ska ligga mellan 2015 och 2100.",
            ),
            models.CheckConstraint(
                condition=Q(municipality__isnull=True) | Q(bearer=CostBearer.MUNICIPALITY),
                name="impact_cost_municipality",
                violation_error_message="Bara en kostnad som kommunerna bär kan gälla en kommun.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what}, {self.year}"
