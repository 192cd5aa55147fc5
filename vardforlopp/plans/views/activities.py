"""One activity: its notes, its state, what is changed in it, and carrying it over."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.pages import Crumbs
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.plans import fetch, shown
from vardforlopp.plans.actions import notes as note_actions
from vardforlopp.plans.actions import plans as actions
from vardforlopp.plans.forms.notes import MORE, CorrectionForm, NoteForm
from vardforlopp.plans.forms.plans import ActivityForm, AssignmentForm, RollOverForm, StatusForm
from vardforlopp.plans.models import Activity, ActivityKind, ActivityNote, ActivityPlan
from vardforlopp.plans.permissions import (
    can_correct_note,
    can_keep_activity,
    can_note,
    can_note_in_plan,
    can_read_plans,
    who_can_about_plans,
)
from vardforlopp.plans.views import plans


def crumbs(activity: Activity) -> Crumbs:
    """From the start page to an activity."""
    return [*plans.crumbs(activity.plan), (str(activity), activity.get_absolute_url())]


@access(can_read_plans, fetch=fetch.activity)
def activity(request: HttpRequest, subject: Activity) -> HttpResponse:
    """What it is, what happened in it, and what may be done."""
    rows = list(subject.notes.with_links().select_related("corrected_by"))
    for row in rows:
        row.plan = subject.plan
    context = {
        "activity": subject,
        "facts": shown.facts_of_activity(subject),
        "notes": shown.notes(
            rows, subject.plan.address, lambda row: can_correct_note(request.user, row)
        ),
        "may_note": can_note(request.user, subject),
        "may_keep": can_keep_activity(request.user, subject),
        "can_roll_over": subject.is_open,
        "history": lines(subject),
        "who_can": who_can_about_plans(subject.plan.body),
        "crumbs": plans.crumbs(subject.plan),
    }
    return render(request, "plans/activity.html", context)


@access(can_keep_activity, fetch=fetch.activity, methods=BOTH)
def edit_activity(request: HttpRequest, subject: Activity) -> HttpResponse:
    """Changes its words, owner and day."""
    form_class = ActivityForm if subject.kind == ActivityKind.PLANNED else AssignmentForm
    form = form_class(posted(request), instance=subject, user=request.user, plan=subject.plan)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_activity, subject, by=request.user, **facts),
        done="Ändringen är sparad.",
        title="Ändra aktiviteten",
        lead=str(subject),
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_activity, fetch=fetch.activity, methods=BOTH)
def set_status(request: HttpRequest, subject: Activity) -> HttpResponse:
    """Says how far it has come."""
    given = {"version": subject.version, "status": subject.status}
    return form_page(
        request,
        StatusForm(posted(request), initial=given),
        do=lambda facts: actions.set_status(subject, by=request.user, **facts),
        done="Läget är sparat.",
        title="Ändra läget",
        lead=str(subject),
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_activity, fetch=fetch.activity, methods=BOTH)
def roll_over(request: HttpRequest, subject: Activity) -> HttpResponse:
    """Carries it over to a later plan of the body."""
    rows = ActivityPlan.objects.filter(body=subject.plan.body, year__gt=subject.plan.year)
    form = RollOverForm(
        posted(request),
        initial={"version": subject.version},
        later=rows.select_related("body").order_by("year"),
    )
    return form_page(
        request,
        form,
        do=lambda facts: actions.roll_over(subject, by=request.user, **facts),
        done="Aktiviteten är förd över. Anteckningarna står kvar i den här planen.",
        title="För över aktiviteten",
        lead=str(subject),
        submit="För över",
        then=lambda made: made.get_absolute_url(),
        back=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_note, fetch=fetch.activity, methods=BOTH)
def new_note(request: HttpRequest, subject: Activity) -> HttpResponse:
    """What happened in an activity."""
    return _note(request, subject.plan, subject, note_actions.note)


@access(can_note_in_plan, fetch=fetch.plan, methods=BOTH)
def new_plan_note(request: HttpRequest, subject: ActivityPlan) -> HttpResponse:
    """What happened in the plan as a whole."""
    return _note(request, subject, subject, note_actions.note_in_plan)


def _note(request: HttpRequest, plan: ActivityPlan, subject: Any, verb: Any) -> HttpResponse:
    form = NoteForm(posted(request), initial={"token": uuid4()}, user=request.user, plan=plan)
    return form_page(
        request,
        form,
        do=lambda facts: verb(subject, by=request.user, **facts),
        done="Anteckningen är sparad.",
        title="Skriv anteckning",
        lead=str(subject),
        submit="Spara",
        readers="Alla inloggade läser anteckningen när planen är beslutad.",
        then=lambda made: made.get_absolute_url(),
        back=subject.get_absolute_url(),
        crumbs=plans.crumbs(plan),
    )


@access(can_correct_note, fetch=fetch.note, methods=BOTH)
def correct_note(request: HttpRequest, row: ActivityNote) -> HttpResponse:
    """The words as they should be; the first stand beside."""
    kept = {name: getattr(row, name) for name in ("text", "happened_on", *MORE)}
    form = CorrectionForm(
        posted(request), initial=kept | {"token": uuid4()}, user=request.user, plan=row.plan
    )
    return form_page(
        request,
        form,
        do=lambda facts: note_actions.correct_note(row, by=request.user, **facts),
        done="Rättelsen är sparad. Den första anteckningen står kvar.",
        title="Rätta anteckningen",
        submit="Spara rättelsen",
        then=lambda made: made.get_absolute_url(),
        back=row.get_absolute_url(),
        crumbs=plans.crumbs(row.plan),
    )
