"""Transition grants: what a decision gave to whom and for what, what came back, what was used."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from governance.models import grant_guards as guards
from governance.models.conflicts import no_conflict
from governance.models.decisions import DelegatedDecision
from governance.models.grant_budgets import GrantBudget, PathwayYear
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.money import SekField, sek
from vardforlopp.common.records import AppendOnly

NOTHING = Decimal("0.00")


def above_zero(name: str) -> models.CheckConstraint:
    """An amount that is one."""
    return models.CheckConstraint(
        condition=Q(amount__gt=0), name=name, violation_error_message="Ange ett belopp över 0 kr."
    )


def _sum_of(rows: Any) -> Coalesce:
    """What the rows of a grant add up to, as an annotation."""
    of_grant = rows.filter(grant=OuterRef("pk")).order_by().values("grant")
    added = of_grant.annotate(total=Sum("amount")).values("total")
    return Coalesce(Subquery(added), Value(NOTHING), output_field=SekField())


class TransitionGrantQuerySet(models.QuerySet["TransitionGrant"]):
    def visible_to(self, user: Any) -> TransitionGrantQuerySet:
        """Everyone signed in, of all regions, as the decisions (design 7)."""
        return self.all() if user.is_authenticated else self.none()

    def with_sums(self) -> TransitionGrantQuerySet:
        """Each with `reversed`, `used` and `standing` (granted minus reversed), from the rows."""
        back, used = _sum_of(GrantReversal.objects.all()), _sum_of(GrantUse.objects.all())
        found = self.annotate(reversed=back, used=used)
        return found.annotate(standing=F("amount") - F("reversed"))

    def to_account_for(self, on: date) -> Any:
        """Those whose period is over that day, and that are not fully used or taken back."""
        rows: Any = self.filter(ends_on__lt=on).with_sums()
        return rows.filter(standing__gt=F("used"))

    def with_names(self) -> TransitionGrantQuerySet:
        """With what a list says of each."""
        return self.select_related(
            "decision__council__region",
            "decision__decider",
            "pathway_year__pathway",
            "pathway_version__pathway",
            "receiver__region",
        )


class TransitionGrant(AppendOnly):
    """A temporary grant to a unit of the administration, by a decision on delegation (S2-39); SEK.

    A corrected amount is another decision with another grant; this one is then reversed in full.
    """

    decision = models.OneToOneField(
        DelegatedDecision, models.PROTECT, verbose_name="beslut", related_name="grant"
    )
    budget = models.ForeignKey(
        GrantBudget, models.PROTECT, verbose_name="budget", related_name="grants"
    )
    pathway_year = models.ForeignKey(
        PathwayYear, models.PROTECT, verbose_name="vårdförlopp och år", related_name="grants"
    )
    pathway_version = models.ForeignKey(
        "pathways.PathwayVersion", models.PROTECT, verbose_name="version", related_name="grants"
    )
    amount = SekField("belopp")
    receiver = models.ForeignKey(
        "regions.Unit", models.PROTECT, verbose_name="mottagare", related_name="grants"
    )
    purpose = models.CharField("ändamål", max_length=1000)
    starts_on = models.DateField("från och med")
    ends_on = models.DateField("till och med")

    objects = TransitionGrantQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "omställningsbidrag"
        verbose_name_plural = "omställningsbidrag"
        ordering = ("-decision__year", "-decision__number")
        constraints = [
            above_zero("grant_amount"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="grant_period",
                violation_error_message="Slutdatumet ligger före startdatumet.",
            ),
            models.CheckConstraint(
                condition=~Q(purpose=""),
                name="grant_purpose",
                violation_error_message="Skriv vad bidraget är till för.",
            ),
            dates.within_reason("grant_range", "starts_on", "ends_on"),
        ]
        triggers = [*AppendOnly.Meta.triggers, guards.within_cap_and_budget]

    def __str__(self) -> str:
        return f"Omställningsbidrag {sek(self.amount)}, {self.receiver}"

    def get_absolute_url(self) -> str:
        of = self.decision
        return address_of("grant", of.council.slug, of.year, of.number)

    @property
    def has_run_out(self) -> bool:
        """Whether the last day of its period has passed."""
        return self.ends_on < dates.today()


class GrantReversal(AppendOnly):
    """A part of a grant that is taken back, SEK; by the decision that supersedes its own, or apart.

    It gives room again in the year of the grant, never in another.
    """

    grant = models.ForeignKey(
        TransitionGrant, models.PROTECT, verbose_name="bidrag", related_name="reversals"
    )
    amount = SekField("återfört belopp")
    reason = models.CharField("varför", max_length=500)
    reversed_on = models.DateField("återfört")
    reversed_by = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="återfört av", related_name="+"
    )
    decision = models.OneToOneField(
        DelegatedDecision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="genom beslut",
        related_name="reversal",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "återföring av bidrag"
        verbose_name_plural = "återföringar av bidrag"
        ordering = ("grant", "pk")
        constraints = [
            above_zero("grantreversal_amount"),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="grantreversal_reason",
                violation_error_message="Skriv varför beloppet återförs.",
            ),
            dates.within_reason("grantreversal_range", "reversed_on"),
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            guards.not_more_than_granted,
            no_conflict(
                "reversed_by_id",
                "SELECT d.matter_id FROM governance_transitiongrant g"
                " JOIN governance_delegateddecision d ON d.id = g.decision_id"
                " WHERE g.id = NEW.grant_id",
            ),
        ]

    def __str__(self) -> str:
        return f"{sek(self.amount)} återfört {dates.swedish_date(self.reversed_on)}"


class GrantUse(AppendOnly):
    """What a part of a grant was used for, as it was reported; SEK."""

    grant = models.ForeignKey(
        TransitionGrant, models.PROTECT, verbose_name="bidrag", related_name="uses"
    )
    amount = SekField("använt belopp")
    text = models.CharField("vad det användes till", max_length=1000)
    reported_on = models.DateField("redovisat")
    reported_by = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="redovisat av", related_name="+"
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "redovisad användning av bidrag"
        verbose_name_plural = "redovisad användning av bidrag"
        ordering = ("grant", "pk")
        constraints = [
            above_zero("grantuse_amount"),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="grantuse_text",
                violation_error_message="Skriv vad bidraget användes till.",
            ),
            dates.within_reason("grantuse_range", "reported_on"),
        ]
        triggers = [*AppendOnly.Meta.triggers, guards.used_of_what_stands]

    def __str__(self) -> str:
        return f"{sek(self.amount)} använt"
