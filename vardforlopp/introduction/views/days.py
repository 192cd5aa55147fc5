"""One's own calendar as a page: every day of every source, month by month."""

from __future__ import annotations

from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from regions.tables import Column, draw, exported
from vardforlopp.accounts.views.me import me
from vardforlopp.common import dates
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.ical import Event
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import calendars

WHO_CAN = ["Bara du ser din kalender.", "Raderna kommer från sidorna de länkar till."]


def _path(event: Event) -> str:
    """The address here: in a calendar it has the name of the site before it."""
    url = urlsplit(event.url)
    return url._replace(scheme="", netloc="").geturl()


def _title(event: Event) -> str:
    return event.title


def _hours(event: Event) -> str:
    if event.hours is None:
        return ""
    first, last = (one.astimezone(dates.STOCKHOLM) for one in event.hours)
    return f"{first:%H.%M}–{last:%H.%M}"


COLUMNS = (
    Column("Vad", _title, _path),
    Column("Dag", lambda event: event.day),
    Column("Tid", _hours),
    Column("Plats", lambda event: event.place),
)


@access(anyone_signed_in)
def calendar_days(request: HttpRequest) -> HttpResponseBase:
    """What is ahead, or what has been; the same rows as a file."""
    past = request.GET.get("visa") == "tidigare"
    rows = calendars.events(me(request))
    shown = [row for row in rows if (row.day < dates.today()) == past]
    if past:
        shown.reverse()
    kind = wanted(request)
    if kind:
        headings = [column.label for column in COLUMNS]
        return table_response(kind, "kalender", headings, exported(COLUMNS, shown))
    mark = "?visa=tidigare&" if past else "?"
    context: dict[str, Any] = {
        "months": [
            {"name": dates.swedish_month(month), "table": draw("", COLUMNS, list(days))}
            for month, days in groupby(shown, key=lambda row: row.day.replace(day=1))
        ],
        "past": past,
        "csv": f"{mark}format=csv",
        "xlsx": f"{mark}format=xlsx",
        "who_can": WHO_CAN,
        "crumbs": [("Läget", reverse("start"))],
    }
    return render(request, "introduction/calendar_days.html", context)
