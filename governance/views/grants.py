"""The grants of a council: all of them with their sums, one, what comes back, what is used."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions import grant_follow_up as actions
from governance.forms.grant_filter import GrantFilter
from governance.forms.grants import ReverseForm, UseForm
from governance.grants import fetch as fetching
from governance.grants import permissions as rules
from governance.grants import shown
from governance.models import TransitionGrant
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.money import sek
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Omställningsbidrag"
READERS = "Alla inloggade kan läsa det du skriver."


def crumbs(council: Body, grant: TransitionGrant | None = None) -> Crumbs:
    """From the start page to the grants of a council, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("grants", args=[council.slug]))]
    return [*way, (grant.decision.label, grant.get_absolute_url())] if grant else way


@access(anyone_signed_in, fetch=fetch.council)
def grant_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The grants the address asks for and their sums; either as a file."""
    form = GrantFilter(request.GET, user=request.user, council=council)
    rows = list(form.narrow(shown.listed(request.user, council)))
    sums = shown.sums(council, rows)
    kind = wanted(request)
    if kind and form.is_valid():
        is_sums = request.GET.get("tabell") == "summor"
        columns, found = (shown.SUMS, sums) if is_sums else (shown.FILE, rows)
        headings = [column.label for column in columns]
        return table_response(kind, "omstallningsbidrag", headings, exported(columns, found))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context: dict[str, Any] = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        "sums": draw("Summor", shown.SUMS, sums),
        **form.exports(),
        "tabs": tabs("grants", council),
        "who_can": rules.who_can(council),
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/grants.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetching.grant)
def grant(request: HttpRequest, row: TransitionGrant) -> HttpResponse:
    """One grant: the decision, the money, what came back, what was used."""
    of = row.decision
    context = {
        "grant": row,
        "facts": shown.facts(row),
        "figures": shown.figures(row),
        "places": shown.places(row),
        "choices": shown.choices(request.user, row),
        "reversals": row.reversals.select_related("reversed_by", "decision__council"),
        "uses": row.uses.select_related("reported_by"),
        "tabs": tabs("grants", of.council),
        "who_can": rules.who_can(of.council),
        "crumbs": crumbs(of.council),
    }
    return render(request, "governance/grant.html", context)


@access(rules.can_reverse, fetch=fetching.grant, methods=BOTH)
def reverse_part(request: HttpRequest, row: Any) -> HttpResponse:
    """What is not used is taken back."""
    left = row.standing - row.used
    return form_page(
        request,
        ReverseForm(posted(request), initial={"amount": left or None, "token": uuid4()}),
        do=lambda facts: actions.reverse_grant(row, by=request.user, **facts),
        done="Beloppet är återfört. Regional ekonom får besked.",
        title="Återför det som inte används",
        over=f"{row.decision.label}, {row.receiver}",
        lead=f"Högst {sek(left)} kan återföras. Det ger utrymme igen det år bidraget beviljades.",
        submit="Återför",
        readers=READERS,
        then=row.get_absolute_url(),
        crumbs=crumbs(row.decision.council, row),
    )


@access(rules.can_report_use, fetch=fetching.grant, methods=BOTH)
def report(request: HttpRequest, row: Any) -> HttpResponse:
    """What a part was used for."""
    left = row.standing - row.used
    return form_page(
        request,
        UseForm(posted(request), initial={"token": uuid4()}),
        do=lambda facts: actions.report_use(row, by=request.user, **facts),
        done="Användningen är redovisad.",
        title="Redovisa hur bidraget använts",
        over=f"{row.decision.label}, {row.receiver}",
        lead=f"{sek(left)} är kvar att redovisa. Ändamålet är: {row.purpose}",
        submit="Redovisa",
        readers=READERS,
        then=row.get_absolute_url(),
        crumbs=crumbs(row.decision.council, row),
    )
