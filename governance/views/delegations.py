"""The delegation order of a council: all lines, one of them, a new one, the answer, the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding.forms.positions import ConfirmForm, DeclineForm
from governance import fetch
from governance.actions import delegations as actions
from governance.delegations import shown
from governance.delegations.holding import chain_of
from governance.delegations.permissions import (
    can_answer_delegation,
    can_end_delegation,
    can_propose_delegation,
    who_can_about_delegations,
)
from governance.forms.delegations import DelegationForm, EndDelegationForm
from governance.models import Delegation
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Delegation"


def crumbs(council: Body, row: Delegation | None = None) -> Crumbs:
    """From the start page to the delegation order of a council, and to one line of it."""
    way = [*councils.crumbs(council), (TITLE, reverse("delegations", args=[council.slug]))]
    return [*way, (str(row), row.get_absolute_url())] if row else way


@access(anyone_signed_in, fetch=fetch.council)
def delegation_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """Who may decide what, from the board down; the same rows as a file."""
    rows = shown.listed(council)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "delegationer", headings, exported(shown.FILE, rows))
    context = {
        "council": council,
        "trees": shown.trees(council, rows),
        "table": draw(TITLE, shown.LIST, rows),
        "may_propose": can_propose_delegation(request.user, council),
        "tabs": tabs("delegations", council),
        "who_can": who_can_about_delegations(council),
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/delegations.html", context)


@access(anyone_signed_in, fetch=fetch.delegation)
def delegation(request: HttpRequest, row: Delegation) -> HttpResponse:
    """One line: what it gives, what it rests on, what may be done, and its history."""
    context = {
        "delegation": row,
        "chain": chain_of(row)[::-1],
        "below": shown.resting_on(row),
        "facts": shown.facts(row),
        "choices": list(shown.choices(request.user, row)),
        "tabs": tabs("delegations", row.council),
        "history": lines(row),
        "who_can": who_can_about_delegations(row.council),
        "crumbs": crumbs(row.council),
    }
    return render(request, "governance/delegation.html", context)


@access(can_propose_delegation, fetch=fetch.council, methods=BOTH)
def propose(request: HttpRequest, council: Body) -> HttpResponse:
    """A line that waits for a second person."""
    return form_page(
        request,
        DelegationForm(posted(request), council=council),
        do=lambda facts: actions.propose_delegation(council, by=request.user, **facts),
        done="Delegationen är upplagd. En andra person bekräftar den.",
        title="Lägg upp delegation",
        lead=f"Vem som får besluta vad i {council}. Delegationen gäller när en andra person har "
        "bekräftat den.",
        submit="Lägg upp",
        then=lambda made: made.get_absolute_url(),
        back=reverse("delegations", args=[council.slug]),
        crumbs=crumbs(council),
    )


@access(can_answer_delegation, fetch=fetch.delegation, methods=BOTH)
def confirm(request: HttpRequest, row: Delegation) -> HttpResponse:
    words = ("Bekräfta", "Delegationen är bekräftad.")
    return _answer(request, row, ConfirmForm, actions.confirm_delegation, *words)


@access(can_answer_delegation, fetch=fetch.delegation, methods=BOTH)
def decline(request: HttpRequest, row: Delegation) -> HttpResponse:
    words = ("Avböj", "Delegationen är avböjd.")
    return _answer(request, row, DeclineForm, actions.decline_delegation, *words)


@access(can_end_delegation, fetch=fetch.delegation, methods=BOTH)
def end(request: HttpRequest, row: Delegation) -> HttpResponse:
    words = ("Avsluta", "Delegationen har fått en sista dag.")
    return _answer(request, row, EndDelegationForm, actions.end_delegation, *words)


def _answer(
    request: HttpRequest,
    row: Delegation,
    form_class: type[VersionForm],
    verb: Callable[..., Any],
    label: str,
    done: str,
) -> HttpResponse:
    """A form about one line, from its page and back."""
    gives = shown.gives(row)
    return form_page(
        request,
        form_class(posted(request), initial={"version": row.version}),
        do=lambda facts: verb(row, by=request.user, **facts),
        done=done,
        title=f"{label}: delegation till {row.get_role_display()}",
        lead=f"{str(row.get_kind_display()).capitalize()} i {row.council}"
        f"{f', {gives}' if gives else ''}. {row.delegator}, {row.reference}.",
        submit=label,
        then=row.get_absolute_url(),
        crumbs=crumbs(row.council, row),
    )
