"""What a person has published: decisions, and the programme areas and groups (S2-54, 55)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from governance.models.decisions import DelegatedDecision
from governance.models.escalations import EscalationOutcome
from governance.models.refusals import keeps
from regions.models import BodyKind
from vardforlopp.common import dates
from vardforlopp.common.records import Record

GROUPS = (BodyKind.LPO, BodyKind.LAG)


class PublicationQuerySet(models.QuerySet["Publication"]):
    def public(self) -> PublicationQuerySet:
        """Those anybody may read, signed in or not."""
        return self.filter(withdrawn_on=None)

    def visible_to(self, user: Any) -> PublicationQuerySet:
        """All of them to everyone signed in, the public ones to everybody."""
        return self.all() if user.is_authenticated else self.public()


class Publication(Record):
    """A decision or a group made public in its own words; withdrawn with a reason, never lost."""

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="publications"
    )
    decision = models.ForeignKey(
        DelegatedDecision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="delegationsbeslut",
        related_name="publications",
    )
    outcome = models.ForeignKey(
        EscalationOutcome,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="beslut av instans",
        related_name="publications",
    )
    body = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="programområde eller grupp",
        related_name="publications_about",
    )
    title = models.CharField("rubrik", max_length=200)
    text = models.TextField("text för allmänheten", max_length=4000)
    published_on = models.DateField("publicerat")
    published_by = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="publicerat av", related_name="+"
    )
    withdrawn_on = models.DateField("avpublicerat", null=True, blank=True)
    withdrawn_reason = models.CharField("varför avpublicerat", max_length=500, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "publicering"
        verbose_name_plural = "publiceringar"
        ordering = ("-published_on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__isnull=False, outcome=None, body=None)
                | Q(decision=None, outcome__isnull=False, body=None)
                | Q(decision=None, outcome=None, body__isnull=False),
                name="publication_one_thing",
                violation_error_message="Ange ett beslut eller en grupp.",
            ),
            *(
                models.UniqueConstraint(
                    fields=(what,),
                    condition=Q(withdrawn_on=None),
                    name=f"publication_{what}_once",
                    violation_error_message="Det är redan publicerat. Ändra texten i stället.",
                )
                for what in ("decision", "outcome", "body")
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_reason="")
                | (Q(withdrawn_on__gte=F("published_on")) & ~Q(withdrawn_reason="")),
                name="publication_withdrawn_with_reason",
                violation_error_message="Skriv varför det avpubliceras.",
            ),
            dates.within_reason("publication_range", "published_on", "withdrawn_on"),
        ]
        triggers = [
            keeps("council", "decision", "outcome", "body", "published_on", "published_by"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("published", args=[self.pk])

    @property
    def is_public(self) -> bool:
        """Whether anybody may read it."""
        return self.withdrawn_on is None
