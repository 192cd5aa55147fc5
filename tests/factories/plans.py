"""Activity plans of two councils, for the tables that visit every page."""

from __future__ import annotations

from typing import Any

from django.db.models import Max

from regions.models import Body
from tests.cast import Cast
from tests.factories.regions import BodyDecisionFactory
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.records import change
from vardforlopp.plans.actions import notes, plans, reports
from vardforlopp.plans.models import Activity, ActivityPlan, PlanReport

YEAR = 2025


def furnish_plans(cast: Cast, made: dict[str, Any]) -> None:
    """RMK's plan of 2025 with a report that is taken up again; a decided plan in Skåne."""
    made["plan"] = a_plan(cast.council, by=cast.secretary)
    made["activity"] = made["plan"].activities.get()
    made["note"] = notes.note(made["activity"], by=cast.secretary, text="Klart.", **today())
    report = a_report(made["plan"], by=cast.secretary)
    made["published"] = report.published.get()
    reports.reopen_report(report, by=cast.secretary, comment="Fel siffra.")
    made["section"] = report.sections.get(activity=made["activity"])
    made["other_plan"] = a_plan(made["other_council"], by=cast.officer)
    made["other_activity"] = made["other_plan"].activities.get()
    made["other_note"] = notes.note(
        made["other_activity"], by=cast.officer, text="Klart.", **today()
    )
    other = a_report(made["other_plan"], by=cast.officer)
    made["other_published"], made["other_section"] = other.published.get(), other.sections.first()


def today() -> dict[str, Any]:
    """The day of a note."""
    return {"happened_on": dates.today()}


def a_plan(body: Body, *, by: User, year: int = YEAR, decided: bool = True) -> ActivityPlan:
    """A plan with one activity in one area."""
    plan = plans.make_plan(body, by=by, year=year, title=f"Aktivitetsplan {year}")
    an_activity(plan, by=by)
    if decided:
        plan = plans.decide_plan(plan, by=by, decided_on=dates.today(), reference="§ 1")
    return plan


def an_activity(plan: ActivityPlan, *, by: User, **facts: Any) -> Activity:
    """One more activity in the plan's first area."""
    area = plan.areas.first() or plans.add_area(plan, by=by, name="Kunskapsstyrning")
    return plans.add_activity(plan, by=by, area=area, **({"title": "Följa upp arbetet"} | facts))


def a_report(plan: ActivityPlan, *, by: User) -> PlanReport:
    """A report that is written, ready and decided."""
    report = reports.start_report(plan, by=by, title="Återrapport", author="Kansliet")
    for section in report.sections.all():
        reports.write_section(section, by=by, text="Det gick bra.", is_ready=True)
    return reports.decide_report(report, by=by, decided_on=dates.today())


def more_plans(cast: Cast) -> None:
    """One more plan in the list, and one more of each thing in the first plan of the council."""
    last = ActivityPlan.objects.filter(body=cast.council).aggregate(year=Max("year"))["year"]
    a_plan(cast.council, by=cast.secretary, year=(last or YEAR - 1) + 1)
    first = ActivityPlan.objects.filter(body=cast.council).earliest("year")
    activity = first.activities.earliest("pk")
    decision = BodyDecisionFactory(body=cast.council)
    for facts in ({"body_decision": decision}, {"implementation": cast.stroke_orebro}):
        notes.note(activity, by=cast.secretary, text="Det hände.", **today(), **facts)
    notes.note_in_plan(first, by=cast.secretary, text="Allt hände.", **today())
    old = first.notes.filter(activity=activity).latest("pk")
    notes.correct_note(old, by=cast.secretary, text="Rätt.", reason="Fel.", **today())
    change(an_activity(first, by=cast.secretary), by=None, owner_body=cast.council)
    plans.give_assignment(
        first, by=cast.secretary, given_by=decision, title="Utvärdera", owner_body=cast.council
    )
    report = PlanReport.objects.filter(plan=first).first()
    if report is None:
        report = a_report(first, by=cast.secretary)
    if report.is_decided:
        report = reports.reopen_report(report, by=cast.secretary, comment="Nytt.")
    reports.add_missing_sections(report, by=cast.secretary)
