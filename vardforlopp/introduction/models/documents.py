"""What is read before a version is introduced: the pathway itself and its consequences."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.common.sorting import sort_key
from vardforlopp.pathways.models import PathwayVersion


class DocumentKind(models.TextChoices):
    PATHWAY = "pathway", "vårdförlopp"
    IMPACT = "impact", "konsekvensbeskrivning"
    OTHER = "other", "annat"


class VersionDocumentQuerySet(models.QuerySet["VersionDocument"]):
    def visible_to(self, user: Any) -> VersionDocumentQuerySet:
        """Everyone signed in reads what is national."""
        return self if user.is_authenticated else self.none()

    def in_force(self) -> VersionDocumentQuerySet:
        """Those that hold today."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=dates.today()))


class VersionDocument(Record):
    """A national document of a version: a file that is kept here, a link, or both."""

    version_of_pathway = models.ForeignKey(
        PathwayVersion, models.PROTECT, verbose_name="version", related_name="papers"
    )
    kind = models.CharField("slag", max_length=10, choices=DocumentKind)
    title = models.CharField("namn", max_length=150)
    document = models.ForeignKey(
        "common.Document",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="fil",
        related_name="papers_of_versions",
    )
    link = models.URLField("länk", max_length=300, blank=True)
    valid_to = models.DateField("gäller till och med", null=True, blank=True)
    sort_key = sort_key("title")

    objects = VersionDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "nationellt underlag"
        verbose_name_plural = "nationella underlag"
        ordering = ("version_of_pathway", "sort_key", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(document__isnull=False) | ~Q(link=""),
                name="version_document_content",
                violation_error_message="Välj en fil eller ange en länk.",
            ),
            models.UniqueConstraint(
                fields=("version_of_pathway", "kind", "title"),
                condition=Q(valid_to__isnull=True),
                name="version_document_once",
                violation_error_message="Versionen har redan ett underlag med det namnet.",
            ),
            dates.within_reason("version_document_range", "valid_to"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_in_force(self) -> bool:
        """Holds today."""
        return self.valid_to is None or self.valid_to >= dates.today()
