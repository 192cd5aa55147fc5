"""The matters of a council: all of them, and one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.forms.matters import MatterFilter
from governance.matters import shown
from governance.matters.panels import panels_of
from governance.matters.permissions import can_open_matter, can_read_council, can_read_matter
from governance.models import Matter
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import access
from vardforlopp.common.history import lines
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Ärenden"


def crumbs(council: Body, matter: Matter | None = None) -> Crumbs:
    """From the start page to the matters of a council, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("matters", args=[council.slug]))]
    return [*way, (matter.label, matter.get_absolute_url())] if matter else way


@access(can_read_council, fetch=fetch.council)
def matter_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The matters the address asks for, the latest first; the same rows as a file."""
    form = MatterFilter(request.GET, user=request.user, council=council)
    rows = form.narrow(shown.listed(request.user, council))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "arenden", headings, exported(shown.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context: dict[str, Any] = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        **form.exports(),
        "may_open": can_open_matter(request.user, council),
        "tabs": tabs("matters", council),
        "who_can": shown.WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/matters.html", context, status=form.status)


@access(can_read_matter, fetch=fetch.matter)
def matter(request: HttpRequest, subject: Matter) -> HttpResponse:
    """One matter: where it stands, what it says, and its history."""
    context = {
        "matter": subject,
        "facts": shown.facts(subject),
        "panels": panels_of(request.user, subject),
        "tabs": tabs("matters", subject.council),
        "history": lines(subject),
        "who_can": shown.WHO_CAN,
        "crumbs": crumbs(subject.council),
    }
    return render(request, "governance/matter.html", context)
