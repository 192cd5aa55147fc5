"""Escalation: a matter taken from the chair to one instance after the other (S2-40)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from governance.models.conflicts import no_conflict
from governance.models.councils import EscalationStage
from governance.models.delegations import Delegation
from governance.models.escalation_guards import by_the_instance, within_the_directors_cap
from governance.models.matters import Matter, MatterDocument, inside
from governance.models.recommendations import CostJudgement
from governance.models.refusals import keeps
from vardforlopp.common import dates
from vardforlopp.common.money import SekField
from vardforlopp.common.records import AppendOnly
from vardforlopp.common.workflow import Moving
from vardforlopp.pathways.models import Outcome


class EscalationReason(models.TextChoices):
    """Why the chair cannot decide it."""

    COSTS = "costs", "kostnaderna överskrider ramen"
    MANDATE = "mandate", "ryms inte inom verksamheternas uppdrag"
    AGAINST = "against", "rådet avråder"
    CAP = "cap", "bidraget är större än ordföranden får besluta"


class EscalationStatus(models.TextChoices):
    OPEN = "open", "hos instansen"
    DECIDED = "decided", "avgjort"
    RETURNED = "returned", "återlämnat till rådet"
    WITHDRAWN = "withdrawn", "återtaget"


class EscalationQuerySet(models.QuerySet["Escalation"]):
    def visible_to(self, user: Any) -> EscalationQuerySet:
        """The ended ones to everyone signed in, as the decision is; open ones inside the scope."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(status=EscalationStatus.DECIDED) | inside(user, "matter__"))

    def open(self) -> EscalationQuerySet:
        """Those that some instance has."""
        return self.filter(status=EscalationStatus.OPEN)

    def with_names(self) -> EscalationQuerySet:
        """With the matter, and the instance that has it."""
        return self.select_related("matter__council__region", "stage__body", "judgement")


class Escalation(Moving):
    """A matter on its way through the instances; it keeps its number, and is with one at a time.

    `amount` is SEK, what is asked for when the cap stops the chair.
    """

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="escalations"
    )
    reason = models.CharField("skäl", max_length=10, choices=EscalationReason)
    judgement = models.ForeignKey(
        CostJudgement,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="kostnadsbedömning",
        related_name="escalations",
    )
    amount = SekField("begärt bidrag", null=True, blank=True)
    text = models.TextField("vad instansen ska ta ställning till", max_length=4000)
    started_by = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="förd vidare av", related_name="+"
    )
    started_on = models.DateField("förd vidare")
    stage = models.ForeignKey(
        EscalationStage, models.PROTECT, verbose_name="hos", related_name="escalations"
    )
    arrived_on = models.DateField("hos instansen sedan")
    due_on = models.DateField("svar senast")
    status = models.CharField(
        "läge",
        max_length=10,
        choices=EscalationStatus,
        default=EscalationStatus.OPEN,
        editable=False,
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)

    objects = EscalationQuerySet.as_manager()

    class Meta:
        verbose_name = "ärende fört vidare"
        verbose_name_plural = "ärenden förda vidare"
        ordering = ("matter", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("matter",),
                condition=Q(status=EscalationStatus.OPEN),
                name="escalation_one_open",
                violation_error_message="Ärendet är redan fört vidare och väntar på svar.",
            ),
            models.CheckConstraint(
                condition=Q(reason=EscalationReason.COSTS, judgement__isnull=False)
                | (~Q(reason=EscalationReason.COSTS) & Q(judgement=None)),
                name="escalation_judgement_of_costs",
                violation_error_message="När kostnaderna är skälet behövs en kostnadsbedömning, "
                "annars ingen.",
            ),
            models.CheckConstraint(
                condition=Q(reason=EscalationReason.CAP, amount__gt=0)
                | (~Q(reason=EscalationReason.CAP) & Q(amount=None)),
                name="escalation_amount_of_cap",
                violation_error_message="Ange det begärda bidraget när taket är skälet.",
            ),
            models.CheckConstraint(
                condition=Q(arrived_on__gte=F("started_on"), due_on__gte=F("arrived_on")),
                name="escalation_days_in_order",
                violation_error_message="Svaret kommer inte före ärendet.",
            ),
            dates.within_reason("escalation_range", "started_on", "arrived_on", "due_on"),
        ]
        triggers = [
            no_conflict("started_by_id", "SELECT NEW.matter_id"),
            keeps("matter", "reason", "judgement", "amount", "text", "started_by", "started_on"),
        ]

    def __str__(self) -> str:
        return f"{self.matter.label} hos {self.stage}"

    def get_absolute_url(self) -> str:
        return f"{self.matter.get_absolute_url()}#fort-vidare"

    @property
    def is_open(self) -> bool:
        """Whether some instance has it."""
        return self.status == EscalationStatus.OPEN

    @property
    def is_late(self) -> bool:
        """Whether an answer should have come by now."""
        return self.is_open and self.due_on < dates.today()


