"""What a holder's time went to, month by month (S0-31, S0-32)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from funding.hours import MOST, HoursField, total_of, whole_quarters
from funding.models.positions import PositionHolding
from funding.months import month_name
from funding.reach import money_or
from vardforlopp.common import dates
from vardforlopp.common.money import round_share
from vardforlopp.common.records import Record


class Activity(models.TextChoices):
    """What time is for; each is a column of a report."""

    CHECK_INS = "check_ins", "gemensamma avstämningar"
    EXCHANGE = "exchange", "erfarenhetsutbyte"
    NATIONAL_GROUPS = "national_groups", "samverkan med nationella grupper"
    REGIONAL_GROUPS = "regional_groups", "samverkan med sjukvårdsregionala grupper"
    OWN_REGION = "own_region", "arbete i den egna regionen"


FOR_HEALTHCARE_REGION = tuple(one for one in Activity if one != Activity.OWN_REGION)
NOTHING = Q(**dict.fromkeys(Activity.values, 0))


class TimeReportQuerySet(models.QuerySet["TimeReport"]):
    def visible_to(self, user: Any) -> TimeReportQuerySet:
        """Whoever wrote it, the region that employs, the healthcare region that pays, auditors."""
        if not user.is_authenticated:
            return self.none()
        own = Q(holding__person=user.person_id)
        return self.filter(money_or(own, user, path="holding__position__"))


class TimeReport(Record):
    """The hours of somebody in a position in one month, by activity."""

    holding = models.ForeignKey(
        PositionHolding, models.PROTECT, verbose_name="innehav", related_name="time_reports"
    )
    month = models.DateField("månad", help_text="Den första i månaden.")
    check_ins = HoursField(Activity.CHECK_INS.label)
    exchange = HoursField(Activity.EXCHANGE.label)
    national_groups = HoursField(Activity.NATIONAL_GROUPS.label)
    regional_groups = HoursField(Activity.REGIONAL_GROUPS.label)
    own_region = HoursField(Activity.OWN_REGION.label)
    note = models.CharField("anmärkning", max_length=500, blank=True)

    objects = TimeReportQuerySet.as_manager()

    class Meta:
        verbose_name = "tidrapport"
        verbose_name_plural = "tidrapporter"
        ordering = ("month", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("holding", "month"),
                name="time_report_once",
                violation_error_message="Månaden är redan rapporterad. Läs om sidan.",
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="time_report_month",
                violation_error_message="En månad anges med sin första dag.",
            ),
            whole_quarters("time_report_hours", *Activity.values),
            models.CheckConstraint(
                condition=Q(
                    own_region__lte=MOST
                    - F("check_ins")
                    - F("exchange")
                    - F("national_groups")
                    - F("regional_groups")
                ),
                name="time_report_total",
                violation_error_message=f"Summan är mer än en månads {MOST} timmar.",
            ),
            models.CheckConstraint(
                condition=~NOTHING | ~Q(note=""),
                name="time_report_of_nothing",
                violation_error_message=(
                    "Alla timmar är 0. Skriv i anmärkningen varför, till exempel semester."
                ),
            ),
            dates.within_reason("time_report_range", "month"),
        ]

    def __str__(self) -> str:
        return f"Tid {month_name(self.month)}, {self.holding.person}"

    def get_absolute_url(self) -> str:
        return reverse("time_report", args=[self.pk])

    @property
    def total(self) -> Decimal:
        """All hours of the month."""
        return total_of(getattr(self, name) for name in Activity.values)

    @property
    def for_healthcare_region(self) -> Decimal:
        """The hours for the healthcare region: all but the own region's."""
        return self.total - self.own_region

    @property
    def share(self) -> Decimal | None:
        """How much of the month was for the healthcare region, 0–1; None of no hours."""
        return share_of(self.for_healthcare_region, self.total)


def share_of(part: Decimal, whole: Decimal) -> Decimal | None:
    """The part of a whole as a share 0–1, four decimals; None when there is no whole."""
    return round_share(part / whole) if whole else None
