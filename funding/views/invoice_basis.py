"""What a region is to invoice, as a page, a table and a PDF; and the accrual of a year."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from funding import basis, fetch
from funding import basis_table as tables
from funding.permissions import WHO_READS_MONEY, can_read_money, who_can_about_costs
from funding.position_months import MISSING
from funding.salary_table import RegionYear
from funding.views.salaries import crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates
from vardforlopp.common.access import access
from vardforlopp.common.pdf import pdf_response
from vardforlopp.common.spreadsheets import table_response, wanted


@access(can_read_money, fetch=fetch.region_year)
def invoice_basis(request: HttpRequest, of: RegionYear) -> HttpResponseBase:
    """What is to be invoiced, and every month with what has been asked; the same as a file."""
    rows = [one for one in basis.read(of.positions, of.months) if one.is_shown]
    kind = wanted(request)
    if kind:
        headings = [column.label for column in tables.EXPORTED]
        name = f"fakturaunderlag-{of.region.slug}-{of.year}"
        return table_response(kind, name, headings, exported(tables.EXPORTED, rows))
    charges = [charge for one in rows for charge in one.charges]
    context = {
        "of": of,
        "parts": tables.by_payer(of, rows),
        "missing": sum(one.now.state == MISSING for one in rows),
        "table": draw("Alla månader", tables.ALL, rows),
        "sums": tables.sums(rows),
        "charges": draw("Fakturarader", tables.CHARGES, charges),
        "years": of.around("invoice_basis"),
        "accrual_url": reverse("accrual", args=[of.year]),
        "who_can": who_can_about_costs(of.region, of.payers),
        "crumbs": crumbs(of),
    }
    return render(request, "funding/invoice_basis.html", context)


@access(can_read_money, fetch=fetch.region_year)
def invoice_basis_pdf(request: HttpRequest, of: RegionYear) -> HttpResponse:
    """The months to invoice one healthcare region (?till=), to print or send on."""
    asked = request.GET.get("till", "")
    payer = next((one for one in of.payers if asked in ("", one.slug)), None)
    if payer is None:
        raise Http404
    rows = [one for one in basis.read(of.positions, of.months) if one.is_to_invoice]
    on = dates.today()
    data = basis.in_print(rows, region=of.region, payer=payer, year=of.year, on=on)
    name = f"fakturaunderlag-{of.region.slug}-{of.year}-{payer.slug}"
    return pdf_response(name, "funding/invoice_basis.typ", data)


@access(can_read_money, fetch=fetch.money_year)
def accrual(request: HttpRequest, year: int) -> HttpResponseBase:
    """What is earned and not invoiced by the last of December, position by position."""
    rows = basis.accruals(fetch.paid_positions(request.user), year)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in tables.ACCRUAL]
        cells = exported(tables.ACCRUAL, rows)
        return table_response(kind, f"periodisering-{year}", headings, cells)
    asked = request.GET.get("tjanst", "")
    chosen = next((row for row in rows if str(row.position.pk) == asked), None)
    context = {
        "year": year,
        "table": draw(f"Periodisering {year}", tables.ACCRUAL, rows),
        "sums": [tables.summed(rows, name) for name in ("earned", "invoiced", "accrued")],
        "chosen": chosen,
        "months": draw("Månader", tables.OF_ACCRUAL, chosen.rows if chosen else []),
        "is_over": year < dates.today().year,
        "years": [
            {"label": str(other), "url": reverse("accrual", args=[other])}
            for other in (year - 1, year + 1)
        ],
        "who_can": WHO_READS_MONEY,
        "crumbs": crumbs(),
    }
    return render(request, "funding/accrual.html", context)
