"""The municipal track: all of a county, one, what its bodies came to, and ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance.actions import municipal as actions
from governance.forms.municipal import ReplyFilter, StartForm, StepForm, TrackFilter, act_in_words
from governance.models import MunicipalTrack, TrackDecision, TrackStatus
from governance.municipal import fetch, shown
from governance.municipal import steps as stepper
from governance.municipal.choices import choices
from governance.municipal.order import body_of, order_of
from governance.municipal.permissions import (
    can_keep_of,
    can_keep_track,
    can_keep_tracks,
    who_can_about_tracks,
)
from governance.municipal.result import result_of
from governance.municipal.tally import tally_of
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates, documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import no
from vardforlopp.common.forms import WhyForm
from vardforlopp.common.history import lines
from vardforlopp.common.models import Document
from vardforlopp.common.pages import form_page, posted, refused_page
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Kommuner"
READERS = "Alla som är inloggade, i alla regioner, kan läsa det du skriver. Inga patientuppgifter."


def crumbs(council: Body, track: MunicipalTrack | None = None) -> Crumbs:
    """From the start page to the tracks of the county, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("municipal_tracks", args=[council.slug]))]
    return [*way, (str(track), track.get_absolute_url())] if track else way


@access(anyone_signed_in, fetch=fetch.council)
def track_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The tracks the address asks for, with their numbers; the same rows as a file."""
    form = TrackFilter(request.GET)
    rows = shown.with_numbers(form.narrow(shown.listed(request.user, council)))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "kommunala-spar", headings, exported(shown.LIST, rows))
    context = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "table": draw("Kommunala spår", shown.LIST, rows),
        **form.exports(),
        "may_start": can_keep_tracks(request.user, council),
        "how_counted": shown.HOW_COUNTED,
        "tabs": tabs("municipal_tracks", council),
        "who_can": who_can_about_tracks(council),
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/municipal_tracks.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetch.track)
def track(request: HttpRequest, subject: MunicipalTrack) -> HttpResponseBase:
    """One track: its steps, how many have answered, each municipality; the answers as a file."""
    tally, form = tally_of(subject), ReplyFilter(request.GET)
    rows = form.narrow(tally.positions)
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "kommunernas-svar", headings, exported(shown.FILE, rows))
    steps = stepper.steps(subject)
    context = {
        "track": subject,
        "state": shown.state_of(subject),
        "result": result_of(subject, tally) if subject.status == TrackStatus.DONE else "",
        "steps": steps,
        "drawn": stepper.drawn(steps, subject),
        "starts_later": stepper.starts_later(subject),
        "asks": shown.asks(subject, tally),
        "tally": tally,
        "numbers": shown.numbers(subject, tally),
        "tiles": shown.tiles(tally.positions),
        "form": form,
        "chips": form.chips(),
        "table": draw("Kommunernas svar", shown.ANSWERS, rows),
        **form.exports(),
        "how_counted": shown.HOW_COUNTED,
        "facts": shown.facts(request.user, subject),
        "choices": choices(request.user, subject, tally),
        "may_keep": can_keep_track(request.user, subject),
        "history": lines(subject),
        "tabs": tabs("municipal_tracks", subject.council),
        "who_can": who_can_about_tracks(subject.council),
        "crumbs": crumbs(subject.council),
    }
    return render(request, "governance/municipal_track.html", context, status=form.status)


@access(can_keep_tracks, fetch=fetch.council, methods=BOTH)
def start(request: HttpRequest, council: Body) -> HttpResponse:
    """Starts the track of an introduction."""
    asked = request.GET.get("inforande", "")
    initial = {"implementation": asked} if asked.isdecimal() else {}
    return form_page(
        request,
        StartForm(posted(request), council, initial=initial),
        do=lambda facts: actions.open_track(council, by=request.user, **facts),
        done="Det kommunala spåret är startat.",
        title="Starta kommunalt spår",
        lead="Spåret går genom de organ som rådets ordning anger.",
        submit="Starta",
        then=lambda made: made.get_absolute_url(),
        back=reverse("municipal_tracks", args=[council.slug]),
        crumbs=crumbs(council),
        readers=READERS,
    )


@access(can_keep_track, fetch=fetch.track, methods=BOTH)
def take_step(request: HttpRequest, subject: MunicipalTrack) -> HttpResponse:
    """Notes what the body at the track's step came to."""
    body = body_of(subject.status, order_of(subject.council))
    if body is None and request.method == "GET":
        closed = no("Nu väntar spåret inte på något organ. Läs på spårets sida vad som är nästa.")
        return _closed(request, subject, closed)
    form = _step_form(request, subject, subject.status)
    return form_page(
        request,
        form,
        do=lambda _: actions.take_step(subject, by=request.user, **form.facts()),
        done="Sparat. Spåret är flyttat.",
        title=f"Notera {act_in_words(subject)} från {body}",
        submit="Spara",
        is_multipart=True,
        **_around(subject),
    )


