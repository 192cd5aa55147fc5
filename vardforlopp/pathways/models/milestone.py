"""Milestones: decisions and council facts about an implementation, made here or elsewhere."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import AppendOnly
from vardforlopp.pathways.models.implementation import Implementation, Outcome


class MilestoneKind(models.TextChoices):
    RECEIVED = "received", "information mottagen"
    RECOMMENDATION = "recommendation", "rekommendation från råd"
    DECISION = "decision", "beslut om införande"
    COMMUNICATED = "communicated", "beslut meddelat"


class MilestoneQuerySet(models.QuerySet["Milestone"]):
    def in_force(self) -> MilestoneQuerySet:
        """Those no later milestone supersedes, but for one that only takes another back."""
        return self.filter(superseded_by__isnull=True, is_withdrawn=False)


class Milestone(AppendOnly):
    """A fact with a body, a date and a reference; a correction supersedes, nothing is edited."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="milestones"
    )
    kind = models.CharField("slag", max_length=20, choices=MilestoneKind)
    body = models.ForeignKey("regions.Body", models.PROTECT, verbose_name="organ")
    occurred_on = models.DateField("datum")
    occurred_precision = models.CharField(
        "noggrannhet", max_length=5, choices=DatePrecision, default=DatePrecision.DAY
    )
    occurred_is_inferred = models.BooleanField("härlett datum", default=False)
    occurred_source = models.CharField("källa till datumet", max_length=200, blank=True)
    reference = models.CharField("hänvisning", max_length=200)
    outcome = models.CharField("utfall", max_length=10, choices=Outcome, blank=True)
    note = models.CharField("kommentar", max_length=500, blank=True)
    document = models.ForeignKey(
        "common.Document", models.PROTECT, null=True, blank=True, verbose_name="handling"
    )
    made_here = models.BooleanField("beslutat i systemet", default=False)
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="superseded_by",
    )
    is_withdrawn = models.BooleanField(
        "återtar",
        default=False,
        help_text="Tar tillbaka det som ersätts, utan något nytt.",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    objects = MilestoneQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "milstolpe"
        verbose_name_plural = "milstolpar"
        ordering = ("-occurred_on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(occurred_on__range=("2015-01-01", "2100-12-31")),
                name="milestone_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=MilestoneKind.DECISION) | ~Q(outcome="") | Q(is_withdrawn=True),
                name="milestone_decision_outcome",
                violation_error_message="Ange vad beslutet blev.",
            ),
            models.CheckConstraint(
                condition=Q(is_withdrawn=False) | Q(supersedes__isnull=False, outcome=""),
                name="milestone_withdrawn",
                violation_error_message="Det som återtar ersätter något och har inget utfall.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.occurred}"

    @property
    def occurred(self) -> UncertainDate | None:
        """When it happened, as far as is known."""
        return uncertain_date(self, "occurred")
