"""Time in the positions: of all, of one in a year, of my own, one month, and reporting it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch, time_reports
from funding.actions.time_reports import report_time
from funding.forms.time_reports import TimeReportForm, YearFilter
from funding.held import HeldMonth
from funding.models import TimeReport
from funding.months import month_name
from funding.panels import tabs
from funding.permissions import can_report_time, who_can_about_time
from funding.time_reports import YearOf
from regions.tables import Column, draw, exported
from vardforlopp.accounts.views.me import me
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import Kind, table_response, wanted

TITLE = "Tid"


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the start page to all time, and further."""
    return [("Läget", reverse("start")), (TITLE, reverse("time")), *more]


def _file(kind: Kind, name: str, columns: tuple[Column, ...], rows: Any) -> HttpResponseBase:
    headings = [column.label for column in columns]
    return table_response(kind, name, headings, exported(columns, rows))


@access(anyone_signed_in)
def overview(request: HttpRequest) -> HttpResponseBase:
    """The positions whose time I may see, with the sums of a year; the same rows as a file."""
    holdings = time_reports.holdings_of(request.user)
    latest = time_reports.latest_reported(holdings)
    form = YearFilter(request.GET, time_reports.years_of(holdings), opens_on=latest)
    rows = time_reports.years_listed(request.user, holdings, form.year)
    kind = wanted(request)
    if kind and form.is_valid():
        return _file(kind, f"tid-{form.year}", time_reports.YEARS, rows)
    context = {
        "form": form,
        "table": draw(f"Timmar {form.year}", time_reports.YEARS, rows),
        "has_own": any(one.person_id == me(request).person_id for one in holdings),
        "may_see": bool(holdings),
        **form.exports(),
        "tabs": tabs("time", request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/time.html", context, status=form.status)


@access(anyone_signed_in)
def mine(request: HttpRequest) -> HttpResponseBase:
    """My own months of a year, with those that are missing."""
    holdings = time_reports.holdings_of(request.user, person=me(request).person_id)
    form = YearFilter(request.GET, time_reports.years_of(holdings))
    parts = time_reports.years_listed(request.user, holdings, form.year)
    kind = wanted(request)
    if kind and form.is_valid():
        return _months_file(kind, f"min-tid-{form.year}", parts)
    context = {
        "title": "Min tid",
        "form": form,
        "parts": [_drawn(part) for part in parts],
        **form.exports(),
        "tabs": tabs("time", request.user),
        "who_can": who_can_about_time(parts[0].position) if parts else [],
        "crumbs": crumbs(),
    }
    return render(request, "funding/time_year.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetch.time_year)
def year(request: HttpRequest, part: YearOf) -> HttpResponseBase:
    """One position in a year: its months and their sums; the same rows as a file."""
    kind = wanted(request)
    if kind:
        return _months_file(kind, f"tid-{part.position.number}-{part.year}", [part])
    context = {
        "title": f"{part.position}: tid {part.year}",
        "form": None,
        "parts": [_drawn(part)],
        "csv": "?format=csv",
        "xlsx": "?format=xlsx",
        "tabs": None,
        "who_can": who_can_about_time(part.position),
        "crumbs": crumbs(),
    }
    return render(request, "funding/time_year.html", context)


def _months_file(kind: Kind, name: str, parts: list[YearOf]) -> HttpResponseBase:
    months = [month for part in parts for month in part.months]
    return _file(kind, name, time_reports.FILE, months)


def _drawn(part: YearOf) -> dict[str, Any]:
    """A position in a year as the page shows it."""
    missing = [one for one in part.months if one.is_missing and one.is_mine]
    return {
        "part": part,
        "facts": time_reports.facts_of_year(part),
        "prompt": time_reports.prompt(part.share, part.position, f"under {part.year}"),
        "table": draw(f"Timmar {part.year}, {part.position}", time_reports.ON_PAGE, part.months),
        "missing": [
            {"label": month_name(one.held.month), "url": time_reports.address(one.held)}
            for one in missing
        ],
    }


@access(anyone_signed_in, fetch=fetch.time_report)
def report(request: HttpRequest, subject: TimeReport) -> HttpResponse:
    """One month: the hours, the share, the history."""
    held = HeldMonth(subject.holding, subject.month)
    position = subject.holding.position
    back = (str(position), reverse("time_year", args=[position.pk, subject.month.year]))
    context = {
        "report": subject,
        "title": f"Tid {month_name(subject.month)}",
        "facts": time_reports.facts_of_report(subject),
        "prompt": time_reports.prompt(subject.share, position, f"i {month_name(subject.month)}"),
        "may_edit": can_report_time(request.user, held),
        "edit_url": time_reports.address(held),
        "history": lines(subject),
        "who_can": who_can_about_time(position),
        "crumbs": crumbs(back),
    }
    return render(request, "funding/time_report.html", context)


@access(can_report_time, fetch=fetch.held_month, methods=BOTH)
def month(request: HttpRequest, held: HeldMonth) -> HttpResponse:
    """Reports a month, or changes what was reported."""
    found = TimeReport.objects.filter(holding=held.holding, month=held.month).first()
    before = time_reports.month_before(held)
    form = TimeReportForm(posted(request), instance=found, before=before)
    position = held.holding.position

    def save(facts: dict[str, Any]) -> TimeReport:
        facts["version"] = facts["version"] or 0
        by = request.user
        made: TimeReport = form.save_by(report_time, held.holding, held.month, by=by, **facts)
        return made

    return form_page(
        request,
        form,
        do=save,
        done=f"Tiden för {month_name(held.month)} är sparad.",
        title=f"{'Ändra' if found else 'Rapportera'} tid {month_name(held.month)}",
        lead=f"{position}. Timmar i hela kvartar. {time_reports.plan_of(position)}",
        readers=f"{position.region} och {position.healthcare_region} läser rapporten. "
        "Ingen annan region ser den.",
        submit="Spara",
        then=f"{reverse('time_mine')}?ar={held.month.year}",
        crumbs=crumbs(("Min tid", reverse("time_mine"))),
    )
