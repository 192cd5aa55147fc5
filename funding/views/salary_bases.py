"""What counts as salary cost: the rules of each healthcare region, one of them, keeping them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch
from funding.actions import salaries as actions
from funding.forms.salaries import NewSalaryBasisForm, SalaryBasisForm
from funding.models import SalaryBasis
from funding.permissions import (
    WHO_READS_MONEY,
    can_edit_salary_basis,
    can_read_money,
    who_can_about_basis,
)
from regions.pages import Crumbs, edit_page, new_page
from regions.tables import Column, draw, exported, shown
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.history import lines
from vardforlopp.common.pages import posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Vad som räknas som lönekostnad"
LIST = (
    Column("Sjukvårdsregion", lambda row: row.healthcare_region, lambda r: r.get_absolute_url()),
    Column("Gäller från", lambda row: row.valid_from),
    Column("Till och med", lambda row: row.valid_to),
    Column("Arbetsgivaravgifter", lambda row: row.has_contributions),
    Column("Semesterlön", lambda row: row.has_holiday_pay),
    Column("PO-pålägg", lambda row: row.overhead_in_words),
    Column("Övrigt", lambda row: row.note),
)


def crumbs(basis: SalaryBasis | None = None) -> Crumbs:
    """From the start page to the rules, and to one of them."""
    way = [("Läget", reverse("start")), ("Lönekostnader", reverse("salaries"))]
    if basis is None:
        return [*way, (TITLE, reverse("salary_bases"))]
    return [*crumbs(), (str(basis), basis.get_absolute_url())]


@access(can_read_money)
def basis_list(request: HttpRequest) -> HttpResponseBase:
    """Every rule the reader's money is counted by; the same rows as a file."""
    rows = SalaryBasis.objects.visible_to(request.user).select_related("healthcare_region")
    kind = wanted(request)
    if kind:
        headings = [column.label for column in LIST]
        return table_response(kind, "lonekostnad-regler", headings, exported(LIST, rows))
    context = {
        "table": draw(TITLE, LIST, rows),
        "may_edit": can_edit_salary_basis(request.user),
        "who_can": WHO_READS_MONEY,
        "crumbs": crumbs()[:-1],
    }
    return render(request, "funding/salary_bases.html", context)


@access(can_read_money, fetch=fetch.salary_basis)
def basis(request: HttpRequest, subject: SalaryBasis) -> HttpResponse:
    """One rule and its history."""
    columns = [*LIST[:4], LIST[3], *LIST[4:]]
    facts = [{"label": one.label, "value": shown(one.value(subject))} for one in columns]
    facts[4] = {"label": "Om arbetsgivaravgifterna", "value": shown(subject.contributions_note)}
    context = {
        "obj": subject,
        "kind": f"Regel för lönekostnad i {subject.healthcare_region}",
        "facts": facts,
        "sections": [],
        "edit_url": reverse("salary_basis_edit", args=[subject.pk]),
        "may_edit": can_edit_salary_basis(request.user, subject),
        "history": lines(subject),
        "who_can": who_can_about_basis(subject.healthcare_region),
        "crumbs": crumbs(),
    }
    return render(request, "regions/detail.html", context)


@access(can_edit_salary_basis, methods=BOTH)
def new_basis(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewSalaryBasisForm(posted(request), user=request.user),
        add=actions.add_salary_basis,
        title="Lägg till regel för lönekostnad",
        back=reverse("salary_bases"),
        trail=crumbs(),
    )


@access(can_edit_salary_basis, fetch=fetch.salary_basis, methods=BOTH)
def edit_basis(request: HttpRequest, subject: SalaryBasis) -> HttpResponse:
    return edit_page(request, subject, SalaryBasisForm, then=subject, trail=crumbs(subject))
