"""How many live in regions and municipalities: new counts and edits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from regions import actions, fetch, lists
from regions.forms import PopulationForm
from regions.models import Municipality, Population, Region
from regions.pages import edit_page, in_register, new_row_page
from regions.permissions import can_edit_registers
from vardforlopp.common.access import access
from vardforlopp.common.pages import posted

NEW = "Lägg till folkmängd"


@access(can_edit_registers, fetch=fetch.region, methods=("GET", "POST"))
def new_in_region(request: HttpRequest, there: Region) -> HttpResponse:
    form = PopulationForm(posted(request))
    add = actions.add_population
    return new_row_page(
        request, there, form, register=lists.REGIONS, add=add, title=NEW, region=there
    )


@access(can_edit_registers, fetch=fetch.municipality, methods=("GET", "POST"))
def new_in_municipality(request: HttpRequest, there: Municipality) -> HttpResponse:
    form = PopulationForm(posted(request))
    add = actions.add_population
    return new_row_page(
        request, there, form, register=lists.MUNICIPALITIES, add=add, title=NEW, municipality=there
    )


@access(can_edit_registers, fetch=fetch.population, methods=("GET", "POST"))
def edit_population(request: HttpRequest, counted: Population) -> HttpResponse:
    register = lists.MUNICIPALITIES if counted.municipality else lists.REGIONS
    trail = in_register(register, counted.place)
    return edit_page(request, counted, PopulationForm, then=counted.place, trail=trail)
