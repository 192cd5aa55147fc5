"""Papers of a matter: added as drafts or upprättade, replaced by new editions, taken out."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from governance.matters.permissions import can_prepare
from governance.models import Matter, MatterDocument
from vardforlopp.common import documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import add, change, lock, sent_before


@transaction.atomic
def add_paper(
    matter: Matter,
    *,
    by: Any,
    title: str,
    upload: UploadedFile,
    dated_on: date,
    sender: str = "",
    receiver: str = "",
    is_established: bool = False,
    token: UUID | None = None,
) -> MatterDocument:
    """A paper of the matter, a draft unless it is upprättad at once; the same `token` once.

    Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(matter)
    demand(can_prepare(by, fresh))
    words = {"title": title, "sender": sender, "receiver": receiver}
    again = sent_before(fresh.documents.all(), token, **words)
    if again is not None:
        return again
    document = documents.store(upload, by=by)
    if is_established:
        document = documents.establish(document, by=by)
    row = MatterDocument(matter=fresh, document=document, dated_on=dated_on, token=token, **words)
    return add(row, by=by, reason=f"Lägger till {title}")


@transaction.atomic
def edit_paper(
    paper: MatterDocument,
    *,
    by: Any,
    upload: UploadedFile | None = None,
    version: int | None = None,
    **facts: Any,
) -> MatterDocument:
    """Other words about it, or the next edition of the file: the one before is kept.

    A new edition of an upprättad paper is upprättad. Raises Forbidden, Stale, Refused,
    ValidationError.
    """
    fresh = _held(paper, by=by, version=version)
    document = fresh.document
    if upload is not None:
        was_established = document.is_established
        document = documents.store(upload, by=by, replaces=document)
        if was_established:
            document = documents.establish(document, by=by)
    return change(fresh, by=by, reason="Ändrar handlingen", document=document, **facts)


@transaction.atomic
def establish_paper(
    paper: MatterDocument, *, by: Any, version: int | None = None
) -> MatterDocument:
    """Upprättad: whoever reads the matter reads it, and it never changes. As edit_paper."""
    fresh = _held(paper, by=by, version=version)
    documents.establish(fresh.document, by=by)
    return fresh


@transaction.atomic
def withdraw_paper(paper: MatterDocument, *, by: Any, version: int | None = None) -> MatterDocument:
    """It does not belong here; it stays with a note. Raises Forbidden, Stale, Refused."""
    fresh = _held(paper, by=by, version=version)
    return change(fresh, by=by, reason="Tar bort handlingen ur ärendet", is_withdrawn=True)


def _held(paper: MatterDocument, *, by: Any, version: int | None) -> MatterDocument:
    matter = lock(paper.matter)
    fresh = lock(paper, version)
    demand(can_prepare(by, matter))
    if fresh.is_withdrawn:
        raise Refused("Handlingen utgår och ändras inte.")
    return fresh
