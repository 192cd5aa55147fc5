"""Units of the regions: list, their own pages, new ones, edits, in and out of Excel."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from regions import actions, fetch, lists, sections
from regions.forms import NewUnitForm, UnitForm
from regions.models import Region, Unit
from regions.pages import (
    detail_page,
    edit_page,
    in_register,
    list_page,
    new_page,
    new_row_page,
    way_to,
)
from regions.permissions import can_edit_units
from regions.unit_sheet import HEADINGS, UnitSheet
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.import_page import import_page
from vardforlopp.common.pages import posted
from vardforlopp.common.spreadsheets import table_response, wanted


@access(anyone_signed_in)
def units(request: HttpRequest) -> HttpResponseBase:
    chosen = Region.objects.visible_to(request.user).filter(slug=request.GET.get("region", ""))
    buttons = [button for region in chosen for button in _buttons(request.user, region)]
    return list_page(request, lists.UNITS, buttons=buttons or None)


def _buttons(user: Any, region: Region) -> list[dict[str, Any]]:
    """The ways to add units to the region that the list is narrowed to."""
    may = can_edit_units(user, region)
    ways = [("Lägg till enhet", "register_region_unit_new")]
    if may:
        ways.append(("Läs in från Excel", "register_units_import"))
    return [
        {"label": label, "url": reverse(name, args=[region.slug]), "answer": may}
        for label, name in ways
    ]


@access(anyone_signed_in, fetch=fetch.unit)
def unit(request: HttpRequest, there: Unit) -> HttpResponse:
    return detail_page(
        request,
        there,
        register=lists.UNITS,
        edit_url=reverse("register_unit_edit", args=[there.region.slug, there.slug]),
        may_edit=can_edit_units(request.user, there),
        facts=[
            {"label": "Slag", "value": there.get_kind_display()},
            {"label": "Region", **way_to(there.region)},
            *([{"label": "Ingår i", **way_to(there.parent)}] if there.parent else []),
        ],
        sections=[sections.parts_of(there)],
    )


@access(can_edit_units, methods=("GET", "POST"))
def new_unit(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewUnitForm(posted(request)),
        add=actions.add_unit,
        title="Lägg till enhet",
        back=reverse("register_units"),
        trail=in_register(lists.UNITS),
    )


@access(can_edit_units, fetch=fetch.region, methods=("GET", "POST"))
def new_in_region(request: HttpRequest, there: Region) -> HttpResponse:
    return new_row_page(
        request,
        there,
        UnitForm(posted(request), instance=Unit(region=there)),
        register=lists.REGIONS,
        add=actions.add_unit,
        title="Lägg till enhet",
        region=there,
    )


@access(can_edit_units, fetch=fetch.unit, methods=("GET", "POST"))
def edit_unit(request: HttpRequest, there: Unit) -> HttpResponse:
    return edit_page(request, there, UnitForm, then=there, trail=in_register(lists.UNITS, there))


@access(can_edit_units, fetch=fetch.region, methods=("GET", "POST"))
def import_in_region(request: HttpRequest, there: Region) -> HttpResponseBase:
    """The units of a region in from Excel, and with ?format= out as the sheet to fill in."""
    sheet = UnitSheet(there, request.user)
    kind = wanted(request)
    if kind:
        return table_response(kind, f"enheter-{there.slug}", HEADINGS, sheet.rows())
    return import_page(
        request,
        sheet.as_import(),
        then=f"{reverse('register_units')}?region={there.slug}",
        title=f"Läs in enheter i {there}",
        lead="En rad är en enhet: en ny, eller en som finns med samma namn och samma Ingår i. "
        "Enheter som inte står i filen ändras inte.",
        crumbs=in_register(lists.REGIONS, there),
        template_url="?format=xlsx",
    )
