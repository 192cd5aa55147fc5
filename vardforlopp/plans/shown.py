"""What the pages of plans show: lists, facts, and the rows of files."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from regions.tables import Column
from vardforlopp.common.dates import swedish_date
from vardforlopp.plans.composing import Underlay
from vardforlopp.plans.models import (
    Activity,
    ActivityKind,
    ActivityNote,
    ActivityPlan,
    PlanReport,
    PlanStatus,
)
from vardforlopp.plans.models.activity_plans import OPEN

Fact = dict[str, Any]


def listed(user: Any) -> Any:
    """The plans the user may see, with how many activities they have and how many are open."""
    rows = ActivityPlan.objects.visible_to(user).with_names().select_related("report")
    return rows.annotate(
        activity_count=Count("activities", distinct=True),
        open_count=Count("activities", filter=Q(activities__status__in=OPEN), distinct=True),
    ).order_by("-year", "body__sort_key")


def _place(plan: ActivityPlan) -> str:
    return str(plan.body.place or "hela landet")


def _report(plan: ActivityPlan) -> str:
    report = getattr(plan, "report", None)
    return report.get_status_display() if report else ""


LIST = (
    Column("Plan", lambda row: row.title, lambda row: row.get_absolute_url()),
    Column("Organ", lambda row: row.body.name, lambda row: row.body.get_absolute_url()),
    Column("År", lambda row: row.year, is_number=True, say=str),
    Column("Område", _place),
    Column("Läge", lambda row: row.get_status_display()),
    Column(
        "Aktiviteter",
        lambda row: row.activity_count,
        lambda row: row.get_absolute_url(),
        is_number=True,
        names_row=True,
    ),
    Column("Varav öppna", lambda row: row.open_count, is_number=True),
    Column("Återrapport", _report),
)


def activities_of(plan: ActivityPlan) -> list[Activity]:
    """All of a plan, in its order, with how many notes stand in each."""
    rows = plan.activities.select_related("area", "owner", "owner_body", "given_by__body")
    standing = Count("notes", filter=Q(notes__corrected_by=None), distinct=True)
    found: list[Activity] = [*rows.annotate(note_count=standing)]
    for row in found:
        row.plan = plan
    return found


def _notes(row: Any) -> str:
    return f"{row.get_absolute_url()}#anteckningar"


ACTIVITIES = (
    Column("Aktivitet", lambda row: row.title, lambda row: row.get_absolute_url()),
    Column("Ansvarig", lambda row: row.owners),
    Column("Klart senast", lambda row: row.due_in_words),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Anteckningar", lambda row: row.note_count, _notes, is_number=True, names_row=True),
)
FILE = (
    Column("Område", lambda row: row.area.name if row.area else "Uppdrag genom beslut"),
    ACTIVITIES[0],
    Column("Mål", lambda row: row.goal),
    *ACTIVITIES[1:3],
    Column("Planerad period", lambda row: row.planned_period),
    Column("Beslutad period", lambda row: row.decided_period),
    *ACTIVITIES[3:],
    Column("Givet genom", lambda row: str(row.given_by or "")),
    Column("Källa", lambda row: row.source),
)


def groups(rows: list[Activity], plan: ActivityPlan) -> list[dict[str, Any]]:
    """The areas with their activities, and last what decisions gave."""
    found = [
        {"name": area.name, "id": f"omrade-{area.order}", "rows": _in(rows, area.pk)}
        for area in plan.areas.all()
    ]
    assigned = [row for row in rows if row.kind == ActivityKind.ASSIGNED]
    if assigned:
        found.append({"name": "Uppdrag genom beslut", "id": "uppdrag", "rows": assigned})
    return found


def _in(rows: list[Activity], area: int) -> list[Activity]:
    return [row for row in rows if row.area_id == area]


def facts_of_plan(plan: ActivityPlan) -> list[Fact]:
    """Who decided it, when and where; its meetings."""
    decided = str(plan.decided) if plan.decided else "dagen är inte känd"
    found = [
        {"label": "Organ", "value": plan.body.name, "href": plan.body.get_absolute_url()},
        {
            "label": "Beslutad",
            "value": decided if plan.status == PlanStatus.DECIDED else "inte beslutad än",
        },
        {"label": "Diarienummer eller paragraf", "value": plan.reference or "–"},
    ]
    if plan.meetings_held is not None:
        digital = plan.meetings_digital
        also = f", varav {digital} digitalt" if digital else ""
        found.append({"label": "Möten under året", "value": f"{plan.meetings_held}{also}"})
    if plan.source:
        found.append({"label": "Källa", "value": plan.source})
    return found


def facts_of_activity(row: Activity) -> list[Fact]:
    """Its owner, day, goal and where it comes from."""
    found = [
        {"label": "Läge", "value": row.get_status_display()},
        {"label": "Ansvarig", "value": row.owners or "inte sagt"},
        {"label": "Klart senast", "value": row.due_in_words or "inte sagt"},
    ]
    for label, value in (
        ("Mål", row.goal),
        ("Planerad period", row.planned_period),
        ("Beslutad period", row.decided_period),
        ("Källa", row.source),
    ):
        if value:
            found.append({"label": label, "value": value})
    if row.given_by:
        href = row.given_by.body.get_absolute_url()
        found.append({"label": "Givet genom beslut", "value": str(row.given_by), "href": href})
    found += _neighbours(row)
    return found


def _neighbours(row: Activity) -> list[Fact]:
    """The same activity in the year before and after."""
    found = []
    if row.rolls_from:
        before = row.rolls_from
        value = f"planen för {before.plan.year}"
        found.append({"label": "Förd över från", "value": value, "href": _url(before)})
    later = Activity.objects.filter(rolls_from=row).select_related("plan__body").first()
    if later is not None:
        value = f"planen för {later.plan.year}"
        found.append({"label": "Förd över till", "value": value, "href": _url(later)})
    return found


def _url(row: Activity) -> str:
    return row.get_absolute_url()


def notes(rows: list[ActivityNote], address: list[Any], may_correct: Any) -> list[dict[str, Any]]:
    """Notes as a page shows them: the corrected ones stand beside, struck."""
    return [
        {
            "row": row,
            "when": str(row.happened),
            "links": [{"label": str(one), "href": one.get_absolute_url()} for one in _open(row)],
            "is_corrected": hasattr(row, "corrected_by"),
            "url": reverse("note_correct", args=[*address, row.pk]),
            "may_correct": may_correct(row),
        }
        for row in rows
    ]


def _open(row: ActivityNote) -> list[Any]:
    """The links that have a page of their own."""
    found = [one for one in row.links if hasattr(one, "get_absolute_url")]
    return found if row.body_decision is None else [*found, row.body_decision.body]


def sections(report: PlanReport, underlay: Underlay) -> list[dict[str, Any]]:
    """The sections of a draft with what has come since each was saved."""
    rows = list(report.sections.select_related("activity__area"))
    rows.sort(key=_place_of)
    return [
        {
            "row": row,
            "since": len(underlay.since(row)),
            "url": reverse("report_section", args=[*report.plan.address, row.pk]),
        }
        for row in rows
    ]


def _place_of(section: Any) -> tuple[int, int, int]:
    activity = section.activity
    if activity is None:
        return (0, 0, 0)
    return (1 if activity.area else 2, activity.area.order if activity.area else 0, activity.order)


def facts_of_report(report: PlanReport) -> list[Fact]:
    """What stands on its front, with both dates when they differ (X4)."""
    found = [
        {"label": "Upprättare", "value": report.author, "note": report.department},
        {"label": "Datum", "value": str(report.dated or "inte sagt")},
    ]
    if report.date_as_printed:
        said = swedish_date(report.date_as_printed)
        note = report.dated_source
        found.append({"label": "Datum som det står tryckt", "value": said, "note": note})
    day = swedish_date(report.decided_on) if report.decided_on else "dagen är inte känd"
    if report.is_decided:
        found.append({"label": f"Beslutad av {report.plan.body}", "value": day})
    return found
