"""The log of changes, for those who audit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from vardforlopp.accounts import audit, audit_rows, permissions, rights
from vardforlopp.accounts.forms.filters import AuditFilter
from vardforlopp.accounts.views.me import me
from vardforlopp.accounts.views.tabs import SECTION, START, tabs
from vardforlopp.common import dates
from vardforlopp.common.access import access
from vardforlopp.common.spreadsheets import table_response, wanted

PER_PAGE = 50
PER_CHUNK = 500
USUAL_DAYS = 30
COLUMNS = ["När", "Vem", "Vad", "Gäller", "Skäl", "Ändringar", "Referensnummer"]


@access(permissions.can_read_audit)
def log(request: HttpRequest) -> HttpResponseBase:
    """Who changed what, when and why: kind, person and period live in the address."""
    places = rights.reached(me(request), "read_audit")
    form = _form(request, places)
    context: dict[str, Any] = {"form": form, "tabs": tabs(request, "audit_log")}
    context |= {"page": None, "is_empty": False, "crumbs": [START, SECTION]}
    if not form.is_valid():
        return render(request, "accounts/audit_log.html", context, status=form.status)
    search = form.search(places)
    if file := wanted(request):
        return table_response(file, "andringslogg", COLUMNS, _rows(audit.Lines(search)))
    number = _number(request)
    found: Any = audit.Lines(search, end=number * PER_PAGE)
    page = Paginator(found, PER_PAGE).get_page(number)
    context |= {"page": page, "beyond": found.beyond, "is_empty": not page.object_list}
    context |= {"rows": audit_rows.drawn(audit.entries(page.object_list))}
    context |= {"query": form.query(), **form.exports()}
    return render(request, "accounts/audit_log.html", context)


def _form(request: HttpRequest, places: audit.Places | None) -> AuditFilter:
    """The filter; the last month when no other is asked for."""
    asked = request.GET.copy()
    usual = dates.today() - timedelta(days=USUAL_DAYS)
    asked["fran"] = asked.get("fran") or usual.isoformat()
    return AuditFilter(asked, kinds=audit.kinds(places))


def _number(request: HttpRequest) -> int:
    """Of the page; the first when what is asked for is no number."""
    asked = request.GET.get("sida", "")
    return int(asked[:6]) or 1 if asked.isdecimal() else 1


def _rows(found: audit.Lines) -> Iterator[list[Any]]:
    """Every line that is looked for, some hundreds fetched at a time."""
    keys = iter(found)
    while chunk := list(islice(keys, PER_CHUNK)):
        for entry in audit.entries(chunk):
            line = entry.line
            changes = "; ".join(
                f"{label}: {before} → {after}" for label, before, after in line.differences
            )
            request_id = str(line.request_id or "")
            yield [
                line.at,
                line.actor,
                line.sentence,
                entry.about,
                line.reason,
                changes,
                request_id,
            ]
