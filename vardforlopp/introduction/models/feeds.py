"""The secret address of a person's own calendar."""

from __future__ import annotations

from django.db import models

from vardforlopp.common.records import Record


class CalendarFeed(Record):
    """An address that a calendar program reads; only its SHA-256 is kept, and it can be revoked."""

    user = models.ForeignKey(
        "accounts.User", models.PROTECT, verbose_name="konto", related_name="calendar_feeds"
    )
    token_hash = models.CharField("adressens kontrollsumma", max_length=64, unique=True)
    revoked_at = models.DateTimeField("återkallad", null=True, blank=True)

    class Meta:
        verbose_name = "kalenderadress"
        verbose_name_plural = "kalenderadresser"
        ordering = ("-id",)
        constraints = [
            models.UniqueConstraint(
                fields=("user",),
                condition=models.Q(revoked_at__isnull=True),
                name="calendar_feed_once",
                violation_error_message="Du har redan en kalenderadress. Återkalla den först.",
            )
        ]

    def __str__(self) -> str:
        return f"Kalender för {self.user}"
