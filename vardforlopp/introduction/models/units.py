"""How far each unit has come with a version (R9); a unit without a row has not answered."""

from __future__ import annotations

from django.db import models

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.pathways.models import Implementation


class UnitState(models.TextChoices):
    """What a unit can answer."""

    PLANNED = "planned", "planerat"
    ONGOING = "ongoing", "pågår"
    INTRODUCED = "introduced", "infört"
    NOT_RELEVANT = "not_relevant", "ej aktuellt"


class UnitStatus(Record):
    """A unit's answer on a version: missing is not zero, so no row is made before somebody says."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="unit_statuses"
    )
    unit = models.ForeignKey(
        "regions.Unit", models.PROTECT, verbose_name="enhet", related_name="pathway_statuses"
    )
    state = models.CharField("läge", max_length=12, choices=UnitState)
    since = models.DateField("sedan")
    note = models.CharField("kommentar", max_length=300, blank=True)

    class Meta:
        verbose_name = "enhetens läge"
        verbose_name_plural = "enheternas lägen"
        ordering = ("implementation", "unit")
        constraints = [
            models.UniqueConstraint(
                fields=("implementation", "unit"),
                name="unit_status_once",
                violation_error_message="Enheten har redan ett läge i införandet.",
            ),
            dates.within_reason("unit_status_range", "since"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.get_state_display()}"
