"""Templates and tools per step (S2-16), kept by those who facilitate."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.records import Record
from vardforlopp.common.sorting import sort_key


class ToolQuerySet(models.QuerySet["Tool"]):
    def visible_to(self, user: Any) -> ToolQuerySet:
        """Everyone signed in may use every tool."""
        return self if user.is_authenticated else self.none()

    def in_force(self) -> ToolQuerySet:
        """Those in use today."""
        today = dates.today()
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=today), valid_from__lte=today)

    def for_step(self, code: str, region: Any) -> ToolQuerySet:
        """Those in use for a step of any edition, common to the country or of the region."""
        here = Q(region__isnull=True) | Q(region=region)
        rows = self.in_force().filter(here, step__code=code).order_by("sort_key", "pk")
        return rows.select_related("region", "document")


class Tool(Record):
    """A template or tool for a step of the process: a document, a link, or both."""

    step = models.ForeignKey(
        "pathways.ProcessStep", models.PROTECT, verbose_name="steg", related_name="tools"
    )
    region = models.ForeignKey(
        "regions.Region",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="från region",
        related_name="tools",
        help_text="Tomt betyder gemensamt för landet.",
    )
    title = models.CharField("namn", max_length=150)
    description = models.CharField("när och hur den används", max_length=500)
    document = models.ForeignKey(
        "common.Document",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="dokument",
        related_name="tools",
    )
    link = models.URLField("länk", max_length=300, blank=True)
    valid_from = models.DateField("från och med")
    valid_to = models.DateField("till och med", null=True, blank=True)
    sort_key = sort_key("title")
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)  # of the page that was sent, not of what it says

    objects = ToolQuerySet.as_manager()

    class Meta:
        verbose_name = "verktyg"
        verbose_name_plural = "verktyg"
        ordering = ("step__order", "sort_key")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="tool_period",
                violation_error_message="Slutdagen kan inte ligga före startdagen.",
            ),
            models.CheckConstraint(
                condition=Q(document__isnull=False) | ~Q(link=""),
                name="tool_has_content",
                violation_error_message="Välj ett dokument eller ange en länk.",
            ),
            dates.within_reason("tool_range", "valid_from", "valid_to"),
            models.UniqueConstraint(
                Lower("title"),
                "step",
                "region",
                condition=Q(valid_to__isnull=True),
                nulls_distinct=False,
                name="tool_name_once",
                violation_error_message="Det finns redan ett verktyg med det namnet för steget.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("tool", self.pk)

    @property
    def is_in_force(self) -> bool:
        """In use today."""
        today = dates.today()
        return self.valid_from <= today and (self.valid_to is None or self.valid_to >= today)

    @property
    def where(self) -> str:
        """The region that keeps it, or that it is common."""
        return str(self.region) if self.region else "gemensamt"
