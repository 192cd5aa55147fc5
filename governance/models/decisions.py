"""Decisions on delegation: one named person, a delegation valid that day, and the exact words."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from governance.models.delegation_guards import on_delegation
from governance.models.delegations import DecisionKind, Delegation
from governance.models.grant_guards import money_follows
from governance.models.matters import FIRST_YEAR, LAST_YEAR, Matter
from governance.models.recommendations import Recommendation, SupersededQuerySet
from regions.models.periods import Period, ends_after_start, within_reason
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly
from vardforlopp.pathways.models import Outcome


class DecisionForm(models.TextChoices):
    """What sort of act it is; only a decision about the question itself has an outcome."""

    DECISION = "decision", "beslut"
    RETURN = "return", "återremiss"
    WITHDRAWAL = "withdrawal", "återtagande av beslut"


class Supersession(models.TextChoices):
    """Why a decision takes the place of another."""

    CORRECTION = "correction", "rättelse"
    RECONSIDERATION = "reconsideration", "omprövning"
    WITHDRAWAL = "withdrawal", "återtagande"


class DelegatedDecisionQuerySet(SupersededQuerySet):
    def visible_to(self, user: Any) -> DelegatedDecisionQuerySet:
        """Everyone signed in reads decisions of all regions (design 7)."""
        return self.all() if user.is_authenticated else self.none()


class DelegatedDecision(AppendOnly):
    """A decision by one person on a delegation; a correction is a new one that supersedes it.

    `template_text` is what the system proposed and `text` what was decided: the difference is
    kept. The legal date is set by the verb (Europe/Stockholm).
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="delegated_decisions"
    )
    year = models.PositiveSmallIntegerField("år")
    number = models.PositiveIntegerField("nummer")
    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="decisions"
    )
    kind = models.CharField("ärendegrupp", max_length=20, choices=DecisionKind)
    form = models.CharField(
        "slag", max_length=12, choices=DecisionForm, default=DecisionForm.DECISION
    )
    outcome = models.CharField("utfall", max_length=10, choices=Outcome, blank=True)
    delegation = models.ForeignKey(
        Delegation, models.PROTECT, verbose_name="delegation", related_name="decisions"
    )
    decider = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="beslutsfattare", related_name="+"
    )
    rapporteur = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="föredragande",
        related_name="+",
    )
    chair_absence = models.CharField(
        "ordförandens förfall",
        max_length=300,
        blank=True,
        help_text="Varför vice ordföranden beslutar i ordförandens ställe.",
    )
    others = models.CharField(
        "andra som varit med",
        max_length=300,
        blank=True,
        help_text="Vid den slutliga handläggningen, utan att besluta (jfr FL 31 §).",
    )
    decided_on = models.DateField("beslutsdag")
    recommendation = models.ForeignKey(
        Recommendation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rådets rekommendation",
        related_name="decisions",
    )
    within_mandate = models.BooleanField("ryms inom verksamheternas uppdrag", null=True, blank=True)
    mandate_reason = models.CharField("varför", max_length=1000, blank=True)
    starts_on = models.DateField("införandet börjar", null=True, blank=True)
    ready_on = models.DateField("infört senast", null=True, blank=True)
    template_text = models.TextField("föreslagen text", max_length=6000, blank=True)
    text = models.TextField("beslutstext", max_length=6000)
    is_appealable = models.BooleanField(
        "kan laglighetsprövas", default=True, help_text="Kommunallagen 13 kap."
    )
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="superseded_by",
    )
    supersession = models.CharField(
        "varför det ersätter", max_length=16, choices=Supersession, blank=True
    )
    milestone = models.OneToOneField(
        "pathways.Milestone",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="milstolpe",
        related_name="delegated_decision",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    objects = DelegatedDecisionQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "delegationsbeslut"
        verbose_name_plural = "delegationsbeslut"
        ordering = ("-year", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "year", "number"),
                name="decision_number_once",
                violation_error_message="Numret är upptaget. Spara en gång till.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="decision_year",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
            models.CheckConstraint(
                condition=Q(year=models.functions.ExtractYear("decided_on")),
                name="decision_year_of_its_day",
                violation_error_message="Numret hör till beslutsdagens år.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(form=DecisionForm.DECISION, kind=DecisionKind.INTRODUCTION) & ~Q(outcome="")
                )
                | (Q(form=DecisionForm.DECISION, kind=DecisionKind.GRANT) & Q(outcome=""))
                | (~Q(form=DecisionForm.DECISION) & Q(outcome="")),
                name="decision_outcome",
                violation_error_message="Ett beslut om införande har ett utfall, annars inget.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.INTRODUCED)
                | (Q(within_mandate=True, recommendation__isnull=False) & ~Q(mandate_reason="")),
                name="decision_introduction_within_mandate",
                violation_error_message="Införande på delegation kräver rådets rekommendation och "
                "att det ryms inom verksamheternas uppdrag.",
            ),
            models.CheckConstraint(
                condition=Q(supersedes=None, supersession="")
                | (Q(supersedes__isnull=False) & ~Q(supersession="")),
                name="decision_supersession",
                violation_error_message="Ange varför beslutet ersätter det tidigare.",
            ),
            models.CheckConstraint(
                condition=Q(rapporteur=None) | ~Q(rapporteur=models.F("decider")),
                name="decision_another_presents",
                violation_error_message="Föredraganden är en annan person än beslutsfattaren.",
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ready_on=None)
                | Q(ready_on__gte=models.F("starts_on")),
                name="decision_planned",
                violation_error_message="Infört senast ligger efter att införandet börjar.",
            ),
            dates.within_reason("decision_range", "decided_on", "starts_on", "ready_on"),
            models.UniqueConstraint(
                fields=("matter",),
                condition=Q(
                    kind=DecisionKind.INTRODUCTION, form=DecisionForm.DECISION, supersedes=None
                ),
                name="decision_introduction_once",
                violation_error_message="Ärendet har redan ett beslut om införande. Ett nytt "
                "ersätter det.",
            ),
        ]
        triggers = [*AppendOnly.Meta.triggers, on_delegation, money_follows]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("delegated_decision", args=[self.council.slug, self.year, self.number])

    @property
    def label(self) -> str:
        """Such as "Delegationsbeslut RMK 2026:3"."""
        return (
            f"Delegationsbeslut {self.council.short_name or self.council} {self.year}:{self.number}"
        )

    @property
    def is_superseded(self) -> bool:
        """Whether a later decision takes its place; a list fetches superseded_by with its rows."""
        return hasattr(self, "superseded_by")


class DecisionTemplate(Period):
    """The words a decision begins with; {…} is filled with facts (governance/decisions/wording)."""

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="decision_templates"
    )
    kind = models.CharField("ärendegrupp", max_length=20, choices=DecisionKind)
    outcome = models.CharField("utfall", max_length=10, choices=Outcome, blank=True)
    text = models.TextField("text", max_length=6000)

    class Meta:
        verbose_name = "mall för beslut"
        verbose_name_plural = "mallar för beslut"
        ordering = ("council", "kind", "outcome", "valid_from")
        constraints = [ends_after_start(), within_reason()]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.get_outcome_display()}".strip()
