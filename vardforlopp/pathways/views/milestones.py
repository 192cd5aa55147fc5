"""Decisions and council facts made elsewhere: registered, corrected, read."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from vardforlopp.common import documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted
from vardforlopp.pathways import actions, forms, permissions
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation, Milestone
from vardforlopp.pathways.views.around import around, of_row, part_of

milestone_for = part_of(Milestone.objects.select_related("document", "body"), "milestone_for")


def _register(request: HttpRequest, subject: Implementation, facts: dict[str, Any]) -> Milestone:
    """The milestone with its document, both or neither."""
    upload = facts.pop("document") or None
    return actions.register_milestone(subject, by=request.user, upload=upload, **facts)


@access(permissions.can_register_milestone, fetch=implementation_for, methods=BOTH)
def milestone(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Registers a decision made elsewhere."""
    form = forms.MilestoneForm(subject, posted(request), request.FILES or None)
    return form_page(
        request,
        form,
        do=lambda facts: _register(request, subject, facts),
        done="Milstolpen är registrerad.",
        title="Registrera beslut eller milstolpe",
        lead="Något som ett organ har gjort utanför systemet. Det går inte att ändra efteråt; "
        "blir det fel registrerar du en rättelse som ersätter.",
        submit="Registrera",
        is_multipart=True,
        **around(subject, "milstolpar"),
    )


@access(of_row(permissions.can_register_milestone), fetch=milestone_for, methods=BOTH)
def correct_milestone(request: HttpRequest, old: Milestone) -> HttpResponse:
    """Registers a milestone in the place of one that was wrong."""
    subject = old.implementation
    initial = {
        name: getattr(old, name)
        for name in ("kind", "body", "occurred_on", "occurred_precision", "outcome", "reference")
    } | {"note": old.note}
    form = forms.MilestoneForm(subject, posted(request), request.FILES or None, initial=initial)
    form.keep_document(old.document)
    return form_page(
        request,
        form,
        do=lambda facts: _register(request, subject, {**facts, "supersedes": old}),
        done="Rättelsen är registrerad och ersätter den gamla milstolpen.",
        title=f"Rätta {old.get_kind_display()}",
        lead="Den gamla milstolpen står kvar, överstruken, i tidslinjen.",
        submit="Registrera rättelsen",
        is_multipart=True,
        **around(subject, "milstolpar"),
    )


@access(anyone_signed_in, fetch=milestone_for)
def milestone_document(request: HttpRequest, row: Milestone) -> HttpResponseBase:
    """The document of a milestone, to save."""
    if row.document is None:
        raise Http404
    return documents.respond(row.document)
