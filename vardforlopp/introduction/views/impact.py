"""The impact assessment of an introduction: its page, its texts, klarmarkering."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.history import lines_with
from vardforlopp.common.money import total
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import impact_overview as overview
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import impact as actions
from vardforlopp.introduction.around import part, under
from vardforlopp.introduction.forms.analysis import READERS
from vardforlopp.introduction.forms.filters import CostFilter
from vardforlopp.introduction.forms.impact import ImpactForm
from vardforlopp.introduction.gap_overview import may_change, state_of, who_can
from vardforlopp.introduction.models import ImpactAssessment
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.introduction.views.analysis import closed, complete_page, reopen_page
from vardforlopp.introduction.views.gaps import NOT_YET
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

TAB, LABEL = "impact", "Konsekvenser"


def assessment_of(implementation: Implementation) -> ImpactAssessment:
    """The assessment, or one that nobody has begun."""
    found = ImpactAssessment.objects.filter(implementation=implementation)
    first = found.select_related("completed_by").first()
    assessment = first or ImpactAssessment(implementation=implementation)
    assessment.implementation = implementation
    return assessment


@access(anyone_signed_in, fetch=implementation_for)
def impact(request: HttpRequest, implementation: Implementation) -> HttpResponseBase:
    """The texts and the costs; what is unfinished only inside its scope."""
    assessment = assessment_of(implementation)
    is_inside = can_read_drafts(request.user, implementation)
    kind = wanted(request)
    if not (is_inside or assessment.is_complete):
        if kind:
            raise PermissionDenied(NOT_YET.reason)
        shown = part(implementation, TAB) | {"title": "konsekvensanalysen"}
        return render(request, "introduction/analysis_unfinished.html", shown)
    every = overview.costs_of(assessment if assessment.pk else None)
    costs = list(every)
    form = CostFilter(request.GET, years=overview.years_of(costs))
    rows = form.narrow(every)
    if kind and form.is_valid():
        name = f"konsekvenser-{implementation.region.slug}"
        return table_response(kind, name, overview.EXPORTED, overview.exported(rows))
    context = _page(request, assessment, costs) | _table(form, rows)
    context["history"] = _history(assessment) if is_inside else []
    context["is_inside"] = is_inside
    return render(request, "introduction/impact.html", context, status=form.status)


def _page(request: HttpRequest, assessment: ImpactAssessment, costs: list[Any]) -> dict[str, Any]:
    implementation = assessment.implementation
    names = ("impact_edit", "impact_cost_new", "impact_complete", "impact_reopen")
    may = can_prepare(request.user, implementation)
    return {
        **part(implementation, TAB),
        "assessment": assessment,
        "texts": overview.texts_of(assessment),
        "years": overview.per_year(costs),
        "column_labels": overview.column_labels(),
        "may_prepare": may,
        "may_change": may_change(request.user, implementation, assessment),
        "may_complete": may & state_of(assessment) & _has_mandate(assessment),
        "urls": {name: address(implementation, name) for name in names},
        "municipal_url": address(implementation, "municipal_summary"),
        "who_can": who_can(implementation),
    }


def _table(form: CostFilter, rows: Any) -> dict[str, Any]:
    shown = list(rows)
    return {
        "form": form,
        "chips": form.chips(),
        "rows": shown,
        "in_year": form.is_valid() and form.cleaned_data["ar"],
        "rows_sum": total(cost.amount for cost in shown),
        **form.exports(),
    }


def _history(assessment: ImpactAssessment) -> list[Any]:
    return lines_with(assessment, assessment.parts()) if assessment.pk else []


def _has_mandate(assessment: ImpactAssessment) -> Answer:
    return Answer(True) if assessment.within_mandate else no(completing.NO_MANDATE)


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def edit(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Writes the texts; somebody else's save in the meantime is shown beside what was typed."""
    assessment = assessment_of(implementation)
    shut = closed(request, implementation, TAB, state_of(assessment))
    if shut:
        return shut
    form = ImpactForm(posted(request), instance=assessment)

    def save(facts: dict[str, Any]) -> Any:
        version = facts.pop("version") or 0
        verb = actions.edit_impact
        return form.save_by(verb, implementation, by=request.user, version=version, **facts)

    return form_page(
        request,
        form,
        do=save,
        done="Konsekvensanalysen är sparad.",
        title="Skriv konsekvensanalysen",
        submit="Spara",
        readers=READERS,
        **under(implementation, TAB, LABEL),
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def complete(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Says that the assessment is klar; refused until it says whether it fits the mandate."""
    assessment = assessment_of(implementation)
    answer = state_of(assessment) & _has_mandate(assessment)
    shut = closed(request, implementation, TAB, answer)
    return shut or complete_page(
        request, assessment, tab=TAB, label=LABEL, do=completing.complete_impact
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def reopen(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Opens an assessment that is klar again, with why."""
    assessment = assessment_of(implementation)
    is_klar = Answer(True) if assessment.is_complete else no("Analysen är redan öppen.")
    shut = closed(request, implementation, TAB, is_klar)
    return shut or reopen_page(request, assessment, tab=TAB, label=LABEL)
