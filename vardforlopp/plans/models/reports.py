"""The report of an activity plan: its sections while it is written, until the body decides it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from vardforlopp.common import dates
from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving
from vardforlopp.plans.models.activity_plans import Activity, ActivityPlan


class ReportStatus(models.TextChoices):
    DRAFT = "draft", "utkast"
    DECIDED = "decided", "beslutad"


class PlanReport(Moving):
    """An återrapport: who draws it up, the day on it, and its sections.

    `dated_on` is the day we believe in; `date_as_printed` what stands on the paper when that
    cannot be right (X4).
    """

    plan = models.OneToOneField(
        ActivityPlan, models.PROTECT, verbose_name="plan", related_name="report"
    )
    title = models.CharField("rubrik", max_length=200)
    author = models.CharField("upprättare", max_length=200)
    department = models.CharField("upprättarens enhet", max_length=200, blank=True)
    dated_on = models.DateField("datum", null=True, blank=True)
    dated_precision = models.CharField(
        "hur säker dagen är", max_length=10, choices=DatePrecision, default=DatePrecision.DAY
    )
    dated_is_inferred = models.BooleanField("dagen är härledd", default=False)
    dated_source = models.CharField("källa till dagen", max_length=200, blank=True)
    date_as_printed = models.DateField("datum som det står tryckt", null=True, blank=True)
    decided_on = models.DateField("beslutad", null=True, blank=True)
    reference = models.CharField("diarienummer eller paragraf", max_length=100, blank=True)
    status = models.CharField(
        "läge", max_length=8, choices=ReportStatus, default=ReportStatus.DRAFT, editable=False
    )

    class Meta:
        verbose_name = "återrapport"
        verbose_name_plural = "återrapporter"
        ordering = ("plan",)
        constraints = [
            dates.within_reason("planreport_range", "dated_on", "date_as_printed", "decided_on"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("plan_report", args=self.plan.address)

    @property
    def dated(self) -> UncertainDate | None:
        """The day of the report, as far as is known."""
        return uncertain_date(self, "dated")

    @property
    def is_decided(self) -> bool:
        """Decided by the body and frozen."""
        return self.status == ReportStatus.DECIDED


class ReportSection(Record):
    """The text about one activity, or the introduction when it names none.

    `last_note` is the newest note when the text was last saved: later ones are shown as new.
    """

    report = models.ForeignKey(
        PlanReport, models.PROTECT, verbose_name="återrapport", related_name="sections"
    )
    activity = models.ForeignKey(
        Activity,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="aktivitet",
        related_name="sections",
    )
    text = models.TextField("text", max_length=20_000, blank=True)
    last_note = models.BigIntegerField("senaste anteckning som är med", default=0, editable=False)
    is_ready = models.BooleanField("klart", default=False)
    ready_by_label = models.CharField("klart enligt", max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "avsnitt i återrapport"
        verbose_name_plural = "avsnitt i återrapporter"
        ordering = ("report", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("report", "activity"),
                nulls_distinct=False,
                name="section_once",
                violation_error_message="Avsnittet finns redan.",
            ),
            models.CheckConstraint(
                condition=Q(is_ready=False) | ~Q(text=""),
                name="section_ready_has_text",
                violation_error_message="Skriv avsnittet innan det är klart.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.activity) if self.activity else "Inledning"

    def get_absolute_url(self) -> str:
        return f"{self.report.get_absolute_url()}#avsnitt-{self.pk}"

    @property
    def paragraphs(self) -> list[str]:
        """The text, one paragraph per line that is not empty."""
        return [line.strip() for line in str(self.text).splitlines() if line.strip()]


def as_paragraphs(lines: Any) -> str:
    """Paragraphs as the text of a section."""
    return "\n\n".join(line.strip() for line in lines if line.strip())
