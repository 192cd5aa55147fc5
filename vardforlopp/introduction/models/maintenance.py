"""Förvaltning (R11): who answers in the line, reviews, deviations, and what is replaced."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly, Record
from vardforlopp.pathways.models import Implementation


class Maintenance(Record):
    """Who answers for a pathway in the line once it is everyday care, and the next review."""

    implementation = models.OneToOneField(
        Implementation, models.PROTECT, verbose_name="införande", related_name="maintenance"
    )
    line_owner = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        verbose_name="ansvarig i linjen",
        related_name="maintained",
    )
    position = models.CharField("befattning eller enhet", max_length=200)
    next_review_on = models.DateField("nästa översyn")

    class Meta:
        verbose_name = "förvaltning"
        verbose_name_plural = "förvaltning"
        ordering = ("next_review_on",)
        constraints = [dates.within_reason("maintenance_range", "next_review_on")]

    def __str__(self) -> str:
        return f"Förvaltning, {self.implementation}"

    @property
    def is_overdue(self) -> bool:
        """The day of the next review has passed."""
        return self.next_review_on < dates.today()


class Review(AppendOnly):
    """A review that was made, and what it came to."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="reviews"
    )
    reviewed_on = models.DateField("översyn gjord")
    conclusion = models.TextField("slutsats", max_length=2000)
    next_review_on = models.DateField("nästa översyn")
    author = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="av", related_name="+"
    )

    class Meta(AppendOnly.Meta):
        verbose_name = "översyn"
        verbose_name_plural = "översyner"
        ordering = ("-reviewed_on", "-id")
        constraints = [
            dates.within_reason("review_range", "reviewed_on", "next_review_on"),
            models.CheckConstraint(
                condition=Q(next_review_on__gt=F("reviewed_on")),
                name="review_next_is_later",
                violation_error_message="Nästa översyn ligger efter den som är gjord.",
            ),
        ]

    def __str__(self) -> str:
        return f"Översyn {dates.swedish_date(self.reviewed_on)}"


class DeviationQuerySet(models.QuerySet["Deviation"]):
    def open(self) -> DeviationQuerySet:
        """Those nobody has handled."""
        return self.filter(handled_on__isnull=True)


class Deviation(Record):
    """Something that departs from the pathway in everyday care; never about a patient."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="deviations"
    )
    noted_on = models.DateField("upptäckt")
    text = models.TextField("avvikelse", max_length=1000)
    handled_on = models.DateField("hanterad", null=True, blank=True)
    handling = models.TextField("hur den hanterades", max_length=1000, blank=True)

    objects = DeviationQuerySet.as_manager()

    class Meta:
        verbose_name = "avvikelse"
        verbose_name_plural = "avvikelser"
        ordering = ("-noted_on", "-id")
        constraints = [
            dates.within_reason("deviation_range", "noted_on", "handled_on"),
            models.CheckConstraint(
                condition=Q(handled_on__isnull=True) | Q(handled_on__gte=F("noted_on")),
                name="deviation_period",
                violation_error_message="Avvikelsen kan inte hanteras innan den upptäcktes.",
            ),
            models.CheckConstraint(
                condition=Q(handled_on__isnull=True) | ~Q(handling=""),
                name="deviation_handling",
                violation_error_message="Skriv hur avvikelsen hanterades.",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class RetirementQuerySet(models.QuerySet["Retirement"]):
    def left(self) -> RetirementQuerySet:
        """Those still in use."""
        return self.filter(done_on__isnull=True)

    def late(self) -> RetirementQuerySet:
        """Those still in use although the planned day has passed."""
        return self.left().filter(planned_on__lt=dates.today())


class Retirement(Record):
    """A way of working that the pathway replaces and that is taken out of use (S2-35)."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="retirements"
    )
    what = models.CharField("vad som utmönstras", max_length=300)
    why = models.CharField("varför", max_length=500)
    planned_on = models.DateField("planerat", null=True, blank=True)
    done_on = models.DateField("utmönstrat", null=True, blank=True)

    objects = RetirementQuerySet.as_manager()

    class Meta:
        verbose_name = "utmönstring"
        verbose_name_plural = "utmönstringar"
        ordering = ("implementation", "id")
        constraints = [dates.within_reason("retirement_range", "planned_on", "done_on")]

    def __str__(self) -> str:
        return self.what

    @property
    def is_late(self) -> bool:
        """Still in use although the planned day has passed."""
        if self.done_on is not None or self.planned_on is None:
            return False
        return self.planned_on < dates.today()
