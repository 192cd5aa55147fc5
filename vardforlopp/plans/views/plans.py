"""Plans: the list, one, laying up, deciding, areas, activities and assignments."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.plans import fetch, shown
from vardforlopp.plans.actions import plans as actions
from vardforlopp.plans.forms.plans import (
    ActivityForm,
    AreaForm,
    AssignmentForm,
    DecisionForm,
    PlanFilter,
    PlanForm,
)
from vardforlopp.plans.models import ActivityPlan
from vardforlopp.plans.permissions import (
    can_correct_note,
    can_keep_plan,
    can_keep_some_plan,
    can_note_in_plan,
    can_read_plans,
    who_can_about_plans,
)
from vardforlopp.plans.workflow import plan_workflow

TITLE = "Planer"
WHO_CAN = [
    "Alla inloggade läser beslutade planer och rapporter.",
    "Kansliet håller planerna i sin sjukvårdsregion.",
    "Sekreteraren håller dem i sitt organ, utvecklingschefen i sin region.",
]


def crumbs(plan: ActivityPlan | None = None) -> Crumbs:
    """From the start page to the plans, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("activity_plans"))]
    return [*way, (str(plan), plan.get_absolute_url())] if plan else way


@access(can_read_plans)
def plan_list(request: HttpRequest) -> HttpResponseBase:
    """The plans the address asks for; the same rows as a file."""
    form = PlanFilter(request.GET, user=request.user)
    rows = form.narrow(shown.listed(request.user))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "planer", headings, exported(shown.LIST, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context: dict[str, Any] = {
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw("Aktivitetsplaner", shown.LIST, page.object_list),
        **form.exports(),
        "may_make": can_keep_some_plan(request.user),
        "who_can": WHO_CAN,
        "crumbs": crumbs()[:1],
    }
    return render(request, "plans/plans.html", context, status=form.status)


@access(can_read_plans, fetch=fetch.plan)
def plan(request: HttpRequest, subject: ActivityPlan) -> HttpResponseBase:
    """One plan: its areas with their activities, what decisions gave, notes and history."""
    rows = shown.activities_of(subject)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown.FILE]
        name = f"{subject.body.slug}-{subject.year}"
        return table_response(kind, name, headings, exported(shown.FILE, rows))
    about = subject.notes.filter(activity=None).with_links().select_related("corrected_by")
    may = can_keep_plan(request.user, subject)
    context = {
        "plan": subject,
        "facts": shown.facts_of_plan(subject),
        "groups": [
            one | {"table": draw(one["name"], shown.ACTIVITIES, one["rows"])}
            for one in shown.groups(rows, subject)
        ],
        "notes": shown.notes(
            list(about), subject.address, lambda row: can_correct_note(request.user, row)
        ),
        "may_keep": may,
        "may_note": can_note_in_plan(request.user, subject),
        "to_decide": plan_workflow.open_to(request.user, subject),
        "report": _report(request.user, subject),
        "history": lines(subject),
        "who_can": who_can_about_plans(subject.body),
        "crumbs": crumbs(),
    }
    return render(request, "plans/plan.html", context)


def _report(user: Any, plan: ActivityPlan) -> Any:
    """The plan's report when there is one that the user may read."""
    report = getattr(plan, "report", None)
    if report is None or can_keep_plan(user, plan) or report.published.exists():
        return report
    return None


@access(can_keep_some_plan, methods=BOTH)
def new_plan(request: HttpRequest) -> HttpResponse:
    """Lays up a draft."""
    form = PlanForm(posted(request), user=request.user)

    def make(facts: dict[str, Any]) -> ActivityPlan:
        del facts["version"]
        return actions.make_plan(by=request.user, **facts)

    return form_page(
        request,
        form,
        do=make,
        done="Utkastet är upplagt. Lägg till områden och aktiviteter.",
        title="Lägg upp plan",
        lead="Planen är ett utkast tills organet har beslutat den.",
        submit="Lägg upp",
        then=lambda made: made.get_absolute_url(),
        back=reverse("activity_plans"),
        crumbs=crumbs(),
    )


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def edit_plan(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """Changes its title, introduction and meetings."""
    form = PlanForm(posted(request), instance=subject, user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_plan, subject, by=request.user, **facts),
        done="Planen är sparad.",
        title="Ändra planen",
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def decide_plan(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """Records that the body has decided it."""
    form = DecisionForm(posted(request), initial={"version": subject.version})
    return form_page(
        request,
        form,
        do=lambda facts: actions.decide_plan(subject, by=request.user, **facts),
        done="Beslutet är registrerat. Planen läses nu av alla inloggade.",
        title="Registrera beslutet om planen",
        lead=f"{subject.body} har beslutat planen.",
        submit="Registrera",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def new_area(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """An area after the others."""
    return form_page(
        request,
        AreaForm(posted(request)),
        do=lambda facts: actions.add_area(subject, by=request.user, **facts),
        done="Området är tillagt.",
        title="Lägg till område",
        submit="Lägg till",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def new_activity(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """An activity last in an area."""
    form = ActivityForm(posted(request), user=request.user, plan=subject)
    words = ("Lägg till aktivitet", "Aktiviteten är tillagd.")
    return _new(request, subject, form, actions.add_activity, words)


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def new_assignment(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """What a decision of the body gave somebody to do."""
    form = AssignmentForm(posted(request), user=request.user, plan=subject)
    words = ("Lägg till uppdrag", "Uppdraget är tillagt.")
    return _new(request, subject, form, actions.give_assignment, words)


def _new(
    request: HttpRequest, subject: ActivityPlan, form: Any, verb: Any, words: tuple[str, str]
) -> HttpResponse:
    """A form about a new row of a plan, from its page and back."""
    title, done = words

    def make(facts: dict[str, Any]) -> Any:
        del facts["version"]
        return verb(subject, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=make,
        done=done,
        title=title,
        lead=str(subject),
        submit="Lägg till",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )
