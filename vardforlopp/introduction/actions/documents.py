"""Attaching national documents to a version, and ending those that no longer hold."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from vardforlopp.common import dates, documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock
from vardforlopp.introduction.models import VersionDocument
from vardforlopp.pathways.models import PathwayVersion
from vardforlopp.pathways.permissions import can_edit_pathways


@transaction.atomic
def add_version_document(
    pathway_version: PathwayVersion,
    *,
    by: Any,
    kind: str,
    title: str,
    upload: UploadedFile | None = None,
    link: str = "",
) -> VersionDocument:
    """Attaches a document to a version: a file, which is upprättad at once, a link, or both.

    Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(pathway_version)
    demand(can_edit_pathways(by))
    if upload is None and not link:
        raise Refused("Välj en fil eller ange en länk.", field="document")
    row = VersionDocument(version_of_pathway=fresh, kind=kind, title=title, link=link)
    row.full_clean(exclude={"document"}, validate_constraints=False)
    if upload is not None:
        row.document = documents.establish(documents.store(upload, by=by), by=by)
    row.validate_constraints()
    row.save()
    return row


@transaction.atomic
def end_version_document(
    row: VersionDocument, *, by: Any, valid_to: date, reason: str = "", version: int | None = None
) -> VersionDocument:
    """Says until when a document holds; it stays readable, marked as ended.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(row, version)
    demand(can_edit_pathways(by))
    if valid_to < dates.as_date(fresh.created_at):
        raise Refused("Underlaget lades till efter den dagen.", field="valid_to")
    return change(fresh, by=by, reason=reason or "Underlaget gäller inte längre", valid_to=valid_to)
