"""The attestförteckning: one proposes a mandate, another confirms it, and it ends on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from funding.mandate_workflow import mandate_workflow
from funding.models import ApproverMandate, MandateKind
from funding.permissions import can_edit_mandates
from regions.models import HealthcareRegion, Person
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import swedish_date, today
from vardforlopp.common.records import add, change, lock


def propose_mandate(
    healthcare_region: HealthcareRegion, *, by: Any, person: Person, **facts: Any
) -> ApproverMandate:
    """A mandate that counts when a second person has confirmed it; it may overlap others.

    Raises Forbidden, Refused for one's own, ValidationError.
    """
    demand(can_edit_mandates(by, healthcare_region))
    if by.person_id == person.pk:
        raise Refused("Ingen ger sig själv ett mandat.", field="person")
    row = ApproverMandate(
        healthcare_region=healthcare_region, person=person, proposed_by=by.person, **facts
    )
    _demand_no_more_than_the_principal(row)
    return add(row, by=by, reason=f"Lägger upp mandat för {person}")


def _demand_no_more_than_the_principal(row: ApproverMandate) -> None:
    """Who stands in for somebody decides no more than they do."""
    if row.kind != MandateKind.DEPUTY or row.deputy_for is None:
        return
    theirs = ApproverMandate.objects.in_force(row.valid_from).filter(
        person=row.deputy_for,
        healthcare_region=row.healthcare_region,
        kind=MandateKind.ORDINARY,
        limit__gte=row.limit,
    )
    if not theirs.exists():
        raise Refused(
            f"{row.deputy_for} har inget eget mandat på så mycket den dagen.", field="limit"
        )


def confirm_mandate(
    mandate: ApproverMandate, *, by: Any, version: int | None = None
) -> ApproverMandate:
    """A second person says yes. Raises Forbidden, Stale, Refused."""
    return _perform("confirm", mandate, by=by, version=version)


def decline_mandate(
    mandate: ApproverMandate, *, by: Any, comment: str, version: int | None = None
) -> ApproverMandate:
    """A second person says no, and why. Raises Forbidden, Stale, Refused."""
    return _perform("decline", mandate, by=by, version=version, comment=comment)


@transaction.atomic
def end_mandate(
    mandate: ApproverMandate, *, by: Any, valid_to: date, reason: str, version: int | None = None
) -> ApproverMandate:
    """Says the last day, which may come earlier but never later without a new mandate.

    Attests already made stand. Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(mandate, version)
    demand(can_edit_mandates(by, fresh))
    if not fresh.is_confirmed or fresh.has_ended:
        raise Refused("Bara ett mandat som gäller får en sista dag.")
    earliest = max(fresh.valid_from, today())
    if valid_to < earliest:
        day = swedish_date(earliest)
        raise Refused(f"Sista dagen kan tidigast vara {day}.", field="valid_to")
    if fresh.valid_to and valid_to > fresh.valid_to:
        raise Refused("Ett längre mandat är ett nytt mandat. Lägg upp det.", field="valid_to")
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


def _perform(name: str, mandate: ApproverMandate, **facts: Any) -> ApproverMandate:
    moved: ApproverMandate = mandate_workflow.perform(name, mandate, **facts)
    return moved