def _step_form(request: HttpRequest, subject: MunicipalTrack, stage: str, **initial: Any) -> Any:
    initial = {"version": subject.version, "decided_on": dates.today(), **initial}
    files = request.FILES if request.method == "POST" else None
    return StepForm(posted(request), files, track=subject, stage=stage, initial=initial)


@access(can_keep_of, fetch=fetch.decision, methods=BOTH)
def correct(request: HttpRequest, row: TrackDecision) -> HttpResponse:
    """A new row takes the place of one that was noted wrong."""
    given = {"decided_on": row.decided_on, "reference": row.reference, "text": row.text}
    form = _step_form(request, row.track, row.stage, **given)
    return form_page(
        request,
        form,
        do=lambda _: actions.correct_step(row, by=request.user, **form.facts()),
        done="Rättat. Det gamla står kvar, märkt som ersatt.",
        title=f"Rätta: {row}",
        lead="Spåret går dit det rätta leder. Det gamla ställningstagandet står kvar.",
        submit="Spara rättelsen",
        is_multipart=True,
        **_around(row.track),
    )


@access(anyone_signed_in, fetch=fetch.decision_document)
def step_document(request: HttpRequest, document: Document) -> FileResponse:
    """The paper of what a body came to."""
    return documents.respond(document)


@access(can_keep_track, fetch=fetch.track, methods=BOTH)
def close(request: HttpRequest, subject: MunicipalTrack) -> HttpResponse:
    """Ends it though not all have answered."""
    counted = tally_of(subject)
    lead = f"{counted.words} kommuner har svarat. De andra påminns inte mer."
    words = ("Avsluta utan fler svar", "Spåret är klart.")
    return _end(request, subject, actions.close_track, *words, lead)


@access(can_keep_track, fetch=fetch.track, methods=BOTH)
def reopen(request: HttpRequest, subject: MunicipalTrack) -> HttpResponse:
    """Lets the municipalities answer again."""
    words = ("Öppna för svar igen", "Kommunerna kan svara igen.")
    return _end(request, subject, actions.reopen_track, *words, "Alla svar står kvar.")


@access(can_keep_track, fetch=fetch.track, methods=BOTH)
def stop(request: HttpRequest, subject: MunicipalTrack) -> HttpResponse:
    """Breaks it off."""
    words = ("Avbryt spåret", "Spåret är avbrutet.")
    lead = "Allt som är noterat står kvar. Ett nytt spår kan startas för samma införande."
    return _end(request, subject, actions.stop_track, *words, lead)


def _end(
    request: HttpRequest,
    subject: MunicipalTrack,
    verb: Callable[..., Any],
    label: str,
    done: str,
    lead: str,
) -> HttpResponse:
    return form_page(
        request,
        WhyForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: verb(subject, by=request.user, **facts),
        done=done,
        title=label,
        lead=lead,
        submit=label,
        **_around(subject),
    )


def _around(subject: MunicipalTrack) -> dict[str, Any]:
    """What the form pages of a track share."""
    return {
        "then": subject.get_absolute_url(),
        "over": str(subject),
        "crumbs": crumbs(subject.council, subject),
        "readers": READERS,
    }


def _closed(request: HttpRequest, subject: MunicipalTrack, closed: Any) -> HttpResponse:
    return refused_page(
        request,
        closed,
        template="governance/municipal_closed.html",
        status=409,
        title="Notera ställningstagande",
        **_around(subject),
    )
