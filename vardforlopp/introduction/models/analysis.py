"""Gap analysis and impact assessment (S2-45): what differs, what is done, what it costs."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.introduction.visibility import inside
from vardforlopp.pathways.models import Implementation


class Completed(Record):
    """Work on an implementation that is unfinished until somebody says it is klar."""

    implementation = models.OneToOneField(
        Implementation, models.PROTECT, verbose_name="införande", related_name="%(class)s"
    )
    completed_on = models.DateField("klar", null=True, blank=True)
    completed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="klarmarkerad av",
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def is_complete(self) -> bool:
        """Klar: every region may read it."""
        return self.completed_on is not None


def completed_together(name: str) -> models.CheckConstraint:
    """The day and the person of a klarmarkering stand together or not at all."""
    return models.CheckConstraint(
        name=name,
        condition=Q(completed_on__isnull=True, completed_by__isnull=True)
        | Q(completed_on__isnull=False, completed_by__isnull=False),
        violation_error_message="Klarmarkeringen saknar dag eller person.",
    )


class GapAnalysis(Completed):
    """Whether the gap analysis of an implementation is klar; its rows are GapItem."""

    class Meta:
        verbose_name = "gapanalys"
        verbose_name_plural = "gapanalyser"
        ordering = ("implementation",)
        constraints = [
            completed_together("gap_analysis_completed"),
            dates.within_reason("gap_analysis_range", "completed_on"),
        ]

    def __str__(self) -> str:
        return f"Gapanalys, {self.implementation}"


class Progress(models.TextChoices):
    """How far the action of a gap has come."""

    PLANNED = "planned", "planerad"
    ONGOING = "ongoing", "pågår"
    DONE = "done", "klar"
    DROPPED = "dropped", "utgår"


class GapItemQuerySet(models.QuerySet["GapItem"]):
    def visible_to(self, user: Any) -> GapItemQuerySet:
        """Rows of analyses that are klara, and all inside the user's scope."""
        return self.filter(
            Q(implementation__gapanalysis__completed_on__isnull=False) | inside(user)
        )

    def open(self) -> GapItemQuerySet:
        """Those with something left to do."""
        return self.filter(progress__in=(Progress.PLANNED, Progress.ONGOING))

    def late(self) -> GapItemQuerySet:
        """Those with something left to do although the day has passed."""
        return self.open().filter(due_on__lt=dates.today())


class GapItem(Record):
    """One difference between how it is and how it should be, and what is done about it."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="gap_items"
    )
    unit = models.ForeignKey(
        "regions.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="enhet",
        related_name="gap_items",
    )
    current_state = models.TextField("nuläge", max_length=1000)
    desired_state = models.TextField("önskat läge", max_length=1000)
    gap = models.TextField("gap", max_length=1000)
    consequence = models.TextField("konsekvens", max_length=1000, blank=True)
    action = models.TextField("åtgärd", max_length=1000, blank=True)
    responsible = models.CharField("ansvarig", max_length=200, blank=True)
    due_on = models.DateField("klart senast", null=True, blank=True)
    progress = models.CharField(
        "åtgärdens läge", max_length=10, choices=Progress, default=Progress.PLANNED
    )
    done_on = models.DateField("klart", null=True, blank=True)
    dropped_because = models.CharField("varför åtgärden utgår", max_length=300, blank=True)
    concerns_municipality = models.BooleanField("berör kommun", default=False)
    based_on = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="utgår från",
        related_name="reused_by",
    )

    objects = GapItemQuerySet.as_manager()

    class Meta:
        verbose_name = "rad i gapanalysen"
        verbose_name_plural = "rader i gapanalysen"
        ordering = ("implementation", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(progress=Progress.DONE, done_on__isnull=False)
                | (~Q(progress=Progress.DONE) & Q(done_on__isnull=True)),
                name="gap_item_done_on",
                violation_error_message="En klar åtgärd har en dag då den blev klar, ingen annan.",
            ),
            models.CheckConstraint(
                condition=(Q(progress=Progress.DROPPED) & ~Q(dropped_because=""))
                | (~Q(progress=Progress.DROPPED) & Q(dropped_because="")),
                name="gap_item_dropped_because",
                violation_error_message="En åtgärd som utgår har ett skäl, ingen annan.",
            ),
            models.UniqueConstraint(
                fields=("implementation", "based_on"),
                name="gap_item_reused_once",
                violation_error_message="Raden är redan hämtad.",
            ),
            models.CheckConstraint(
                condition=~Q(based_on=F("pk")),
                name="gap_item_not_itself",
                violation_error_message="En rad kan inte utgå från sig själv.",
            ),
            dates.within_reason("gap_item_range", "due_on", "done_on"),
        ]

    def __str__(self) -> str:
        return self.gap[:80]

    def get_absolute_url(self) -> str:
        implementation = self.implementation
        return reverse(
            "gap_item",
            args=[implementation.region.slug, implementation.pathway_version.slug, self.pk],
        )

    @property
    def is_late(self) -> bool:
        """Something is left to do although the day has passed."""
        is_open = self.progress in (Progress.PLANNED, Progress.ONGOING)
        return is_open and self.due_on is not None and self.due_on < dates.today()


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


class CostKind(models.TextChoices):
    """Once, or every year from then on."""

    ONE_OFF = "one_off", "engångskostnad"
    RECURRING = "recurring", "återkommande"


class CostBearer(models.TextChoices):
    """Who pays."""

    REGION = "region", "regionen"
    MUNICIPALITY = "municipality", "kommunerna"


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
