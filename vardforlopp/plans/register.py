"""Loads the plan of 2020 and its report from plans/data; what is there is left as it stands."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from regions.models import Body, BodyDecision
from vardforlopp.common.acting import acting_as
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import add, add_many
from vardforlopp.plans.composing import content_of, underlay_of
from vardforlopp.plans.models import (
    Activity,
    ActivityKind,
    ActivityNote,
    ActivityPlan,
    PlanArea,
    PlanReport,
    PlanStatus,
    PublishedReport,
    ReportSection,
    ReportStatus,
)
from vardforlopp.plans.models.reports import as_paragraphs

DATA = Path(__file__).parent / "data" / "plan_mellansverige_2020.toml"
WHY = "Registerladdning: aktivitetsplan"
PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}
Facts = dict[str, Any]


def load() -> str:
    """Loads the plan unless the body has one for the year; a sentence for the operator."""
    facts = tomllib.loads(DATA.read_text(encoding="utf-8"))
    plan = facts["plan"]
    body = Body.objects.filter(slug=plan.pop("body")).first()
    if body is None or ActivityPlan.objects.filter(body=body, year=plan["year"]).exists():
        return "Aktivitetsplaner: allt fanns redan."
    with transaction.atomic(), acting_as(None, reason=WHY):
        made = ActivityPlan(body=body, status=PlanStatus.DECIDED, **plan)
        add(made, by=None, reason=WHY)
        _fill(made, facts)
        _report(made, facts["report"])
    return f"Aktivitetsplaner: {made} lades till."


def _fill(plan: ActivityPlan, facts: Facts) -> None:
    decisions = {row.source: row for row in BodyDecision.objects.filter(body=plan.body)}
    for note in facts["note"]:
        _note(plan, None, note | {"on": str(plan.year)}, decisions)
    for order, area in enumerate(facts["area"], 1):
        row = add(PlanArea(plan=plan, order=order, name=area["name"]), by=None, reason=WHY)
        for number, one in enumerate(area["activity"], 1):
            activity = _activity(plan, one, decisions, area=row, order=number)
            _notes(plan, activity, one, decisions)
    for number, one in enumerate(facts["assigned"], 1):
        _activity(plan, one, decisions, kind=ActivityKind.ASSIGNED, order=number)


def _activity(plan: ActivityPlan, one: Facts, decisions: Facts, **place: Any) -> Activity:
    kept = {name: one[name] for name in KEPT if name in one}
    if "due" in one:
        kept |= _uncertain("due", one["due"]) | {"due_source": one["source"]}
    if "owner_body" in one:
        kept["owner_body"] = Body.objects.get(slug=one["owner_body"])
    if "decision" in one:
        kept["given_by"] = decisions[one["decision"]]
    return add(Activity(plan=plan, **kept, **place), by=None, reason=WHY)


KEPT = ("title", "source", "due_as_written", "planned_period", "decided_period", "status")


def _notes(plan: ActivityPlan, activity: Activity, one: Facts, decisions: Facts) -> None:
    """Those without a day are of the whole year; the dated follow in the source's order."""
    source = {"source": one["source"]}
    for text in one.get("notes", ()):
        _note(plan, activity, source | {"on": str(plan.year), "text": text}, decisions)
    for dated in one.get("dated", ()):
        _note(plan, activity, source | dated, decisions)


def _note(plan: ActivityPlan, activity: Activity | None, one: Facts, decisions: Facts) -> None:
    ActivityNote(
        plan=plan,
        activity=activity,
        text=one["text"],
        body_decision=decisions[one["decision"]] if "decision" in one else None,
        source=one["source"],
        happened_source=one["source"],
        **_uncertain("happened", one["on"]),
    ).save()


def _uncertain(name: str, written: str) -> Facts:
    """Columns of an uncertain date written 2020, 2020-10 or 2020-12-09."""
    day = date.fromisoformat(written + "-01" * ((10 - len(written)) // 3))
    return {f"{name}_on": day, f"{name}_precision": PRECISIONS[len(written)]}


def _report(plan: ActivityPlan, facts: Facts) -> None:
    """The report as the body decided it, frozen."""
    report = PlanReport(
        plan=plan,
        title=facts["title"],
        author=facts["author"],
        department=facts["department"],
        dated_on=date.fromisoformat(facts["dated"]),
        dated_is_inferred=facts["inferred"],
        dated_source=facts["dated_source"],
        date_as_printed=date.fromisoformat(facts["printed"]),
        status=ReportStatus.DECIDED,
    )
    add(report, by=None, reason=WHY)
    underlay = underlay_of(plan)
    sections = [
        ReportSection(
            report=report,
            activity=one,
            text=as_paragraphs(underlay.lines(one)),
            last_note=underlay.last_note(one),
        )
        for one in (None, *plan.activities.all())
    ]
    add_many(ReportSection, sections)
    PublishedReport(
        plan_report=report, number=1, decided_by=str(plan.body), content=content_of(report)
    ).save()
