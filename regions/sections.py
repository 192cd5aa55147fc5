"""The parts of detail pages: tables of what belongs to a place, a body or a person."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from regions import columns
from regions.models import (
    Body,
    BodyDecision,
    BodyMembership,
    BodyName,
    HealthcareRegion,
    HealthcareRegionName,
    HostDuty,
    Municipality,
    Person,
    Region,
    Unit,
)
from regions.models.periods import RegisterQuerySet
from regions.permissions import can_edit_registers, can_edit_units
from regions.tables import Column, Section, draw


def editable(user: Any, shown: tuple[Column, ...], url_name: str) -> tuple[Column, ...]:
    """The columns, with the way to edit each row for those who may."""
    return (*shown, columns.editing(url_name)) if can_edit_registers(user) else shown


def adding(user: Any, parent: Any, url_name: str) -> str:
    """The address of the form of a new row of `parent`, for those who may."""
    return reverse(url_name, args=[parent.slug]) if can_edit_registers(user) else ""


def municipalities(rows: RegisterQuerySet, shown: tuple[Column, ...]) -> Section:
    """Municipalities of one place, A to Ö."""
    found = rows.select_related("region", "healthcare_region").in_swedish_order()
    table = draw("Kommuner", shown, found)
    return Section("Kommuner", "kommuner", table, "Inga kommuner är registrerade.")


def bodies(rows: RegisterQuerySet, title: str = "Organ", anchor: str = "organ") -> Section:
    """Bodies, A to Ö."""
    found = rows.select_related("healthcare_region", "region", "municipality").in_swedish_order()
    table = draw(title, columns.BODIES, found)
    return Section(title, anchor, table, "Inga organ är registrerade.")


def units(rows: RegisterQuerySet, title: str = "Enheter", add_url: str = "") -> Section:
    """Units of one region, A to Ö."""
    found = rows.select_related("region", "parent__region").in_swedish_order()
    return Section(
        title,
        "enheter",
        draw(title, columns.UNITS_IN_REGION, found),
        "Inga enheter är registrerade.",
        add_label="Lägg till enhet",
        add_url=add_url,
    )


def units_of(user: Any, region: Region) -> Section:
    """The units of a region, with the way to add one for those who may."""
    may_add = can_edit_units(user, region)
    url = reverse("register_region_unit_new", args=[region.slug]) if may_add else ""
    return units(Unit.objects.filter(region=region), add_url=url)


def members(healthcare_region: HealthcareRegion) -> Section:
    """The regions that belong to a healthcare region, wholly or in part."""
    found = healthcare_region.affiliations.with_municipality_counts().select_related("region")
    found = found.order_by("region__sort_key", "pk")
    table = draw("Regioner", columns.MEMBERS, found)
    note = "En region kan höra till två sjukvårdsregioner."
    return Section("Regioner", "regioner", table, "Ingen region hör hit.", note=note)


def affiliations(user: Any, region: Region) -> Section:
    """The healthcare regions a region belongs to, the main one first."""
    found = region.affiliations.with_municipality_counts()
    found = found.select_related("healthcare_region", "region")
    shown = editable(user, columns.AFFILIATIONS, "register_affiliation_edit")
    table = draw("Tillhörighet till sjukvårdsregion", shown, found.order_by("-is_main", "pk"))
    return Section(
        "Sjukvårdsregion",
        "sjukvardsregion",
        table,
        "Ingen är registrerad.",
        add_label="Lägg till tillhörighet",
        add_url=adding(user, region, "register_affiliation_new"),
    )


def populations(user: Any, place: Region | Municipality, new_url_name: str) -> Section:
    """How many lived in a region or a municipality, latest first."""
    found = place.populations.select_related("region", "municipality").order_by("-on")
    shown = editable(user, columns.POPULATIONS, "register_population_edit")
    return Section(
        "Folkmängd",
        "folkmangd",
        draw("Folkmängd", shown, found),
        "Ingen folkmängd är registrerad.",
        add_label="Lägg till folkmängd",
        add_url=adding(user, place, new_url_name),
    )


def hosted(healthcare_region: HealthcareRegion) -> Section:
    """The national groups a healthcare region is host for."""
    found = healthcare_region.host_duties.select_related("body")
    table = draw("Värdskap", columns.HOSTED, found.order_by("body__sort_key", "pk"))
    return Section("Värdskap", "vardskap", table, "Inget värdskap är registrerat.")


def hosts(user: Any, body: Body) -> Section:
    """Who is host for a national group."""
    found = HostDuty.objects.filter(body=body)
    found = found.select_related("body", "healthcare_region", "host_body")
    shown = editable(user, columns.HOSTS, "register_host_duty_edit")
    return Section(
        "Värdskap",
        "vardskap",
        draw("Värdskap", shown, found.order_by("state", "-valid_from", "pk")),
        "Ingen värd är registrerad.",
        add_label="Lägg till värd",
        add_url=adding(user, body, "register_host_duty_new"),
    )


def body_names(user: Any, body: Body) -> Section:
    """What a body was and came to be called."""
    shown = editable(user, columns.BODY_NAMES, "register_body_name_edit")
    rows = BodyName.objects.filter(body=body)
    return _names(rows, shown, adding(user, body, "register_body_name_new"))


def healthcare_region_names(user: Any, there: HealthcareRegion) -> Section:
    """What a healthcare region was and is called."""
    shown = editable(user, columns.NAMES, "register_healthcare_region_name_edit")
    rows = HealthcareRegionName.objects.filter(healthcare_region=there)
    return _names(rows, shown, adding(user, there, "register_healthcare_region_name_new"))


def _names(rows: RegisterQuerySet, shown: tuple[Column, ...], add_url: str) -> Section:
    return Section(
        "Namn genom tiden",
        "namn",
        draw("Namn genom tiden", shown, rows.order_by("-valid_to", "name")),
        "Inga andra namn är registrerade.",
        add_label="Lägg till namn",
        add_url=add_url,
    )


def seats_in(user: Any, body: Body) -> Section:
    """Who sits in a body, as far as the user may see."""
    found = BodyMembership.objects.visible_to(user).filter(body=body)
    found = found.select_related("person", "body").in_swedish_order()
    shown = editable(user, columns.SEATS_IN_BODY, "register_membership_edit")
    return Section(
        "Ledamöter",
        "ledamoter",
        draw("Ledamöter", shown, found),
        "Inga ledamöter är registrerade.",
        note="Skyddade uppdrag visas bara för registeransvariga.",
        add_label="Lägg till ledamot",
        add_url=adding(user, body, "register_membership_new"),
    )


def seats_of(user: Any, person: Person) -> Section:
    """Where a person sits, as far as the user may see."""
    found = BodyMembership.objects.visible_to(user).filter(person=person)
    found = found.select_related("body", "person").order_by("body__sort_key", "pk")
    shown = editable(user, columns.SEATS_OF_PERSON, "register_membership_edit")
    table = draw("Uppdrag i organ", shown, found)
    return Section("Uppdrag i organ", "uppdrag", table, "Inga uppdrag är registrerade.")


def decisions(user: Any, body: Body) -> Section:
    """What a body decided, oldest first."""
    found = BodyDecision.objects.filter(body=body).select_related("body", "follows__body")
    found = found.prefetch_related("follows__body__names")
    shown = editable(user, columns.DECISIONS, "register_decision_edit")
    return Section(
        "Beslut",
        "beslut",
        draw("Beslut", shown, found.order_by("decided_on", "pk")),
        "Inga beslut är registrerade.",
        add_label="Lägg till beslut",
        add_url=adding(user, body, "register_decision_new"),
    )


def parts_of(unit: Unit) -> Section:
    """The units directly under a unit."""
    return units(Unit.objects.filter(parent=unit), title="Ingående enheter")
