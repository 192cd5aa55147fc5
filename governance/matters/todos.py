"""What waits for a person in the councils' matters: each ● of the matrix that is theirs now."""

from __future__ import annotations

from typing import Any

from governance.matters import due, informing
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.pathways.models import Staffing, StaffingRole

RIGHTS = ("prepare_matters", "take_part", "lead_council", "tell_municipalities")


def waiting(user: Any) -> list[dict[str, Any]]:
    """One item for each task that is the user's, and one for what has no matter yet.

    They close themselves when the fact is done.
    """
    if not may_have_tasks(user):
        return []
    tasks = [
        {
            "kind": one.kind,
            "kind_label": "Uppgift i ärende",
            "label": f"{one.about}: {one.task}",
            "href": one.address,
            "why": one.why(user.person_id),
            "due": one.due_on,
            "is_late": one.is_late,
        }
        for one in due.of(user)
        if one.kind == due.TASK
    ]
    return [*tasks, *informing.waiting(user)]


def may_have_tasks(user: Any) -> bool:
    """Whether the user is in any column of any council, or leads an introduction."""
    if any(holds_somewhere(user, right) for right in RIGHTS):
        return True
    led = Staffing.objects.in_force().filter(person_id=user.person_id, role=StaffingRole.LEADER)
    return led.exists()
