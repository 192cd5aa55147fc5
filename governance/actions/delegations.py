"""The delegation order: one lays up a line, another confirms it, and it ends on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from governance.delegations.chain import demand_within
from governance.delegations.permissions import can_end_delegation, can_propose_delegation
from governance.delegations.workflow import delegation_workflow
from governance.models import DecisionKind, Delegation, DelegationStatus, setting_of
from regions.models import Body
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import swedish_date, today
from vardforlopp.common.records import add, change, lock
from vardforlopp.pathways.actions.days import demand_past


@transaction.atomic
def propose_delegation(
    council: Body,
    *,
    by: Any,
    kind: str,
    role: str,
    parent: Delegation | None = None,
    **facts: Any,
) -> Delegation:
    """A line that counts when a second person has confirmed it; given by who has what it rests on.

    `facts` are decided_by, decided_on, reference, valid_from and valid_to, may_pass_on,
    requires_recommendation, amount_limit, cap, must_be_reported. An introduction always requires
    the council's recommendation. Raises Forbidden, Refused at the field, ValidationError.
    """
    demand(can_propose_delegation(by, council))
    if kind == DecisionKind.INTRODUCTION:
        facts["requires_recommendation"] = True
    row = Delegation(
        council=council,
        kind=kind,
        role=role,
        parent=parent,
        delegator=_delegator(council, parent),
        proposed_by=by.person,
        **facts,
    )
    _demand_reasonable(row)
    demand_within(row)
    return add(row, by=by, reason=f"Lägger upp delegation till {row.get_role_display()}")


def _delegator(council: Body, parent: Delegation | None) -> str:
    """The part that has what is passed on, else the board of the council's order."""
    if parent is not None:
        return str(parent.get_role_display()).capitalize()
    setting = setting_of(council)
    if setting is None or setting.board is None:
        raise Refused("Rådets ordning säger inte vilken nämnd det är. Ange den där först.")
    return str(setting.board)


def _demand_reasonable(row: Delegation) -> None:
    """Decided before it is laid up, and not laid up before."""
    demand_past(row.decided_on, "decided_on")
    known = Delegation.objects.exclude(status=DelegationStatus.DECLINED).filter(
        council=row.council, kind=row.kind, role=row.role, valid_from=row.valid_from
    )
    if known.filter(reference=row.reference, valid_to=row.valid_to).exists():
        raise Refused("Delegationen är redan upplagd.", "reference")


def confirm_delegation(
    delegation: Delegation, *, by: Any, version: int | None = None
) -> Delegation:
    """A second person says yes. Raises Forbidden, Stale, Refused, ValidationError."""
    return _perform("confirm", delegation, by=by, version=version)


def decline_delegation(
    delegation: Delegation, *, by: Any, comment: str, version: int | None = None
) -> Delegation:
    """A second person says no, and why. Raises Forbidden, Stale, Refused."""
    return _perform("decline", delegation, by=by, version=version, comment=comment)


@transaction.atomic
def end_delegation(
    delegation: Delegation,
    *,
    by: Any,
    valid_to: date,
    reason: str,
    version: int | None = None,
) -> Delegation:
    """Says the last day; what rests on it counts no longer than that either.

    It may come earlier than said before, never later: that is a new delegation. Decisions already
    made stand. Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(delegation, version)
    demand(can_end_delegation(by, fresh))
    if not fresh.is_confirmed or fresh.has_ended:
        raise Refused("Bara en delegation som gäller får en sista dag.")
    earliest = max(fresh.valid_from, today())
    if valid_to < earliest:
        day = swedish_date(earliest)
        raise Refused(f"Sista dagen kan tidigast vara {day}.", field="valid_to")
    if fresh.valid_to and valid_to > fresh.valid_to:
        raise Refused("En längre delegation är en ny delegation. Lägg upp den.", field="valid_to")
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


def _perform(name: str, delegation: Delegation, **facts: Any) -> Delegation:
    moved: Delegation = delegation_workflow.perform(name, delegation, **facts)
    return moved
