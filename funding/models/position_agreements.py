"""What was agreed about a position, in time: agreement, extension, ending (X7, X8).

The position's own period follows from the rows; nothing else sets it once there is one.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from funding.models.positions import Position
from regions.models.periods import ends_after_start
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly


class AgreementKind(models.TextChoices):
    AGREEMENT = "agreement", "avtal"
    EXTENSION = "extension", "förlängning"
    ENDING = "ending", "avslut"


class PositionAgreementQuerySet(models.QuerySet["PositionAgreement"]):
    def visible_to(self, user: Any) -> PositionAgreementQuerySet:
        """That it was agreed, and for when: as the positions. The document is read by fewer."""
        return self.filter(position__in=Position.objects.visible_to(user))


class PositionAgreement(AppendOnly):
    """One agreement about a position; a mistake is mended by a new agreement or extension.

    An agreement sets both days of the position, an extension and an ending the last one.
    """

    position = models.ForeignKey(
        Position, models.PROTECT, verbose_name="tjänst", related_name="agreements"
    )
    kind = models.CharField("slag", max_length=20, choices=AgreementKind)
    valid_from = models.DateField("från och med", null=True, blank=True)
    valid_to = models.DateField("till och med", null=True, blank=True)
    signed_on = models.DateField("undertecknat", null=True, blank=True)
    document = models.ForeignKey(
        "common.Document",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="handling",
        related_name="position_agreements",
    )
    note = models.CharField("anmärkning", max_length=500, blank=True)

    objects = PositionAgreementQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "avtal om tjänst"
        verbose_name_plural = "avtal om tjänster"
        ordering = ("position", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=AgreementKind.ENDING, valid_from=None, valid_to__isnull=False)
                | (~Q(kind=AgreementKind.ENDING) & Q(valid_from__isnull=False)),
                name="position_agreement_days",
                violation_error_message=(
                    "Ett avtal och en förlängning har en första dag, ett avslut bara en sista."
                ),
            ),
            ends_after_start(),
            dates.within_reason("position_agreement_range", "valid_from", "valid_to", "signed_on"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display().capitalize()} {self.period}"

    def get_absolute_url(self) -> str:
        return f"{reverse('position', args=[self.position_id])}#avtal"

    @property
    def period(self) -> str:
        """Such as "från 1 maj 2020 till 30 juni 2021", "från 1 maj 2020, slutet är inte känt"."""
        first, last = _day(self.valid_from), _day(self.valid_to)
        if not first:
            return f"till och med {last}"
        return f"från {first} till och med {last}" if last else f"från {first}, utan känt slut"


def _day(day: date | None) -> str:
    return dates.swedish_date(day) if day else ""
