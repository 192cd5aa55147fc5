"""The attestförteckning: all mandates, one of them, a new one, the answer and the last day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import attest_list, fetch
from funding.actions import mandates as actions
from funding.forms.mandates import EndMandateForm, MandateForm
from funding.forms.positions import ConfirmForm, DeclineForm
from funding.models import ApproverMandate
from funding.panels import tabs
from funding.permissions import (
    can_answer_mandate,
    can_edit_mandates,
    can_read_payers,
    who_can_about_mandates,
)
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.history import lines
from vardforlopp.common.money import sek
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Attestförteckning"


def crumbs(mandate: ApproverMandate | None = None) -> Crumbs:
    """From the start page to the attestförteckning, and to one mandate."""
    way = [("Läget", reverse("start")), (TITLE, reverse("mandates"))]
    return [*way, (str(mandate), mandate.get_absolute_url())] if mandate else way


@access(can_read_payers)
def mandate_list(request: HttpRequest) -> HttpResponseBase:
    """Who may decide how much and when; the same rows as a file."""
    rows = attest_list.listed(request.user)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in attest_list.LIST]
        return table_response(kind, "attestforteckning", headings, exported(attest_list.LIST, rows))
    context = {
        "table": draw(TITLE, attest_list.LIST, rows),
        "tabs": tabs("mandates", request.user),
        "may_propose": can_edit_mandates(request.user),
        "who_can": attest_list.WHO_CAN,
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/mandates.html", context)


@access(can_read_payers, fetch=fetch.mandate)
def mandate(request: HttpRequest, row: ApproverMandate) -> HttpResponse:
    """One mandate: what it gives, what may be done, and its history."""
    context = {
        "mandate": row,
        "facts": attest_list.facts(row),
        "choices": list(attest_list.choices(request.user, row)),
        "lacks_role": attest_list.lacks_role(row),
        "history": lines(row),
        "who_can": who_can_about_mandates(row.healthcare_region),
        "crumbs": crumbs(),
    }
    return render(request, "funding/mandate.html", context)


@access(can_edit_mandates, methods=BOTH)
def propose(request: HttpRequest) -> HttpResponse:
    """A mandate that waits for a second person."""
    return form_page(
        request,
        MandateForm(posted(request), user=request.user),
        do=lambda facts: actions.propose_mandate(by=request.user, **facts),
        done="Mandatet är upplagt. En andra person på kansliet bekräftar det.",
        title="Lägg upp mandat",
        lead="Mandatet gäller när en andra person har bekräftat det.",
        submit="Lägg upp",
        then=lambda made: made.get_absolute_url(),
        back=reverse("mandates"),
        crumbs=crumbs(),
    )


@access(can_answer_mandate, fetch=fetch.mandate, methods=BOTH)
def confirm(request: HttpRequest, row: ApproverMandate) -> HttpResponse:
    words = ("Bekräfta", "Mandatet är bekräftat.")
    return _answer(request, row, ConfirmForm, actions.confirm_mandate, *words)


@access(can_answer_mandate, fetch=fetch.mandate, methods=BOTH)
def decline(request: HttpRequest, row: ApproverMandate) -> HttpResponse:
    words = ("Avböj", "Mandatet är avböjt.")
    return _answer(request, row, DeclineForm, actions.decline_mandate, *words)


@access(can_edit_mandates, fetch=fetch.mandate, methods=BOTH)
def end(request: HttpRequest, row: ApproverMandate) -> HttpResponse:
    words = ("Avsluta", "Mandatet har fått en sista dag.")
    return _answer(request, row, EndMandateForm, actions.end_mandate, *words)


def _answer(
    request: HttpRequest,
    row: ApproverMandate,
    form_class: type[VersionForm],
    verb: Callable[..., Any],
    label: str,
    done: str,
) -> HttpResponse:
    """A form about one mandate, from its page and back."""
    return form_page(
        request,
        form_class(posted(request), initial={"version": row.version}),
        do=lambda facts: verb(row, by=request.user, **facts),
        done=done,
        title=f"{label}: mandat för {row.person}",
        lead=f"{row.role.capitalize()} i {row.healthcare_region}, högst {sek(row.limit)}.",
        submit=label,
        then=row.get_absolute_url(),
        crumbs=crumbs(row),
    )
