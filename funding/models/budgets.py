"""Budget per healthcare region and year: what it is for, and every amount that was decided."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from funding.models.agreements import FIRST_YEAR, LAST_YEAR, YEARS
from funding.reach import payers_of
from vardforlopp.common import dates
from vardforlopp.common.money import SekField, sek
from vardforlopp.common.records import AppendOnly, Record


class BudgetYearQuerySet(models.QuerySet["BudgetYear"]):
    def visible_to(self, user: Any) -> BudgetYearQuerySet:
        """Those who read the money of the healthcare region; a region sees its positions only."""
        return self.filter(payers_of(user))

    def with_decisions(self) -> BudgetYearQuerySet:
        """With what was decided, ready to be read."""
        return self.select_related("healthcare_region").prefetch_related("decisions__document")


class BudgetYear(Record):
    """One purpose of a healthcare region's budget for a year; one at most pays the positions."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="budgets",
    )
    year = models.PositiveSmallIntegerField("år", validators=YEARS)
    purpose = models.CharField("ändamål", max_length=150)
    pays_positions = models.BooleanField("betalar tjänsterna som processtöd", default=False)

    objects = BudgetYearQuerySet.as_manager()

    class Meta:
        verbose_name = "budget"
        verbose_name_plural = "budgetar"
        ordering = ("-year", "healthcare_region", "-pays_positions", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("healthcare_region", "year", "purpose"),
                name="budget_purpose_once",
                violation_error_message="Ändamålet har redan en budget det året. Ändra den.",
            ),
            models.UniqueConstraint(
                fields=("healthcare_region", "year"),
                condition=Q(pays_positions=True),
                name="budget_of_positions_once",
                violation_error_message="Tjänsterna har redan en budget det året. Ändra den.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="budget_year",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.year}"

    def get_absolute_url(self) -> str:
        return f"{reverse('budget', args=[self.healthcare_region.slug, self.year])}#budget"

    @property
    def latest(self) -> BudgetDecision:
        """The decision that counts: the last; a budget is made together with its first."""
        return max(self.decisions.all(), key=lambda row: row.number)


class BudgetDecision(AppendOnly):
    """An amount decided for a budget; a lowered or raised one is a new row with the next number.

    Rows of a budget are numbered without two of the same, so exactly one is the last: it counts.
    """

    budget = models.ForeignKey(
        BudgetYear, models.PROTECT, verbose_name="budget", related_name="decisions"
    )
    number = models.PositiveSmallIntegerField("nummer", default=1, editable=False)
    amount = SekField("beslutat belopp")
    decided_on = models.DateField("beslutat")
    reference = models.CharField("diarienummer eller beslut", max_length=200)
    reason = models.CharField("varför beloppet ändras", max_length=300, blank=True)
    document = models.ForeignKey(
        "common.Document",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="handling",
        related_name="budget_decisions",
    )

    class Meta(AppendOnly.Meta):
        verbose_name = "budgetbeslut"
        verbose_name_plural = "budgetbeslut"
        ordering = ("budget", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("budget", "number"),
                name="budget_decision_one_last",
                violation_error_message="Någon annan registrerade ett beslut samtidigt. Läs om.",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="budget_decision_amount",
                violation_error_message="En budget kan inte vara mindre än noll.",
            ),
            models.CheckConstraint(
                condition=Q(number=1, reason="") | (Q(number__gt=1) & ~Q(reason="")),
                name="budget_decision_reason",
                violation_error_message="Skriv varför beloppet ändras.",
            ),
            dates.within_reason("budget_decision_range", "decided_on"),
        ]

    def __str__(self) -> str:
        return f"{sek(self.amount)} beslutat {dates.swedish_date(self.decided_on)}"

    def clean(self) -> None:
        """Not before the decision it replaces; ValidationError otherwise."""
        super().clean()
        before = self.budget.decisions.order_by("number").last() if self.budget_id else None
        if before and self.decided_on and self.decided_on < before.decided_on:
            day = dates.swedish_date(before.decided_on)
            raise ValidationError({"decided_on": f"Det finns ett senare beslut, från {day}."})
