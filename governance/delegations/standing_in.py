"""When the deputy decides: the chair cannot that day, and the decision says why."""

from __future__ import annotations

from typing import Any

from governance.models import ConflictOfInterest, DelegateRole, Delegation, Matter
from vardforlopp.accounts.models import Appointment
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused

WHY_NOT_THE_CHAIR = "Skriv varför ordföranden inte beslutar. Annars beslutar ordföranden."


def says_why(delegation: Delegation | None, matter: Matter) -> bool:
    """Whether a decision on the line says why the chair is away: a deputy's, with a chair free."""
    if delegation is None or delegation.role != DelegateRole.DEPUTY:
        return False
    chairs = Appointment.objects.in_force(dates.today()).filter(
        role="chair", scope__body=matter.council_id
    )
    barred = ConflictOfInterest.objects.filter(matter=matter, withdrawn_on=None)
    return bool(chairs.exclude(person__in=barred.values("person")).exists())


def absence_on(delegation: Delegation, matter: Matter, facts: dict[str, Any]) -> str:
    """What the decision says of the chair's absence; nothing where it need not. Raises Refused."""
    if not says_why(delegation, matter):
        return ""
    said = str(facts.get("chair_absence", "")).strip()
    if not said:
        raise Refused(WHY_NOT_THE_CHAIR, field="chair_absence")
    return said
