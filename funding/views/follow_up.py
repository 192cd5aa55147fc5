"""The follow-up: the years there are, one year, the rows behind its figures, the state report."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from funding import budget_page, budget_tables, fetch
from funding import state_report as section
from funding.budget_list import LIST, listed
from funding.budget_tables import address
from funding.follow_up import Follow
from funding.forms.budget_filters import LineFilter, RowFilter
from funding.panels import tabs
from funding.permissions import can_edit_budgets
from funding.views.budgets import TITLE, crumbs
from regions.tables import Column, draw, exported
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.money import sek, total
from vardforlopp.common.spreadsheets import table_response, wanted


@access(anyone_signed_in)
def budget_list(request: HttpRequest) -> HttpResponseBase:
    """Every healthcare region and year whose money the user reads; the same rows as a file."""
    rows = listed(request.user)
    if kind := wanted(request):
        return _file(kind, "budget", LIST, rows)
    context = {
        "table": draw(TITLE, LIST, rows),
        "tabs": tabs("budgets", request.user),
        "may_edit": can_edit_budgets(request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/budgets.html", context)


@access(anyone_signed_in, fetch=fetch.follow)
def budget(request: HttpRequest, follow: Follow) -> HttpResponseBase:
    """A year: what is decided, committed, invoiced, paid and left; tables, charts and files."""
    kind = wanted(request)
    tables = budget_page.tables(follow)
    if kind:
        asked = request.GET.get("tabell", "")
        one = next((one for one in tables if one.word == asked), tables[0])
        return _file(kind, f"{_name(follow)}-{one.word}", one.columns, one.rows)
    context = {
        "follow": follow,
        "facts": budget_page.facts(follow),
        "tables": tables,
        "budgets": budget_page.budgets(request.user, follow),
        "charts": budget_page.charts(follow),
        "history": budget_page.history(follow),
        "who_can": budget_page.who_can(follow),
        "report_url": address("budget_state_report", follow) if follow.sees_budget else "",
        "years": budget_page.years(follow),
        "method": budget_page.METHOD,
        "crumbs": crumbs(),
    }
    return render(request, "funding/budget.html", context)


@access(anyone_signed_in, fetch=fetch.follow)
def months(request: HttpRequest, follow: Follow) -> HttpResponseBase:
    """The months behind what is committed: what each stands on."""
    form = RowFilter(request.GET, follow=follow)
    rows = form.months(budget_tables.month_rows(follow)) if form.is_valid() else []
    amount = total(row.month.amount for row in rows if row.month.amount is not None)
    words = ("Månader", "manader", f"Summa {sek(amount)}.")
    return _rows(request, follow, form, budget_tables.MONTH_ROWS, rows, words)


@access(anyone_signed_in, fetch=fetch.follow)
def lines(request: HttpRequest, follow: Follow) -> HttpResponseBase:
    """The invoice lines behind what is invoiced, reviewed, approved and paid."""
    form = LineFilter(request.GET, follow=follow)
    rows = form.parts(budget_page.parts(follow)) if form.is_valid() else []
    amount = total(row.amount for row in rows if row.counts)
    words = ("Fakturarader", "fakturarader", f"Summa {sek(amount)} av det som räknas.")
    return _rows(request, follow, form, budget_tables.LINE_ROWS, rows, words)


@access(anyone_signed_in, fetch=fetch.budget_follow)
def state_report(request: HttpRequest, follow: Follow) -> HttpResponseBase:
    """The section on costs and use for the report to the state (S3-41)."""
    columns, rows = section.COLUMNS, section.rows(follow)
    if kind := wanted(request):
        return _file(kind, f"statsrapport-{_name(follow)}", columns, rows)
    context = {
        "follow": follow,
        "table": draw("Kostnader och användning", columns, rows),
        "lead": section.lead(follow),
        "method": budget_page.METHOD,
        "crumbs": [*crumbs(), (_title(follow), address("budget", follow))],
    }
    return render(request, "funding/state_report.html", context)


def _rows(
    request: HttpRequest,
    follow: Follow,
    form: RowFilter,
    columns: tuple[Column, ...],
    rows: list[Any],
    words: tuple[str, str, str],
) -> HttpResponseBase:
    """Rows behind figures: a table that can be narrowed, and the same as a file."""
    title, noun, note = words
    kind = wanted(request)
    if kind and form.is_valid():
        return _file(kind, f"{noun}-{_name(follow)}", columns, rows)
    context = {
        "title": title,
        "follow": follow,
        "form": form,
        "table": draw(title, columns, rows),
        "note": note,
        "chips": form.chips(),
        "exports": form.exports(),
        "method": budget_page.METHOD,
        "crumbs": [*crumbs(), (_title(follow), address("budget", follow))],
    }
    return render(request, "funding/budget_rows.html", context, status=form.status)


def _file(kind: Any, name: str, columns: tuple[Column, ...], rows: Any) -> HttpResponseBase:
    headings = [column.label for column in columns]
    return table_response(kind, name, headings, exported(columns, rows))


def _name(follow: Follow) -> str:
    return f"{follow.healthcare_region.slug}-{follow.year}"


def _title(follow: Follow) -> str:
    return f"{follow.healthcare_region} {follow.year}"
