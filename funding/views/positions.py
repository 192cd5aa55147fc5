"""Positions: all of them, one with its holders, keeping it, and who is to hold it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch, positions
from funding.actions import positions as actions
from funding.forms.positions import (
    ConfirmForm,
    DeclineForm,
    EndHoldingForm,
    HolderForm,
    NewPositionForm,
    PositionForm,
)
from funding.models import Position, PositionHolding
from funding.panels import tabs
from funding.permissions import (
    can_answer_holding,
    can_edit_positions,
    can_end_holding,
    can_extend_position,
    can_propose_holder,
    who_can_about,
)
from regions.pages import Crumbs, edit_page, new_page
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Tjänster som processtöd"


def crumbs(position: Position | None = None) -> Crumbs:
    """From the start page to the positions, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("positions"))]
    return [*way, (str(position), position.get_absolute_url())] if position else way


@access(anyone_signed_in)
def position_list(request: HttpRequest) -> HttpResponseBase:
    """Every position and who holds it; the same rows as a file."""
    rows = positions.listed(request.user)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in positions.LIST]
        return table_response(kind, "tjanster", headings, exported(positions.LIST, rows))
    context = {
        "table": draw(TITLE, positions.LIST, rows),
        "tabs": tabs("positions", request.user),
        "may_edit": can_edit_positions(request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/positions.html", context)


@access(anyone_signed_in, fetch=fetch.position)
def position(request: HttpRequest, subject: Position) -> HttpResponse:
    """One position: what it is, who holds it, and the history of both."""
    context = {
        "position": subject,
        "facts": positions.facts(subject),
        "holdings": list(positions.holdings(request.user, subject)),
        "agreements": positions.agreements(request.user, subject),
        "money": positions.money(request.user, subject),
        "may_edit": can_edit_positions(request.user, subject),
        "may_extend": can_extend_position(request.user, subject),
        "may_propose": can_propose_holder(request.user, subject),
        "history": lines_with(subject, subject.holdings.select_related("person")),
        "who_can": who_can_about(subject),
        "crumbs": crumbs(),
    }
    return render(request, "funding/position.html", context)


@access(can_edit_positions, methods=BOTH)
def new_position(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewPositionForm(posted(request), user=request.user),
        add=actions.add_position,
        title="Lägg till tjänst",
        back=reverse("positions"),
        trail=crumbs(),
    )


@access(can_edit_positions, fetch=fetch.position, methods=BOTH)
def edit_position(request: HttpRequest, subject: Position) -> HttpResponse:
    return edit_page(request, subject, PositionForm, then=subject, trail=crumbs(subject))


@access(can_propose_holder, fetch=fetch.position, methods=BOTH)
def propose(request: HttpRequest, subject: Position) -> HttpResponse:
    """The region names who is to hold the position."""
    return form_page(
        request,
        HolderForm(posted(request), user=request.user),
        do=lambda facts: actions.propose_holder(subject, by=request.user, **facts),
        done="Förslaget är lämnat. Kansliet bekräftar eller avböjer.",
        title="Föreslå innehavare",
        lead=f"Till {subject}. Det gäller när kansliet har bekräftat.",
        submit="Föreslå",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_answer_holding, fetch=fetch.holding, methods=BOTH)
def confirm(request: HttpRequest, row: PositionHolding) -> HttpResponse:
    words = ("Bekräfta", "Innehavet är bekräftat.")
    return _answer(request, row, ConfirmForm, actions.confirm_holding, *words)


@access(can_answer_holding, fetch=fetch.holding, methods=BOTH)
def decline(request: HttpRequest, row: PositionHolding) -> HttpResponse:
    words = ("Avböj", "Förslaget är avböjt.")
    return _answer(request, row, DeclineForm, actions.decline_holding, *words)


@access(can_end_holding, fetch=fetch.holding, methods=BOTH)
def end(request: HttpRequest, row: PositionHolding) -> HttpResponse:
    words = ("Avsluta", "Innehavet har fått en sista dag.")
    return _answer(request, row, EndHoldingForm, actions.end_holding, *words)


def _answer(
    request: HttpRequest,
    row: PositionHolding,
    form_class: type[VersionForm],
    verb: Callable[..., Any],
    label: str,
    done: str,
) -> HttpResponse:
    """A form about one holding, from the page of its position and back."""
    position = row.position
    return form_page(
        request,
        form_class(posted(request), initial={"version": row.version}),
        do=lambda facts: verb(row, by=request.user, **facts),
        done=done,
        title=f"{label}: {row.person}",
        lead=f"I {position}, {_period(row)}.",
        submit=label,
        then=position.get_absolute_url(),
        crumbs=crumbs(position),
    )


def _period(row: PositionHolding) -> str:
    end = f"till och med {swedish_date(row.valid_to)}" if row.valid_to else "tills vidare"
    return f"från och med {swedish_date(row.valid_from)} {end}"
