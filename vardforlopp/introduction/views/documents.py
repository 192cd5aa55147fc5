"""The national documents of a version: listed, attached, ended, fetched."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from vardforlopp.common import dates, documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import criteria, papers
from vardforlopp.introduction.actions.documents import add_version_document, end_version_document
from vardforlopp.introduction.fetch import version_document_for
from vardforlopp.introduction.forms.documents import EndDocumentForm, VersionDocumentForm
from vardforlopp.introduction.models import VersionDocument
from vardforlopp.pathways.fetch import version_for
from vardforlopp.pathways.models import PathwayVersion
from vardforlopp.pathways.permissions import can_edit_pathways


@access(anyone_signed_in, fetch=version_for)
def version_documents(request: HttpRequest, version: PathwayVersion) -> HttpResponseBase:
    """The documents that hold, and those that no longer do; as a file, a line for each."""
    holding, ended = papers.of_version(version), papers.of_version(version, ended=True)
    kind = wanted(request)
    if kind:
        rows = papers.exported([*holding, *ended])
        return table_response(kind, f"underlag-{version.slug}", papers.EXPORT_COLUMNS, rows)
    context = {
        "pathway_version": version,
        "papers": holding,
        "ended": ended,
        "may": can_edit_pathways(request.user),
        "new_url": papers.address(version, "version_document_new"),
        "history": papers.history_of([*holding, *ended]),
        "who_can": criteria.who_can(),
        "crumbs": papers.crumbs(version),
    }
    return render(request, "introduction/version_documents.html", context)


def _under(version: PathwayVersion) -> dict[str, Any]:
    """What the form pages around the documents of a version share."""
    url = papers.address(version, "version_documents")
    return {
        "then": url,
        "over": version.short_title,
        "crumbs": papers.crumbs(version, ("Underlag", url)),
        "readers": "Alla som är inloggade, i alla regioner, kan läsa underlaget.",
    }


@access(can_edit_pathways, fetch=version_for, methods=BOTH)
def new_version_document(request: HttpRequest, version: PathwayVersion) -> HttpResponse:
    """Attaches a document to the version."""
    form = VersionDocumentForm(posted(request), request.FILES or None)

    def add(facts: dict[str, Any]) -> VersionDocument:
        upload = facts.pop("document") or None
        return add_version_document(version, by=request.user, upload=upload, **facts)

    return form_page(
        request,
        form,
        do=add,
        done="Underlaget är bifogat.",
        title="Bifoga nationellt underlag",
        lead="En fil, en länk eller båda. En fil går inte att byta efteråt: avsluta den och "
        "bifoga den nya.",
        submit="Bifoga",
        is_multipart=True,
        **_under(version),
    )


@access(can_edit_pathways, fetch=version_document_for, methods=BOTH)
def end_document(request: HttpRequest, row: VersionDocument) -> HttpResponse:
    """Says until when a document holds."""
    initial = {"valid_to": row.valid_to or dates.today(), "version": row.version}
    return form_page(
        request,
        EndDocumentForm(posted(request), initial=initial),
        do=lambda facts: end_version_document(row, by=request.user, **facts),
        done=f"Slutdagen för {row.title} är sparad.",
        title=f"Avsluta {row.title}",
        lead="Underlaget står kvar bland dem som inte längre gäller och går fortfarande att läsa.",
        submit="Avsluta",
        **_under(row.version_of_pathway),
    )


@access(anyone_signed_in, fetch=version_document_for)
def version_document(request: HttpRequest, row: VersionDocument) -> HttpResponseBase:
    """The file of a document, to save."""
    if row.document is None:
        raise Http404
    return documents.respond(row.document)
