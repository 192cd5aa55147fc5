"""Activity plans: a body's year, its areas, and the activities and assignments in them (S1-03)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from regions.models import HealthcareRegion
from vardforlopp.accounts.rights import held_at, reached
from vardforlopp.common import dates
from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving

FIRST_YEAR, LAST_YEAR = dates.EARLIEST.year, dates.LATEST.year
HEALTHCARE_REGION = "body__healthcare_region"


class PlanStatus(models.TextChoices):
    DRAFT = "draft", "utkast"
    DECIDED = "decided", "beslutad"


class ActivityPlanQuerySet(models.QuerySet["ActivityPlan"]):
    def visible_to(self, user: Any) -> ActivityPlanQuerySet:
        """Decided plans to everyone signed in; drafts to those who keep the body's plans."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(status=PlanStatus.DECIDED) | keeps(user))

    def with_names(self) -> ActivityPlanQuerySet:
        """With the body and where it works."""
        return self.select_related("body__healthcare_region", "body__region")


def keeps(user: Any) -> Q:
    """A condition on plans: the user keeps plans for the body, or for where it works."""
    places = reached(user, "keep_plans")
    if places is None:
        return Q()
    fields = {"Body": "body", "Region": "body__region"}
    found = Q(**{f"{HEALTHCARE_REGION}__in": held_at(user, "keep_plans", HealthcareRegion)})
    for model, rows in places.items():
        if model.__name__ in fields:
            found |= Q(**{f"{fields[model.__name__]}__in": rows})
    return found


