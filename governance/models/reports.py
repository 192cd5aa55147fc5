"""Reporting delegated decisions to the board (KL 7:8), and the days of the legality review."""

from __future__ import annotations

from datetime import date
from typing import Any

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from governance.models.decisions import DelegatedDecision
from governance.models.escalations import EscalationOutcome
from governance.models.matters import FIRST_YEAR, LAST_YEAR
from governance.models.meetings import Meeting
from governance.models.refusals import keeps, refuse
from governance.reports.legality import last_day_of_review
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly, Record

# Of the council and the days of the report, and before the board has been told.
NOT_OF_ITS_REPORT = """
num_nonnulls(NEW.decision_id, NEW.outcome_id) = 1 AND NOT EXISTS (
  SELECT 1 FROM governance_delegationreport r
  LEFT JOIN governance_delegateddecision d ON d.id = NEW.decision_id
  LEFT JOIN governance_escalationoutcome o ON o.id = NEW.outcome_id
  LEFT JOIN governance_escalation e ON e.id = o.escalation_id
  LEFT JOIN governance_matter m ON m.id = e.matter_id
  WHERE r.id = NEW.report_id AND r.reported_on IS NULL
    AND r.council_id = coalesce(d.council_id, m.council_id)
    AND coalesce(d.decided_on, o.answered_on) BETWEEN r.first_on AND r.last_on)
"""


class DelegationReportQuerySet(models.QuerySet["DelegationReport"]):
    def visible_to(self, user: Any) -> DelegationReportQuerySet:
        """Everyone signed in: the decisions in it are open to them too."""
        return self.all() if user.is_authenticated else self.none()


class DelegationReport(Record):
    """The delegated decisions of a period that a council's board is told of at a meeting.

    Its rows are frozen; the meeting's day and paragraph are filled in when it has been held.
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="delegation_reports"
    )
    board = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="nämnd", related_name="+"
    )
    year = models.PositiveSmallIntegerField("år", editable=False)
    number = models.PositiveIntegerField("nummer", editable=False)
    first_on = models.DateField("beslut från och med")
    last_on = models.DateField("beslut till och med")
    made_on = models.DateField("upprättad")
    reported_on = models.DateField("anmäld vid nämndens möte", null=True, blank=True)
    paragraph = models.CharField("paragraf", max_length=60, blank=True)
    adjusted_on = models.DateField("protokollet justerat", null=True, blank=True)
    posted_on = models.DateField("tillkännagivet på anslagstavlan", null=True, blank=True)
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)

    objects = DelegationReportQuerySet.as_manager()

    class Meta:
        verbose_name = "anmälan av delegationsbeslut"
        verbose_name_plural = "anmälningar av delegationsbeslut"
        ordering = ("-year", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "year", "number"),
                name="delegationreport_number_once",
                violation_error_message="Numret är upptaget. Spara en gång till.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="delegationreport_year",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on"), made_on__gte=F("last_on")),
                name="delegationreport_period",
                violation_error_message="Perioden slutar efter att den börjar, senast i dag.",
            ),
            models.CheckConstraint(
                condition=Q(reported_on=None, paragraph="", adjusted_on=None, posted_on=None)
                | (Q(reported_on__gte=F("made_on")) & ~Q(paragraph="")),
                name="delegationreport_reported",
                violation_error_message="Ange både mötets dag, efter att anmälan upprättades, "
                "och paragrafen.",
            ),
            models.CheckConstraint(
                condition=Q(adjusted_on=None) | Q(adjusted_on__gte=F("reported_on")),
                name="delegationreport_adjusted",
                violation_error_message="Protokollet justeras tidigast på mötets dag.",
            ),
            models.CheckConstraint(
                condition=Q(posted_on=None)
                | Q(adjusted_on__isnull=False, posted_on__gte=F("adjusted_on")),
                name="delegationreport_posted",
                violation_error_message="Justeringen tillkännages när protokollet är justerat.",
            ),
            dates.within_reason(
                "delegationreport_range",
                *("first_on", "last_on", "made_on", "reported_on", "adjusted_on", "posted_on"),
            ),
        ]
        triggers = [
            keeps("council", "board", "year", "number", "first_on", "last_on", "made_on"),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("delegation_report", args=[self.council.slug, self.year, self.number])

    @property
    def label(self) -> str:
        """Such as "Anmälan RMK 2026:2"."""
        return f"Anmälan {self.council.short_name or self.council} {self.year}:{self.number}"

    @property
    def last_day(self) -> date | None:
        """The last day to ask for a legality review; None until the adjustment is posted."""
        return last_day_of_review(self.posted_on) if self.posted_on else None


class ReportedDecision(AppendOnly):
    """A decision in a report: one of the council's own, or the director's in an escalation."""

    report = models.ForeignKey(
        DelegationReport, models.PROTECT, verbose_name="anmälan", related_name="rows"
    )
    decision = models.OneToOneField(
        DelegatedDecision,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="delegationsbeslut",
        related_name="reported",
    )
    outcome = models.OneToOneField(
        EscalationOutcome,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="beslut av instans",
        related_name="reported",
    )

    class Meta(AppendOnly.Meta):
        verbose_name = "anmält beslut"
        verbose_name_plural = "anmälda beslut"
        ordering = ("report", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__isnull=False, outcome=None)
                | Q(decision=None, outcome__isnull=False),
                name="reporteddecision_one_of_two",
                violation_error_message="Ange ett delegationsbeslut eller en instans beslut.",
            )
        ]
        triggers = [
            *AppendOnly.Meta.triggers,
            pgtrigger.Trigger(
                name="of_its_report",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=refuse(NOT_OF_ITS_REPORT, "a report holds the decisions of its period")
                + " RETURN NEW;",
            ),
        ]

    def __str__(self) -> str:
        return str(self.decision or self.outcome)


class MinutesPosting(Record):
    """When it was made known on the notice board that the minutes of a meeting are adjusted."""

    meeting = models.OneToOneField(
        Meeting, models.PROTECT, verbose_name="möte", related_name="posting"
    )
    posted_on = models.DateField("tillkännagivet på anslagstavlan")

    class Meta:
        verbose_name = "tillkännagivande av protokoll"
        verbose_name_plural = "tillkännagivanden av protokoll"
        ordering = ("-posted_on",)
        constraints = [dates.within_reason("minutesposting_range", "posted_on")]
        triggers = [keeps("meeting")]

    def __str__(self) -> str:
        return f"{self.meeting}, tillkännagivet {dates.swedish_date(self.posted_on)}"

    @property
    def last_day(self) -> date:
        """The last day to ask for a legality review."""
        return last_day_of_review(self.posted_on)
