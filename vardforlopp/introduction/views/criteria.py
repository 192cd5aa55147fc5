"""The five criteria of a version, answered by the national editor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import criteria
from vardforlopp.introduction.actions.answers import save_criterion_answer
from vardforlopp.introduction.fetch import criterion_for
from vardforlopp.introduction.forms.answers import CriterionForm, telling
from vardforlopp.introduction.models import CriterionAnswer
from vardforlopp.introduction.papers import address, crumbs
from vardforlopp.introduction.permissions import can_edit_criteria
from vardforlopp.pathways.fetch import version_for
from vardforlopp.pathways.models import PathwayCriterion, PathwayVersion


@access(anyone_signed_in, fetch=version_for)
def criteria_page(request: HttpRequest, version: PathwayVersion) -> HttpResponseBase:
    """How the version meets each criterion; as a file, a line for each."""
    rows = criteria.rows_of(version)
    kind = wanted(request)
    if kind:
        shown = criteria.exported(rows)
        return table_response(kind, f"kriterier-{version.slug}", criteria.EXPORT_COLUMNS, shown)
    context = {
        "pathway_version": version,
        "rows": rows,
        "may": can_edit_criteria(request.user),
        "history": criteria.history_of(rows),
        "who_can": criteria.who_can(),
        "crumbs": crumbs(version),
    }
    return render(request, "introduction/criteria.html", context)


@access(can_edit_criteria, fetch=criterion_for, methods=("GET", "POST"))
def criterion(request: HttpRequest, pair: tuple[PathwayVersion, PathwayCriterion]) -> HttpResponse:
    """Says whether and how the version meets a criterion."""
    version, wanted_one = pair
    found = CriterionAnswer.objects.filter(version_of_pathway=version, criterion=wanted_one)
    form = CriterionForm(posted(request), row=found.first())

    def save(facts: dict[str, Any]) -> CriterionAnswer:
        return save_criterion_answer(version, by=request.user, criterion=wanted_one, **facts)

    return form_page(
        request,
        form,
        do=telling(form, save, found.first),
        done="Svaret på kriteriet är sparat.",
        then=address(version, "criteria"),
        title=f"Kriterium {wanted_one.code}",
        lead=f"Ett vårdförlopp ska kunna {wanted_one.text}.",
        submit="Spara",
        over=version.short_title,
        crumbs=crumbs(version, ("Kriterier", address(version, "criteria"))),
    )
