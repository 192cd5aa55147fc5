"""Short notes through the year: what happened in an activity, when, and where it can be read."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q

from vardforlopp.common import dates
from vardforlopp.common.dates import DatePrecision, UncertainDate, uncertain_date
from vardforlopp.common.records import AppendOnly
from vardforlopp.plans.models.activity_plans import Activity, ActivityPlan


class ActivityNoteQuerySet(models.QuerySet["ActivityNote"]):
    def standing(self) -> ActivityNoteQuerySet:
        """Those that no later note corrects, in the order things happened."""
        return self.filter(corrected_by=None).order_by("happened_on", "pk")

    def with_links(self) -> ActivityNoteQuerySet:
        """With what they point to."""
        return self.select_related(
            *("implementation__region", "implementation__pathway_version", "meeting__council"),
            *("decision__council", "body_decision__body", "agreement", "corrects"),
        )


class ActivityNote(AppendOnly):
    """What happened in an activity, or in the whole plan when it names none.

    A mistake is corrected by a later note, and both are kept.
    """

    plan = models.ForeignKey(
        ActivityPlan, models.PROTECT, verbose_name="plan", related_name="notes"
    )
    activity = models.ForeignKey(
        Activity,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="aktivitet",
        related_name="notes",
    )
    text = models.TextField("vad som hände", max_length=2000)
    happened_on = models.DateField("när")
    happened_precision = models.CharField(
        "hur säker dagen är", max_length=10, choices=DatePrecision, default=DatePrecision.DAY
    )
    happened_is_inferred = models.BooleanField("dagen är härledd", default=False)
    happened_source = models.CharField("källa till dagen", max_length=200, blank=True)
    implementation = models.ForeignKey(
        "pathways.Implementation",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="införande",
        related_name="+",
    )
    meeting = models.ForeignKey(
        "governance.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="möte",
        related_name="+",
    )
    decision = models.ForeignKey(
        "governance.DelegatedDecision",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="beslut på delegation",
        related_name="+",
    )
    body_decision = models.ForeignKey(
        "regions.BodyDecision",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organets beslut",
        related_name="+",
    )
    agreement = models.ForeignKey(
        "funding.Agreement",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="överenskommelse",
        related_name="+",
    )
    corrects = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rättar",
        related_name="corrected_by",
    )
    reason = models.CharField("skäl till rättelsen", max_length=300, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    objects = ActivityNoteQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "anteckning i plan"
        verbose_name_plural = "anteckningar i planer"
        ordering = ("happened_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(corrects=None, reason="") | (Q(corrects__isnull=False) & ~Q(reason="")),
                name="note_correction_says_why",
                violation_error_message="Skriv varför anteckningen rättas.",
            ),
            dates.within_reason("note_range", "happened_on"),
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            pgtrigger.Trigger(
                name="note_stays_with_its_plan",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                func="""
                    IF NEW.activity_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM plans_activity
                        WHERE id = NEW.activity_id AND plan_id = NEW.plan_id
                    ) THEN
                        RAISE EXCEPTION 'the activity belongs to another plan'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF NEW.corrects_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM plans_activitynote
                        WHERE id = NEW.corrects_id AND plan_id = NEW.plan_id
                            AND activity_id IS NOT DISTINCT FROM NEW.activity_id
                    ) THEN
                        RAISE EXCEPTION 'a note is corrected where it stands'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        subject = self.activity or self.plan
        return f"{subject.get_absolute_url()}#anteckning-{self.pk}"

    @property
    def happened(self) -> UncertainDate | None:
        """When, as far as is known."""
        return uncertain_date(self, "happened")

    @property
    def links(self) -> list[Any]:
        """What it points to elsewhere in the product."""
        found = (
            *(self.implementation, self.meeting, self.decision, self.body_decision),
            self.agreement,
        )
        return [one for one in found if one is not None]
