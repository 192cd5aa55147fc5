"""Meetings of a council: all, one, planning, sending the papers, opening, cancelling."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions import meetings as actions
from governance.forms.meetings import MeetingDetailsForm, MeetingFilter, PresenceForm
from governance.meetings import shown
from governance.meetings.page import MeetingPage
from governance.meetings.permissions import (
    can_cancel,
    can_dispatch,
    can_edit_meeting,
    can_hold,
    can_note_attendance,
    can_prepare_meeting,
    who_can_about_meetings,
)
from governance.meetings.presenting import page_for
from governance.models import Meeting, setting_of
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.forms import VersionForm, WhyForm
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Möten"


def crumbs(council: Body, meeting: Meeting | None = None) -> Crumbs:
    """From the start page to the meetings of a council, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("meetings", args=[council.slug]))]
    return [*way, (str(meeting), meeting.get_absolute_url())] if meeting else way


@access(anyone_signed_in, fetch=fetch.council)
def meeting_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The meetings the address asks for, the latest first; the same rows as a file."""
    form = MeetingFilter(request.GET, user=request.user, council=council)
    rows = form.narrow(shown.listed(request.user, council))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "moten", headings, exported(shown.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context: dict[str, Any] = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        **form.exports(),
        "may_plan": can_prepare_meeting(request.user, council),
        "tabs": tabs("meetings", council),
        "who_can": who_can_about_meetings(council),
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/meetings.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetch.meeting_to_read)
def meeting(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """One meeting: what happens next, the agenda, who is there, the minutes, the history.

    Who only presents a matter at it sees the agenda and the own matter.
    """
    context = {
        "meeting": subject,
        "tabs": tabs("meetings", subject.council),
        "who_can": who_can_about_meetings(subject.council),
        "crumbs": crumbs(subject.council),
    }
    if subject.is_presented:
        context |= page_for(request.user, subject)
        return render(request, "governance/meeting_presented.html", context)
    context["page"] = MeetingPage(request.user, subject)
    return render(request, "governance/meeting.html", context)


@access(can_prepare_meeting, fetch=fetch.council, methods=BOTH)
def new_meeting(request: HttpRequest, council: Body) -> HttpResponse:
    """Plans a meeting or several alike, or a question between meetings."""
    setting = setting_of(council)
    form = MeetingDetailsForm(posted(request), stop_days=setting.stop_days if setting else 0)

    def plan(facts: dict[str, Any]) -> list[Meeting]:
        del facts["version"]
        return actions.plan_meetings(council, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=plan,
        done=lambda made: f"{len(made)} möten är planerade." if made[1:] else "Det är planerat.",
        title="Planera möte",
        over=str(council),
        submit="Planera",
        then=lambda made: made[0].get_absolute_url(),
        back=reverse("meetings", args=[council.slug]),
        crumbs=crumbs(council),
    )


@access(can_edit_meeting, fetch=fetch.meeting, methods=BOTH)
def edit_meeting(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Changes when, where and how."""
    form = MeetingDetailsForm(posted(request), instance=subject)
    return _about(
        request,
        subject,
        form,
        do=lambda facts: form.save_by(actions.edit_meeting, subject, by=request.user, **facts),
        done="Ändringen är sparad.",
        title=f"Ändra {_named(subject)}",
        submit="Spara",
    )


@access(can_cancel, fetch=fetch.meeting, methods=BOTH)
def cancel(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """It does not take place."""
    return _about(
        request,
        subject,
        WhyForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.cancel(subject, by=request.user, **facts),
        done="Det är inställt och står kvar med skälet.",
        title=f"Ställ in {_named(subject)}",
        lead="Det står kvar med skälet. Ärendena kan tas upp på ett annat möte.",
        submit="Ställ in",
    )


@access(can_dispatch, fetch=fetch.meeting, methods=BOTH)
def dispatch(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Sends the papers, or the question between meetings; says so when it is late."""
    what = "frågan" if subject.is_between else "handlingarna"
    return _about(
        request,
        subject,
        VersionForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.dispatch(subject, by=request.user, **facts),
        done="Det är skickat. Alla som sitter i rådet har fått veta var det finns att läsa.",
        title=f"Skicka {what}",
        submit=f"Skicka {what}",
        template="governance/dispatch.html",
        sent=shown.to_send(subject),
    )


@access(can_hold, fetch=fetch.meeting, methods=BOTH)
def hold(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Opens the meeting with who is there; closes a question when all have answered."""
    given = {"initial": {"version": subject.version}}
    if subject.is_between:
        form: Any = VersionForm(posted(request), **given)
    else:
        form = PresenceForm(posted(request), meeting=subject, user=request.user, **given)

    def open_it(facts: dict[str, Any]) -> Meeting:
        version = facts["version"]
        if subject.is_between:
            return actions.hold(subject, by=request.user, version=version)
        return actions.hold(
            subject,
            by=request.user,
            version=version,
            presence=form.presence(),
            guests=form.guests(),
        )

    label = "Avsluta frågan" if subject.is_between else "Öppna mötet"
    return _about(
        request,
        subject,
        form,
        do=open_it,
        done="Frågan är avslutad." if subject.is_between else "Mötet är öppnat.",
        title=label,
        lead="Dagordningens punkter får sina paragrafer, och ordningen ändras inte mer.",
        submit=label,
    )


@access(can_note_attendance, fetch=fetch.meeting, methods=BOTH)
def attendance(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Says who is there."""
    form = PresenceForm(posted(request), meeting=subject, user=request.user)
    return _about(
        request,
        subject,
        form,
        do=lambda _: actions.note_attendance(
            subject, by=request.user, presence=form.presence(), guests=form.guests()
        ),
        done="Närvaron är sparad.",
        title="Närvaro",
        submit="Spara",
    )


def _named(subject: Meeting) -> str:
    """Such as "möte 26 november 2026", inside a sentence."""
    name = str(subject)
    return name[:1].lower() + name[1:]


def _about(request: HttpRequest, subject: Meeting, form: Any, **facts: Any) -> HttpResponse:
    """A form about one meeting, from its page and back."""
    given = {"then": subject.get_absolute_url(), "crumbs": crumbs(subject.council, subject)}
    return form_page(request, form, **{"over": str(subject), **given, **facts})
