"""Jobs waiting to be run, text not sent yet, and uploaded documents."""

from __future__ import annotations

from datetime import datetime

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from vardforlopp.common.records import Record, Transient


class JobQuerySet(models.QuerySet["Job"]):
    def due(self, at: datetime | None = None) -> JobQuerySet:
        """Those not done whose time has come, the longest waiting first."""
        at = at or timezone.now()
        return self.filter(done_at__isnull=True, run_after__lte=at).order_by("run_after", "id")


class Job(Transient):
    """Something to do after the commit: only a kind and a number, never what it is about.

    Written in the transaction that decided it; the row is the promise, the broker only a hurry.
    """

    kind = models.CharField("slag", max_length=40)
    object_id = models.BigIntegerField("gäller")
    dedupe = models.CharField("särskiljare", max_length=60, blank=True)
    on_behalf_of_id = models.BigIntegerField("beställt av (konto)", null=True)
    created_at = models.DateTimeField("beställt", default=timezone.now)
    run_after = models.DateTimeField("körs tidigast", default=timezone.now)
    attempts = models.PositiveIntegerField("misslyckade försök", default=0)
    failed_at = models.DateTimeField("misslyckades senast", null=True)
    last_error = models.CharField("senaste felets slag", max_length=120, blank=True)
    done_at = models.DateTimeField("utfört", null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = "jobb"
        verbose_name_plural = "jobb"
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=("kind", "object_id", "dedupe"),
                name="job_once",
                violation_error_message="Jobbet är redan beställt.",
            )
        ]
        indexes = [
            models.Index(
                fields=("run_after", "id"), condition=Q(done_at__isnull=True), name="job_due"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id} {self.dedupe}".strip()


class Draft(Transient):
    """What somebody has typed in the form at an address and not sent; only the writer sees it."""

    user_id = models.BigIntegerField("konto")
    address = models.CharField("adress", max_length=300)
    fields = models.JSONField("fält")
    saved_at = models.DateTimeField("sparat")

    class Meta:
        verbose_name = "utkast"
        verbose_name_plural = "utkast"
        ordering = ("-saved_at",)
        constraints = [
            models.UniqueConstraint(
                fields=("user_id", "address"),
                name="draft_once",
                violation_error_message="Det finns redan ett utkast.",
            )
        ]
        indexes = [models.Index(fields=("saved_at",), name="draft_saved_at")]

    def __str__(self) -> str:
        return self.address


class Document(Record):
    """The facts of one uploaded file; its bytes lie under the name of their SHA-256.

    A draft may be replaced. What is upprättat stays: the database refuses to change or delete it,
    and news come as the next edition. Who may read it is decided by the record that points here.
    """

    name = models.CharField("filnamn", max_length=200)
    media_type = models.CharField("filtyp", max_length=100)
    size = models.PositiveBigIntegerField("storlek i byte")
    sha256 = models.CharField("kontrollsumma (SHA-256)", max_length=64, db_index=True)
    edition = models.PositiveIntegerField("utgåva", default=1)
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="replaced_by",
    )
    established_at = models.DateTimeField("upprättad", null=True, blank=True)

    class Meta:
        verbose_name = "dokument"
        verbose_name_plural = "dokument"
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(size__gt=0),
                name="document_not_empty",
                violation_error_message="Filen är tom.",
            ),
            models.CheckConstraint(
                condition=Q(edition=1, replaces__isnull=True)
                | Q(edition__gt=1, replaces__isnull=False),
                name="document_edition_replaces",
                violation_error_message="En ny utgåva ersätter en tidigare.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="established_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__established_at__isnull=False),
                func="RAISE EXCEPTION 'established: % on % is refused', TG_OP, TG_TABLE_NAME;",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_established(self) -> bool:
        """Upprättad: it neither changes nor disappears any more."""
        return self.established_at is not None
