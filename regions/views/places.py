"""Healthcare regions, regions and municipalities: lists, their own pages, edits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from regions import actions, columns, fetch, lists, sections
from regions.forms import (
    AffiliationForm,
    HealthcareRegionForm,
    MunicipalityForm,
    NewAffiliationForm,
    RegionForm,
)
from regions.models import (
    Body,
    HealthcareRegion,
    Municipality,
    Region,
    RegionAffiliation,
)
from regions.pages import (
    detail_page,
    edit_page,
    in_register,
    list_page,
    new_row_page,
    way_to,
)
from regions.permissions import can_edit_registers
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import posted


@access(anyone_signed_in)
def healthcare_regions(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.HEALTHCARE_REGIONS)


@access(anyone_signed_in)
def regions(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.REGIONS)


@access(anyone_signed_in)
def municipalities(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.MUNICIPALITIES)


@access(anyone_signed_in, fetch=fetch.healthcare_region)
def healthcare_region(request: HttpRequest, there: HealthcareRegion) -> HttpResponse:
    return detail_page(
        request,
        there,
        register=lists.HEALTHCARE_REGIONS,
        edit_url=reverse("register_healthcare_region_edit", args=[there.slug]),
        history=lines_with(there, there.names.all()),
        facts=[
            {"label": "Kortnamn", "value": there.short_name},
            {
                "label": "Namn i förordningen",
                "value": there.statutory_name,
                "note": "Hälso- och sjukvårdsförordningen (2017:80) 3 kap. 1 §",
            },
        ],
        sections=[
            sections.members(there),
            sections.hosted(there),
            sections.bodies(Body.objects.filter(healthcare_region=there)),
            sections.healthcare_region_names(request.user, there),
            sections.municipalities(
                Municipality.objects.filter(healthcare_region=there),
                columns.MUNICIPALITIES_IN_HEALTHCARE_REGION,
            ),
        ],
    )


@access(anyone_signed_in, fetch=fetch.region)
def region(request: HttpRequest, there: Region) -> HttpResponse:
    return detail_page(
        request,
        there,
        register=lists.REGIONS,
        edit_url=reverse("register_region_edit", args=[there.slug]),
        history=lines_with(there, there.affiliations.all(), there.populations.all()),
        facts=[
            {"label": "Kortnamn", "value": there.short_name},
            {"label": "Länskod", "value": there.county_code},
            {"label": "Länsbokstav", "value": there.county_letter},
            {"label": "Organisationsnummer", "value": there.organisation_number},
        ],
        sections=[
            sections.affiliations(request.user, there),
            sections.populations(request.user, there, "register_population_new"),
            sections.bodies(Body.objects.filter(region=there)),
            sections.units_of(request.user, there),
            sections.municipalities(
                Municipality.objects.filter(region=there), columns.MUNICIPALITIES_IN_REGION
            ),
        ],
    )


@access(anyone_signed_in, fetch=fetch.municipality)
def municipality(request: HttpRequest, there: Municipality) -> HttpResponse:
    return detail_page(
        request,
        there,
        register=lists.MUNICIPALITIES,
        edit_url=reverse("register_municipality_edit", args=[there.slug]),
        history=lines_with(there, there.populations.all()),
        facts=[
            {"label": "Kommunkod", "value": there.code},
            {"label": "Region", **way_to(there.region)},
            {"label": "Sjukvårdsregion", **way_to(there.healthcare_region)},
        ],
        sections=[
            sections.populations(request.user, there, "register_municipality_population_new"),
            sections.bodies(Body.objects.filter(municipality=there)),
        ],
    )


@access(can_edit_registers, fetch=fetch.healthcare_region, methods=("GET", "POST"))
def edit_healthcare_region(request: HttpRequest, there: HealthcareRegion) -> HttpResponse:
    trail = in_register(lists.HEALTHCARE_REGIONS, there)
    return edit_page(request, there, HealthcareRegionForm, then=there, trail=trail)


@access(can_edit_registers, fetch=fetch.region, methods=("GET", "POST"))
def edit_region(request: HttpRequest, there: Region) -> HttpResponse:
    return edit_page(
        request, there, RegionForm, then=there, trail=in_register(lists.REGIONS, there)
    )


@access(can_edit_registers, fetch=fetch.region, methods=("GET", "POST"))
def new_affiliation(request: HttpRequest, there: Region) -> HttpResponse:
    return new_row_page(
        request,
        there,
        NewAffiliationForm(posted(request), initial={"is_main": there.healthcare_region is None}),
        register=lists.REGIONS,
        add=actions.add_affiliation,
        title="Lägg till tillhörighet till sjukvårdsregion",
        region=there,
    )


@access(can_edit_registers, fetch=fetch.affiliation, methods=("GET", "POST"))
def edit_affiliation(request: HttpRequest, tie: RegionAffiliation) -> HttpResponse:
    trail = in_register(lists.REGIONS, tie.region)
    return edit_page(request, tie, AffiliationForm, then=tie.region, trail=trail)


@access(can_edit_registers, fetch=fetch.municipality, methods=("GET", "POST"))
def edit_municipality(request: HttpRequest, there: Municipality) -> HttpResponse:
    trail = in_register(lists.MUNICIPALITIES, there)
    return edit_page(request, there, MunicipalityForm, then=there, trail=trail)
