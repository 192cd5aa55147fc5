"""Reports of delegated decisions to the board: what waits, each report, and special minutes."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions.reporting import fill_in_report, make_report, post_minutes
from governance.forms.reports import FillInForm, PostingForm, ReportForm
from governance.models import DelegationReport, Meeting, MinutesPosting
from governance.panels import parts, tabs
from governance.reports import decided, shown
from governance.reports.fetch import council_year
from governance.reports.fetch import report as fetch_report
from governance.reports.permissions import can_fill_in, can_post_minutes, can_report
from governance.reports.reading import listed, one_row_decided
from governance.views import councils
from regions.models import Body
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.pdf import pdf_response
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Anmälan till nämnden"
WAITS = "Väntar på att anmälas"
SPECIAL = "Särskilt protokoll"
TYPST = "governance/delegated_decisions.typ"


def crumbs(council: Body, report: DelegationReport | None = None) -> Crumbs:
    """From the start page to the council's reports, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("delegation_reports", args=[council.slug]))]
    return [*way, (report.label, report.get_absolute_url())] if report else way


@access(anyone_signed_in, fetch=fetch.council)
def report_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """What waits to be reported, and the reports; the waiting decisions as a file."""
    rows = decided.waiting(council)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in decided.LIST]
        return table_response(kind, "att-anmala", headings, exported(decided.LIST, rows))
    context = {
        "council": council,
        "waiting": draw(WAITS, decided.LIST, rows),
        "reports": draw("Anmälningar", shown.LIST, listed(council)),
        "may_report": can_report(request.user, council),
        "year": dates.today().year,
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("delegation_reports", council),
        "who_can": shown.WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/delegation_reports.html", context)


@access(can_report, fetch=fetch.council, methods=BOTH)
def make(request: HttpRequest, council: Body) -> HttpResponse:
    """A report of the decisions of a period."""
    rows = decided.waiting(council)
    first = min((one.on for one in rows), default=dates.today())
    initial = {"token": uuid4(), "first_on": first, "last_on": dates.today()}
    return form_page(
        request,
        ReportForm(posted(request), initial=initial),
        do=lambda facts: make_report(council, by=request.user, **facts),
        done=lambda made: f"{made.label} är upprättad.",
        title="Upprätta anmälan",
        lead=f"{len(rows)} beslut väntar. De som fattats under perioden kommer med.",
        submit="Upprätta",
        then=lambda made: made.get_absolute_url(),
        back=reverse("delegation_reports", args=[council.slug]),
        crumbs=crumbs(council),
    )


@access(anyone_signed_in, fetch=fetch_report)
def report(request: HttpRequest, subject: DelegationReport) -> HttpResponseBase:
    """One report: its rows, the board's day and paragraph, the days of the review."""
    rows = one_row_decided(subject)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in decided.LIST]
        name = f"anmalan-{subject.year}-{subject.number}"
        return table_response(kind, name, headings, exported(decided.LIST, rows))
    context = {
        "report": subject,
        "facts": shown.facts(subject),
        "table": draw("Besluten", decided.LIST, rows),
        "may_fill_in": can_fill_in(request.user, subject),
        "history": lines(subject),
        "tabs": tabs("delegated_decisions", subject.council),
        "parts": parts("delegation_reports", subject.council),
        "who_can": shown.WHO_CAN,
        "crumbs": crumbs(subject.council),
    }
    return render(request, "governance/delegation_report.html", context)


@access(anyone_signed_in, fetch=fetch_report)
def report_pdf(request: HttpRequest, subject: DelegationReport) -> HttpResponse:
    """The report to lay before the board."""
    data = shown.in_print(
        one_row_decided(subject),
        title=f"Anmälan av delegationsbeslut {subject.year}:{subject.number}",
        council=subject.council,
        board=str(subject.board),
        period=shown.period(subject.first_on, subject.last_on),
        made_on=subject.made_on,
    )
    return pdf_response(f"anmalan-{subject.year}-{subject.number}", TYPST, data)


@access(can_fill_in, fetch=fetch_report, methods=BOTH)
def fill_in(request: HttpRequest, subject: DelegationReport) -> HttpResponse:
    """When the board was told, and the days of its minutes."""
    return form_page(
        request,
        FillInForm(posted(request), report=subject),
        do=lambda facts: fill_in_report(subject, by=request.user, **facts),
        done=f"{subject.label} är ifylld.",
        title="Fyll i nämndens möte",
        lead="Dagen och paragrafen där nämnden fick besluten anmälda.",
        submit="Spara",
        then=subject.get_absolute_url(),
        over=subject.label,
        crumbs=crumbs(subject.council, subject),
    )


@access(anyone_signed_in, fetch=council_year)
def special_minutes(request: HttpRequest, of: tuple[Body, int]) -> HttpResponseBase:
    """A year's decisions that are not reported, which stand in minutes of their own (KL 7:8)."""
    council, year = of
    every = decided.special(council)
    rows = [one for one in every if one.on.year == year]
    kind = wanted(request)
    if kind:
        headings = [column.label for column in decided.SPECIAL]
        name = f"sarskilt-protokoll-{year}"
        return table_response(kind, name, headings, exported(decided.SPECIAL, rows))
    context: dict[str, Any] = {
        "council": council,
        "year": year,
        "table": draw(f"{SPECIAL} {year}", decided.SPECIAL, rows),
        "years": [
            {"label": str(one), "url": reverse("special_minutes", args=[council.slug, one])}
            for one in sorted({one.on.year for one in every} - {year})
        ],
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("special_minutes", council),
        "who_can": shown.WHO_CAN[:1],
        "crumbs": crumbs(council),
    }
    return render(request, "governance/special_minutes.html", context)


@access(anyone_signed_in, fetch=council_year)
def special_minutes_pdf(request: HttpRequest, of: tuple[Body, int]) -> HttpResponse:
    """The special minutes of a year, numbered as the decisions are."""
    council, year = of
    data = shown.in_print(
        decided.special(council, *shown.days_of(year)),
        title=f"{SPECIAL} över delegationsbeslut {year}",
        council=council,
        board="",
        period=str(year),
        made_on=dates.today(),
    )
    return pdf_response(f"sarskilt-protokoll-{year}", TYPST, data)


@access(can_post_minutes, fetch=fetch.meeting, methods=BOTH)
def post(request: HttpRequest, subject: Meeting) -> HttpResponse:
    """When it was made known that the minutes of a meeting are adjusted."""
    known = MinutesPosting.objects.filter(meeting=subject).first()
    initial = {"posted_on": known.posted_on if known else dates.today()}
    return form_page(
        request,
        PostingForm(posted(request), initial=initial),
        do=lambda facts: post_minutes(subject, by=request.user, **facts),
        done=lambda made: (
            f"Tillkännagivandet är ifyllt. Laglighetsprövning senast "
            f"{dates.swedish_date(made.last_day)}."
        ),
        title="Fyll i tillkännagivandet",
        lead=shown.REVIEW,
        submit="Spara",
        then=subject.get_absolute_url(),
        over=str(subject),
        crumbs=councils.crumbs(subject.council),
    )