class ActivityPlan(Moving):
    """What a body means to do in a year; decided by the body itself on a day.

    The meetings are counted as the source tells them, when the body keeps none here (S1-02).
    """

    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="organ", related_name="activity_plans"
    )
    year = models.PositiveSmallIntegerField("år")
    title = models.CharField("rubrik", max_length=200)
    purpose = models.TextField("inledning", max_length=4000, blank=True)
    decided_on = models.DateField("beslutad", null=True, blank=True)
    decided_precision = models.CharField(
        "hur säker dagen är", max_length=10, choices=DatePrecision, default=DatePrecision.DAY
    )
    decided_is_inferred = models.BooleanField("dagen är härledd", default=False)
    decided_source = models.CharField("källa till dagen", max_length=200, blank=True)
    reference = models.CharField("diarienummer eller paragraf", max_length=100, blank=True)
    meetings_held = models.PositiveSmallIntegerField("möten under året", null=True, blank=True)
    meetings_digital = models.PositiveSmallIntegerField("varav digitalt", null=True, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)
    status = models.CharField(
        "läge", max_length=8, choices=PlanStatus, default=PlanStatus.DRAFT, editable=False
    )

    objects = ActivityPlanQuerySet.as_manager()

    class Meta:
        verbose_name = "aktivitetsplan"
        verbose_name_plural = "aktivitetsplaner"
        ordering = ("-year", "body__sort_key")
        constraints = [
            models.UniqueConstraint(
                fields=("body", "year"),
                name="plan_once",
                violation_error_message="Organet har redan en plan för året. Ändra den i stället.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="plan_year_range",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
            models.CheckConstraint(
                condition=Q(meetings_digital=None)
                | Q(meetings_held__gte=models.F("meetings_digital")),
                name="plan_meetings",
                violation_error_message="De digitala mötena kan inte vara fler än mötena.",
            ),
            dates.within_reason("plan_decided_range", "decided_on"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.body.short_name or self.body}"

    def get_absolute_url(self) -> str:
        return reverse("activity_plan", args=self.address)

    @property
    def address(self) -> list[Any]:
        """The parts of its addresses: the body's name and the year."""
        return [self.body.slug, self.year]

    @property
    def decided(self) -> UncertainDate | None:
        """When the body decided it, as far as is known."""
        return uncertain_date(self, "decided")


class PlanArea(Record):
    """An area of a plan: "Kunskapsstyrning"."""

    plan = models.ForeignKey(
        ActivityPlan, models.PROTECT, verbose_name="plan", related_name="areas"
    )
    order = models.PositiveSmallIntegerField("ordning")
    name = models.CharField("område", max_length=200)

    class Meta:
        verbose_name = "område i plan"
        verbose_name_plural = "områden i planer"
        ordering = ("plan", "order")
        constraints = [
            models.UniqueConstraint(
                fields=("plan", "order"),
                name="area_order_once",
                violation_error_message="Det står redan ett område där.",
            ),
            models.UniqueConstraint(
                fields=("plan", "name"),
                name="area_name_once",
                violation_error_message="Planen har redan ett område med det namnet.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ActivityKind(models.TextChoices):
    PLANNED = "planned", "aktivitet"
    ASSIGNED = "assigned", "uppdrag genom beslut"


class ActivityStatus(models.TextChoices):
    PLANNED = "planned", "planerad"
    UNDER_WAY = "under_way", "pågår"
    DONE = "done", "klar"
    MOVED = "moved", "förs över till ett senare år"
    DROPPED = "dropped", "utgår"


OPEN = (ActivityStatus.PLANNED, ActivityStatus.UNDER_WAY)


class Activity(Record):
    """One thing to do: planned in an area, or given to somebody by a decision of the body (S1-16).

    `due_on` may be known by month or year only; `due_as_written` keeps the source's own words
    ("hösten 2022"). Planned and decided period are both kept when they differ (X5).
    """

    plan = models.ForeignKey(
        ActivityPlan, models.PROTECT, verbose_name="plan", related_name="activities"
    )
    kind = models.CharField(
        "slag", max_length=8, choices=ActivityKind, default=ActivityKind.PLANNED
    )
    area = models.ForeignKey(
        PlanArea,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="område",
        related_name="activities",
    )
    order = models.PositiveSmallIntegerField("ordning")
    title = models.CharField("aktivitet", max_length=500)
    goal = models.CharField("mål", max_length=1000, blank=True)
    owner_body = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ansvarigt organ",
        related_name="activities_owned",
    )
    owner = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ansvarig person",
        related_name="activities_owned",
    )
    due_on = models.DateField("klart senast", null=True, blank=True)
    due_precision = models.CharField(
        "hur säker dagen är", max_length=10, choices=DatePrecision, default=DatePrecision.DAY
    )
    due_is_inferred = models.BooleanField("dagen är härledd", default=False)
    due_source = models.CharField("källa till dagen", max_length=200, blank=True)
    due_as_written = models.CharField("dagen som den står", max_length=100, blank=True)
    planned_period = models.CharField("planerad period", max_length=100, blank=True)
    decided_period = models.CharField("beslutad period", max_length=200, blank=True)
    given_by = models.ForeignKey(
        "regions.BodyDecision",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="givet genom beslut",
        related_name="assignments",
    )
    rolls_from = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="förd över från",
        related_name="rolled_to",
    )
    status = models.CharField(
        "läge", max_length=10, choices=ActivityStatus, default=ActivityStatus.PLANNED
    )
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "aktivitet"
        verbose_name_plural = "aktiviteter"
        ordering = ("plan", "kind", "area__order", "order")
        constraints = [
            models.UniqueConstraint(
                fields=("plan", "area", "order"),
                nulls_distinct=False,
                name="activity_order_once",
                violation_error_message="Det står redan en aktivitet där.",
            ),
            models.CheckConstraint(
                condition=Q(kind=ActivityKind.PLANNED, area__isnull=False, given_by=None)
                | Q(kind=ActivityKind.ASSIGNED, area=None, given_by__isnull=False),
                name="activity_area_or_decision",
                violation_error_message="En aktivitet står i ett område. Ett uppdrag har ett "
                "beslut som gav det.",
            ),
            models.CheckConstraint(
                condition=Q(rolls_from=None) | ~Q(rolls_from=models.F("pk")),
                name="activity_not_from_itself",
                violation_error_message="En aktivitet förs inte över från sig själv.",
            ),
            dates.within_reason("activity_due_range", "due_on"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("activity", args=[*self.plan.address, self.pk])

    @property
    def due(self) -> UncertainDate | None:
        """When it is to be done, as far as is known."""
        return uncertain_date(self, "due")

    @property
    def due_in_words(self) -> str:
        """As the source wrote it, else as it is known."""
        return self.due_as_written or str(self.due or "")

    @property
    def is_open(self) -> bool:
        """Whether anything is left to do in this plan."""
        return self.status in OPEN

    @property
    def is_late(self) -> bool:
        """Open after its day, month or year has passed."""
        return self.is_open and self.due_on is not None and last_of(self.due) < dates.today()

    @property
    def owners(self) -> str:
        """Who answers for it: the body, the person or both."""
        return ", ".join(str(one) for one in (self.owner_body, self.owner) if one)


def last_of(when: UncertainDate | None) -> Any:
    """The last day of what is known of a date: of the month or the year when no more is known."""
    if when is None:
        return dates.LATEST
    if when.precision == DatePrecision.YEAR:
        return when.date.replace(month=12, day=31)
    if when.precision == DatePrecision.MONTH:
        later = when.date.month == 12
        first = when.date.replace(
            year=when.date.year + later, month=1 if later else when.date.month + 1, day=1
        )
        return first - timedelta(days=1)
    return when.date
