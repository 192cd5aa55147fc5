"""Jäv: who takes no part in a matter, said by oneself or noted by the secretary (KL 6:28–32)."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from governance.models import ConflictOfInterest, Matter, MatterStatus
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, Refused, demand, no
from vardforlopp.common.records import add, change, lock
from vardforlopp.pathways.permissions import staffed_as

# those who work with the council's matters; who only reads them has nothing to step back from
WORKS = (
    *("take_part", "prepare_matters", "lead_council", "tell_municipalities"),
    *("confirm_delegations", "answer_escalations"),
)
CLOSED = (MatterStatus.CLOSED, MatterStatus.WITHDRAWN)


def conflict_of(person: Any, matter: Matter) -> ConflictOfInterest | None:
    """The person's jäv in the matter, if one is declared and not withdrawn."""
    key = getattr(person, "pk", person)
    rows = ConflictOfInterest.objects.filter(matter=matter, withdrawn_on=None)
    found: ConflictOfInterest | None = rows.filter(person_id=key).select_related("person").first()
    return found


def takes_part(user: Any, matter: Matter) -> Answer:
    """Whether nothing keeps the user from the matter: jäv does, whatever rights one has."""
    if conflict_of(user.person_id, matter) is None:
        return YES
    return no("Du har anmält jäv i ärendet och deltar inte i det.")


def can_declare(user: Any, matter: Matter, person: Person | None = None) -> Answer:
    """For oneself, those who work with the matter; for somebody else, who prepares matters."""
    if matter.status in CLOSED:
        return no("Ärendet är avslutat.")
    if person is not None and person.pk != user.person_id:
        answer: Answer = user.may("prepare_matters", matter.council)
        return answer
    about = matter.implementation
    if any(user.may(right, matter.council) for right in WORKS):
        return YES
    if about is not None and user.is_active and staffed_as(user, about):
        return YES
    return no("Jäv anmäls av den som arbetar med ärendet i rådet eller i införandet.")


def can_withdraw(user: Any, conflict: ConflictOfInterest) -> Answer:
    """Who prepares the council's matters or leads it; nobody frees oneself (KL 6:30)."""
    if conflict.withdrawn_on is not None:
        return no("Jävet är redan återtaget.")
    if conflict.matter.status in CLOSED:
        return no("Ärendet är avslutat.")
    council = conflict.matter.council
    answer: Answer = user.may("prepare_matters", council)
    if not answer and user.may("lead_council", council):
        answer = YES
    if answer and conflict.person_id == user.person_id:
        return no("Ingen återtar sitt eget jäv. Någon annan i rådet prövar det.")
    return answer


@transaction.atomic
def declare_conflict(
    matter: Matter, *, by: Any, reason: str, person: Person | None = None
) -> ConflictOfInterest:
    """Says that a person (oneself) takes no part. Raises Forbidden, Refused, ValidationError."""
    fresh = lock(matter)
    who = person or by.person
    demand(can_declare(by, fresh, who))
    if conflict_of(who, fresh) is not None:
        raise Refused(f"{who} har redan anmält jäv i ärendet.", field="person")
    row = ConflictOfInterest(matter=fresh, person=who, reason=reason, declared_on=dates.today())
    return add(row, by=by, reason=f"Anmäler jäv för {who}")


@transaction.atomic
def withdraw_conflict(
    conflict: ConflictOfInterest, *, by: Any, reason: str, version: int | None = None
) -> ConflictOfInterest:
    """Takes it back with a reason; it stays to be read. Raises Forbidden, Stale, Refused."""
    lock(conflict.matter)
    fresh = lock(conflict, version)
    demand(can_withdraw(by, fresh))
    return change(
        fresh,
        by=by,
        reason=f"Återtar jäv: {reason}",
        withdrawn_on=dates.today(),
        withdrawn_reason=reason,
    )
