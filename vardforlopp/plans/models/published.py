"""A report as it was decided, word for word, whatever happens to its rows afterwards."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pgtrigger
from django.db import models
from django.urls import reverse

from vardforlopp.common.records import AppendOnly
from vardforlopp.plans.models.reports import PlanReport


class PublishedReport(AppendOnly):
    """What was frozen: the whole content as JSON, its checksum, and a number per report.

    A report that is taken up again and decided anew gets the next number; both are kept.
    """

    plan_report = models.ForeignKey(
        PlanReport, models.PROTECT, verbose_name="återrapport", related_name="published"
    )
    number = models.PositiveSmallIntegerField("nummer")
    decided_by = models.CharField("beslutad av", max_length=200)
    decided_on = models.DateField("beslutad", null=True, blank=True)
    reference = models.CharField("diarienummer eller paragraf", max_length=100, blank=True)
    content = models.JSONField("innehåll")
    digest = models.CharField("kontrollsumma", max_length=64, editable=False)

    class Meta(AppendOnly.Meta):
        verbose_name = "fastställd rapport"
        verbose_name_plural = "fastställda rapporter"
        ordering = ("plan_report", "number")
        constraints = [
            models.UniqueConstraint(
                fields=("plan_report", "number"),
                name="published_number_once",
                violation_error_message="Rapporten är redan fastställd med det numret.",
            ),
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            pgtrigger.Trigger(
                name="published_in_order",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                func="""
                    IF NEW.number <> 1 + (
                        SELECT count(*) FROM plans_publishedreport
                        WHERE plan_report_id = NEW.plan_report_id
                    ) THEN
                        RAISE EXCEPTION 'reports are numbered without gaps'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.content['title']}, fastställd version {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("published_report", args=[*self.plan_report.plan.address, self.number])

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.digest = digest_of(self.content)
        super().save(*args, **kwargs)


def digest_of(content: Any) -> str:
    """SHA-256 of the content, written the same way each time."""
    said = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(said.encode()).hexdigest()
