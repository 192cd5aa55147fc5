"""Fetching is permission: what an address of a plan names, for a user who may see it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from vardforlopp.plans.models import (
    Activity,
    ActivityNote,
    ActivityPlan,
    PlanReport,
    PublishedReport,
    ReportSection,
)
from vardforlopp.plans.permissions import can_keep_plan


def plan(user: Any, body: str, year: int) -> ActivityPlan:
    """A body's plan for a year, or Http404."""
    rows = ActivityPlan.objects.visible_to(user).with_names()
    return get_object_or_404(rows, body__slug=body, year=year)


def activity(user: Any, body: str, year: int, pk: int) -> Activity:
    """An activity of a plan, or Http404."""
    own = plan(user, body, year)
    about = ("area", "owner", "owner_body", "given_by__body", "rolls_from__plan__body")
    found: Activity = get_object_or_404(own.activities.select_related(*about), pk=pk)
    found.plan = own
    return found


def note(user: Any, body: str, year: int, pk: int) -> ActivityNote:
    """A note of a plan, or Http404."""
    own = plan(user, body, year)
    rows = own.notes.with_links().select_related("activity", "corrected_by")
    found: ActivityNote = get_object_or_404(rows, pk=pk)
    found.plan = own
    return found


def report(user: Any, body: str, year: int) -> PlanReport:
    """The report of a plan; a draft only for those who keep the plan; else Http404."""
    own = plan(user, body, year)
    rows = PlanReport.objects.filter(plan=own)
    if not can_keep_plan(user, own):
        rows = rows.filter(published__isnull=False).distinct()
    found = get_object_or_404(rows)
    found.plan = own
    return found


def section(user: Any, body: str, year: int, pk: int) -> ReportSection:
    """A section of a plan's report, or Http404."""
    own = report(user, body, year)
    found: ReportSection = get_object_or_404(own.sections.select_related("activity"), pk=pk)
    found.report = own
    return found


def published(user: Any, body: str, year: int, number: int) -> PublishedReport:
    """A report as it was frozen, or Http404."""
    own = plan(user, body, year)
    rows = PublishedReport.objects.filter(plan_report__plan=own)
    found = get_object_or_404(rows.select_related("plan_report"), number=number)
    found.plan_report.plan = own
    return found
