"""The gap analysis of an introduction: its table, klarmarkering, rows from other regions, Excel."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.filters import ordered
from vardforlopp.common.import_page import import_page
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.around import part, under
from vardforlopp.introduction.forms.filters import GapFilter
from vardforlopp.introduction.forms.gaps import ReuseForm
from vardforlopp.introduction.gap_overview import (
    ORDERS,
    gap_headings,
    history_of,
    may_change,
    progress_of,
    rows_of,
    state_of,
    who_can,
)
from vardforlopp.introduction.gap_sheet import HEADINGS, GapSheet, exported, unit_names
from vardforlopp.introduction.models import GapAnalysis, GapItem
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.introduction.views.analysis import closed, complete_page, reopen_page
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

TAB, LABEL = "gap_analysis", "Gapanalys"
NOT_YET = no("Analysen är inte klar än. Bara de som förbereder införandet läser den.")


def analysis_of(implementation: Implementation) -> GapAnalysis:
    """The analysis, or one that nobody has begun."""
    found = GapAnalysis.objects.filter(implementation=implementation)
    first = found.select_related("completed_by").first()
    analysis = first or GapAnalysis(implementation=implementation)
    analysis.implementation = implementation
    return analysis


@access(anyone_signed_in, fetch=implementation_for)
def gap_analysis(request: HttpRequest, implementation: Implementation) -> HttpResponseBase:
    """The rows, as a page and as a file; what is unfinished only inside its scope."""
    analysis = analysis_of(implementation)
    is_inside = can_read_drafts(request.user, implementation)
    kind = wanted(request)
    if not (is_inside or analysis.is_complete):
        if kind:
            raise PermissionDenied(NOT_YET.reason)
        shown = part(implementation, TAB) | {"title": "gapanalysen"}
        return render(request, "introduction/analysis_unfinished.html", shown)
    form = GapFilter(request.GET, implementation=implementation)
    rows = ordered(form.narrow(rows_of(implementation)), request.GET, ORDERS, "pk")
    if kind and form.is_valid():
        cells = exported(rows, unit_names(implementation))
        return table_response(kind, f"gapanalys-{implementation.region.slug}", HEADINGS, cells)
    context = _table(request, implementation, analysis, form, rows)
    context["history"] = history_of(analysis) if is_inside else []
    context["is_inside"] = is_inside
    return render(request, "introduction/gap_analysis.html", context, status=form.status)


def _table(
    request: HttpRequest,
    implementation: Implementation,
    analysis: GapAnalysis,
    form: GapFilter,
    rows: Any,
) -> dict[str, Any]:
    names = ("gap_item_new", "gap_reuse", "gap_import", "gap_complete", "gap_reopen")
    may = can_prepare(request.user, implementation)
    return {
        **part(implementation, TAB),
        "analysis": analysis,
        "form": form,
        "chips": form.chips(),
        **form.exports(),
        "query": form.address(),
        "headings": gap_headings(form),
        "rows": list(rows),
        "progress": progress_of(implementation),
        "may_prepare": may,
        "may_change": may_change(request.user, implementation, analysis),
        "may_complete": may & state_of(analysis),
        "urls": {name: address(implementation, name) for name in names},
        "who_can": who_can(implementation),
    }


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def complete(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Says that the analysis is klar; refused while it has no rows."""
    analysis = analysis_of(implementation)
    has_rows = Answer(True) if analysis.parts().exists() else no(completing.NO_ROWS)
    shut = closed(request, implementation, TAB, state_of(analysis) & has_rows)
    return shut or complete_page(
        request, analysis, tab=TAB, label=LABEL, do=completing.complete_gap_analysis
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def reopen(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Opens an analysis that is klar again, with why."""
    analysis = analysis_of(implementation)
    is_klar = Answer(True) if analysis.is_complete else no("Analysen är redan öppen.")
    shut = closed(request, implementation, TAB, is_klar)
    return shut or reopen_page(request, analysis, tab=TAB, label=LABEL)


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def reuse(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Chooses rows of other regions' analyses of the same version to start from."""
    shut = closed(request, implementation, TAB, state_of(analysis_of(implementation)))
    if shut:
        return shut
    rows = GapItem.objects.reusable_in(implementation).select_related("implementation__region")
    rows = rows.order_by("implementation__region__sort_key", "pk")
    form = ReuseForm(rows, posted(request))
    return form_page(
        request,
        form,
        do=lambda facts: gaps.reuse_gap_items(implementation, by=request.user, **facts),
        done="Raderna är hämtade. Ändra dem så att de stämmer hos er.",
        template="introduction/gap_reuse.html",
        rows=rows,
        title="Hämta rader från andra regioner",
        lead="Rader ur andra regioners klara analyser av samma version. Texterna kopieras och "
        "raden säger vems den utgår från. Enhet, ansvarig, datum och läge börjar om hos er.",
        submit="Hämta de valda",
        **under(implementation, TAB, LABEL, "rader"),
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def sheet(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Takes the sheet in again: rows with Nr are changed, rows without are added."""
    then = under(implementation, TAB, LABEL, "rader")
    return import_page(
        request,
        GapSheet(implementation, request.user).as_import(),
        then=then["then"],
        title="Läs in gapanalysen från Excel",
        lead="Rader med Nr ändras, rader utan Nr läggs till. Rör inte Nr och Version. Rader som "
        "inte är med i bladet står kvar som de är.",
        crumbs=then["crumbs"],
        template_url=f"{address(implementation, TAB)}?format=xlsx",
    )
