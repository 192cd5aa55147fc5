"""The composed pages: start with the matrix, one implementation, one region, accessibility."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.module_loading import import_string

from regions.models import Region
from vardforlopp.accounts import rights
from vardforlopp.accounts.models import User
from vardforlopp.accounts.todos import todos
from vardforlopp.accounts.views.me import me
from vardforlopp.common import dates, drafts, history
from vardforlopp.common.access import access, anyone, anyone_signed_in
from vardforlopp.common.pages import attempt, posted
from vardforlopp.common.records import joined
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction.around import tabs
from vardforlopp.pathways import actions, matrix, overview, permissions, rows, timeline
from vardforlopp.pathways.actions.backfilling import open_steps
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.forms import ALL, LogForm, MatrixFilter
from vardforlopp.pathways.forms.prefill import prefilled
from vardforlopp.pathways.models import (
    HinderTag,
    Implementation,
    Movement,
    ProcessStep,
    StatusEntry,
)
from vardforlopp.pathways.notices import told_if_moved
from vardforlopp.pathways.workflow import implementation_workflow
from vardforlopp.waiting import MOST_SHOWN


@access(anyone_signed_in)
def start(request: HttpRequest) -> HttpResponseBase:
    """At most five waiting items, then the matrix with its filters in the address."""
    asked = request.GET.copy()
    if not asked.keys() & set(MatrixFilter.base_fields):
        asked["sjukvardsregion"] = rights.own_healthcare_region(request.user) or ALL
    form = MatrixFilter(asked)
    shown = matrix.build(request.user, form.wanted()) if form.is_valid() else matrix.NOTHING
    file = wanted(request)
    if file and form.is_valid():
        return table_response(file, "laget", matrix.EXPORT_COLUMNS, matrix.export_rows(shown))
    waiting = todos(request.user)
    context = {
        "form": form,
        "chips": form.chips(),
        "clear_url": f"?sjukvardsregion={ALL}",
        "matrix": shown,
        "stale_days": settings.STALE_AFTER_DAYS,
        "todos": waiting[:MOST_SHOWN],
        "todo_count": len(waiting),
        **form.exports(),
    }
    return render(request, "start.html", context, status=form.status)


@access(
    anyone_signed_in,
    fetch=implementation_for,
    writes=permissions.can_log_status,
    methods=("GET", "POST"),
)
def implementation(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """One implementation; POST logs where it stands."""
    filled = prefilled(subject, request.GET)
    form = LogForm(subject, posted(request), initial=filled)
    if request.method == "POST" and form.is_valid():
        entry = attempt(form, actions.log_status, subject, by=request.user, **form.cleaned_data)
        if entry:
            drafts.discard(request.user, request.path)
            messages.success(request, _logged(entry, form.cleaned_data["hinder"]))
            return redirect(f"{subject.get_absolute_url()}#innehall")  # not the form's #fel
        subject = implementation_for(
            request.user, subject.region.slug, subject.pathway_version.slug
        )
    status = 422 if form.errors else 200
    draft = drafts.restore(form, request.user, request.path)
    context = _implementation_context(request, subject, form)
    context |= {"draft": draft, "draft_address": request.path}
    return render(request, "pathways/implementation.html", context, status=status)


def _logged(entry: StatusEntry, tag: HinderTag | None) -> str:
    """What was logged; with a hinder also the way to those who have the same."""
    where = "" if entry.movement == Movement.UNCHANGED else f" till {entry.to_step}"
    said = f"Loggat: {entry.get_movement_display()}{where}."
    if entry.is_backdated:
        day = dates.swedish_date(entry.observed_on)
        said = f"Noterat i efterhand för {day}. Steget är oförändrat."
    if tag is None:
        return said
    url = reverse("hinder", args=[tag.pk])
    return format_html('{} Hindret är öppnat. <a href="{}">Så gjorde andra: {}</a>', said, url, tag)


def _implementation_context(
    request: HttpRequest, subject: Implementation, form: LogForm
) -> dict[str, Any]:
    user = me(request)
    may_log = permissions.can_log_status(user, subject)
    steps, entries = overview.regional_steps(subject), overview.entries_of(subject)
    milestones = list(joined(subject.milestones.all(), "body__name"))
    most = None if "alla" in request.GET else timeline.SHOWN
    line, hidden = timeline.of(subject, entries, milestones, may_log, most)
    plan = overview.plan_rows(subject, steps, entries)
    return {
        "implementation": subject,
        "crumbs": [("Läget", reverse("start")), _place(subject.region)],
        "tabs": tabs(subject, "implementation"),
        "form": form,
        "may_log": may_log,
        "told": told_if_moved(subject, user) if may_log else None,
        "may_plan": permissions.can_plan_steps(user, subject),
        "plan_url": overview.address(subject, "plan_steps"),
        "plan": plan,
        "backfill_url": _backfill_url(subject, open_steps(plan, bool(entries)) if may_log else []),
        "missing": overview.missing(subject, steps, may_log),
        "is_last": subject.step_id == steps[-1].pk,
        "timeline": line,
        "hidden_in_timeline": hidden,
        "panels": _panels(user, subject),
        "choices": _choices(user, subject),
        "who_can": overview.who_can(subject),
        "history": history.lines(subject, limit=20),
    }


def _panels(user: User, subject: Implementation) -> list[Any]:
    """What each app adds to the page, where it has something."""
    panels = [import_string(path)(user, subject) for path in settings.IMPLEMENTATION_PANELS]
    return [panel for panel in panels if panel is not None]


def _choices(user: User, subject: Implementation) -> list[dict[str, Any]]:
    """What may happen to the state of it, as buttons."""
    return [
        {
            "label": choice.transition.label,
            "url": overview.address(subject, "change_state", choice.transition.name),
            "answer": choice.answer,
        }
        for choice in implementation_workflow.open_to(user, subject)
    ]


def _backfill_url(subject: Implementation, untold: list[ProcessStep]) -> str:
    """Where steps already passed get their days, while any of them has none."""
    return overview.address(subject, "backfill") if untold and subject.takes_logs else ""


def _place(region: Region) -> tuple[str, str]:
    return str(region), reverse("region", args=[region.slug])


@access(anyone_signed_in)
def region(request: HttpRequest, region: str) -> HttpResponseBase:
    """Every version in one region: where it stands, how fresh the log is, what is in the way."""
    place = get_object_or_404(Region.objects.visible_to(request.user), slug=region)
    shown = matrix.build(request.user, matrix.Wanted(region=place.slug))
    file = wanted(request)
    if file:
        lines = matrix.export_rows(shown)
        return table_response(file, f"laget-{place.slug}", matrix.EXPORT_COLUMNS, lines)
    may_log = me(request).may("log_status", place)
    context = {
        "region": place,
        "crumbs": [("Läget", reverse("start"))],
        "rows": rows.of_region(shown, may_log=bool(may_log)),
        "people": rows.of_people(rights.holders("log_status", place)),
        "affiliations": place.affiliations.in_force().values_list(
            "healthcare_region__name", "is_main"
        ),
        "municipality_count": place.municipalities.count(),
        "may_log": may_log,
    }
    return render(request, "pathways/region.html", context)


@login_not_required
@access(anyone)
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (DOS-lagen 2018:1937, 13 §)."""
    return render(request, "accessibility.html")