class AnswerKind(models.TextChoices):
    """What an instance does with a matter that is brought to it."""

    COMMENTS = "comments", "lämnar synpunkter"
    PASSES_ON = "passes_on", "för vidare"
    RETURNS = "returns", "återlämnar till rådet"
    DECIDES = "decides", "beslutar"


class EscalationOutcome(AppendOnly):
    """What one instance did: comments, passes on, returns or decides (then what, and on what).

    `amount` is SEK that the instance itself grants; it is not the chair's and not under the cap.
    """

    escalation = models.ForeignKey(
        Escalation, models.PROTECT, verbose_name="ärende fört vidare", related_name="outcomes"
    )
    stage = models.ForeignKey(
        EscalationStage, models.PROTECT, verbose_name="instans", related_name="outcomes"
    )
    received_on = models.DateField("kom dit")
    due_on = models.DateField("svar senast")
    kind = models.CharField("vad instansen gjorde", max_length=10, choices=AnswerKind)
    outcome = models.CharField("utfall", max_length=10, choices=Outcome, blank=True)
    amount = SekField("beviljat bidrag", null=True, blank=True)
    text = models.TextField("text", max_length=4000)
    reference = models.CharField("diarienummer eller paragraf", max_length=200, blank=True)
    answered_on = models.DateField("dag")
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="registrerat av", related_name="+"
    )
    by_minutes = models.BooleanField("enligt protokoll", default=False)
    paper = models.ForeignKey(
        MatterDocument,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="handling",
        related_name="+",
    )
    delegation = models.ForeignKey(
        Delegation,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="på delegation",
        related_name="escalation_outcomes",
    )
    milestone = models.OneToOneField(
        "pathways.Milestone",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="milstolpe",
        related_name="escalation_outcome",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "svar från instans"
        verbose_name_plural = "svar från instanser"
        ordering = ("escalation", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("escalation", "stage"),
                name="escalationoutcome_once",
                violation_error_message="Instansen har redan svarat.",
            ),
            models.CheckConstraint(
                condition=(Q(kind=AnswerKind.DECIDES) & (~Q(outcome="") | Q(amount__gte=0)))
                | (~Q(kind=AnswerKind.DECIDES) & Q(outcome="", amount=None)),
                name="escalationoutcome_decision",
                violation_error_message="Ett beslut har ett utfall, ett annat svar har inget.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=AnswerKind.DECIDES)
                | ~Q(reference="")
                | Q(delegation__isnull=False),
                name="escalationoutcome_reference",
                violation_error_message="Ange beslutets diarienummer eller paragraf.",
            ),
            models.CheckConstraint(
                condition=Q(by_minutes=False) | (Q(paper__isnull=False) & ~Q(reference="")),
                name="escalationoutcome_minutes",
                violation_error_message="Bifoga protokollet och ange dess paragraf.",
            ),
            models.CheckConstraint(
                condition=Q(delegation=None) | Q(kind=AnswerKind.DECIDES, by_minutes=False),
                name="escalationoutcome_delegation",
                violation_error_message="Bara ett beslut fattas på delegation.",
            ),
            models.CheckConstraint(
                condition=Q(answered_on__gte=F("received_on")),
                name="escalationoutcome_after_arrival",
                violation_error_message="Svaret kommer inte före ärendet.",
            ),
            dates.within_reason("escalationoutcome_range", "received_on", "due_on", "answered_on"),
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            no_conflict(
                "person_id",
                "SELECT e.matter_id FROM governance_escalation e WHERE e.id = NEW.escalation_id",
            ),
            by_the_instance,
            within_the_directors_cap,
        ]

    def __str__(self) -> str:
        return f"{self.stage} {self.said}"

    @property
    def said(self) -> str:
        """Such as "lämnar synpunkter" or "beslutar: införs"."""
        if self.kind != AnswerKind.DECIDES:
            return str(self.get_kind_display())
        return f"beslutar: {self.get_outcome_display()}" if self.outcome else "beslutar om bidraget"

    @property
    def was_late(self) -> bool:
        """Whether it came after its last day."""
        return self.answered_on > self.due_on
