"""The names that bodies and healthcare regions have had: new ones and edits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from regions import actions, fetch, lists
from regions.forms import BodyNameForm, HealthcareRegionNameForm
from regions.models import Body, BodyName, HealthcareRegion, HealthcareRegionName
from regions.pages import edit_page, in_register, new_row_page
from regions.permissions import can_edit_registers
from vardforlopp.common.access import access
from vardforlopp.common.pages import posted

NEW = "Lägg till namn"


@access(can_edit_registers, fetch=fetch.body, methods=("GET", "POST"))
def new_body_name(request: HttpRequest, body: Body) -> HttpResponse:
    form = BodyNameForm(posted(request))
    add = actions.add_body_name
    return new_row_page(request, body, form, register=lists.BODIES, add=add, title=NEW, body=body)


@access(can_edit_registers, fetch=fetch.healthcare_region, methods=("GET", "POST"))
def new_healthcare_region_name(request: HttpRequest, there: HealthcareRegion) -> HttpResponse:
    form = HealthcareRegionNameForm(posted(request))
    return new_row_page(
        request,
        there,
        form,
        register=lists.HEALTHCARE_REGIONS,
        add=actions.add_healthcare_region_name,
        title=NEW,
        healthcare_region=there,
    )


@access(can_edit_registers, fetch=fetch.body_name, methods=("GET", "POST"))
def edit_body_name(request: HttpRequest, name: BodyName) -> HttpResponse:
    trail = in_register(lists.BODIES, name.body)
    return edit_page(request, name, BodyNameForm, then=name.body, trail=trail)


@access(can_edit_registers, fetch=fetch.healthcare_region_name, methods=("GET", "POST"))
def edit_healthcare_region_name(request: HttpRequest, name: HealthcareRegionName) -> HttpResponse:
    there = name.healthcare_region
    trail = in_register(lists.HEALTHCARE_REGIONS, there)
    return edit_page(request, name, HealthcareRegionNameForm, then=there, trail=trail)
