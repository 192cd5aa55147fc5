"""After a grant is decided: what is not used is reversed, and what is used is reported."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from governance.actions.grants import save_row
from governance.grants.notices import tell_of_reversal
from governance.grants.permissions import can_report_use, can_reverse
from governance.grants.room import lock_grant
from governance.models import GrantReversal, GrantUse, TransitionGrant
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.money import sek
from vardforlopp.common.records import sent_before


@transaction.atomic
def reverse_grant(
    grant: TransitionGrant, *, by: Any, amount: Decimal, reason: str, token: UUID | None = None
) -> GrantReversal:
    """Takes back what is not used (SEK); it gives room again in the year of the grant.

    The same `token` twice is once. Raises Forbidden, Refused, ValidationError.
    """
    fresh = lock_grant(grant)
    again = sent_before(GrantReversal.objects.filter(grant=fresh), token, reason=reason)
    if again is not None:
        return again
    demand(can_reverse(by, fresh))
    _demand_left(fresh, amount, "återföra")
    row = GrantReversal(
        grant=fresh,
        amount=amount,
        reason=reason,
        reversed_on=dates.today(),
        reversed_by=by.person,
        token=token,
    )
    save_row(row, by=by)
    tell_of_reversal(row, by=by)
    return row


@transaction.atomic
def report_use(
    grant: TransitionGrant, *, by: Any, amount: Decimal, text: str, token: UUID | None = None
) -> GrantUse:
    """Reports what a part was used for (SEK). Raises Forbidden, Refused, ValidationError."""
    fresh = lock_grant(grant)
    again = sent_before(GrantUse.objects.filter(grant=fresh), token, text=text)
    if again is not None:
        return again
    demand(can_report_use(by, fresh))
    if fresh.starts_on > dates.today():
        day = dates.swedish_date(fresh.starts_on)
        raise Refused(f"Bidraget gäller först från och med {day}.")
    _demand_left(fresh, amount, "redovisa")
    row = GrantUse(
        grant=fresh,
        amount=amount,
        text=text,
        reported_on=dates.today(),
        reported_by=by.person,
        token=token,
    )
    save_row(row, by=by)
    return row


def _demand_left(grant: Any, amount: Decimal, verb: str) -> None:
    """Above zero, and no more than stands granted and is not used; SEK."""
    if amount <= 0:
        raise Refused("Ange ett belopp över 0 kr.", field="amount")
    left = grant.standing - grant.used
    if amount > left:
        raise Refused(f"Det finns {sek(left)} kvar att {verb}.", field="amount")
