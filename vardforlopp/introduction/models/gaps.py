"""Gap analysis (S2-45): what differs between how it is and how it should be, and what is done."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.records import Record
from vardforlopp.introduction.models.completed import Completed, completed_together
from vardforlopp.introduction.visibility import inside
from vardforlopp.pathways.models import Implementation


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

    def parts(self) -> models.QuerySet[Any]:
        """Its rows."""
        return GapItem.objects.filter(implementation_id=self.implementation_id)


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

    def actions(self) -> GapItemQuerySet:
        """Those with an action that holds: written, and not dropped."""
        return self.exclude(progress=Progress.DROPPED).exclude(action="")

    def without_action(self) -> GapItemQuerySet:
        """Those about which nothing is to be done yet, though nobody has said that it shall not."""
        return self.exclude(progress=Progress.DROPPED).filter(action="")

    def late(self) -> GapItemQuerySet:
        """Those with something left to do although the day has passed."""
        return self.open().filter(due_on__lt=dates.today())

    def reusable_in(self, implementation: Implementation) -> GapItemQuerySet:
        """Rows of other regions' analyses that are klara, of the same version, not taken yet.

        A row that comes from here, or from the same row as one already here, is the same row.
        """
        mine = GapItem.objects.filter(implementation=implementation)
        taken = mine.exclude(based_on=None).values("based_on")
        return (
            self.filter(
                implementation__pathway_version_id=implementation.pathway_version_id,
                implementation__gapanalysis__completed_on__isnull=False,
            )
            .exclude(implementation=implementation)
            .exclude(pk__in=taken)
            .exclude(based_on__in=taken)
            .exclude(based_on__in=mine)
        )


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
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)  # of the page that was sent, not of what it says

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
        place = self.implementation.region.slug, self.implementation.pathway_version.slug
        return address_of("gap_item", *place, self.pk)

    @property
    def has_state(self) -> bool:
        """There is an action whose state can be told; without one nothing is planned."""
        return bool(self.action) or self.progress != Progress.PLANNED

    @property
    def starts_from(self) -> str:
        """Whose row it starts from: "Halland", or "version 1.0" of its own region; "" for none."""
        if self.based_on is None:
            return ""
        there = self.based_on.implementation
        if there.region_id == self.implementation.region_id:
            return f"version {there.pathway_version.version_label}"
        return there.region.short_name

    @property
    def is_late(self) -> bool:
        """Something is left to do although the day has passed."""
        is_open = self.progress in (Progress.PLANNED, Progress.ONGOING)
        return is_open and self.due_on is not None and self.due_on < dates.today()
