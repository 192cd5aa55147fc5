"""Bodies: list, their own pages, new ones and edits."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from regions import actions, columns, fetch, lists, sections
from regions.forms import BodyForm
from regions.models import Body, BodyKind
from regions.pages import (
    Fact,
    detail_page,
    edit_page,
    in_register,
    list_page,
    new_page,
    way_to,
)
from regions.permissions import can_edit_registers
from regions.sources import explained
from regions.tables import Section
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import posted

HOSTED = {BodyKind.NPO, BodyKind.NSG}  # national groups that a healthcare region is host for


@access(anyone_signed_in)
def bodies(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.BODIES)


@access(anyone_signed_in, fetch=fetch.body)
def body(request: HttpRequest, group: Body) -> HttpResponse:
    return detail_page(
        request,
        group,
        register=lists.BODIES,
        edit_url=reverse("register_body_edit", args=[group.slug]),
        history=lines_with(group, group.names.all()),
        facts=_facts(group),
        sections=_sections(request, group),
    )


def _facts(group: Body) -> list[Fact]:
    facts: list[Fact] = [
        {"label": "Kortnamn", "value": group.short_name},
        {"label": "Slag", "value": group.get_kind_display()},
        {"label": "Nivå", "value": group.get_level_display()},
        {"label": "Plats", **way_to(group.place)},
        {"label": "Under", **way_to(group.parent)},
        {"label": "Speglar", **way_to(group.mirrors)},
        {"label": "Uppgift", "value": columns.does(group)},
        {"label": "Anmärkning", "value": group.note},
        {"label": "Källa", "value": explained(group.source)},
    ]
    return [fact for fact in facts if fact["value"]]


def _sections(request: HttpRequest, group: Body) -> list[Section]:
    parts = [sections.seats_in(request.user, group), sections.decisions(request.user, group)]
    if group.kind in HOSTED:
        parts.append(sections.hosts(request.user, group))
    parts.append(sections.body_names(request.user, group))
    related = [
        sections.bodies(Body.objects.filter(parent=group), "Organ under det här", "under"),
        sections.bodies(Body.objects.filter(mirrors=group), "Speglas av", "speglas-av"),
    ]
    return [*parts, *(section for section in related if section.table.rows)]


@access(can_edit_registers, methods=("GET", "POST"))
def new_body(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        BodyForm(posted(request)),
        add=actions.add_body,
        title="Lägg till organ",
        back=reverse("register_bodies"),
        trail=in_register(lists.BODIES),
    )


@access(can_edit_registers, fetch=fetch.body, methods=("GET", "POST"))
def edit_body(request: HttpRequest, group: Body) -> HttpResponse:
    return edit_page(request, group, BodyForm, then=group, trail=in_register(lists.BODIES, group))
