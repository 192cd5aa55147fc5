"""What counts as salary cost, by dated rule, and what each position has cost month by month."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from funding.models.positions import Position
from funding.reach import money_of, payers_of
from regions.models.periods import (
    Period,
    RegisterQuerySet,
    ends_after_start,
    one_at_a_time,
    reasonable,
    within_reason,
)
from vardforlopp.common import dates
from vardforlopp.common.money import SekField, ShareField, percent
from vardforlopp.common.records import AppendOnly


class SalaryBasisQuerySet(RegisterQuerySet):
    def visible_to(self, user: Any) -> Self:
        """Those who read money at the healthcare region, or in a region whose position it pays."""
        mine = Position.objects.filter(money_of(user)).values("healthcare_region")
        return self.filter(payers_of(user) | Q(healthcare_region__in=mine))


class SalaryBasis(Period):
    """What a healthcare region pays its share of, from a day to a day."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="salary_bases",
    )
    valid_from = models.DateField("gäller från", validators=[reasonable])
    has_contributions = models.BooleanField("arbetsgivaravgifter räknas med", default=True)
    contributions_note = models.CharField(
        "om arbetsgivaravgifterna", max_length=300, blank=True, help_text="Till exempel undantag."
    )
    has_holiday_pay = models.BooleanField("semesterlön räknas med", default=True)
    overhead = ShareField(
        "PO-pålägg",
        null=True,
        blank=True,
        help_text="I procent av lönen. Lämna tomt om pålägget räknas så som det är bokfört.",
    )
    note = models.CharField("övrigt", max_length=1000, blank=True)

    objects = SalaryBasisQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        verbose_name = "regel för lönekostnad"
        verbose_name_plural = "regler för lönekostnad"
        ordering = ("healthcare_region", "-valid_from")
        constraints = [
            one_at_a_time(
                "salary_basis_one_at_a_time",
                "healthcare_region",
                message="Sjukvårdsregionen har redan en regel de dagarna. Avsluta den först.",
            ),
            models.CheckConstraint(
                condition=Q(overhead__isnull=True) | Q(overhead__range=(0, 1)),
                name="salary_basis_overhead",
                violation_error_message="PO-pålägget ska vara mellan 0 och 100 %.",
            ),
            ends_after_start(),
            within_reason(),
        ]

    def __str__(self) -> str:
        return f"Lönekostnad från {dates.swedish_date(self.valid_from)}"

    def get_absolute_url(self) -> str:
        return reverse("salary_basis", args=[self.pk])

    @property
    def overhead_in_words(self) -> str:
        """Such as "45,26 %"."""
        return "så som det är bokfört" if self.overhead is None else percent(self.overhead)

    @property
    def in_words(self) -> str:
        """Such as "Lön, arbetsgivaravgifter och semesterlön; PO-pålägg så som det är bokfört."."""
        parts = [
            "Lön",
            *(["arbetsgivaravgifter"] if self.has_contributions else []),
            *(["semesterlön"] if self.has_holiday_pay else []),
        ]
        listed = " och ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
        said = (f"{listed}; PO-pålägg {self.overhead_in_words}", self.contributions_note, self.note)
        return " ".join(f"{one.rstrip('. ')}." for one in said if one)


class SalaryCostQuerySet(models.QuerySet["SalaryCost"]):
    def visible_to(self, user: Any) -> SalaryCostQuerySet:
        """The region that employs and the healthcare region that pays, nobody else."""
        return self.filter(money_of(user, path="position__"))

    def current(self) -> SalaryCostQuerySet:
        """The rows that count: no correction has come after them."""
        same = {"position": OuterRef("position"), "month": OuterRef("month")}
        return self.filter(
            ~Exists(SalaryCost.objects.filter(**same, number__gt=OuterRef("number")))
        )


class SalaryCost(AppendOnly):
    """What a position cost in a month; a correction is a new row with the next number and why.

    Rows of a position and month are numbered without two of the same, so exactly one is the last:
    that one counts.
    """

    position = models.ForeignKey(
        Position, models.PROTECT, verbose_name="tjänst", related_name="salary_costs"
    )
    month = models.DateField("månad", help_text="Månadens första dag.")
    number = models.PositiveSmallIntegerField("nummer", default=1, editable=False)
    amount = SekField("lönekostnad")
    full_month = SekField(
        "lönekostnad för en hel månad",
        null=True,
        blank=True,
        help_text="När den är lämnad och delen av månaden är uträknad.",
    )
    degree_days = models.DecimalField(
        "hela dagar med innehavare när kostnaden lämnades",
        max_digits=6,
        decimal_places=4,
        editable=False,
    )
    reason = models.CharField("varför den rättas", max_length=300, blank=True)

    objects = SalaryCostQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "lönekostnad"
        verbose_name_plural = "lönekostnader"
        ordering = ("position", "month", "number")
        constraints = [
            models.UniqueConstraint(
                fields=("position", "month", "number"),
                name="salary_cost_one_last",
                violation_error_message="Någon annan lämnade kostnaden i samma stund. Läs om.",
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="salary_cost_month",
                violation_error_message="Månaden anges med sin första dag.",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0)
                & (Q(full_month__isnull=True) | Q(full_month__gte=0))
                & Q(degree_days__range=(0, 31)),
                name="salary_cost_not_negative",
                violation_error_message="Lönekostnaden kan inte vara mindre än noll.",
            ),
            models.CheckConstraint(
                condition=Q(full_month__isnull=True) | Q(amount__lte=F("full_month")),
                name="salary_cost_part",
                violation_error_message="Delen av månaden kan inte kosta mer än hela.",
            ),
            models.CheckConstraint(
                condition=Q(number=1, reason="") | (Q(number__gt=1) & ~Q(reason="")),
                name="salary_cost_reason",
                violation_error_message="Skriv varför kostnaden rättas.",
            ),
            dates.within_reason("salary_cost_range", "month"),
        ]

    def __str__(self) -> str:
        return f"{self.position}, {dates.swedish_month(self.month)}"

    def get_absolute_url(self) -> str:
        return reverse("salary_month", args=[self.position_id, self.month.year, self.month.month])

    @property
    def is_correction(self) -> bool:
        """Whether it corrects an earlier row."""
        return self.number > 1
