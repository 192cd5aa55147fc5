"""The report of a plan: begun from the notes, written, marked ready, decided and frozen."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, add_many, change
from vardforlopp.plans.composing import Underlay, underlay_of
from vardforlopp.plans.models import (
    ActivityPlan,
    PlanReport,
    PlanStatus,
    ReportSection,
)
from vardforlopp.plans.models.reports import as_paragraphs
from vardforlopp.plans.permissions import can_keep_plan
from vardforlopp.plans.workflow import can_keep_report, report_workflow


@transaction.atomic
def start_report(plan: ActivityPlan, *, by: Any, **facts: Any) -> PlanReport:
    """A draft with a section for each activity, filled from the notes and from what happened here.

    Raises Forbidden, Refused unless the plan is decided, ValidationError when there is one.
    """
    demand(can_keep_plan(by, plan))
    if plan.status != PlanStatus.DECIDED:
        raise Refused("Planen är inte beslutad än. En återrapport gäller en beslutad plan.")
    report = add(PlanReport(plan=plan, **facts), by=by, reason="Börjar återrapporten")
    underlay = underlay_of(plan)
    wanted = [None, *plan.activities.all()]
    add_many(ReportSection, [_section(report, one, underlay) for one in wanted])
    return report


def _section(report: PlanReport, activity: Any, underlay: Underlay) -> ReportSection:
    return ReportSection(
        report=report,
        activity=activity,
        text=as_paragraphs(underlay.lines(activity)),
        last_note=underlay.last_note(activity),
    )


def edit_report(
    report: PlanReport, *, by: Any, version: int | None = None, **facts: Any
) -> PlanReport:
    """Who draws it up and its days. Raises Forbidden, Stale, Refused once it is decided."""
    _demand_open(report, by)
    return change(report, by=by, version=version, **facts)


def write_section(
    section: ReportSection, *, by: Any, text: str, is_ready: bool, version: int | None = None
) -> ReportSection:
    """Its text, and whether it is ready. Raises Forbidden, Stale, Refused, ValidationError."""
    _demand_open(section.report, by)
    if is_ready and not text:
        raise Refused("Skriv avsnittet innan det är klart.", field="text")
    last = underlay_of(section.report.plan).last_note(section.activity)
    return change(
        section,
        by=by,
        version=version,
        text=text,
        is_ready=is_ready,
        last_note=last,
        ready_by_label=by.get_full_name() if is_ready else "",
    )


def decide_report(
    report: PlanReport, *, by: Any, version: int | None = None, **facts: Any
) -> PlanReport:
    """Records the body's decision and freezes the words. Raises Forbidden, Stale, Refused."""
    done: PlanReport = report_workflow.perform("decide", report, by=by, version=version, **facts)
    return done


def reopen_report(
    report: PlanReport, *, by: Any, comment: str, version: int | None = None
) -> PlanReport:
    """Takes it up again; what was frozen stands. Raises Forbidden, Stale, Refused."""
    facts = {"by": by, "comment": comment, "version": version}
    done: PlanReport = report_workflow.perform("reopen", report, **facts)
    return done


@transaction.atomic
def add_missing_sections(report: PlanReport, *, by: Any) -> int:
    """Sections for activities that came after the report was begun; how many. Raises Forbidden."""
    _demand_open(report, by)
    there = set(report.sections.values_list("activity", flat=True))
    missing = [one for one in report.plan.activities.all() if one.pk not in there]
    underlay = underlay_of(report.plan)
    add_many(ReportSection, [_section(report, one, underlay) for one in missing])
    return len(missing)


def _demand_open(report: PlanReport, by: Any) -> None:
    demand(can_keep_report(by, report))
    if report.is_decided:
        raise Refused("Rapporten är fastställd. Ta upp den igen för att ändra den.")
