"""The words decisions begin with: a council writes its own, and the old ones are kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from governance.decisions.templates import Sort
from governance.models import DecisionTemplate
from regions.models import Body
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import today
from vardforlopp.common.records import add, change, lock
from vardforlopp.common.wording import all_of


@transaction.atomic
def write_template(
    council: Body, sort: Sort, *, by: Any, text: str, was: int | None = None
) -> DecisionTemplate:
    """From today decisions of the kind begin with these words; earlier decisions keep theirs.

    `was` is the row the page showed. Raises Forbidden, Refused (a place that is not filled in, or
    somebody else has written meanwhile).
    """
    held = lock(council)
    demand(by.may("prepare_matters", held))
    own = sort.own(held)
    if (own.pk if own else None) != was:
        raise Refused("Någon annan hann ändra mallen. Läs om sidan.")
    unknown = sort.unknown_in(text)
    if unknown:
        names = all_of(f"{{{name}}}" for name in unknown)
        raise Refused(f"{names} fylls inte i. Se vilka ord som gör det.", field="text")
    why = f"Mall för beslut: {sort.label}"
    if own is not None and own.valid_from == today():
        return change(own, by=by, reason=why, text=text)
    if own is not None:
        change(own, by=by, reason=why, valid_to=today() - timedelta(days=1))
    row = DecisionTemplate(council=held, kind=sort.kind, outcome=sort.outcome, text=text)
    row.valid_from = today()
    return add(row, by=by, reason=why)
