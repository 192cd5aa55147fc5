"""Publishing in words for the public, changing the words, and taking it away with a reason."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from governance.models import Publication
from governance.publishing.candidates import Candidate
from governance.publishing.permissions import can_edit_publication, can_publish
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.answer import demand
from vardforlopp.common.records import add, change, lock


def publish(council: Body, *, by: Any, candidate: Candidate, title: str, text: str) -> Publication:
    """Makes a decision or a group public. Raises Forbidden, ValidationError (public already)."""
    demand(can_publish(by, council))
    row = Publication(
        council=council,
        title=title,
        text=text,
        published_on=dates.today(),
        published_by=by.person,
        **{candidate.column: candidate.obj},
    )
    return add(row, by=by, reason=f"Publicerar {candidate}")


@transaction.atomic
def edit_publication(
    row: Publication, *, by: Any, title: str, text: str, version: int | None = None
) -> Publication:
    """Other words for the public. Raises Forbidden, Stale."""
    fresh = lock(row, version)
    demand(can_edit_publication(by, fresh))
    return change(fresh, by=by, reason="Ändrar den publicerade texten", title=title, text=text)


@transaction.atomic
def unpublish(row: Publication, *, by: Any, reason: str, version: int | None = None) -> Publication:
    """The public reads it no more; it stays in the history with why. Raises Forbidden, Stale."""
    fresh = lock(row, version)
    demand(can_edit_publication(by, fresh))
    said = f"Avpublicerar: {reason}"
    today = dates.today()
    return change(fresh, by=by, reason=said, withdrawn_on=today, withdrawn_reason=reason)
