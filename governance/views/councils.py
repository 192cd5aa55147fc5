"""The councils, and the overview of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.councils import shown
from governance.councils.waiting import waiting_in
from governance.matters.permissions import can_open_matter
from governance.models import setting_of
from governance.panels import tabs
from regions.models import Body
from regions.pages import Crumbs
from regions.permissions import can_edit_registers
from regions.tables import draw, exported
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Råd och beslut"
WHO_CAN = [
    "Alla inloggade ser vilka råd som finns och hur de arbetar.",
    "Ärenden som inte är beslutade läses av rådet, dem som bereder åt det och dem i införandet.",
]


def crumbs(council: Body | None = None) -> Crumbs:
    """From the start page to the councils, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("councils"))]
    return [*way, (str(council), reverse("council", args=[council.slug]))] if council else way


@access(anyone_signed_in)
def council_list(request: HttpRequest) -> HttpResponseBase:
    """Every council that works by an order of its own; the same rows as a file."""
    rows = shown.listed(request.user)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "rad", headings, exported(shown.LIST, rows))
    context = {
        "table": draw("Råd", shown.LIST, rows),
        "may_add": can_edit_registers(request.user),
        "who_can": WHO_CAN,
        "crumbs": crumbs()[:1],
    }
    return render(request, "governance/councils.html", context)


@access(anyone_signed_in, fetch=fetch.council)
def council(request: HttpRequest, subject: Body) -> HttpResponse:
    """What waits, the next meeting, the matters by state, the latest decisions, the members."""
    setting = setting_of(subject)
    meeting = shown.next_meeting(request.user, subject)
    context = {
        "council": subject,
        "setting": setting,
        "waiting": waiting_in(request.user, subject),
        "meeting": meeting,
        "meeting_about": shown.about_meeting(request.user, subject, meeting),
        "states": shown.by_state(request.user, subject),
        "decisions": shown.latest_decisions(request.user, subject),
        "members": shown.members(subject),
        "may_open": can_open_matter(request.user, subject),
        "tabs": tabs("council", subject),
        "who_can": WHO_CAN,
        "crumbs": crumbs(),
    }
    return render(request, "governance/council.html", context)
