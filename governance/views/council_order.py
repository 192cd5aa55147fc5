"""How a council works: its order, who does what, and the instances above it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance import fetch
from governance.councils import shown
from governance.matters.permissions import can_read_council
from governance.models import setting_of
from governance.panels import tabs
from governance.views.councils import WHO_CAN, crumbs
from regions.models import Body
from vardforlopp.common.access import access


@access(can_read_council, fetch=fetch.council)
def council_settings(request: HttpRequest, subject: Body) -> HttpResponse:
    """The order in force."""
    context = {
        "council": subject,
        "facts": shown.facts(setting_of(subject)),
        "tabs": tabs("council_settings", subject),
        "who_can": WHO_CAN,
        "crumbs": crumbs(subject),
    }
    return render(request, "governance/council_settings.html", context)
