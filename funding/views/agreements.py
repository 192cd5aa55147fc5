"""The state's agreements: all years, and one with its lines, reports and unused money."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch, overview
from funding.actions import agreements as actions
from funding.forms.agreements import AgreementForm, NewAgreementForm
from funding.models import Agreement
from funding.panels import tabs
from funding.permissions import can_edit_agreements, who_can
from regions.pages import Crumbs, edit_page, new_page
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Pengar från staten"


def crumbs(agreement: Agreement | None = None) -> Crumbs:
    """From the start page to the agreements, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("agreements"))]
    return [*way, (str(agreement), agreement.get_absolute_url())] if agreement else way


@access(anyone_signed_in)
def agreements(request: HttpRequest) -> HttpResponseBase:
    """Every year with what was set aside, agreed and allocated; the same rows as a file."""
    rows = overview.listed(request.user)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in overview.LIST]
        return table_response(kind, "overenskommelser", headings, exported(overview.LIST, rows))
    context = {
        "table": draw(TITLE, overview.LIST, rows),
        "tabs": tabs("agreements", request.user),
        "may_edit": can_edit_agreements(request.user),
        "who_can": who_can(),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/agreements.html", context)


@access(anyone_signed_in, fetch=fetch.agreement)
def agreement(request: HttpRequest, subject: Agreement) -> HttpResponse:
    """One year: the sums, the lines, the reports, what was not used, and the history of it all."""
    lines = list(subject.allocations.select_related("body"))
    parts = (lines, subject.reports.all(), subject.unused.all())
    context = {
        "obj": subject,
        "kind": "Statens överenskommelse",
        "facts": overview.facts(subject, overview.sums_of(subject, lines)),
        "sections": overview.sections(request.user, subject, lines),
        "edit_url": reverse("agreement_edit", args=[subject.year]),
        "may_edit": can_edit_agreements(request.user),
        "history": lines_with(subject, *parts),
        "who_can": who_can(),
        "crumbs": crumbs(),
    }
    return render(request, "regions/detail.html", context)


@access(can_edit_agreements, methods=BOTH)
def new_agreement(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewAgreementForm(posted(request)),
        add=actions.add_agreement,
        title="Lägg till överenskommelse",
        back=reverse("agreements"),
        trail=crumbs(),
    )


@access(can_edit_agreements, fetch=fetch.agreement, methods=BOTH)
def edit_agreement(request: HttpRequest, subject: Agreement) -> HttpResponse:
    return edit_page(request, subject, AgreementForm, then=subject, trail=crumbs(subject))
