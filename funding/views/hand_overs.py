"""Hand-overs to the ledger: those made, what waits, the preview, one with its files, and paid."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header

from funding.actions import ledger as actions
from funding.forms.ledger import ChosenForm, PaidForm
from funding.forms.positions import DeclineForm
from funding.ledger import fetch, shown
from funding.ledger.permissions import WHO_CAN, can_hand_over, can_unpay, who_can
from funding.models import HandedInvoice, HandOver, Invoice, InvoiceStatus
from funding.panels import tabs
from funding.permissions import can_read_payers
from regions.models import HealthcareRegion
from regions.pages import Crumbs
from regions.tables import Column, draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Answer, Refused
from vardforlopp.common.money import sek, total
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.common.wording import counted

TITLE = "Redovisning"


def crumbs(hand_over: HandOver | None = None) -> Crumbs:
    """From the start page to the hand-overs, and to one of them."""
    way = [("Läget", reverse("start")), (TITLE, reverse("hand_overs"))]
    return [*way, (str(hand_over), hand_over.get_absolute_url())] if hand_over else way


def _file(kind: Any, name: str, columns: tuple[Column, ...], rows: Any) -> HttpResponseBase:
    headings = [column.label for column in columns]
    return table_response(kind, name, headings, exported(columns, rows))


@access(can_read_payers)
def hand_over_list(request: HttpRequest) -> HttpResponseBase:
    """What waits in each healthcare region, and every hand-over; the latter also as a file."""
    rows = list(shown.listed(request.user))
    kind = wanted(request)
    if kind:
        return _file(kind, "overlamningar", shown.LIST, rows)
    context = {
        "table": draw(TITLE, shown.LIST, rows),
        "waiting": shown.places_with_waiting(request.user),
        "tabs": tabs("hand_overs", request.user),
        "who_can": WHO_CAN,
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/hand_overs.html", context)


@access(can_read_payers, fetch=fetch.payer)
def waiting(request: HttpRequest, place: HealthcareRegion) -> HttpResponseBase:
    """The approved invoices that wait, to choose among; the same rows as a file."""
    rows = list(shown.waiting(place))
    kind = wanted(request)
    if kind:
        return _file(kind, f"att-lamna-over-{place.slug}", shown.WAITING, rows)
    context = {
        "place": place,
        "rows": [shown.amounts(row) for row in rows],
        "sum": _sum(rows),
        "may": can_hand_over(request.user, place),
        "who_can": who_can(place),
        "crumbs": crumbs(),
    }
    return render(request, "funding/hand_over_waiting.html", context)


def _sum(rows: list[Invoice]) -> str:
    amount = sek(total(shown.owed(row) for row in rows))
    return f"{counted(len(rows), 'faktura', 'fakturor')}, summa {amount}."


@access(can_hand_over, fetch=fetch.payer, methods=BOTH)
def preview(request: HttpRequest, place: HealthcareRegion) -> HttpResponse:
    """What the chosen invoices become in the ledger; on POST they are handed over."""
    data = request.POST if request.method == "POST" else request.GET
    form = ChosenForm(data, place=place)
    chosen = list(form.cleaned_data["faktura"]) if form.is_valid() else []
    return form_page(
        request,
        form,
        do=lambda facts: actions.hand_over(place, facts["faktura"], by=request.user),
        done="Fakturorna är överlämnade. Hämta filen här.",
        then=lambda made: made.get_absolute_url(),
        template="funding/hand_over_preview.html",
        back=reverse("hand_over_waiting", args=[place.slug]),
        place=place,
        crumbs=crumbs(),
        **_preview(place, chosen),
    )


def _preview(place: HealthcareRegion, chosen: list[Invoice]) -> dict[str, Any]:
    """The vouchers as they would be, or why there would be none."""
    try:
        found, problem = actions.vouchers_of(place, chosen), ""
    except Refused as refused:
        found, problem = [], refused.reason
    return {
        "vouchers": [{"caption": f"{one}, {one.region}", "rows": rows} for one, rows in found],
        "problem": problem if chosen else "",
        "sum": _sum(chosen),
    }


@access(can_read_payers, fetch=fetch.hand_over)
def hand_over(request: HttpRequest, subject: HandOver) -> HttpResponseBase:
    """One hand-over: its invoices, its rows, its files; the rows also as CSV and Excel."""
    rows = list(shown.rows_in(subject))
    kind = wanted(request)
    if kind:
        return _file(kind, shown.filename(subject), shown.IN_FILE, rows)
    handed = list(shown.invoices_in(subject))
    may = can_hand_over(request.user, subject)
    is_paid = any(row.invoice.status == InvoiceStatus.PAID for row in handed)
    columns = (*shown.HANDED, shown.UNPAY) if may and is_paid else shown.HANDED
    context = {
        "hand_over": subject,
        "facts": shown.facts(subject, handed),
        "invoices": draw("Fakturor", columns, handed),
        "rows": draw("Konteringsrader", shown.ROWS, rows),
        "may": may,
        "is_unpaid": any(row.invoice.status == InvoiceStatus.HANDED_OVER for row in handed),
        "who_can": who_can(subject.healthcare_region),
        "crumbs": crumbs(),
    }
    return render(request, "funding/hand_over.html", context)


@access(can_read_payers, fetch=fetch.hand_over)
def sie(request: HttpRequest, subject: HandOver) -> HttpResponse:
    """The vouchers as a SIE 4I file."""
    response = HttpResponse(shown.as_sie(subject), content_type="application/octet-stream")
    name = f"{shown.filename(subject)}.si"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@access(can_hand_over, fetch=fetch.hand_over, methods=BOTH)
def paid(request: HttpRequest, subject: HandOver) -> HttpResponse:
    """The day on which invoices of a hand-over were paid."""
    return form_page(
        request,
        PaidForm(posted(request), hand_over=subject),
        do=lambda facts: actions.mark_paid(by=request.user, **facts),
        done="Betaldagen är sparad.",
        title="Ange betaldag",
        lead=f"Fakturor i {str(subject).lower()} som ekonomisystemet har betalat.",
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


def _can_unpay(user: Any, row: HandedInvoice) -> Answer:
    return can_unpay(user, row.invoice)


@access(_can_unpay, fetch=fetch.handed, methods=BOTH)
def unpay(request: HttpRequest, row: HandedInvoice) -> HttpResponse:
    """Takes back a day of payment that was wrong."""
    invoice, there = row.invoice, row.hand_over
    return form_page(
        request,
        DeclineForm(posted(request), initial={"version": invoice.version}),
        do=lambda facts: actions.unpay(invoice, by=request.user, **facts),
        done="Betaldagen är borttagen. Skälet står i fakturans historik.",
        title=f"Ta bort betaldagen: {invoice}",
        lead="Fakturan är sedan överlämnad men inte betald.",
        submit="Ta bort betaldagen",
        then=there.get_absolute_url(),
        crumbs=crumbs(there),
    )
