"""The way of a plan and of its report: each is decided by the body, and recorded here."""

from __future__ import annotations

from typing import Any

from vardforlopp.common.answer import Answer, Refused
from vardforlopp.common.workflow import Transition, Workflow
from vardforlopp.plans.composing import content_of
from vardforlopp.plans.models import (
    ActivityPlan,
    PlanReport,
    PlanStatus,
    PublishedReport,
    ReportStatus,
)
from vardforlopp.plans.permissions import can_keep_plan

DRAFT = frozenset({PlanStatus.DRAFT})


def can_keep_report(user: Any, report: PlanReport) -> Answer:
    """Those who keep the plan it is about."""
    return can_keep_plan(user, report.plan)


def _has_activities(plan: ActivityPlan, **facts: Any) -> dict[str, Any]:
    if not plan.activities.exists():
        raise Refused("Planen har inga aktiviteter än. Lägg till dem innan den beslutas.")
    return facts


def _is_ready(report: PlanReport, **facts: Any) -> dict[str, Any]:
    left = report.sections.filter(is_ready=False).count()
    if left:
        words = f"{left} avsnitt är inte klara" if left > 1 else "Ett avsnitt är inte klart"
        raise Refused(f"{words}. Rapporten fastställs när alla avsnitt är klara.")
    return facts


def _freeze(report: PlanReport, *, by: Any) -> None:
    """Keeps the words as they were decided, with the next number."""
    PublishedReport(
        plan_report=report,
        number=report.published.count() + 1,
        decided_by=str(report.plan.body),
        decided_on=report.decided_on,
        reference=report.reference,
        content=content_of(report),
    ).save()


plan_workflow = Workflow(
    Transition(
        *("decide", "Registrera beslutet", DRAFT, PlanStatus.DECIDED, can_keep_plan),
        before=_has_activities,
    ),
)

report_workflow = Workflow(
    Transition(
        "decide",
        "Fastställ rapporten",
        frozenset({ReportStatus.DRAFT}),
        ReportStatus.DECIDED,
        can_keep_report,
        before=_is_ready,
        then=(_freeze,),
    ),
    Transition(
        "reopen",
        "Ta upp rapporten igen",
        frozenset({ReportStatus.DECIDED}),
        ReportStatus.DRAFT,
        can_keep_report,
        needs_comment=True,
    ),
)
