"""Implementation: one version in one region. The pair that has a status (S0-15)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property

from regions.models.periods import one_at_a_time
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving
from vardforlopp.pathways.models.pathway import PathwayVersion
from vardforlopp.pathways.models.process import ProcessStep, ProcessTemplate

LAST = "R12"  # a new national version has come, and gets an introduction of its own


class ImplementationStatus(models.TextChoices):
    ONGOING = "ongoing", "pågår"
    DORMANT = "dormant", "vilande"
    ENDED = "ended", "avslutat"


class Outcome(models.TextChoices):
    INTRODUCED = "introduce", "införs"
    DECLINED = "decline", "införs inte"
    ALREADY = "already", "redan infört"


class ImplementationQuerySet(models.QuerySet["Implementation"]):
    def visible_to(self, user: Any) -> ImplementationQuerySet:
        """Everyone signed in sees every region's implementations."""
        return self if user.is_authenticated else self.none()

    def current(self) -> ImplementationQuerySet:
        """Those of versions that no published version has replaced."""
        return self.exclude(pathway_version__in=PathwayVersion.objects.replaced_ids())

    def with_names(self) -> ImplementationQuerySet:
        """With what each is called, and no more."""
        named = self.select_related("region", "pathway_version")
        return named.only("region__name", "pathway_version__short_title")

    def with_open_hinder(self) -> ImplementationQuerySet:
        """Annotated with has_hinder."""
        from vardforlopp.pathways.models.hinder import Hinder

        return self.annotate(
            has_hinder=Exists(Hinder.objects.open().filter(implementation=OuterRef("pk")))
        )

    def stale(self) -> ImplementationQuerySet:
        """Those ongoing whose latest log is older than settings.STALE_AFTER_DAYS, or missing."""
        limit = stale_before()
        return self.filter(
            Q(last_entry__isnull=True) | Q(last_entry__observed_on__lt=limit),
            status=ImplementationStatus.ONGOING,
        )


def stale_before() -> date:
    """A log observed before this day is shown as old."""
    return dates.today() - timedelta(days=settings.STALE_AFTER_DAYS)


class Implementation(Moving):
    """A version's introduction in a region, made for every region when the version is published.

    `step` moves only in actions.log_status, `status` only by the workflow; no step: ej mottaget.
    """

    pathway_version = models.ForeignKey(
        PathwayVersion, models.PROTECT, verbose_name="version", related_name="implementations"
    )
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, verbose_name="region", related_name="implementations"
    )
    template = models.ForeignKey(ProcessTemplate, models.PROTECT, verbose_name="processmall")
    step = models.ForeignKey(
        ProcessStep, models.PROTECT, null=True, blank=True, verbose_name="steg", editable=False
    )
    step_since = models.DateField("i steget sedan", null=True, editable=False)
    last_entry = models.ForeignKey(
        "pathways.StatusEntry",
        models.PROTECT,
        null=True,
        verbose_name="senaste logg",
        related_name="+",
        editable=False,
    )
    status = models.CharField(
        "läge",
        max_length=10,
        choices=ImplementationStatus,
        default=ImplementationStatus.ONGOING,
        editable=False,
    )
    status_on = models.DateField("läget gäller från", null=True, editable=False)
    resumes_on = models.DateField("väntas återupptas", null=True, blank=True)
    outcome = models.CharField("utfall", max_length=10, choices=Outcome, blank=True, editable=False)
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, verbose_name="ersätter", editable=False
    )

    objects = ImplementationQuerySet.as_manager()

    class Meta:
        verbose_name = "införande"
        verbose_name_plural = "införanden"
        ordering = ("region", "pathway_version")
        constraints = [
            models.UniqueConstraint(
                fields=("pathway_version", "region"),
                name="implementation_once",
                violation_error_message="Regionen har redan ett införande av den versionen.",
            ),
            dates.within_reason("implementation_range", "step_since", "status_on", "resumes_on"),
        ]

    def __str__(self) -> str:
        return f"{self.pathway_version} i {self.region}"

    def get_absolute_url(self) -> str:
        return address_of("implementation", self.region.slug, self.pathway_version.slug)

    def is_logged_after(self, day: date) -> bool:
        """Whether a log of the day would be an efterhandsnotering: the latest is of a later day."""
        return self.last_entry is not None and day < self.last_entry.observed_on

    def step_on(self, day: date) -> ProcessStep | None:
        """Where it stood at the end of the day, read from the logs that moved it."""
        moves = self.entries.in_force().filter(observed_on__lte=day)
        moved = moves.exclude(movement="unchanged").order_by("-observed_on", "-pk")
        latest = moved.select_related("to_step").first()
        return latest.to_step if latest else None

    @cached_property
    def replacement(self) -> Implementation | None:
        """The introduction of a later version that has taken over from this one."""
        found = Implementation.objects.filter(replaces=self).order_by("-pk")
        return found.select_related("region", "pathway_version__pathway").first()

    @property
    def is_replaced(self) -> bool:
        """In the last step, and another introduction goes on."""
        is_last = self.step is not None and self.step.code == LAST
        return is_last and self.replacement is not None

    @property
    def may_go_back(self) -> bool:
        """The last step, logged by mistake, is undone by a log backward."""
        return self.status == ImplementationStatus.ONGOING and self.is_replaced

    @property
    def takes_logs(self) -> Answer:
        """Whether it goes on; else why no log is written."""
        if self.status == ImplementationStatus.DORMANT:
            return no("Införandet är vilande. Återuppta det innan du loggar.")
        if self.status == ImplementationStatus.ENDED:
            return no("Införandet är avslutat. Öppna det igen innan du loggar.")
        if self.is_replaced:
            return no("Införandet är ersatt av en ny version. Logga i införandet av den.")
        return YES

    @property
    def is_stale(self) -> bool:
        """Ongoing, and the latest log is old or missing."""
        return self.status == ImplementationStatus.ONGOING and (
            self.last_entry is None or self.last_entry.observed_on < stale_before()
        )

    @property
    def is_late_to_resume(self) -> bool:
        """Dormant, and the expected day of resumption has passed."""
        is_due = self.resumes_on is not None and self.resumes_on < dates.today()
        return self.status == ImplementationStatus.DORMANT and is_due


