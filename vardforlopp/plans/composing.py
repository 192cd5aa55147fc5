"""What a report is made of: its underlay from notes and events, and its content word for word."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from regions.models import BodyDecision
from vardforlopp.common.dates import swedish_date
from vardforlopp.pathways.models import Milestone
from vardforlopp.plans.models import (
    Activity,
    ActivityKind,
    ActivityNote,
    ActivityPlan,
    PlanReport,
    PublishedReport,
    ReportSection,
)

Content = dict[str, Any]


class Underlay:
    """The notes of a plan, and what the product knows happened in what they point to."""

    def __init__(self, plan: ActivityPlan):
        self.plan = plan
        self.notes: dict[int | None, list[ActivityNote]] = defaultdict(list)
        for note in plan.notes.standing().with_links():
            self.notes[note.activity_id].append(note)

    def lines(self, activity: Activity | None) -> list[str]:
        """What the notes say, in the order things happened, and then what happened here."""
        written = [note.text for note in self.notes[_key(activity)]]
        return [*written, *self.events(activity)]

    def events(self, activity: Activity | None) -> list[str]:
        """Milestones of the year in introductions that the notes point to; none is said twice."""
        about = {note.implementation_id for note in self.notes[_key(activity)]} - {None}
        return [self._told(one) for one in self._milestones if one.implementation_id in about]

    def last_note(self, activity: Activity | None) -> int:
        """The newest note there is, so that later ones are seen to be new."""
        return max((note.pk for note in self.notes[_key(activity)]), default=0)

    def since(self, section: ReportSection) -> list[ActivityNote]:
        """The notes that came after the section was last saved."""
        found = self.notes[section.activity_id]
        return [note for note in found if note.pk > section.last_note]

    @property
    def _milestones(self) -> list[Milestone]:
        if not hasattr(self, "_read"):
            about = {note.implementation_id for rows in self.notes.values() for note in rows}
            year = (date(self.plan.year, 1, 1), date(self.plan.year, 12, 31))
            rows = Milestone.objects.filter(
                implementation__in=about - {None}, occurred_on__range=year
            )
            named = ("implementation__region", "implementation__pathway_version", "body")
            self._read = list(rows.select_related(*named).order_by("occurred_on", "pk"))
        return self._read

    @staticmethod
    def _told(row: Milestone) -> str:
        return f"{swedish_date(row.occurred_on)}: {row.get_kind_display()}, {row.implementation}."


def _key(activity: Activity | None) -> int | None:
    return activity.pk if activity else None


def underlay_of(plan: ActivityPlan) -> Underlay:
    """The underlay of a plan, read in three questions."""
    return Underlay(plan)


def content_of(report: PlanReport) -> Content:
    """The report as it stands: what is frozen when it is decided, and what every output shows."""
    plan = report.plan
    sections = {row.activity_id: row for row in report.sections.all()}
    rows = list(plan.activities.select_related("area", "owner_body", "owner", "given_by"))
    notes = _count_notes(plan)
    planned = [row for row in rows if row.kind == ActivityKind.PLANNED]
    assigned = [row for row in rows if row.kind == ActivityKind.ASSIGNED]
    return {
        "title": report.title,
        "body": plan.body.name,
        "year": plan.year,
        "dated": str(report.dated or ""),
        "printed": swedish_date(report.date_as_printed) if report.date_as_printed else "",
        "decided_by": plan.body.short_name or plan.body.name,
        "decided_on": swedish_date(report.decided_on) if report.decided_on else "",
        "reference": report.reference,
        "author": report.author,
        "department": report.department,
        "meetings": [plan.meetings_held, plan.meetings_digital],
        "introduction": _texts(sections.get(None)),
        "areas": [
            {
                "name": area.name,
                "activities": [
                    _activity(row, sections, notes) for row in planned if row.area_id == area.pk
                ],
            }
            for area in plan.areas.all()
        ],
        "assigned": [_activity(row, sections, notes) for row in assigned],
    }


def _activity(row: Activity, sections: dict[Any, ReportSection], notes: dict[int, int]) -> Content:
    return {
        "id": row.pk,
        "title": row.title,
        "owner": row.owners,
        "due": row.due_in_words,
        "goal": row.goal,
        "planned_period": row.planned_period,
        "decided_period": row.decided_period,
        "given_by": str(row.given_by) if row.given_by else "",
        "status": row.get_status_display(),
        "notes": notes.get(row.pk, 0),
        "texts": _texts(sections.get(row.pk)),
    }


def _texts(section: ReportSection | None) -> list[str]:
    return section.paragraphs if section else []


def _count_notes(plan: ActivityPlan) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for key in plan.notes.standing().values_list("activity", flat=True):
        found[key] += 1
    return found


def changed_since(published: PublishedReport, now: Content) -> list[str]:
    """What is different now from what was frozen, in sentences; empty when nothing is."""
    then = published.content
    said = [
        f"{label} är ändrad."
        for label, name in (("Rubriken", "title"), ("Upprättaren", "author"))
        if then[name] != now[name]
    ]
    if then["introduction"] != now["introduction"]:
        said.append("Inledningen är ändrad.")
    before, after = _by_id(then), _by_id(now)
    said += [f"{after[key]['title']}: har tillkommit." for key in after.keys() - before.keys()]
    for key in before.keys() & after.keys():
        said += [f"{after[key]['title']}: {one}" for one in _differences(before[key], after[key])]
    return said


def _by_id(content: Content) -> dict[int, Content]:
    rows = [row for area in content["areas"] for row in area["activities"]]
    return {row["id"]: row for row in [*rows, *content["assigned"]]}


def _differences(then: Content, now: Content) -> list[str]:
    said = []
    if then["title"] != now["title"]:
        said.append(f"hette {then['title']}.")
    if then["status"] != now["status"]:
        said.append(f"var {then['status']}, är {now['status']}.")
    if then["due"] != now["due"] or then["owner"] != now["owner"]:
        said.append("ansvarig eller dag är ändrad.")
    if then["texts"] != now["texts"]:
        said.append("texten är ändrad.")
    more = now["notes"] - then["notes"]
    if more > 0:
        said.append(f"{more} anteckning{'ar' if more > 1 else ''} har tillkommit.")
    return said


def decisions_of(plan: ActivityPlan) -> Any:
    """What the body has decided in the year, for the author to look at."""
    rows = BodyDecision.objects.filter(body=plan.body, decided_on__year=plan.year)
    return rows.order_by("decided_on", "pk")
