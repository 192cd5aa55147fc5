"""Budgets for transition grants per council and year, and the rows that grants are summed under."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from governance.models import grant_guards as guards
from governance.models.matters import FIRST_YEAR, LAST_YEAR
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.money import SekField, sek
from vardforlopp.common.records import AppendOnly, Record, Transient


def of_a_year(name: str) -> models.CheckConstraint:
    """A year that councils can be about."""
    return models.CheckConstraint(
        condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
        name=name,
        violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
    )


class GrantBudgetQuerySet(models.QuerySet["GrantBudget"]):
    def visible_to(self, user: Any) -> GrantBudgetQuerySet:
        """Everyone signed in, as the decisions they are for."""
        return self.all() if user.is_authenticated else self.none()


class GrantBudget(Record):
    """What a council may grant in a year; the amount is what its last decision says.

    The row is locked first by everything that grants, reverses or lowers (design 9).
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="grant_budgets"
    )
    year = models.PositiveSmallIntegerField("år")

    objects = GrantBudgetQuerySet.as_manager()

    class Meta:
        verbose_name = "budget för omställningsbidrag"
        verbose_name_plural = "budgetar för omställningsbidrag"
        ordering = ("council", "-year")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "year"),
                name="grantbudget_once",
                violation_error_message="Rådet har redan en budget det året. Ändra den.",
            ),
            of_a_year("grantbudget_year"),
        ]
        triggers = [pgtrigger.ReadOnly(name="year_stays", fields=["council", "year"])]

    def __str__(self) -> str:
        return f"Omställningsbidrag {self.year}"

    def get_absolute_url(self) -> str:
        return address_of("grant_budget", self.council.slug, self.year)

    @property
    def latest(self) -> GrantBudgetDecision:
        """The decision that counts: the last; a budget is made together with its first."""
        return max(self.decisions.all(), key=lambda row: row.number)


class GrantBudgetDecision(AppendOnly):
    """An amount decided for a budget; a lowered or raised one is a new row with the next number."""

    budget = models.ForeignKey(
        GrantBudget, models.PROTECT, verbose_name="budget", related_name="decisions"
    )
    number = models.PositiveSmallIntegerField("nummer", default=1, editable=False)
    amount = SekField("beslutat belopp")
    decided_on = models.DateField("beslutat")
    reference = models.CharField("diarienummer eller beslut", max_length=200)
    reason = models.CharField("varför beloppet ändras", max_length=300, blank=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "beslut om budget för omställningsbidrag"
        verbose_name_plural = "beslut om budget för omställningsbidrag"
        ordering = ("budget", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("budget", "number"),
                name="grantbudgetdecision_one_last",
                violation_error_message="Någon annan registrerade ett beslut samtidigt. Läs om.",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="grantbudgetdecision_amount",
                violation_error_message="En budget kan inte vara mindre än noll.",
            ),
            models.CheckConstraint(
                condition=Q(number=1, reason="") | (Q(number__gt=1) & ~Q(reason="")),
                name="grantbudgetdecision_reason",
                violation_error_message="Skriv varför beloppet ändras.",
            ),
            dates.within_reason("grantbudgetdecision_range", "decided_on"),
        ]
        triggers = [*AppendOnly.Meta.triggers, guards.not_below_what_stands]

    def __str__(self) -> str:
        return f"{sek(self.amount)} beslutat {dates.swedish_date(self.decided_on)}"

    def clean(self) -> None:
        """Not before the decision it replaces; ValidationError otherwise."""
        super().clean()
        before = self.budget.decisions.order_by("number").last() if self.budget_id else None
        if before and self.decided_on and self.decided_on < before.decided_on:
            day = dates.swedish_date(before.decided_on)
            raise ValidationError({"decided_on": f"Det finns ett senare beslut, från {day}."})


class PathwayYear(Transient):
    """A care pathway with all its parts in a council's calendar year: the row grants lock.

    It says nothing of its own and is never changed, so that a grant keeps its year and pathway.
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="pathway_years"
    )
    pathway = models.ForeignKey(
        "pathways.CarePathway",
        models.PROTECT,
        verbose_name="vårdförlopp",
        related_name="pathway_years",
    )
    year = models.PositiveSmallIntegerField("år")

    class Meta:
        verbose_name = "vårdförlopp och år"
        verbose_name_plural = "vårdförlopp och år"
        ordering = ("council", "-year", "pathway")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "pathway", "year"),
                name="pathwayyear_once",
                violation_error_message="Vårdförloppet har redan en rad det året.",
            ),
            of_a_year("pathwayyear_year"),
        ]
        triggers = [pgtrigger.Protect(name="stays", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.pathway} {self.year}"
