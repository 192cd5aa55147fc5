"""The minutes of a meeting: read, written, sent to those who adjust, adjusted, as a PDF."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from governance import fetch
from governance.actions import minutes as actions
from governance.forms.voting import AdjustersForm, IntroForm, ItemTextForm
from governance.meetings import printed
from governance.meetings.minutes import MinutesPage
from governance.meetings.permissions import (
    can_adjust,
    can_recall_minutes,
    can_send_minutes,
    can_write_minutes,
    who_can_about_meetings,
)
from governance.meetings.sitting import Sitting
from governance.meetings.wording import item_text as proposed
from governance.models import AgendaItem, Meeting
from governance.panels import tabs
from governance.views.agenda import POST
from governance.views.meetings import crumbs
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.forms import WhyForm
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.pdf import pdf_response


def to_minutes(meeting: Meeting) -> str:
    """The address of the minutes."""
    return reverse("meeting_minutes", args=[meeting.council.slug, meeting.pk])


@access(anyone_signed_in, fetch=fetch.meeting)
def minutes(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """The whole of it as it stands, with who adjusts and what may be done."""
    context = {
        "meeting": subject,
        "page": MinutesPage(request.user, subject),
        "tabs": tabs("meetings", subject.council),
        "who_can": who_can_about_meetings(subject.council),
        "crumbs": crumbs(subject.council, subject),
    }
    return render(request, "governance/minutes.html", context)


@access(anyone_signed_in, fetch=fetch.meeting)
def minutes_pdf(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """The minutes to keep, print or send on; marked as a draft until adjusted."""
    name = f"protokoll-{subject.council.slug}-{subject.held_on}"
    return pdf_response(name, "governance/minutes.typ", printed.minutes(subject))


@access(can_write_minutes, fetch=fetch.agenda_item, methods=BOTH)
def item_text(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """What the minutes say of a point, proposed from what is known."""
    given = {"text": proposed(Sitting(item.meeting), item)}
    form = ItemTextForm(posted(request), instance=item, initial=given)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.write_item, item, by=request.user, **facts),
        done="Texten är sparad.",
        title=f"Protokollstext: {item}",
        over=str(item.meeting),
        lead="Texten är föreslagen av vad som är känt. Har någon redan justerat upphävs det.",
        submit="Spara",
        then=f"{to_minutes(item.meeting)}#paragraf-{item.pk}",
        crumbs=crumbs(item.council, item.meeting),
    )


@access(can_write_minutes, fetch=fetch.meeting, methods=BOTH)
def intro(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """What stands before the first paragraph."""
    given = {"version": subject.version, "text": subject.minutes_intro}
    return form_page(
        request,
        IntroForm(posted(request), initial=given),
        do=lambda facts: actions.write_intro(subject, by=request.user, **facts),
        done="Inledningen är sparad.",
        title="Protokollets inledning",
        over=str(subject),
        submit="Spara",
        then=to_minutes(subject),
        crumbs=crumbs(subject.council, subject),
    )


@access(can_send_minutes, fetch=fetch.meeting, methods=BOTH)
def send(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Names who adjusts, and tells them."""
    given = {"version": subject.version}
    form = AdjustersForm(
        posted(request), sitting=Sitting(subject), user=request.user, initial=given
    )
    return form_page(
        request,
        form,
        do=lambda facts: actions.send_minutes(subject, by=request.user, **facts),
        done="Protokollet är ute för justering.",
        title="Skicka för justering",
        over=str(subject),
        lead="De som justerar har varit med på mötet. Den som skriver protokollet justerar inte.",
        submit="Skicka för justering",
        then=to_minutes(subject),
        crumbs=crumbs(subject.council, subject),
    )


@access(can_recall_minutes, fetch=fetch.meeting, methods=BOTH)
def recall(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """Takes the minutes back; who has adjusted adjusts anew."""
    return form_page(
        request,
        WhyForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.recall_minutes(subject, by=request.user, **facts),
        done="Protokollet är tillbaka. De som hade justerat justerar på nytt.",
        title="Ta tillbaka protokollet",
        over=str(subject),
        submit="Ta tillbaka",
        then=to_minutes(subject),
        crumbs=crumbs(subject.council, subject),
    )


@access(can_adjust, fetch=fetch.meeting, methods=POST)
def adjust(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """One's own adjustment of what was read."""
    version = request.POST.get("version", "")
    read = int(version) if version.isdecimal() and len(version) < 19 else None
    try:
        moved = actions.adjust(subject, by=request.user, version=read)
    except Forbidden:
        raise
    except Refused as refused:
        messages.error(request, refused.reason)
    else:
        done = "Protokollet är justerat och låst." if moved.is_locked else "Du har justerat."
        messages.success(request, done)
    return redirect(to_minutes(subject))
