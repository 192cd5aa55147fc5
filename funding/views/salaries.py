"""Salary costs: the regions one reads, a region's year, a month of a position, handing in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import fetch, salary_hints
from funding import position_months as months
from funding import salary_table as tables
from funding.actions import salaries as actions
from funding.forms.salaries import SalaryForm
from funding.models import SalaryCost
from funding.panels import tabs
from funding.permissions import (
    WHO_READS_MONEY,
    can_enter_costs,
    can_enter_costs_of,
    can_read_money,
    who_can_about_costs,
)
from funding.position_months import PositionMonth
from funding.salary_sheet import HEADINGS, SalarySheet
from funding.salary_table import RegionYear
from regions.pages import Crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.import_page import import_page
from vardforlopp.common.money import sek, total
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Lönekostnader"


def crumbs(of: RegionYear | None = None, now: PositionMonth | None = None) -> Crumbs:
    """From the start page to the salary costs, a region's year, a month."""
    way = [("Läget", reverse("start")), (TITLE, reverse("salaries"))]
    if of is not None:
        way.append((str(of), of.address()))
    if now is not None:
        way.append((str(now), now.address))
    return way


def year_of(now: PositionMonth) -> RegionYear:
    """The region's year that a month belongs to."""
    return RegionYear(now.position.region, now.month.year, (now.position,))


@access(can_read_money)
def salary_list(request: HttpRequest) -> HttpResponseBase:
    """Each region and year whose costs the reader sees; the same rows as a file."""
    positions = list(fetch.paid_positions(request.user))
    rows = tables.summaries(positions)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in tables.SUMMARIES]
        return table_response(kind, "lonekostnader", headings, exported(tables.SUMMARIES, rows))
    context = {
        "table": draw(TITLE, tables.SUMMARIES, rows),
        "amount": total(row.amount for row in rows if row.amount is not None),
        "tabs": tabs("salaries", request.user),
        "this_year": tables.this_year(positions, rows),
        "accrual_url": reverse("accrual", args=[dates.today().year]),
        "who_can": WHO_READS_MONEY,
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/salaries.html", context)


@access(can_read_money, fetch=fetch.region_year)
def salary_year(request: HttpRequest, of: RegionYear) -> HttpResponseBase:
    """A region's year, position by month; as a file the sheet that can be read in again."""
    found = of.read()
    kind = wanted(request)
    if kind:
        name = f"lonekostnader-{of.region.slug}-{of.year}"
        return table_response(kind, name, HEADINGS, SalarySheet(of, request.user).rows())
    rows, narrowed = tables.narrowed(found, request.GET)
    context = {
        "of": of,
        "lines": tables.grid(found),
        "sums": tables.month_sums(of, found),
        "amount": tables.summed(found),
        "missing": [one for one in found if one.state == months.MISSING],
        "table": draw("Rader", tables.ROWS, rows),
        "narrowed": narrowed,
        "rows_amount": tables.summed(rows),
        "years": of.around(),
        "basis_url": of.address("invoice_basis"),
        "may_enter": can_enter_costs_of(request.user, of),
        "who_can": who_can_about_costs(of.region, of.payers),
        "crumbs": crumbs(),
    }
    return render(request, "funding/salary_year.html", context)


@access(can_read_money, fetch=fetch.position_month)
def salary_month(request: HttpRequest, now: PositionMonth) -> HttpResponse:
    """A position in a month: how much it was held, the cost, and every row there has been."""
    rows = SalaryCost.objects.filter(position=now.position, month=now.month).order_by("-number")
    position = now.position
    context = {
        "now": now,
        "facts": tables.facts(now),
        "rows": list(rows),
        "rule": months.rule_for(position, now.month),
        "may_enter": can_enter_costs(request.user, position) & takes_cost(now),
        "invoices": salary_hints.invoices_of(now),
        "following": salary_hints.next_missing(request.user, now),
        "who_can": who_can_about_costs(position.region, [position.healthcare_region]),
        "crumbs": crumbs(year_of(now)),
    }
    return render(request, "funding/salary_month.html", context)


def takes_cost(now: PositionMonth) -> Answer:
    """Whether a cost can be handed in for the month, or corrected."""
    if not now.is_begun:
        return no("Månaden har inte börjat.")
    if now.held.is_vacant and now.cost is None:
        return no("Ingen bekräftad innehavare finns den månaden.")
    return Answer(True)


def can_enter_month(user: Any, now: PositionMonth) -> Answer:
    """The economist of the region."""
    return can_enter_costs(user, now.position)


@access(can_enter_month, fetch=fetch.position_month, methods=BOTH)
def enter(request: HttpRequest, now: PositionMonth) -> HttpResponse:
    """Hands in the cost of a month, or corrects it."""
    form = SalaryForm(now, posted(request))
    when = swedish_month(now.month)
    rule = months.rule_for(now.position, now.month)
    return form_page(
        request,
        form,
        do=lambda _: actions.enter_cost(
            now.position, by=request.user, month=now.month, **form.facts()
        ),
        done=f"Lönekostnaden för {when} är sparad.",
        template="funding/salary_enter.html",
        title=f"{'Rätta' if now.cost else 'Lämna'} lönekostnad för {when}",
        over=str(now.position),
        now=now,
        saved=sek(now.cost.amount) if now.cost else "",
        rule=rule,
        closed=takes_cost(now),
        invoices=salary_hints.invoices_of(now),
        submit="Spara rättelsen" if now.cost else "Lämna kostnaden",
        readers=f"Läses bara i {now.position.region} och i {now.position.healthcare_region}.",
        then=now.address,
        crumbs=crumbs(year_of(now), now),
    )


@access(can_enter_costs_of, fetch=fetch.region_year, methods=BOTH)
def salary_import(request: HttpRequest, of: RegionYear) -> HttpResponse:
    """Takes the sheet of a region's year in again."""
    return import_page(
        request,
        SalarySheet(of, request.user).as_import(),
        then=of.address(),
        title=f"Läs in lönekostnader för {of.year} från Excel",
        lead="En rad är en tjänst och en månad. Fyll i kostnaden, eller lönekostnaden för en hel "
        "månad, så räknas delen ut. Rör inte Nr, Månad och Version. Tomma rader lämnas som de är.",
        crumbs=crumbs(of),
        template_url=f"{of.address()}?format=xlsx",
    )
