"""Notices to a person, how often each kind is mailed, and mails as they were sent."""

from __future__ import annotations

from typing import Any

from django.db import models

from vardforlopp.common.records import AppendOnly, Record, Transient


class Rhythm(models.TextChoices):
    """How often notices of a kind are mailed."""

    NOW = "now", "genast"
    WEEKLY = "weekly", "varje vecka"
    NEVER = "never", "aldrig"


class NoticeQuerySet(models.QuerySet["Notice"]):
    def open(self) -> NoticeQuerySet:
        """Those nobody has read and nothing has overtaken."""
        return self.filter(closed_at__isnull=True)

    def unread_by(self, user: Any) -> NoticeQuerySet:
        """The open ones of one account."""
        return self.open().filter(user=user.pk)


class Notice(Transient):
    """Something a person may want to know, closed when read or when the object has moved on."""

    user = models.ForeignKey(
        "accounts.User", models.PROTECT, verbose_name="konto", related_name="notices"
    )
    kind = models.CharField("slag", max_length=40)
    object_id = models.BigIntegerField("gäller")
    dedupe = models.CharField("särskiljare", max_length=60, blank=True)
    about = models.CharField("rör", max_length=300, blank=True)
    text = models.CharField("text", max_length=400)
    why = models.CharField("varför du får det", max_length=300)
    address = models.CharField("adress", max_length=300)
    created_at = models.DateTimeField("skapat", auto_now_add=True)
    mailed_at = models.DateTimeField("skickat", null=True)
    closed_at = models.DateTimeField("stängt", null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "avisering"
        verbose_name_plural = "aviseringar"
        ordering = ("-created_at", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=("user", "kind", "object_id", "dedupe"),
                name="notice_once",
                violation_error_message="Aviseringen finns redan.",
            )
        ]
        indexes = [
            models.Index(
                fields=("user",), condition=models.Q(closed_at__isnull=True), name="notice_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.about}: {self.text}" if self.about else self.text


class NoticeChoice(Record):
    """How often a person wants a kind of notice by mail, when not the kind's default."""

    user = models.ForeignKey(
        "accounts.User", models.PROTECT, verbose_name="konto", related_name="notice_choices"
    )
    kind = models.CharField("slag", max_length=40)
    rhythm = models.CharField("takt", max_length=10, choices=Rhythm)

    class Meta:
        verbose_name = "aviseringsval"
        verbose_name_plural = "aviseringsval"
        constraints = [
            models.UniqueConstraint(
                fields=("user", "kind"),
                name="notice_choice_once",
                violation_error_message="Valet finns redan.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.get_rhythm_display()}"


class SentMail(AppendOnly):
    """A mail as it was sent, or in a demonstration as it would have been."""

    to = models.EmailField("till")
    subject = models.CharField("ämne", max_length=300)
    body = models.TextField("text")
    is_delivered = models.BooleanField("lämnat till e-postservern")

    class Meta(AppendOnly.Meta):
        verbose_name = "utskick"
        verbose_name_plural = "utskick"
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.subject} till {self.to}"
