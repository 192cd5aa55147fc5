"""What the council recommends, and what it judges the costs to be; neither is a decision (X12)."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from governance.models.conflicts import no_conflict
from governance.models.matters import Matter
from governance.models.meeting_locks import (
    recommendation_before_adjusted,
    reservation_before_adjusted,
)
from governance.models.meetings import AgendaItem
from vardforlopp.common import dates
from vardforlopp.common.money import SekField
from vardforlopp.common.records import AppendOnly


class Advice(models.TextChoices):
    FOR = "for", "rekommenderar"
    AGAINST = "against", "avråder"
    RETURN = "return", "återremitterar för komplettering"


class SupersededQuerySet(models.QuerySet[Any]):
    def in_force(self) -> Self:
        """Those no later row supersedes."""
        return self.filter(superseded_by__isnull=True)


class Recommendation(AppendOnly):
    """The council's recommendation to its chair; a later one of the same matter supersedes it."""

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="recommendations"
    )
    item = models.OneToOneField(
        AgendaItem, models.PROTECT, verbose_name="punkt", related_name="recommendation"
    )
    advice = models.CharField("rekommendation", max_length=10, choices=Advice)
    text = models.TextField("text", max_length=4000)
    given_on = models.DateField("dag")
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="superseded_by",
    )

    objects = SupersededQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "rekommendation"
        verbose_name_plural = "rekommendationer"
        ordering = ("matter", "-given_on", "-pk")
        constraints = [dates.within_reason("recommendation_range", "given_on")]
        triggers = [*AppendOnly.Meta.triggers, recommendation_before_adjusted()]

    def __str__(self) -> str:
        return f"{self.get_advice_display().capitalize()}, {dates.swedish_date(self.given_on)}"


class Reservation(AppendOnly):
    """A member who did not agree, in their own words."""

    recommendation = models.ForeignKey(
        Recommendation,
        models.PROTECT,
        verbose_name="rekommendation",
        related_name="reservations",
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="+"
    )
    text = models.CharField("reservation", max_length=1000)

    class Meta(AppendOnly.Meta):
        verbose_name = "reservation"
        verbose_name_plural = "reservationer"
        ordering = ("recommendation", "pk")
        triggers = [*AppendOnly.Meta.triggers, reservation_before_adjusted()]

    def __str__(self) -> str:
        return f"Reservation, {self.person}"


class CostJudgement(AppendOnly):
    """Whether the costs exceed the frame of ordinary activity, the grant included (S2-40); SEK."""

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="cost_judgements"
    )
    judged_on = models.DateField("dag")
    exceeds = models.BooleanField("kostnaderna överskrider ramen")
    expected = SekField("väntade kostnader")
    within_frame = SekField("ryms i ordinarie verksamhet")
    with_grant = SekField("täcks av omställningsbidrag", default=0)
    reasoning = models.TextField("bedömning", max_length=4000)
    reason_to_differ = models.CharField(
        "varför svaret är ett annat än beloppen visar", max_length=500, blank=True
    )
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="superseded_by",
    )

    objects = SupersededQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "kostnadsbedömning"
        verbose_name_plural = "kostnadsbedömningar"
        ordering = ("matter", "-judged_on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(expected__gte=0, within_frame__gte=0, with_grant__gte=0),
                name="costjudgement_amounts",
                violation_error_message="Ange belopp som inte är mindre än noll.",
            ),
            models.CheckConstraint(
                condition=Q(exceeds=True, expected__gt=F("within_frame") + F("with_grant"))
                | Q(exceeds=False, expected__lte=F("within_frame") + F("with_grant"))
                | ~Q(reason_to_differ=""),
                name="costjudgement_as_the_amounts",
                violation_error_message="Skriv varför svaret är ett annat än beloppen visar.",
            ),
            models.UniqueConstraint(
                fields=("matter",),
                condition=Q(supersedes=None),
                name="costjudgement_one_first",
                violation_error_message="Någon annan hann göra en bedömning. Läs om sidan.",
            ),
            dates.within_reason("costjudgement_range", "judged_on"),
        ]

    def __str__(self) -> str:
        return f"Kostnadsbedömning {dates.swedish_date(self.judged_on)}"


class Judge(AppendOnly):
    """A person who took part in a cost judgement, and as what."""

    judgement = models.ForeignKey(
        CostJudgement, models.PROTECT, verbose_name="kostnadsbedömning", related_name="judges"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="+"
    )
    role = models.CharField("som", max_length=100)

    class Meta(AppendOnly.Meta):
        verbose_name = "deltagare i kostnadsbedömning"
        verbose_name_plural = "deltagare i kostnadsbedömningar"
        ordering = ("judgement", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("judgement", "person"),
                name="judge_once",
                violation_error_message="Personen står redan som deltagare.",
            )
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            no_conflict(
                "person_id",
                "SELECT j.matter_id FROM governance_costjudgement j WHERE j.id = NEW.judgement_id",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.role}"
