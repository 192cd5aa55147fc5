"""Whether the director decides on the board's delegation what has been taken on to them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import Sum

from governance.delegations.holding import cap_of, delegation_for
from governance.escalation.stages import needs_outcome
from governance.grants.room import room_of, together
from governance.matters.advice import is_recommended
from governance.models import DecisionKind, Delegation, EscalationOutcome
from governance.models.grants import NOTHING
from vardforlopp.common import dates
from vardforlopp.common.records import lock
from vardforlopp.pathways.models import CarePathway


def delegation_of(row: EscalationOutcome, by: Any) -> Delegation | None:
    """The director's own line, when it gives this decision today; else it is a fact with a
    reference.

    Of two at once the second counts the amount of the first.
    """
    if not row.stage.is_director or row.answered_on != dates.today():
        return None
    matter = row.escalation.matter
    kind = DecisionKind.INTRODUCTION if needs_outcome(row.escalation) else DecisionKind.GRANT
    about = {"implementation": matter.implementation, "amount": row.amount}
    found, _ = delegation_for(by.person, matter.council, kind, row.answered_on, **about)
    if found is None or (found.requires_recommendation and not is_recommended(matter)):
        return None
    return found if _has_room(lock(found), row) else None


def _has_room(line: Delegation, row: EscalationOutcome) -> bool:
    """Whether the amount (SEK) fits under what is left of the line's cap for the pathway and year.

    An introduction's line has no cap, and what it decides no amount of its own.
    """
    cap, about = cap_of(line), row.escalation.matter.implementation
    if cap is None or row.amount is None or about is None:
        return True
    council, year = row.escalation.matter.council, row.answered_on.year
    pathway = about.pathway_version.pathway
    left = room_of(council, pathway, year, cap).left_of_cap or NOTHING
    return row.amount <= left - _given_before(row, pathway)


def _given_before(row: EscalationOutcome, pathway: CarePathway) -> Decimal:
    """What instances have granted on delegation for the pathway in the year; SEK."""
    version = "escalation__matter__implementation__pathway_version__pathway__in"
    rows = EscalationOutcome.objects.filter(
        delegation__isnull=False,
        answered_on__year=row.answered_on.year,
        escalation__matter__council=row.escalation.matter.council,
        **{version: together(pathway, row.answered_on.year)},
    )
    return rows.order_by().aggregate(total=Sum("amount"))["total"] or NOTHING
