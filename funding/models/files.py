"""Files that came in as invoices: the bytes for ever, what was found in them, by which rules."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse

from funding.reach import money_of, money_or
from vardforlopp.common.documents import place_of
from vardforlopp.common.records import AppendOnly
from vardforlopp.common.workflow import Moving

PDF, XML, UNKNOWN = "application/pdf", "application/xml", "application/octet-stream"
HEAD = 64  # bytes that are read to know the kind of a file
BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


class FileStatus(models.TextChoices):
    """Where a file stands on its way to be an invoice."""

    RECEIVED = "received", "kontrolleras"
    REFUSED = "refused", "underkänd"
    UNCHECKED = "unchecked", "ej kontrollerad"
    DUPLICATE = "duplicate", "dubblett"
    HELD = "held", "parkerad"
    TO_TYPE = "to_type", "ska skrivas av"
    REGISTERED = "registered", "registrerad"
    DROPPED = "dropped", "avvisad"


class ReceivedFileQuerySet(models.QuerySet["ReceivedFile"]):
    def visible_to(self, user: Any) -> ReceivedFileQuerySet:
        """Where it was sent, the region it came from, and the region whose invoice it is."""
        return self.filter(money_or(money_of(user, path="invoice__"), user))


class ReceivedFile(Moving):
    """One uploaded file; its bytes lie under their SHA-256, also when it is refused.

    The same bytes are one row for ever, so they can never become two invoices (design 9.6).
    """

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="till sjukvårdsregion",
        related_name="received_files",
    )
    region = models.ForeignKey(
        "regions.Region",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="från region",
        related_name="sent_files",
    )
    name = models.CharField("filnamn", max_length=200)
    size = models.PositiveBigIntegerField("storlek i byte")
    sha256 = models.CharField("kontrollsumma (SHA-256)", max_length=64, unique=True)
    uploaded_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        verbose_name="inlämnad av",
        related_name="uploaded_files",
    )
    status = models.CharField(
        "läge", max_length=20, choices=FileStatus, default=FileStatus.RECEIVED, editable=False
    )
    resembles = models.ForeignKey(
        "funding.Invoice",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        verbose_name="liknar faktura",
        related_name="look_alikes",
    )

    objects = ReceivedFileQuerySet.as_manager()

    class Meta:
        verbose_name = "inlämnad fil"
        verbose_name_plural = "inlämnade filer"
        ordering = ("-pk",)
        indexes = [models.Index(fields=("healthcare_region", "status"), name="file_inbox")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("invoice_file", args=[self.pk])

    @property
    def media_type(self) -> str:
        """By the first bytes, whatever the file is called; by its name when they are gone."""
        try:
            with place_of(self.sha256).open("rb") as content:
                head = content.read(HEAD)
        except OSError:
            return PDF if self.name.lower().endswith(".pdf") else UNKNOWN
        if head.startswith(b"%PDF-"):
            return PDF
        return XML if head.lstrip(BEFORE_XML).startswith(b"<") else UNKNOWN


class Validation(AppendOnly):
    """One check of a file: how it went, and the editions of the rules with their checksums."""

    file = models.ForeignKey(
        ReceivedFile, models.PROTECT, verbose_name="fil", related_name="validations"
    )
    state = models.CharField("utfall", max_length=20)
    rule_sets = models.JSONField("regelverk", default=list)

    class Meta(AppendOnly.Meta):
        verbose_name = "kontroll av fil"
        verbose_name_plural = "kontroller av filer"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.file}: {self.state}"


class Severity(models.TextChoices):
    """How much a finding weighs; only the first stops."""

    FATAL = "fatal", "fel"
    WARNING = "warning", "varning"
    NOTE = "note", "upplysning"


class Finding(AppendOnly):
    """What a rule said about a file."""

    validation = models.ForeignKey(
        Validation, models.PROTECT, verbose_name="kontroll", related_name="findings"
    )
    rule = models.CharField("regel", max_length=60)
    severity = models.CharField("vikt", max_length=10, choices=Severity)
    text = models.CharField("förklaring", max_length=1000)
    where = models.CharField("var", max_length=500, blank=True)
    original = models.CharField("regelns egen text", max_length=1000, blank=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "anmärkning i kontroll"
        verbose_name_plural = "anmärkningar i kontroller"
        ordering = ("validation", "pk")

    def __str__(self) -> str:
        return f"{self.rule}: {self.text}"
