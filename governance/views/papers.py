"""The papers of a matter: a new one, another edition, upprättad, taken out, downloaded."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse

from governance import fetch
from governance.actions import papers as actions
from governance.forms.papers import EditPaperForm, PaperForm
from governance.matters import fetch as own
from governance.matters.permissions import can_prepare
from governance.models import Matter, MatterDocument
from governance.views.matters import crumbs
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.documents import respond
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.models import Document
from vardforlopp.common.pages import form_page, posted


def can_edit_paper(user: Any, paper: MatterDocument) -> Answer:
    """Those who prepare the matter."""
    return can_prepare(user, paper.matter)


@access(can_prepare, fetch=fetch.matter, methods=BOTH)
def new_paper(request: HttpRequest, matter: Matter) -> HttpResponse:
    return form_page(
        request,
        PaperForm(posted(request), request.FILES or None),
        do=lambda facts: actions.add_paper(matter, by=request.user, **facts),
        done="Handlingen är tillagd.",
        title="Lägg till handling",
        over=str(matter),
        submit="Lägg till",
        is_multipart=True,
        readers="Utkast läses av rådet, dem som bereder åt det och dem i införandet.",
        then=f"{matter.get_absolute_url()}#handlingar",
        crumbs=crumbs(matter.council, matter),
    )


@access(can_edit_paper, fetch=own.paper, methods=BOTH)
def edit_paper(request: HttpRequest, paper: MatterDocument) -> HttpResponse:
    """Other words about it, or its next edition."""
    matter = paper.matter
    form = EditPaperForm(posted(request), request.FILES or None, instance=paper)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_paper, paper, by=request.user, **facts),
        done="Handlingen är ändrad.",
        title=f"Ändra {paper}",
        lead="En ny fil blir nästa utgåva. Den förra finns kvar.",
        submit="Spara",
        is_multipart=True,
        then=f"{matter.get_absolute_url()}#handlingar",
        crumbs=crumbs(matter.council, matter),
    )


@access(can_edit_paper, fetch=own.paper, methods=BOTH)
def establish_paper(request: HttpRequest, paper: MatterDocument) -> HttpResponse:
    return _step(request, paper, "establish_paper", "Upprätta", "Handlingen är upprättad.")


@access(can_edit_paper, fetch=own.paper, methods=BOTH)
def withdraw_paper(request: HttpRequest, paper: MatterDocument) -> HttpResponse:
    return _step(request, paper, "withdraw_paper", "Ta ur ärendet", "Handlingen utgår.")


LEADS = {
    "Upprätta": "Alla som läser ärendet får läsa handlingen. Den ändras aldrig mer.",
    "Ta ur ärendet": "Handlingen finns kvar och står som utgången.",
}
VERBS = {"establish_paper": actions.establish_paper, "withdraw_paper": actions.withdraw_paper}


def _step(
    request: HttpRequest, paper: MatterDocument, verb: str, label: str, done: str
) -> HttpResponse:
    """A step with a paper that has no more to ask about."""
    matter = paper.matter
    return form_page(
        request,
        VersionForm(posted(request), initial={"version": paper.version}),
        do=lambda facts: VERBS[verb](paper, by=request.user, **facts),
        done=done,
        title=f"{label}: {paper}",
        lead=LEADS[label],
        submit=label,
        then=f"{matter.get_absolute_url()}#handlingar",
        crumbs=crumbs(matter.council, matter),
    )


@access(anyone_signed_in, fetch=own.edition)
def download(request: HttpRequest, document: Document) -> FileResponse:
    """The file, to save."""
    return respond(document)
