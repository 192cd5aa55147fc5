"""The log: what was seen on a day, by whom, and which gates were passed how."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly
from vardforlopp.pathways.models.implementation import Implementation
from vardforlopp.pathways.models.process import ProcessStep


class Movement(models.TextChoices):
    UNCHANGED = "unchanged", "oförändrat"
    FORWARD = "forward", "framåt"
    BACKWARD = "backward", "bakåt"


class StatusEntryQuerySet(models.QuerySet["StatusEntry"]):
    def in_force(self) -> StatusEntryQuerySet:
        """Those no later entry corrects."""
        return self.filter(corrected_by__isnull=True)

    def with_names(self) -> StatusEntryQuerySet:
        """As they are: what each is called is its own."""
        return self


class StatusEntry(AppendOnly):
    """One log: where the implementation stood on `observed_on`, in one sentence.

    A log observed before the previous one is an efterhandsnotering and moves nothing.
    A correction is a new entry that points to the one it corrects. It keeps the movement with its
    `reason`, and says in `correction_reason` why it was made.
    """

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="entries"
    )
    movement = models.CharField("rörelse", max_length=10, choices=Movement)
    from_step = models.ForeignKey(
        ProcessStep,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="från steg",
        related_name="+",
    )
    to_step = models.ForeignKey(
        ProcessStep,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="till steg",
        related_name="+",
    )
    note = models.CharField("vad som hänt", max_length=500)
    reason = models.CharField("skäl", max_length=500, blank=True)
    observed_on = models.DateField("observerat")
    next_on = models.DateField("nästa avstämning", null=True, blank=True)
    author = models.ForeignKey("regions.Person", models.PROTECT, verbose_name="av")
    is_backdated = models.BooleanField("efterhandsnotering", default=False)
    corrects = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rättar",
        related_name="corrected_by",
    )
    correction_reason = models.CharField("varför loggen rättades", max_length=300, blank=True)
    caused_by = models.ForeignKey(
        "pathways.Milestone", models.PROTECT, null=True, blank=True, verbose_name="följer av"
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    objects = StatusEntryQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "statuslogg"
        verbose_name_plural = "statusloggar"
        ordering = ("-observed_on", "-id")
        indexes = [
            models.Index(fields=("implementation", "-observed_on", "-id")),
            models.Index(fields=("created_at",), name="entry_made"),  # the log of changes
        ]
        constraints = [
            dates.within_reason("entry_range", "observed_on", "next_on"),
            models.CheckConstraint(
                condition=~Q(movement=Movement.BACKWARD) | ~Q(reason=""),
                name="entry_backward_reason",
                violation_error_message="Skriv varför införandet går tillbaka.",
            ),
            models.CheckConstraint(
                condition=~Q(movement=Movement.UNCHANGED)
                | Q(from_step=F("to_step"))
                | Q(from_step__isnull=True, to_step__isnull=True),
                name="entry_unchanged_stays",
                violation_error_message="En oförändrad status flyttar inget.",
            ),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True, correction_reason="")
                | (Q(corrects__isnull=False) & ~Q(correction_reason="")),
                name="entry_correction_reason",
                violation_error_message="Skriv varför loggen rättas.",
            ),
        ]

    def __str__(self) -> str:
        return f"{dates.swedish_date(self.observed_on)}: {self.note}"


class ConditionMet(AppendOnly):
    """A gate's condition was met outside the system: "klart på annat sätt"."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="conditions_met"
    )
    condition = models.CharField("villkor", max_length=40)
    done_on = models.DateField("klart")
    who = models.CharField("av vem", max_length=200)
    reference = models.CharField("hänvisning", max_length=300)

    class Meta(AppendOnly.Meta):
        verbose_name = "klart på annat sätt"
        verbose_name_plural = "klart på annat sätt"
        ordering = ("-done_on", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=("implementation", "condition"),
                name="condition_met_once",
                violation_error_message="Villkoret är redan markerat som klart.",
            ),
            dates.within_reason("condition_range", "done_on"),
        ]

    def __str__(self) -> str:
        return f"{self.who}, {self.reference}"


class GatePass(AppendOnly):
    """A step was passed although a condition was not met; the reason becomes statistics."""

    entry = models.ForeignKey(
        StatusEntry, models.PROTECT, verbose_name="logg", related_name="gate_passes"
    )
    step = models.ForeignKey(ProcessStep, models.PROTECT, verbose_name="steg")
    condition = models.CharField("villkor", max_length=40)
    reason = models.CharField("skäl", max_length=500)

    class Meta(AppendOnly.Meta):
        verbose_name = "passerat villkor"
        verbose_name_plural = "passerade villkor"
        ordering = ("entry", "id")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="gate_pass_reason",
                violation_error_message="Skriv varför ni går vidare ändå.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step} passerat: {self.reason}"
