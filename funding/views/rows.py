"""What an agreement consists of: its lines and how they are divided, reports, unused money."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch, overview
from funding.actions import agreements as actions
from funding.forms.agreements import AllocationForm, ReportForm, SentForm, UnusedForm
from funding.models import Agreement, Allocation, ReportObligation, UnusedMoney
from funding.permissions import can_edit_agreements, can_send_report, who_can
from funding.views.agreements import crumbs
from regions.forms import RegisterForm
from regions.pages import edit_page, new_page
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.money import sek, total
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted


@access(anyone_signed_in, fetch=fetch.allocation)
def allocation(request: HttpRequest, line: Allocation) -> HttpResponseBase:
    """One line and how its amount is divided: the receivers, the method, the same as a file."""
    shares, columns, method, problem = overview.shares(line)
    kind = wanted(request)
    if kind and shares:
        headings = [column.label for column in columns]
        return table_response(kind, f"fordelning-{line.pk}", headings, exported(columns, shares))
    context = {
        "line": line,
        "facts": overview.facts_of_line(line),
        "table": draw("Så fördelas beloppet", columns, shares),
        "sum": f"Summa {sek(total(share.amount for share in shares))}.",
        "method": method,
        "problem": problem,
        "may_edit": can_edit_agreements(request.user),
        "edit_url": reverse("allocation_edit", args=[line.pk]),
        "history": lines(line),
        "who_can": who_can(),
        "crumbs": crumbs(line.agreement),
    }
    return render(request, "funding/allocation.html", context)


@access(can_edit_agreements, fetch=fetch.agreement, methods=BOTH)
def new_allocation(request: HttpRequest, subject: Agreement) -> HttpResponse:
    return _new(request, subject, AllocationForm, actions.add_allocation, "Lägg till rad")


@access(can_edit_agreements, fetch=fetch.allocation, methods=BOTH)
def edit_allocation(request: HttpRequest, line: Allocation) -> HttpResponse:
    return edit_page(request, line, AllocationForm, then=line, trail=crumbs(line.agreement))


@access(can_edit_agreements, fetch=fetch.agreement, methods=BOTH)
def new_report(request: HttpRequest, subject: Agreement) -> HttpResponse:
    return _new(request, subject, ReportForm, actions.add_report, "Lägg till rapport")


@access(can_edit_agreements, fetch=fetch.report, methods=BOTH)
def edit_report(request: HttpRequest, report: ReportObligation) -> HttpResponse:
    there = report.agreement
    return edit_page(request, report, ReportForm, then=there, trail=crumbs(there))


@access(can_send_report, fetch=fetch.report, methods=BOTH)
def report_sent(request: HttpRequest, report: ReportObligation) -> HttpResponse:
    """Says when a report was sent; its reminder closes."""
    there = report.agreement
    return form_page(
        request,
        SentForm(posted(request), initial={"version": report.version}),
        do=lambda facts: actions.report_sent(report, by=request.user, **facts),
        done="Rapporten är registrerad som skickad.",
        title=f"Registrera som skickad: {report.title}",
        over=str(there),
        submit="Registrera",
        then=f"{there.get_absolute_url()}#rapporter",
        crumbs=crumbs(there),
    )


@access(can_edit_agreements, fetch=fetch.agreement, methods=BOTH)
def new_unused(request: HttpRequest, subject: Agreement) -> HttpResponse:
    return _new(request, subject, UnusedForm, actions.add_unused, "Lägg till oanvända medel")


@access(can_edit_agreements, fetch=fetch.unused, methods=BOTH)
def edit_unused(request: HttpRequest, row: UnusedMoney) -> HttpResponse:
    there = row.agreement
    return edit_page(request, row, UnusedForm, then=there, trail=crumbs(there))


def _new(
    request: HttpRequest,
    subject: Agreement,
    form_class: type[RegisterForm],
    add: Callable[..., Any],
    title: str,
) -> HttpResponse:
    """The form of a new row of an agreement; then the agreement's page again."""
    here = subject.get_absolute_url()
    form = form_class(posted(request))
    form.instance.agreement = subject
    return new_page(
        request,
        form,
        add=add,
        title=title,
        over=str(subject),
        back=here,
        then=here,
        trail=crumbs(subject),
        agreement=subject,
    )
