"""What waits for a person in plans: their own activities, and reports nobody has finished."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q

from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common import dates
from vardforlopp.plans.models import Activity, ActivityPlan, PlanStatus, ReportStatus
from vardforlopp.plans.models.activity_plans import OPEN, keeps, last_of

SOON = timedelta(days=30)
Item = dict[str, Any]


def waiting(user: Any) -> list[Item]:
    """To-do items; each closes itself when the activity or the report is done."""
    soon = dates.today() + SOON
    found = [_activity(row) for row in mine(user) if row.due_on and row.due_on <= soon]
    if holds_somewhere(user, "keep_plans"):
        found += [_report(row) for row in _unreported(user)]
    return found


def mine(user: Any) -> list[Activity]:
    """The open activities that the user answers for and that have a day."""
    rows = Activity.objects.filter(
        owner=user.person_id, status__in=OPEN, due_on__isnull=False, plan__status=PlanStatus.DECIDED
    )
    return list(rows.select_related("plan__body").order_by("due_on", "pk"))


def _activity(row: Activity) -> Item:
    return {
        "kind": "activity",
        "kind_label": "Aktivitet i plan",
        "label": row.title,
        "href": row.get_absolute_url(),
        "why": f"Du ansvarar för den i {row.plan}.",
        "due": last_of(row.due),
        "is_late": row.is_late,
    }


def _unreported(user: Any) -> list[ActivityPlan]:
    """Decided plans of years that are over, without a report that is decided."""
    rows = ActivityPlan.objects.filter(
        keeps(user), status=PlanStatus.DECIDED, year__lt=dates.today().year
    )
    open_ = Q(report=None) | Q(report__status=ReportStatus.DRAFT)
    return list(rows.filter(open_).select_related("body", "report").order_by("year", "pk"))


def _report(plan: ActivityPlan) -> Item:
    report = getattr(plan, "report", None)
    return {
        "kind": "plan_report",
        "kind_label": "Återrapport att skriva",
        "label": f"Återrapporten för {plan}",
        "href": (report or plan).get_absolute_url(),
        "why": "Året är slut och rapporten är inte fastställd.",
    }
