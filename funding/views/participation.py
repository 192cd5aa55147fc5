"""Who comes to a meeting and who was there, and its material."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from funding import fetch
from funding.actions import gatherings as actions
from funding.forms.gatherings import AnswerForm, AttendanceForm, InviteForm, MaterialForm
from funding.models import Gathering, GatheringMaterial, Participation
from funding.permissions import (
    can_answer_invitation,
    can_change_gathering,
    can_change_material,
    can_note_attendance,
)
from funding.views.gatherings import crumbs
from vardforlopp.common import documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted

READERS = "Alla som är inloggade, i alla regioner, kan läsa det."


@access(can_change_gathering, fetch=fetch.gathering, methods=BOTH)
def invite(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """Invites people; they answer themselves."""
    form = InviteForm(posted(request), gathering=subject, user=request.user)
    return form_page(
        request,
        form,
        do=lambda _: actions.invite(subject, by=request.user, people=form.people()),
        done="De är inbjudna och ser det under Väntar på dig och i sin kalender.",
        title="Bjud in",
        over=str(subject),
        submit="Bjud in",
        then=f"{subject.get_absolute_url()}#deltagare",
        crumbs=crumbs(subject),
    )


@access(can_note_attendance, fetch=fetch.gathering, methods=BOTH)
def attendance(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """Says who was there."""
    form = AttendanceForm(posted(request), gathering=subject)
    return form_page(
        request,
        form,
        do=lambda facts: actions.note_attendance(subject, by=request.user, **facts),
        done="Närvaron är sparad.",
        title="Notera närvaro",
        over=str(subject),
        lead="Kryssa för dem som var där. De som sade att de kommer är ifyllda första gången.",
        submit="Spara",
        then=f"{subject.get_absolute_url()}#deltagare",
        crumbs=crumbs(subject),
    )


@access(can_answer_invitation, fetch=fetch.own_participation, methods=BOTH)
def answer(request: HttpRequest, row: Participation) -> HttpResponse:
    """The one invited says whether they come."""
    return form_page(
        request,
        AnswerForm(posted(request), initial={"version": row.version}),
        do=lambda facts: actions.answer_invitation(row, by=request.user, **facts),
        done="Tack, ditt svar är sparat. Du kan ändra det tills mötet är slut.",
        title="Svara på inbjudan",
        over=str(row.gathering),
        lead=f"{row.gathering.when}, {row.gathering.where}.",
        submit="Svara",
        then=row.gathering.get_absolute_url(),
        crumbs=crumbs(row.gathering),
    )


@access(can_change_gathering, fetch=fetch.gathering, methods=BOTH)
def new_material(request: HttpRequest, subject: Gathering) -> HttpResponse:
    """Adds a file."""
    form = MaterialForm(posted(request), request.FILES or None)

    def add(facts: dict[str, Any]) -> GatheringMaterial:
        del facts["version"]
        return actions.add_material(subject, by=request.user, **facts)

    return _material_page(request, form, subject, do=add, title="Lägg till material")


@access(can_change_material, fetch=fetch.material, methods=BOTH)
def edit_material(request: HttpRequest, row: GatheringMaterial) -> HttpResponse:
    """Another name, or the next edition of the file."""
    form = MaterialForm(posted(request), request.FILES or None, instance=row)
    return _material_page(
        request,
        form,
        row.gathering,
        do=lambda facts: form.save_by(actions.edit_material, row, by=request.user, **facts),
        title=f"Ändra {row}",
        lead="Väljer du en ny fil blir den nästa utgåva. De tidigare sparas.",
    )


def _material_page(
    request: HttpRequest, form: MaterialForm, subject: Gathering, **words: Any
) -> HttpResponse:
    return form_page(
        request,
        form,
        done="Materialet är sparat.",
        submit="Spara",
        over=str(subject),
        is_multipart=True,
        readers=READERS,
        then=f"{subject.get_absolute_url()}#material",
        crumbs=crumbs(subject),
        **words,
    )


@access(anyone_signed_in, fetch=fetch.material)
def material(request: HttpRequest, row: GatheringMaterial) -> HttpResponseBase:
    """The file, to save."""
    return documents.respond(row.document)
