"""Trainings and joint meetings: all, one, planning and cancelling, and who has been trained."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header

from funding import calendars, fetch, gatherings
from funding.actions import gatherings as actions
from funding.forms.gatherings import CancelForm, GatheringFilter, GatheringForm
from funding.models import Gathering
from funding.panels import tabs
from funding.permissions import (
    can_cancel_gathering,
    can_change_gathering,
    can_note_attendance,
    can_plan_gatherings,
    who_can_about_gatherings,
)
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines_with
from vardforlopp.common.ical import MEDIA_TYPE
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Möten och utbildning"


def crumbs(gathering: Gathering | None = None) -> Crumbs:
    """From the start page to the meetings, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("gatherings"))]
    return [*way, (str(gathering), gathering.get_absolute_url())] if gathering else way


@access(anyone_signed_in)
def gathering_list(request: HttpRequest) -> HttpResponseBase:
    """The meetings the address asks for, the latest first; the same rows as a file."""
    form = GatheringFilter(request.GET)
    rows = form.narrow(gatherings.listed(request.user))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in gatherings.FILE]
        return table_response(kind, "moten", headings, exported(gatherings.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, gatherings.LIST, page.object_list),
        **form.exports(),
        "tabs": tabs("gatherings", request.user),
        "may_plan": can_plan_gatherings(request.user),
        "who_can": who_can_about_gatherings(),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/gatherings.html", context, status=form.status)


@access(anyone_signed_in)
def trained(request: HttpRequest) -> HttpResponseBase:
    """Those with a position today and the trainings they were at; the same rows as a file."""
    rows = gatherings.trained()
    kind = wanted(request)
    if kind:
        headings = [column.label for column in gatherings.TRAINED]
        return table_response(kind, "utbildade", headings, exported(gatherings.TRAINED, rows))
    context = {
        "table": draw("Utbildade processtöd", gatherings.TRAINED, rows),
        "crumbs": crumbs(),
    }
    return render(request, "funding/trained.html", context)


@access(anyone_signed_in, fetch=fetch.gathering)
def gathering(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """One meeting: when and where, who comes, the material, the history."""
    people = gatherings.participations(subject)
    context = {
        "gathering": subject,
        "standing": gatherings.standing(subject),
        "facts": gatherings.facts(subject),
        "invitation": gatherings.invitation(request.user, people),
        "people": people,
        "is_open": not (subject.is_cancelled or subject.is_over),
        "materials": gatherings.materials(subject),
        "may_change": can_change_gathering(request.user, subject),
        "may_cancel": can_cancel_gathering(request.user, subject),
        "may_note": can_note_attendance(request.user, subject),
        "history": lines_with(subject, people, subject.materials.all()),
        "who_can": who_can_about_gatherings(subject.healthcare_region),
        "crumbs": crumbs(),
    }
    return render(request, "funding/gathering.html", context)


@access(anyone_signed_in, fetch=fetch.gathering)
def calendar_file(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """The meeting as a file for a calendar."""
    response = HttpResponse(calendars.file_of(subject), content_type=MEDIA_TYPE)
    name = content_disposition_header(True, f"mote-{subject.pk}.ics")
    response["Content-Disposition"] = name or ""
    response["X-Content-Type-Options"] = "nosniff"
    return response


@access(can_plan_gatherings, methods=BOTH)
def new_gathering(request: HttpRequest) -> HttpResponse:
    """Plans a meeting, or writes down one that has been."""
    form = GatheringForm(posted(request), user=request.user)

    def plan(facts: dict[str, Any]) -> Gathering:
        del facts["version"]
        return actions.plan_gathering(by=request.user, **facts)

    return form_page(
        request,
        form,
        do=plan,
        done="Mötet är planerat. Bjud in dem som ska komma.",
        title="Planera möte eller utbildning",
        submit="Spara",
        then=lambda made: made.get_absolute_url(),
        **_around(None),
    )


@access(can_change_gathering, fetch=fetch.gathering, methods=BOTH)
def edit_gathering(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """Changes what, when or where."""
    form = GatheringForm(posted(request), instance=subject, user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_gathering, subject, by=request.user, **facts),
        done="Ändringen är sparad.",
        title=f"Ändra {subject}",
        submit="Spara",
        then=subject.get_absolute_url(),
        **_around(subject),
    )


@access(can_cancel_gathering, fetch=fetch.gathering, methods=BOTH)
def cancel(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """It does not take place."""
    return form_page(
        request,
        CancelForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.cancel_gathering(subject, by=request.user, **facts),
        done="Det är inställt och står kvar med skälet.",
        title=f"Ställ in {subject}",
        lead="Det står kvar på sidan och stryks i de inbjudnas kalendrar. Det går inte att ångra.",
        submit="Ställ in",
        then=subject.get_absolute_url(),
        **_around(subject),
    )


def _around(subject: Gathering | None) -> dict[str, Any]:
    """What the form pages share."""
    return {
        "crumbs": crumbs(subject),
        "readers": "Alla som är inloggade, i alla regioner, kan läsa det.",
    }
