"""Needs raised upward: the list and inbox, one need, raising and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.common.workflow import Transition
from vardforlopp.introduction import needs as shown
from vardforlopp.introduction.actions import needs as actions
from vardforlopp.introduction.fetch import need_for
from vardforlopp.introduction.forms.needs import MoveForm, NeedFilter, NeedForm
from vardforlopp.introduction.models import Need
from vardforlopp.introduction.permissions import can_raise_need
from vardforlopp.introduction.workflow import need_workflow
from vardforlopp.pathways.views.around import READERS

PER_PAGE = 50
Move = tuple[Need, Transition]
VERBS: dict[str, Callable[..., Need]] = {
    "receive": actions.receive_need,
    "answer": actions.answer_need,
    "decline": actions.decline_need,
    "withdraw": actions.withdraw_need,
}
DONE = {
    "receive": "Behovet är mottaget.",
    "answer": "Behovet är besvarat, och den som lyfte det får veta.",
    "decline": "Behovet är avböjt, och den som lyfte det får veta.",
    "withdraw": "Behovet är återtaget.",
}
EXPLAINED = {
    "receive": "Organet har läst behovet och återkommer med ett svar.",
    "answer": "Svaret läses av alla som är inloggade. Det går inte att ändra efteråt.",
    "decline": "Svaret läses av alla som är inloggade. Det går inte att ändra efteråt.",
    "withdraw": "Organet ska inte längre svara. Behovet står kvar i listan som återtaget.",
}


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the start page to the needs."""
    return [("Läget", reverse("start")), *more]


@access(anyone_signed_in)
def needs(request: HttpRequest) -> HttpResponseBase:
    """The needs of everybody, narrowed by the address; the same rows as a file."""
    form = NeedFilter(request.GET, user=request.user)
    found = form.narrow(Need.objects.visible_to(request.user)).select_related(*shown.WITH_NAMES)
    kind = wanted(request)
    if kind and form.is_valid():
        rows = shown.exported(found.iterator(chunk_size=500))
        return table_response(kind, "behov", shown.COLUMNS, rows)
    context = {
        "form": form,
        "chips": form.chips(),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("sida")),
        "query": form.query(),
        **form.exports(),
        "may_raise": can_raise_need(request.user),
        "crumbs": crumbs(),
    }
    return render(request, "introduction/needs.html", context, status=form.status)


@access(anyone_signed_in, fetch=need_for)
def need(request: HttpRequest, subject: Need) -> HttpResponse:
    """One need with its answer, and what can be done."""
    context = {
        "need": subject,
        "facts": shown.facts(subject),
        "buttons": shown.buttons(request.user, subject),
        "answering": shown.answering(subject),
        "history": lines(subject),
        "who_can": shown.who_can(subject),
        "crumbs": crumbs(("Behov", reverse("needs"))),
    }
    return render(request, "introduction/need.html", context)


@access(can_raise_need, methods=BOTH)
def new_need(request: HttpRequest) -> HttpResponse:
    """Raises a need."""
    form = NeedForm(posted(request), user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: actions.raise_need(by=request.user, **facts),
        done="Behovet är lyft. De som svarar för organet får veta.",
        title="Lyft ett behov",
        lead="Till ett programområde eller ett nationellt organ. När det är lyft ändras texten "
        "inte.",
        submit="Lyft behovet",
        then=lambda need: need.get_absolute_url(),
        back=reverse("needs"),
        readers=READERS,
        crumbs=crumbs(("Behov", reverse("needs"))),
    )


def move_for(user: Any, pk: int, name: str) -> Move:
    """A need, or Http404, and a step of its workflow."""
    return need_for(user, pk), need_workflow.transitions[name]


def can_move(user: Any, move: Move) -> Answer:
    """Those whom the workflow lets take the step."""
    return move[1].allowed(user, move[0])


@access(can_move, fetch=move_for, methods=BOTH)
def move_need(request: HttpRequest, move: Move) -> HttpResponse:
    """Receives, answers, declines or takes back."""
    subject, row = move
    form = MoveForm(subject, row.name, posted(request))
    return form_page(
        request,
        form,
        do=lambda facts: VERBS[row.name](subject, by=request.user, **facts),
        done=DONE[row.name],
        title=f"{row.label}: {subject.title}",
        lead=EXPLAINED[row.name],
        submit=row.label,
        then=subject.get_absolute_url(),
        crumbs=crumbs(("Behov", reverse("needs")), (str(subject), subject.get_absolute_url())),
    )
