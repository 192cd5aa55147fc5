"""The costs of the impact assessment, and what is the municipality's, on one page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.models import Municipality
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted
from vardforlopp.introduction import impact_overview as overview
from vardforlopp.introduction.actions import impact as actions
from vardforlopp.introduction.around import crumbs, under
from vardforlopp.introduction.fetch import impact_cost_for
from vardforlopp.introduction.forms.analysis import READERS
from vardforlopp.introduction.forms.filters import MunicipalFilter
from vardforlopp.introduction.forms.impact import CostForm, WithdrawForm
from vardforlopp.introduction.gap_overview import rows_of, state_of
from vardforlopp.introduction.models import CostBearer, ImpactCost
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.introduction.views.analysis import closed, of_implementation
from vardforlopp.introduction.views.gaps import analysis_of
from vardforlopp.introduction.views.impact import LABEL, TAB, assessment_of
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def new(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """One more cost or saving."""
    shut = closed(request, implementation, TAB, state_of(assessment_of(implementation)))
    if shut:
        return shut
    initial = {"year": dates.today().year}
    form = CostForm(posted(request), region=implementation.region, initial=initial)

    def add(facts: dict[str, Any]) -> ImpactCost:
        facts.pop("version")
        return actions.add_cost(implementation, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=add,
        done="Kostnaden är tillagd.",
        title="Lägg till kostnad eller besparing",
        submit="Lägg till",
        readers=READERS,
        **under(implementation, TAB, LABEL, "kostnader"),
    )


@access(of_implementation(can_prepare), fetch=impact_cost_for, methods=BOTH)
def edit(request: HttpRequest, cost: ImpactCost) -> HttpResponse:
    """Changes a cost."""
    implementation = cost.assessment.implementation
    shut = closed(request, implementation, TAB, state_of(cost.assessment))
    if shut:
        return shut
    form = CostForm(posted(request), region=implementation.region, instance=cost)

    def save(facts: dict[str, Any]) -> Any:
        version = facts.pop("version") or 0
        return form.save_by(actions.edit_cost, cost, by=request.user, version=version, **facts)

    return form_page(
        request,
        form,
        do=save,
        done="Kostnaden är sparad.",
        title="Ändra kostnad",
        submit="Spara",
        readers=READERS,
        **under(implementation, TAB, LABEL, "kostnader"),
    )


@access(of_implementation(can_prepare), fetch=impact_cost_for, methods=BOTH)
def withdraw(request: HttpRequest, cost: ImpactCost) -> HttpResponse:
    """Strikes out a cost, with why."""
    implementation = cost.assessment.implementation
    shut = closed(request, implementation, TAB, state_of(cost.assessment))
    if shut:
        return shut
    form = WithdrawForm(posted(request), initial={"version": cost.version})
    return form_page(
        request,
        form,
        do=lambda facts: actions.withdraw_cost(cost, by=request.user, **facts),
        done="Kostnaden är struken och räknas inte längre.",
        title=f"Stryk {cost}",
        lead="Kostnaden räknas inte längre. Den och skälet står kvar i historiken.",
        submit="Stryk kostnaden",
        **under(implementation, TAB, LABEL, "kostnader"),
    )


@access(anyone_signed_in, fetch=implementation_for)
def municipal_summary(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """What a municipality, or all those of the region, must do and pay, on one sheet of paper."""
    here = Municipality.objects.filter(region=implementation.region).in_swedish_order()
    municipalities = list(here.in_force())
    form = MunicipalFilter(request.GET, municipalities=municipalities)
    slug = form.cleaned_data["kommun"] if form.is_valid() else ""
    chosen = next((one for one in municipalities if one.slug == slug), None)
    gaps, assessment = analysis_of(implementation), assessment_of(implementation)
    is_inside = can_read_drafts(request.user, implementation)
    shows_gaps = bool(is_inside or gaps.is_complete)
    shows_impact = bool(is_inside or assessment.is_complete)
    context = {
        "implementation": implementation,
        "crumbs": crumbs(implementation, (LABEL, address(implementation, TAB))),
        "municipality": chosen,
        "form": form,
        "gaps": gaps,
        "assessment": assessment,
        "shows_gaps": shows_gaps,
        "shows_impact": shows_impact,
        "rows": _municipal_rows(implementation) if shows_gaps else [],
        **_paid(assessment if shows_impact and assessment.pk else None, chosen),
    }
    return render(request, "introduction/municipal_summary.html", context, status=form.status)


def _municipal_rows(implementation: Implementation) -> list[Any]:
    rows = rows_of(implementation).filter(concerns_municipality=True)
    return list(rows.exclude(progress="dropped").order_by("due_on", "pk"))


def _paid(assessment: Any, chosen: Municipality | None) -> dict[str, Any]:
    """The costs the municipalities share, and those that are one municipality's own."""
    rows = overview.costs_of(assessment).filter(bearer=CostBearer.MUNICIPALITY)
    costs = list(rows)
    shared = [cost for cost in costs if cost.municipality_id is None]
    own = [cost for cost in costs if cost.municipality_id is not None]
    if chosen is not None:
        own = [cost for cost in own if cost.municipality_id == chosen.pk]
    return {
        "shared": shared,
        "shared_years": overview.municipal_years(shared),
        "own": own,
        "own_years": overview.municipal_years(own),
    }
