"""Keeping the budget: a purpose with its first decision, later decisions, their papers."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from funding import fetch
from funding.actions import budgets as actions
from funding.forms.budgets import DecideForm, NewBudgetForm
from funding.models import BudgetDecision, BudgetYear
from funding.permissions import can_edit_budgets
from vardforlopp.common import documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted

TITLE = "Budget"
READERS = "De som läser sjukvårdsregionens pengar kan läsa budgeten. Regionerna ser den inte."


def crumbs() -> list[tuple[str, str]]:
    """From the start page to the budgets."""
    return [("Läget", reverse("start")), (TITLE, reverse("budgets"))]


@access(can_edit_budgets, methods=BOTH)
def new_budget(request: HttpRequest) -> HttpResponse:
    """A budget of a year with what was decided first."""

    def do(facts: dict[str, Any]) -> BudgetYear:
        place, upload = facts.pop("healthcare_region"), facts.pop("document") or None
        return actions.add_budget(place, by=request.user, upload=upload, **facts)

    return form_page(
        request,
        NewBudgetForm(posted(request), request.FILES or None, user=request.user),
        do=do,
        done="Budgeten är sparad.",
        title="Lägg till budget",
        submit="Lägg till",
        is_multipart=True,
        readers=READERS,
        then=lambda made: made.get_absolute_url(),
        back=reverse("budgets"),
        crumbs=crumbs(),
    )


@access(can_edit_budgets, fetch=fetch.budget, methods=BOTH)
def decide(request: HttpRequest, subject: BudgetYear) -> HttpResponse:
    """Another amount from now on; the earlier one stays in the list."""
    last = subject.latest

    def do(facts: dict[str, Any]) -> BudgetDecision:
        facts |= {"after": facts.pop("version"), "upload": facts.pop("document") or None}
        return actions.decide_budget(subject, by=request.user, **facts)

    return form_page(
        request,
        DecideForm(posted(request), request.FILES or None, initial={"version": last.number}),
        do=do,
        done="Beslutet är sparat.",
        title="Nytt budgetbeslut",
        over=f"{subject}, {subject.healthcare_region}",
        lead=f"Nu gäller {last}, {last.reference}. Det står kvar i listan.",
        submit="Spara beslutet",
        is_multipart=True,
        readers=READERS,
        then=subject.get_absolute_url(),
        crumbs=crumbs(),
    )


@access(anyone_signed_in, fetch=fetch.budget_paper)
def paper(request: HttpRequest, row: BudgetDecision) -> HttpResponseBase:
    """The file of a decision, to those who read the budget."""
    if row.document is None:
        raise Http404
    return documents.respond(row.document)
