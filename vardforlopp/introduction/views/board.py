"""The board of one region's pathways by step."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from regions.models import Region
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import board as boards

WHO_CAN = [
    "Alla som är inloggade, i alla regioner, kan läsa tavlan.",
    "Korten flyttas av loggen: öppna ett vårdförlopp och logga. Tavlan själv går inte att ändra.",
]


def region_for(user: Any, region: str) -> Region:
    """A region, or Http404."""
    found: Region = get_object_or_404(Region.objects.visible_to(user), slug=region)
    return found


@access(anyone_signed_in, fetch=region_for)
def board(request: HttpRequest, region: Region) -> HttpResponseBase:
    """Columns R1 to R12 with a card for each pathway, and their timelines as a table."""
    shown = boards.build(request.user, region)
    kind = wanted(request)
    if kind:
        name = f"tavla-{region.slug}"
        return table_response(kind, name, boards.columns_of_file(shown), boards.exported(shown))
    region_url = reverse("region", args=[region.slug])
    context = {
        "region": region,
        "board": shown,
        "region_url": region_url,
        "who_can": WHO_CAN,
        "crumbs": [("Läget", reverse("start")), (str(region), region_url)],
    }
    return render(request, "introduction/board.html", context)