class StepPlan(Record):
    """When the region plans to reach a step."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="plans"
    )
    step = models.ForeignKey(ProcessStep, models.PROTECT, verbose_name="steg")
    planned_on = models.DateField("planerat", null=True, blank=True)

    class Meta:
        verbose_name = "planerat steg"
        verbose_name_plural = "planerade steg"
        ordering = ("step__order",)
        constraints = [
            models.UniqueConstraint(
                fields=("implementation", "step"),
                name="step_plan_once",
                violation_error_message="Steget är redan planerat.",
            ),
            models.CheckConstraint(
                condition=Q(planned_on__isnull=True)
                | Q(planned_on__range=("2015-01-01", "2100-12-31")),
                name="step_plan_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
        ]

    def __str__(self) -> str:
        day = dates.swedish_date(self.planned_on) if self.planned_on else "utan datum"
        return f"{self.step} {day}"


class StaffingRole(models.TextChoices):
    OWNER = "process_owner", "processägare"
    LEADER = "process_leader", "processledare"
    FACILITATOR = "process_facilitator", "processhandledare"
    SUPPORTER = "process_supporter", "processtöd"
    EXPERT = "medical_expert", "medicinskt sakkunnig"


class StaffingQuerySet(models.QuerySet["Staffing"]):
    def in_force(self, on: date | None = None) -> StaffingQuerySet:
        """Those that hold on a day (today in Sweden)."""
        on = on or dates.today()
        return self.not_ended(on).filter(valid_from__lte=on)

    def not_ended(self, on: date | None = None) -> StaffingQuerySet:
        """Those that hold on a day or will: what can still be ended."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on or dates.today()))

    def names(self) -> list[str]:
        """The persons, by name."""
        return sorted(set(self.order_by().values_list("person__name", flat=True)))


class Staffing(Record):
    """A person's part in one implementation; beside appointments the only source of rights."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="staffing"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="staffing"
    )
    role = models.CharField("roll", max_length=30, choices=StaffingRole)
    valid_from = models.DateField("från och med")
    valid_to = models.DateField("till och med", null=True, blank=True)

    objects = StaffingQuerySet.as_manager()

    class Meta:
        verbose_name = "bemanning"
        verbose_name_plural = "bemanning"
        ordering = ("role", "valid_from", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=models.F("valid_from")),
                name="staffing_period",
                violation_error_message="Slutdagen kan inte ligga före startdagen.",
            ),
            dates.within_reason("staffing_range", "valid_from", "valid_to"),
            one_at_a_time(
                "staffing_one_at_a_time",
                "implementation",
                "person",
                "role",
                message="Personen har redan den rollen i införandet under den tiden.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"
