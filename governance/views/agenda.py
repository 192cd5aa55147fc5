"""The agenda of a meeting: filled, points added, moved and withdrawn; and as a notice on paper."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from governance import fetch
from governance.actions import agenda as actions
from governance.forms.meetings import PointForm
from governance.forms.voting import ItemForm
from governance.meetings import printed
from governance.meetings.permissions import can_change_agenda, can_edit_item, can_edit_meeting
from governance.meetings.shown import to_agenda
from governance.models import AgendaItem, Matter, Meeting
from governance.views.meetings import crumbs
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.forms import WhyForm
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.pdf import pdf_response
from vardforlopp.common.wording import counted

POST = ("POST",)


@access(can_edit_meeting, fetch=fetch.meeting, methods=POST)
def fill(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Takes up every matter that is ready."""
    made = actions.fill_agenda(subject, by=request.user)
    messages.success(request, f"{counted(len(made), 'ärende', 'ärenden')} togs upp.")
    return redirect(to_agenda(subject))


@access(can_edit_meeting, fetch=fetch.meeting, methods=POST)
def take_up(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Takes up one that was submitted late."""
    key = request.POST.get("matter", "")
    seen = Matter.objects.visible_to(request.user).filter(council=subject.council)
    found = seen.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None
    if found is None:
        raise Http404
    _try(request, "Ärendet är upptaget.", actions.take_up, subject, found)
    return redirect(to_agenda(subject))


@access(can_edit_meeting, fetch=fetch.meeting, methods=BOTH)
def new_point(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """A point without a matter."""
    return form_page(
        request,
        PointForm(posted(request)),
        do=lambda facts: actions.add_point(subject, by=request.user, **facts),
        done="Punkten är tillagd.",
        title="Ny punkt",
        over=str(subject),
        submit="Lägg till",
        then=to_agenda(subject),
        crumbs=crumbs(subject.council, subject),
    )


@access(can_edit_item, fetch=fetch.agenda_item, methods=BOTH)
def edit_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """What a point is called, and who presents."""
    form = ItemForm(posted(request), instance=item, user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_item, item, by=request.user, **facts),
        done="Ändringen är sparad.",
        title=f"Ändra: {item.title}",
        over=str(item.meeting),
        submit="Spara",
        then=to_agenda(item.meeting),
        crumbs=crumbs(item.council, item.meeting),
    )


@access(can_change_agenda, fetch=fetch.agenda_item, methods=POST)
def move_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """One place up or down."""
    actions.move_item(item, by=request.user, up=request.POST.get("at") == "upp")
    return redirect(f"{item.meeting.get_absolute_url()}#punkt-{item.pk}")


@access(can_change_agenda, fetch=fetch.agenda_item, methods=BOTH)
def withdraw_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """The point is not taken up."""
    return form_page(
        request,
        WhyForm(posted(request), initial={"version": item.version}),
        do=lambda facts: actions.withdraw_item(item, by=request.user, **facts),
        done="Punkten utgår. Ett ärende kan tas upp på ett annat möte.",
        title=f"Utgår: {item.title}",
        over=str(item.meeting),
        submit="Punkten utgår",
        then=to_agenda(item.meeting),
        crumbs=crumbs(item.council, item.meeting),
    )


@access(anyone_signed_in, fetch=fetch.meeting)
def agenda_pdf(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """The notice with the agenda, to print or send on."""
    name = f"kallelse-{subject.council.slug}-{subject.held_on}"
    return pdf_response(name, "governance/agenda.typ", printed.agenda(subject))


def _try(request: HttpRequest, done: str, verb: Any, *given: Any) -> None:
    """Does the verb, and says how it went."""
    try:
        verb(*given, by=request.user)
    except Forbidden:
        raise
    except Refused as refused:
        messages.error(request, refused.reason)
    else:
        messages.success(request, done)
