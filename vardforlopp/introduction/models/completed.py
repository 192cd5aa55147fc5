"""Work that is unfinished until somebody says it is klar: who said so, and when."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from django.db import models
from django.db.models import Q, Sum

from vardforlopp.common.records import Record
from vardforlopp.pathways.models import Implementation


class Completed(Record):
    """Work on an implementation that is unfinished until somebody says it is klar."""

    implementation = models.OneToOneField(
        Implementation, models.PROTECT, verbose_name="införande", related_name="%(class)s"
    )
    completed_on = models.DateField("klar", null=True, blank=True)
    completed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="klarmarkerad av",
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def is_complete(self) -> bool:
        """Klar: every region may read it."""
        return self.completed_on is not None

    @property
    def edition(self) -> int:
        """A number that grows with every change of it or its rows: what a page has shown."""
        return self.version + (self.parts().aggregate(sum=Sum("version"))["sum"] or 0)

    @abstractmethod
    def parts(self) -> models.QuerySet[Any]:
        """The rows it is made of; each kind of work says which."""


def completed_together(name: str) -> models.CheckConstraint:
    """The day and the person of a klarmarkering stand together or not at all."""
    return models.CheckConstraint(
        name=name,
        condition=Q(completed_on__isnull=True, completed_by__isnull=True)
        | Q(completed_on__isnull=False, completed_by__isnull=False),
        violation_error_message="Klarmarkeringen saknar dag eller person.",
    )
