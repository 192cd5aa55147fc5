"""What each answers in a matter, and what the council recommends."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from governance import fetch
from governance.actions import recommending
from governance.actions import voting as actions
from governance.forms.voting import BallotsForm, OwnAnswersForm, RecommendationForm
from governance.meetings.page import item_address
from governance.meetings.permissions import (
    can_answer_meeting,
    can_recommend,
    can_vote_for_all,
)
from governance.meetings.sitting import Sitting
from governance.models import AgendaItem, Ballot, Meeting
from governance.views.agenda import POST
from governance.views.meetings import crumbs
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.pages import form_page, posted


def to_point(item: AgendaItem) -> str:
    """The address of the point on the meeting's page."""
    return f"{item.meeting.get_absolute_url()}#punkt-{item.pk}"


@access(can_vote_for_all, fetch=fetch.agenda_item, methods=POST)
def agree(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Everybody who takes part is for; on to the recommendation."""
    try:
        actions.agree(item, by=request.user)
    except Forbidden:
        raise
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect(to_point(item))
    return redirect(item_address("recommendation_new", item))


@access(can_vote_for_all, fetch=fetch.agenda_item, methods=BOTH)
def ballots(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """What each who takes part answered."""
    sitting = Sitting(item.meeting)
    form = BallotsForm(posted(request), sitting=sitting, item=item)
    return form_page(
        request,
        form,
        do=lambda _: actions.vote(item, by=request.user, choices=form.choices()),
        done="Svaren är sparade.",
        title=f"Svar: {item.title}",
        over=str(item.meeting),
        lead="Den som har jäv är inte med. Svaren står i protokollet.",
        submit="Spara svaren",
        then=item_address("recommendation_new", item),
        back=to_point(item),
        crumbs=crumbs(item.council, item.meeting),
    )


@access(can_recommend, fetch=fetch.agenda_item, methods=BOTH)
def recommendation(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """What the council recommends to its chair."""
    sitting = Sitting(item.meeting)
    form = RecommendationForm(posted(request), sitting=sitting, item=item)

    def give(facts: dict[str, Any]) -> Any:
        return recommending.recommend(
            item,
            by=request.user,
            advice=facts["advice"],
            text=facts["text"],
            reservations=form.reservations(),
        )

    return form_page(
        request,
        form,
        do=give,
        done="Rekommendationen är lämnad. Beslutet fattar den som har delegation.",
        title=f"Rekommendation: {item.title}",
        over=str(item.meeting),
        lead="Rådet rekommenderar, det beslutar inte. Rekommendationen ändras inte efteråt.",
        submit="Lämna rekommendation",
        then=to_point(item),
        crumbs=crumbs(item.council, item.meeting),
        template="governance/recommendation.html",
        quorum=sitting.quorum(item),
        answers=sitting.answers(item),
        silent=sitting.silent(item),
        jav=sitting.jav(item),
        ballots_url="" if item.meeting.is_between else item_address("agenda_item_ballots", item),
        item=item,
    )


@access(can_answer_meeting, fetch=fetch.meeting, methods=BOTH)
def answer(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """One's own answers between meetings."""
    sitting = Sitting(subject)
    user: Any = request.user
    me = user.person_id
    items = [row for row in sitting.items if row.matter and me not in sitting.barred(row)]
    rows = Ballot.objects.filter(item__in=items, person=me)
    form = OwnAnswersForm(posted(request), items=items, given={row.item_id: row for row in rows})

    @transaction.atomic
    def send(_: dict[str, Any]) -> bool:
        for item in items:
            actions.answer(item, by=request.user, **form.answer_to(item))
        return True

    return form_page(
        request,
        form,
        do=send,
        done="Tack, ditt svar är sparat. Du kan ändra det tills frågan avslutas.",
        title="Svara på frågan",
        over=str(subject),
        submit="Svara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject.council, subject),
        template="governance/answer.html",
        meeting=subject,
        items=items,
    )
