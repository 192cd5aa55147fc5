"""R12: that an introduction of a new version took over from that of the version it replaces."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from vardforlopp.common.records import AppendOnly
from vardforlopp.pathways.models import Implementation


class CarryOver(AppendOnly):
    """What was taken over, once: how many of each, and how many were there already and kept."""

    implementation = models.OneToOneField(
        Implementation, models.PROTECT, verbose_name="införande", related_name="carried_over"
    )
    taken_from = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="övertaget från", related_name="+"
    )
    author = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="av", related_name="+"
    )
    answers = models.PositiveIntegerField("svar", default=0)
    gap_items = models.PositiveIntegerField("rader i gapanalysen", default=0)
    units = models.PositiveIntegerField("enheter", default=0)
    kept = models.PositiveIntegerField("fanns redan", default=0)

    class Meta(AppendOnly.Meta):
        verbose_name = "övertagande"
        verbose_name_plural = "övertaganden"
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(taken_from=F("implementation")),
                name="carry_over_not_from_itself",
                violation_error_message="Ett införande kan inte ta över från sig självt.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.implementation} tog över från {self.taken_from}"
