"""Units of the regions: list, their own pages, new ones and edits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from regions import actions, fetch, lists, sections
from regions.forms import NewUnitForm, UnitForm
from regions.models import Unit
from regions.pages import (
    detail_page,
    edit_page,
    in_register,
    list_page,
    new_page,
    posted,
    way_to,
)
from regions.permissions import can_edit_registers
from vardforlopp.common.access import access, anyone_signed_in


@access(anyone_signed_in)
def units(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.UNITS)


@access(anyone_signed_in, fetch=fetch.unit)
def unit(request: HttpRequest, there: Unit) -> HttpResponse:
    return detail_page(
        request,
        there,
        register=lists.UNITS,
        edit_url=reverse("register_unit_edit", args=[there.region.slug, there.slug]),
        facts=[
            {"label": "Slag", "value": there.get_kind_display()},
            {"label": "Region", **way_to(there.region)},
            *([{"label": "Ingår i", **way_to(there.parent)}] if there.parent else []),
        ],
        sections=[sections.parts_of(there)],
    )


@access(can_edit_registers, methods=("GET", "POST"))
def new_unit(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        NewUnitForm(posted(request)),
        add=actions.add_unit,
        title="Lägg till enhet",
        back=reverse("register_units"),
        trail=in_register(lists.UNITS),
    )


@access(can_edit_registers, fetch=fetch.unit, methods=("GET", "POST"))
def edit_unit(request: HttpRequest, there: Unit) -> HttpResponse:
    return edit_page(request, there, UnitForm, then=there, trail=in_register(lists.UNITS, there))
