"""Delegations: who may decide what on whose behalf, how much, and since which decision (KL 7:5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import capfirst

from governance.models.delegation_guards import confirmed_stays, two_persons, within_its_parent
from regions.models.periods import ends_after_start, holds, one_at_a_time, within_reason
from vardforlopp.common.dates import today
from vardforlopp.common.money import SekField
from vardforlopp.common.workflow import Moving


class DecisionKind(models.TextChoices):
    """What is decided on delegation."""

    INTRODUCTION = "introduction", "införande av vårdförlopp"
    GRANT = "grant", "tillfälligt omställningsbidrag"


class DelegateRole(models.TextChoices):
    """Who is given the right (X13: which chair is said here); in charge on the day of decision."""

    DIRECTOR = "director", "hälso- och sjukvårdsdirektör"
    CHAIR = "chair", "ordförande i rådet"
    DEPUTY = "deputy", "vice ordförande i rådet"
    PROCESS_LEADER = "process_leader", "processledare för vårdförloppet"
    LPO_CHAIR = "lpo_chair", "ordförande i programområdet"


class DelegationStatus(models.TextChoices):
    PROPOSED = "proposed", "väntar på bekräftelse"
    CONFIRMED = "confirmed", "gäller"
    DECLINED = "declined", "avböjd"


class DelegationQuerySet(models.QuerySet["Delegation"]):
    def visible_to(self, user: Any) -> DelegationQuerySet:
        """Everyone signed in reads who may decide what."""
        return self.all() if user.is_authenticated else self.none()

    def in_force(self, on: date | None = None) -> DelegationQuerySet:
        """Confirmed and holding on the day (today); the chain above is asked for apart."""
        return self.filter(holds(on), status=DelegationStatus.CONFIRMED)


class Delegation(Moving):
    """A line of the delegation order of a council.

    `amount_limit` is SEK per decision, `cap` SEK per care pathway and calendar year (S2-39); both
    are of grants. The chain goes up through `parent`: chair ← director ← board, and each above
    must let it be passed on (KL 7:6).
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="delegations"
    )
    kind = models.CharField("ärendegrupp", max_length=20, choices=DecisionKind)
    delegator = models.CharField(
        "delegeras av", max_length=200, help_text="Nämnden, eller den som för delegationen vidare."
    )
    role = models.CharField("delegat", max_length=20, choices=DelegateRole)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="vilar på",
        related_name="passed_on",
        help_text="Delegationen som förs vidare; tomt för nämndens egen.",
    )
    may_pass_on = models.BooleanField("får föras vidare", default=False)
    requires_recommendation = models.BooleanField("kräver rådets rekommendation", default=False)
    amount_limit = SekField("högst per beslut", null=True, blank=True)
    cap = SekField("högst per vårdförlopp och år", null=True, blank=True)
    must_be_reported = models.BooleanField(
        "anmäls till nämnden",
        default=True,
        help_text="Annars protokollförs besluten särskilt (KL 7:8).",
    )
    decided_by = models.CharField("beslutad av", max_length=200)
    decided_on = models.DateField("beslutad")
    reference = models.CharField("diarienummer eller paragraf", max_length=200)
    valid_from = models.DateField("gäller från")
    valid_to = models.DateField("gäller till och med", null=True, blank=True)
    proposed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        editable=False,
        verbose_name="upplagd av",
        related_name="+",
    )
    status = models.CharField(
        "läge",
        max_length=10,
        choices=DelegationStatus,
        default=DelegationStatus.PROPOSED,
        editable=False,
    )

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = "delegation"
        verbose_name_plural = "delegationer"
        ordering = ("council", "kind", "role", "-valid_from")
        constraints = [
            ends_after_start(),
            within_reason(),
            models.CheckConstraint(
                condition=Q(kind=DecisionKind.GRANT) | Q(amount_limit=None, cap=None),
                name="delegation_amounts_of_grants",
                violation_error_message="Belopp anges bara för omställningsbidrag.",
            ),
            models.CheckConstraint(
                condition=~Q(kind=DecisionKind.GRANT) | Q(cap__isnull=False),
                name="delegation_grant_cap",
                violation_error_message="Ange högsta belopp per vårdförlopp och år.",
            ),
            models.CheckConstraint(
                condition=(Q(amount_limit=None) | Q(amount_limit__gt=0))
                & (Q(cap=None) | Q(cap__gt=0)),
                name="delegation_positive",
                violation_error_message="Ange belopp över noll.",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")),
                name="delegation_not_on_itself",
                violation_error_message="En delegation kan inte vila på sig själv.",
            ),
            models.CheckConstraint(
                condition=Q(kind=DecisionKind.GRANT) | Q(requires_recommendation=True),
                name="delegation_introduction_recommended",
                violation_error_message="Beslut om införande kräver rådets rekommendation.",
            ),
            models.CheckConstraint(
                condition=Q(may_pass_on=False) | Q(role=DelegateRole.DIRECTOR),
                name="delegation_passed_on_by_the_director",
                violation_error_message="Bara förvaltningschefen kan få föra en delegation vidare "
                "(kommunallagen 7 kap. 6 §).",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(role=DelegateRole.DIRECTOR),
                name="delegation_director_from_the_board",
                violation_error_message="Direktören har sin delegation direkt av nämnden.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__gte=F("decided_on")),
                name="delegation_not_before_its_decision",
                violation_error_message="Delegationen gäller tidigast från dagen den beslutades.",
            ),
            one_at_a_time(
                "delegation_one_at_a_time",
                "council",
                "kind",
                "role",
                message="Rollen har redan en delegation för ärendegruppen under den tiden. "
                "Avsluta den först.",
                condition=Q(status=DelegationStatus.CONFIRMED),
            ),
        ]
        triggers = [within_its_parent, two_persons, confirmed_stays]

    def __str__(self) -> str:
        return f"{capfirst(self.get_role_display())}: {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        return reverse("delegation", args=[self.council.slug, self.pk])

    @property
    def is_confirmed(self) -> bool:
        """Whether a second person has said yes."""
        return self.status == DelegationStatus.CONFIRMED

    @property
    def is_coming(self) -> bool:
        """Whether it is confirmed and has yet to begin."""
        return self.is_confirmed and self.valid_from > today()

    def holds_on(self, on: date) -> bool:
        """Whether the day is one of its own."""
        return self.valid_from <= on and (self.valid_to is None or self.valid_to >= on)

    @property
    def has_ended(self) -> bool:
        """Whether it is confirmed and its last day has passed."""
        return self.is_confirmed and self.valid_to is not None and self.valid_to < today()
