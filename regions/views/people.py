"""People of the register: list, their own pages, new ones and edits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from regions import actions, fetch, lists, sections
from regions.forms import PersonForm
from regions.models import Person
from regions.pages import detail_page, edit_page, in_register, list_page, new_page
from regions.permissions import can_edit_registers, can_see_contact
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import Line, lines
from vardforlopp.common.pages import posted

CONTACT = ("email", "employee_hsa_id")


@access(anyone_signed_in)
def people(request: HttpRequest) -> HttpResponseBase:
    return list_page(request, lists.PEOPLE)


@access(anyone_signed_in, fetch=fetch.person)
def person(request: HttpRequest, who: Person) -> HttpResponse:
    sees_contact = can_see_contact(request.user, who)
    facts: list[dict[str, Any]] = [
        {"label": "Titel", "value": who.title},
        {"label": "Organisation", "value": who.organisation},
    ]
    if sees_contact:
        facts.append({"label": "E-post", "value": who.email})
        facts.append({"label": "HSA-id", "value": who.employee_hsa_id})
    return detail_page(
        request,
        who,
        register=lists.PEOPLE,
        edit_url=reverse("register_person_edit", args=[who.pk]),
        facts=facts,
        sections=[sections.seats_of(request.user, who)],
        history=lines(who) if sees_contact else _without_contact(lines(who)),
    )


def _without_contact(history: list[Line]) -> list[Line]:
    """The same lines, with what e-mail and HSA-id were and are left out."""
    hidden = {str(field.verbose_name) for field in Person._meta.fields if field.name in CONTACT}
    return [
        replace(
            line,
            differences=[
                (label, "visas inte", "visas inte") if label in hidden else (label, before, after)
                for label, before, after in line.differences
            ],
        )
        for line in history
    ]


@access(can_edit_registers, methods=("GET", "POST"))
def new_person(request: HttpRequest) -> HttpResponse:
    return new_page(
        request,
        PersonForm(posted(request)),
        add=actions.add_person,
        title="Lägg till person",
        back=reverse("register_people"),
        trail=in_register(lists.PEOPLE),
    )


@access(can_edit_registers, fetch=fetch.person, methods=("GET", "POST"))
def edit_person(request: HttpRequest, who: Person) -> HttpResponse:
    return edit_page(request, who, PersonForm, then=who, trail=in_register(lists.PEOPLE, who))
