"""The budget for grants: every year, one with its decisions, a new one, a new amount."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions import grant_budgets as actions
from governance.forms.grant_budgets import DecideGrantBudgetForm, NewGrantBudgetForm
from governance.grants import budget_page
from governance.grants import fetch as fetching
from governance.grants import permissions as rules
from governance.models import GrantBudget, GrantBudgetDecision
from governance.panels import tabs
from governance.views.grants import READERS, crumbs
from regions.models import Body
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Budget"


def _crumbs(council: Body, budget: GrantBudget | None = None) -> Crumbs:
    way = [*crumbs(council), (TITLE, reverse("grant_budgets", args=[council.slug]))]
    return [*way, (str(budget.year), budget.get_absolute_url())] if budget else way


@access(anyone_signed_in, fetch=fetch.council)
def budget_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """Every year: decided, granted, reversed, left; the same rows as a file."""
    rows = budget_page.listed(request.user, council)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in budget_page.LIST]
        name = "budget-omstallningsbidrag"
        return table_response(kind, name, headings, exported(budget_page.LIST, rows))
    context = {
        "council": council,
        "table": draw("Budget per år", budget_page.LIST, rows),
        "may_edit": rules.can_edit_grant_budgets(request.user, council),
        "tabs": tabs("grants", council),
        "who_can": rules.who_can_about_budgets(council),
        "crumbs": crumbs(council),
    }
    return render(request, "governance/grant_budgets.html", context)


@access(anyone_signed_in, fetch=fetching.grant_budget)
def budget(request: HttpRequest, row: GrantBudget) -> HttpResponseBase:
    """One year: what is decided, granted and left, decision by decision."""
    found = budget_page.year_of(row)
    context = {
        "budget": row,
        "facts": budget_page.facts(found),
        "decisions": budget_page.decisions(row),
        "may_edit": rules.can_edit_grant_budgets(request.user, row),
        "tabs": tabs("grants", row.council),
        "history": lines(row),
        "who_can": rules.who_can_about_budgets(row.council),
        "crumbs": _crumbs(row.council),
    }
    return render(request, "governance/grant_budget.html", context)


@access(rules.can_edit_grant_budgets, fetch=fetch.council, methods=BOTH)
def new_budget(request: HttpRequest, council: Body) -> HttpResponse:
    """The budget of a year, with what was decided first."""
    return form_page(
        request,
        NewGrantBudgetForm(posted(request), initial={"year": dates.today().year}),
        do=lambda facts: actions.add_grant_budget(council, by=request.user, **facts),
        done="Budgeten är sparad.",
        title="Lägg till budget för omställningsbidrag",
        over=str(council),
        lead="Utan budget kan inga omställningsbidrag beslutas.",
        submit="Lägg till",
        readers=READERS,
        then=lambda made: made.get_absolute_url(),
        back=reverse("grant_budgets", args=[council.slug]),
        crumbs=_crumbs(council),
    )


@access(rules.can_edit_grant_budgets, fetch=fetching.grant_budget, methods=BOTH)
def decide(request: HttpRequest, row: GrantBudget) -> HttpResponse:
    """Another amount from now on; the earlier one stays in the list."""
    last = row.latest

    def do(facts: dict[str, Any]) -> GrantBudgetDecision:
        facts["after"] = facts.pop("version")
        return actions.decide_grant_budget(row, by=request.user, **facts)

    return form_page(
        request,
        DecideGrantBudgetForm(posted(request), initial={"version": last.number}),
        do=do,
        done="Beslutet är sparat.",
        title="Nytt beslut om budgeten",
        over=f"{row}, {row.council}",
        lead=f"Nu gäller {last}, {last.reference}. Det står kvar i listan.",
        submit="Spara beslutet",
        readers=READERS,
        then=row.get_absolute_url(),
        crumbs=_crumbs(row.council, row),
    )
