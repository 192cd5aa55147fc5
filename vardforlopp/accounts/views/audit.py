"""The log of changes, for those who audit."""

from __future__ import annotations

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vardforlopp.accounts import audit, permissions, rights
from vardforlopp.accounts.forms.filters import AuditFilter
from vardforlopp.accounts.views.tabs import tabs
from vardforlopp.common import dates
from vardforlopp.common.access import access

PER_PAGE = 50
FIRST_KIND = "accounts.appointment"
USUAL_DAYS = 30


@access(permissions.can_read_audit)
def log(request: HttpRequest) -> HttpResponse:
    """Who changed what, when and why: kind, person and period live in the address."""
    asked = request.GET.copy()
    usual = dates.today() - timedelta(days=USUAL_DAYS)
    asked["slag"] = asked.get("slag") or FIRST_KIND
    asked["fran"] = asked.get("fran") or usual.isoformat()
    places = rights.reached(request.user, "read_audit")  # type: ignore[arg-type]
    form = AuditFilter(asked, kinds=audit.kinds(places))
    context = {"form": form, "tabs": tabs(request, "audit_log"), "query": f"{form.query()}&"}
    context |= {"page": None, "is_empty": False}
    if not form.is_valid():
        return render(request, "accounts/audit_log.html", context, status=422)
    kind = form.cleaned_data["slag"]
    last = form.cleaned_data["till"] or dates.today()
    found = audit.rows(kind, form.asked("av"), form.cleaned_data["fran"], last, places)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("sida"))
    context |= {"page": page, "is_empty": not page.object_list}
    context |= {"entries": audit.entries(kind, list(page.object_list))}
    return render(request, "accounts/audit_log.html", context)
