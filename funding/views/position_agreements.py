"""What is agreed about a position: agreement, extension, ending, and the papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from funding import fetch, positions
from funding.actions import position_agreements as actions
from funding.forms.position_agreements import AgreeForm, EndForm, ExtendForm
from funding.models import Position, PositionAgreement
from funding.permissions import can_edit_positions
from funding.views.positions import crumbs
from vardforlopp.common import documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.wording import all_of


@access(can_edit_positions, fetch=fetch.position, methods=BOTH)
def agree(request: HttpRequest, subject: Position) -> HttpResponse:
    lead = "Ett nytt avtal ersätter det förra i sin helhet. Går tjänsten vidare: välj Förläng."
    words = ("Lägg till avtal", "Avtalet är sparat, och tjänsten gäller de dagarna.", lead)
    return _form(request, subject, AgreeForm, actions.agree, *words)


@access(can_edit_positions, fetch=fetch.position, methods=BOTH)
def extend(request: HttpRequest, subject: Position) -> HttpResponse:
    lead = f"Nu gäller den {positions.period(subject)}. Innehav med slutdag förlängs inte."
    return _form(request, subject, ExtendForm, actions.extend, "Förläng", "Förlängd.", lead)


@access(can_edit_positions, fetch=fetch.position, methods=BOTH)
def end(request: HttpRequest, subject: Position) -> HttpResponse:
    holders = all_of(str(row.person) for row in actions.without_last_day(subject))
    lead = f"{holders} får samma sista dag." if holders else "Ingen har tjänsten utan slutdag."
    words = ("Avsluta tjänsten", "Tjänsten har fått en sista dag.", lead)
    return _form(request, subject, EndForm, actions.end, *words)


@access(anyone_signed_in, fetch=fetch.position_paper)
def paper(request: HttpRequest, row: PositionAgreement) -> HttpResponseBase:
    """The file, to those who read the position's money."""
    if row.document is None:
        raise Http404
    return documents.respond(row.document)


def _form(
    request: HttpRequest,
    subject: Position,
    form_class: type[VersionForm],
    verb: Callable[..., Any],
    *words: str,
) -> HttpResponse:
    """A form about one position, from its page and back."""
    label, done, lead = words
    files = request.FILES or None

    def do(facts: dict[str, Any]) -> Any:
        return verb(subject, by=request.user, upload=facts.pop("document") or None, **facts)

    return form_page(
        request,
        form_class(posted(request), files, initial={"version": subject.version}),
        do=do,
        done=done,
        title=label,
        over=str(subject),
        lead=lead,
        submit=label,
        is_multipart=True,
        readers=positions.PAPERS_ARE_READ_BY,
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )
