"""The decisions on delegation of a council: all of them, one, and one as PDF."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.decisions import shown
from governance.decisions.panels import panels_of
from governance.decisions.permissions import WHO_CAN
from governance.decisions.printed import printed
from governance.forms.decisions import DecisionFilter
from governance.models import DelegatedDecision
from governance.panels import parts, tabs
from governance.views import councils
from regions.models import Body
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.pdf import pdf_response
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Beslut"


def crumbs(council: Body, row: DelegatedDecision | None = None) -> Crumbs:
    """From the start page to the decisions of a council, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("delegated_decisions", args=[council.slug]))]
    return [*way, (row.label, row.get_absolute_url())] if row else way


@access(anyone_signed_in, fetch=fetch.council)
def decision_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The decisions the address asks for, the latest first; the same rows as a file."""
    form = DecisionFilter(request.GET, council=council)
    rows = form.narrow(shown.listed(council))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "beslut", headings, exported(shown.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        **form.exports(),
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("delegated_decisions", council),
        "who_can": WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/decisions.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetch.decision)
def decision(request: HttpRequest, row: DelegatedDecision) -> HttpResponse:
    """One decision: its words, who made it on what, and the ones it replaces or is replaced by."""
    context = {
        "decision": row,
        "facts": shown.facts(row),
        "chain": shown.chain(row),
        "line": shown.line_of(row),
        "papers": shown.papers(request.user, row),
        "panels": panels_of(request.user, row),
        "choices": shown.choices(request.user, row),
        "pdf_url": reverse("delegated_decision_pdf", args=[row.council.slug, row.year, row.number]),
        "tabs": tabs("delegated_decisions", row.council),
        "who_can": WHO_CAN,
        "crumbs": crumbs(row.council),
    }
    return render(request, "governance/decision.html", context)


@access(anyone_signed_in, fetch=fetch.decision)
def decision_pdf(request: HttpRequest, row: DelegatedDecision) -> HttpResponse:
    """The decision to keep: PDF/A and PDF/UA."""
    name = f"delegationsbeslut-{row.council.slug}-{row.year}-{row.number}"
    return pdf_response(name, "governance/decision.typ", printed(row))
