"""Accounting templates: all of them, one, a new one, and an edit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding.actions import ledger as actions
from funding.forms.ledger import NewTemplateForm, TemplateForm
from funding.ledger import fetch, shown
from funding.ledger.permissions import WHO_CAN, can_edit_templates, who_can
from funding.models import AccountingTemplate
from funding.panels import tabs
from funding.permissions import can_read_payers
from funding.views.hand_overs import crumbs as hand_over_crumbs
from regions.pages import Crumbs, edit_page, new_page
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.history import lines
from vardforlopp.common.pages import posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Konteringsmallar"


def crumbs(row: AccountingTemplate | None = None) -> Crumbs:
    """From the hand-overs to the templates, and to one of them."""
    way = [*hand_over_crumbs(), (TITLE, reverse("accounting_templates"))]
    return [*way, (str(row), row.get_absolute_url())] if row else way


@access(can_read_payers)
def template_list(request: HttpRequest) -> HttpResponseBase:
    """How each healthcare region books, now and before; the same rows as a file."""
    rows = AccountingTemplate.objects.visible_to(request.user)
    found = list(rows.select_related("healthcare_region"))
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown.TEMPLATES]
        return table_response(kind, "konteringsmallar", headings, exported(shown.TEMPLATES, found))
    context = {
        "table": draw(TITLE, shown.TEMPLATES, found),
        "tabs": tabs("hand_overs", request.user),
        "may_edit": can_edit_templates(request.user),
        "who_can": WHO_CAN,
        "crumbs": hand_over_crumbs(),
    }
    return render(request, "funding/accounting_templates.html", context)


@access(can_read_payers, fetch=fetch.template)
def template(request: HttpRequest, row: AccountingTemplate) -> HttpResponse:
    """One template and its history."""
    context = {
        "obj": row,
        "kind": "konteringsmall",
        "facts": shown.facts_of_template(row),
        "sections": [],
        "edit_url": reverse("accounting_template_edit", args=[row.pk]),
        "may_edit": can_edit_templates(request.user, row),
        "history": lines(row),
        "who_can": who_can(row.healthcare_region),
        "crumbs": crumbs(),
    }
    return render(request, "regions/detail.html", context)


@access(can_edit_templates, methods=BOTH)
def new_template(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewTemplateForm(posted(request), user=request.user),
        add=actions.add_template,
        title="Lägg till konteringsmall",
        back=reverse("accounting_templates"),
        trail=crumbs(),
    )


@access(can_edit_templates, fetch=fetch.template, methods=BOTH)
def edit_template(request: HttpRequest, row: AccountingTemplate) -> HttpResponse:
    return edit_page(request, row, TemplateForm, then=row, trail=crumbs(row))
