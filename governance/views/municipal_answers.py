"""Asking the municipalities, and the answer of each: a page to read, and to answer from a mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from governance.actions import municipal_answers as actions
from governance.forms.municipal import AnswerForm, AskForm
from governance.models import MunicipalAnswer, MunicipalTrack
from governance.municipal import fetch, shown
from governance.municipal.notices import directors
from governance.municipal.permissions import (
    can_answer,
    can_keep_track,
    takes_answer,
    who_can_about_tracks,
)
from governance.municipal.prefilled import body_before
from governance.municipal.question import question_of
from governance.municipal.tally import tally_of
from governance.views.municipal import READERS, _around, crumbs
from vardforlopp.common import dates, documents, drafts
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.models import Document
from vardforlopp.common.pages import attempt, form_page, posted
from vardforlopp.common.wording import all_of, municipal

WEEKS = timedelta(weeks=6)  # what is proposed as time to answer


@access(can_keep_track, fetch=fetch.track, methods=BOTH)
def ask(request: HttpRequest, subject: MunicipalTrack) -> HttpResponse:
    """Asks all municipalities that have not answered, in one press."""
    due_on = subject.due_on or dates.today() + WEEKS
    initial = {"version": subject.version, "due_on": max(due_on, dates.today())}
    return form_page(
        request,
        AskForm(posted(request), initial=initial),
        do=lambda facts: actions.ask_municipalities(subject, by=request.user, **facts),
        done=lambda asked: f"{len(asked)} kommuner är tillfrågade. Socialcheferna får mejl.",
        title="Fråga kommunerna",
        lead=_whom(subject),
        submit="Fråga",
        **_around(subject),
    )


def _whom(subject: MunicipalTrack) -> str:
    """How many get a mail, and where somebody has to be asked in another way."""
    waited = [one.municipality for one in tally_of(subject).counted if not one.is_answered]
    reached = directors(waited)
    without = [str(place) for place in waited if place.pk not in reached]
    told = f"{len(waited)} kommuner har inte svarat. Socialchefen i var och en får en länk till "
    told += "sitt svar."
    if without:
        told += f" Ingen socialchef med konto finns i {all_of(without)}: fråga där på annat sätt, "
        told += "och notera svaret."
    return told


@access(anyone_signed_in, fetch=fetch.answer, writes=can_answer, methods=BOTH)
def answer(request: HttpRequest, subject: MunicipalAnswer) -> HttpResponse:
    """What the municipality says, and the form for those who answer for it."""
    form = _form(request, subject)
    if request.method == "POST" and form.is_valid() and _save(request, subject, form):
        drafts.discard(request.user, request.path)
        messages.success(request, "Svaret är sparat.")
        return redirect(subject.track.get_absolute_url())
    user: Any = request.user
    may = can_answer(user, subject) & takes_answer(subject)
    draft = drafts.restore(form, request.user, request.path) if may else None
    place = municipal(str(subject.municipality))
    context = {
        "answer": subject,
        "place": place,
        "state": shown.STATES[subject.reply],  # type: ignore[index]
        "question": question_of(user, subject.track),
        "facts": shown.answer_facts(subject),
        "form": form if may or form.is_bound else None,
        "may": may,
        "is_noting": not user.may("answer_for_municipality", subject.municipality),
        "draft": draft,
        "draft_address": request.path,
        "readers": READERS,
        "history": lines(subject) if subject.pk else [],
        "who_can": who_can_about_tracks(subject.track.council),
        "crumbs": crumbs(subject.track.council, subject.track),
    }
    status = 422 if form.errors else 200
    return render(request, "governance/municipal_answer.html", context, status=status)


def _form(request: HttpRequest, subject: MunicipalAnswer) -> AnswerForm:
    initial: dict[str, Any] = {}
    if not subject.is_answered:
        initial = {"answered_on": dates.today(), "body": subject.body or body_before(subject)}
    files = request.FILES if request.method == "POST" else None
    return AnswerForm(posted(request), files, instance=subject, initial=initial)


def _save(request: HttpRequest, subject: MunicipalAnswer, form: AnswerForm) -> Any:
    given = (subject.track, subject.municipality)
    facts = dict(form.cleaned_data)
    return attempt(form, form.save_by, actions.answer_for, *given, by=request.user, **facts)


@access(anyone_signed_in, fetch=fetch.answer_document)
def document(request: HttpRequest, paper: Document) -> FileResponse:
    """The paper of a municipality's answer."""
    return documents.respond(paper)
