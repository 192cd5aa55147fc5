"""Keeping a pathway once it is everyday care: owner, reviews, deviations, what it replaces."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock
from vardforlopp.introduction.models import Deviation, Maintenance, Retirement, Review
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation

NO_OWNER = "Bestäm först vem som är ansvarig i linjen."


@transaction.atomic
def set_line_owner(
    implementation: Implementation,
    *,
    by: Any,
    line_owner: Person,
    position: str,
    next_review_on: date,
    version: int | None = None,
) -> Maintenance:
    """Says who answers for the pathway in the line, and when it is looked over next.

    `version` 0 says that the page showed nobody. Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    before = Maintenance.objects.filter(implementation=fresh).first()
    if before is None or before.next_review_on != next_review_on:
        _demand_ahead(next_review_on)
    facts: dict[str, Any] = {
        "line_owner": line_owner,
        "position": position,
        "next_review_on": next_review_on,
    }
    facts_changed(fresh)
    if before is not None:
        return change(before, by=by, version=version, **facts)
    row = Maintenance(implementation=fresh, **facts)
    row.full_clean()
    row.save()
    return row


def _demand_ahead(day: date) -> None:
    if day < dates.today():
        raise Refused("Dagen har redan varit. Ange när nästa översyn ska göras.", "next_review_on")


@transaction.atomic
def register_review(
    implementation: Implementation,
    *,
    by: Any,
    reviewed_on: date,
    conclusion: str,
    next_review_on: date,
    version: int | None = None,
) -> Review:
    """Registers a review that was made; the latest one also sets when the next is due.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    kept = Maintenance.objects.filter(implementation=fresh).first()
    if kept is None:
        raise Refused(NO_OWNER)
    demand_past(reviewed_on, "reviewed_on")
    row = Review(
        implementation=fresh,
        reviewed_on=reviewed_on,
        conclusion=conclusion,
        next_review_on=next_review_on,
        author=by.person,
    )
    if _saved_as_latest(row):
        change(kept, by=by, version=version, reason=str(row), next_review_on=next_review_on)
    facts_changed(fresh)
    return row


def _saved_as_latest(row: Review) -> bool:
    """Saves a review; whether none is later. Raises Refused, ValidationError."""
    made = Review.objects.filter(implementation=row.implementation)
    if made.filter(reviewed_on=row.reviewed_on, conclusion=row.conclusion).exists():
        raise Refused("Översynen är redan registrerad.", field="conclusion")
    row.full_clean()
    row.save()
    return not made.filter(reviewed_on__gt=row.reviewed_on).exists()


@transaction.atomic
def note_deviation(
    implementation: Implementation, *, by: Any, noted_on: date, text: str
) -> Deviation:
    """Notes something that departs from the pathway; the same words of the same day once only.

    Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    demand_past(noted_on, "noted_on")
    known = Deviation.objects.filter(implementation=fresh, noted_on=noted_on, text=text)
    if known.exists():
        raise Refused("Avvikelsen är redan noterad.", field="text")
    row = Deviation(implementation=fresh, noted_on=noted_on, text=text)
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def edit_deviation(
    deviation: Deviation, *, by: Any, noted_on: date, text: str, version: int | None = None
) -> Deviation:
    """Puts right what was noted. Raises Forbidden, Stale, Refused, ValidationError."""
    fresh = lock(deviation, version)
    demand(can_prepare(by, fresh.implementation))
    demand_past(noted_on, "noted_on")
    return change(fresh, by=by, noted_on=noted_on, text=text)


@transaction.atomic
def handle_deviation(
    deviation: Deviation, *, by: Any, handled_on: date, handling: str, version: int | None = None
) -> Deviation:
    """Says how a deviation was handled, or puts right what was said.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(deviation, version)
    demand(can_prepare(by, fresh.implementation))
    demand_past(handled_on, "handled_on")
    if handled_on < fresh.noted_on:
        raise Refused("Avvikelsen kan inte hanteras innan den upptäcktes.", field="handled_on")
    return change(fresh, by=by, reason="Hanterad", handled_on=handled_on, handling=handling)


@transaction.atomic
def add_retirement(
    implementation: Implementation,
    *,
    by: Any,
    what: str,
    why: str,
    planned_on: date | None = None,
    done_on: date | None = None,
) -> Retirement:
    """Names a way of working that the pathway replaces; the same one once only.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    if done_on is not None:
        demand_past(done_on, "done_on")
    if Retirement.objects.filter(implementation=fresh, what__iexact=what).exists():
        raise Refused("Den utmönstringen finns redan i listan.", field="what")
    row = Retirement(
        implementation=fresh, what=what, why=why, planned_on=planned_on, done_on=done_on
    )
    row.full_clean()
    with acting_as(by, reason="Ersätts av vårdförloppet"):
        row.save()
    return row


@transaction.atomic
def edit_retirement(
    retirement: Retirement, *, by: Any, version: int | None = None, **facts: Any
) -> Retirement:
    """Changes what, why, planned_on or done_on. Raises Forbidden, Stale, Refused, ValidationError.

    With a day in done_on it is out of use; without, it is in use (again).
    """
    fresh = lock(retirement, version)
    demand(can_prepare(by, fresh.implementation))
    done_on = facts.get("done_on")
    if done_on is not None:
        demand_past(done_on, "done_on")
    same = Retirement.objects.filter(implementation=fresh.implementation).exclude(pk=fresh.pk)
    if "what" in facts and same.filter(what__iexact=facts["what"]).exists():
        raise Refused("Den utmönstringen finns redan i listan.", field="what")
    return change(fresh, by=by, **facts)
