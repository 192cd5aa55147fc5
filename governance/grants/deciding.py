"""A grant in a matter: the line of whoever decides, the rules of the matter, and all of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from governance.decisions.ruling import Rule
from governance.delegations.holding import cap_of, delegation_for
from governance.grants.room import Room, room_of
from governance.grants.ruling import HELD, GrantAsked, GrantRuling, grant_ruling
from governance.matters.advice import advice_in
from governance.matters.jav import takes_part
from governance.models import (
    DecisionKind,
    DelegateRole,
    Delegation,
    EscalationOutcome,
    Matter,
    MatterStatus,
    TransitionGrant,
)
from governance.models.grants import NOTHING
from regions.models import Municipality, Unit
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, Forbidden, Refused, demand_none, no
from vardforlopp.pathways.models import CarePathway

OPEN = (MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED, MatterStatus.DECIDED)
CLOSED = {
    MatterStatus.PREPARING: "Ärendet är inte anmält till rådet än.",
    MatterStatus.ESCALATED: "Ärendet är fört vidare. Den instans som har det beslutar.",
    MatterStatus.CLOSED: "Ärendet är avslutat.",
    MatterStatus.WITHDRAWN: "Ärendet är återtaget.",
}


def pathway_of(matter: Matter) -> CarePathway:
    """The care pathway whose cap the grant counts against; Refused when the matter has none."""
    if matter.implementation is None:
        raise Refused("Ärendet gäller inget införande. Ett bidrag ges till ett vårdförlopp.")
    found: CarePathway = matter.implementation.pathway_version.pathway
    return found


def line_for(user: Any, matter: Matter, amount: Decimal | None) -> tuple[Delegation | None, Answer]:
    """The delegation the user would decide on today, and whether it counts.

    An amount (SEK) over its own limit is a rule of its own, with its figures.
    """
    facts: Any = {"implementation": matter.implementation}
    asked = (user.person, matter.council, DecisionKind.GRANT, dates.today())
    row, answer = delegation_for(*asked, **facts, amount=amount)
    if row is None and amount is not None:
        row, other = delegation_for(*asked, **facts)
        answer = other if row is not None else answer
    return row, answer


def ruling_in(
    matter: Matter,
    *,
    by: Any,
    amount: Decimal,
    receiver: Unit | Municipality | None,
    replaces: TransitionGrant | None = None,
) -> GrantRuling:
    """Whether the user may decide the grant (SEK) in the matter today, and every rule of it."""
    delegation, held = line_for(by, matter, amount)
    asked = GrantAsked(
        council=matter.council,
        pathway=pathway_of(matter),
        amount=amount,
        receiver=receiver,
        on=dates.today(),
        delegation=delegation,
        held=held,
        advice=advice_in(matter),
        replaces=replaces,
    )
    first = _of_matter(matter, by, delegation)
    return grant_ruling(asked, *first, *(() if replaces else (_undecided(matter),)))


def room_in(matter: Matter, *, by: Any, replaces: TransitionGrant | None = None) -> Room:
    """The room there is for the user's decision in the matter today."""
    delegation, _ = line_for(by, matter, None)
    cap = cap_of(delegation) if delegation else None
    released = replaces.standing if replaces else NOTHING  # type: ignore[attr-defined]
    year = dates.today().year
    return room_of(matter.council, pathway_of(matter), year, cap, released=released)


def _of_matter(matter: Matter, user: Any, delegation: Delegation | None) -> tuple[Rule, ...]:
    return (
        Rule("Är ärendet hos rådet?", _is_open(matter, delegation), "rådets ordning"),
        Rule(
            "Är den som beslutar utan jäv?",
            takes_part(user, matter) & Answer(True, "Inget jäv är anmält."),
            "kommunallagen 6 kap. 28–32 §§ och 7 kap. 4 §",
            is_personal=True,
        ),
    )


def _undecided(matter: Matter) -> Rule:
    """What an instance has granted or refused is not granted below it in the same matter."""
    rows = EscalationOutcome.objects.filter(escalation__matter=matter, amount__isnull=False)
    found = rows.select_related("stage").last()
    answer = Answer(True, "Ingen instans har beslutat om bidraget.")
    if found is not None:
        day = dates.swedish_date(found.answered_on)
        answer = no(f"{found.stage} beslutade om bidraget i ärendet {day}.")
    return Rule("Är bidraget oavgjort?", answer, "överenskommelsen kap. 9 (S2-40)")


def _is_open(matter: Matter, delegation: Delegation | None) -> Answer:
    """The director decides what has been taken on to them; else it is with the council."""
    is_directors = delegation is not None and delegation.role == DelegateRole.DIRECTOR
    is_there = is_directors and matter.escalations.open().filter(stage__is_director=True).exists()
    if matter.status in OPEN or is_there:
        return Answer(True, f"{matter.label}: {matter.get_status_display()}.")
    return no(CLOSED[MatterStatus(matter.status)])


def can_decide_grant(user: Any, matter: Matter) -> Answer:
    """Who has a delegation of grants that counts today, without jäv, in an open matter."""
    if matter.implementation is None:
        return no("Ärendet gäller inget införande. Ett bidrag ges till ett vårdförlopp.")
    delegation, held = line_for(user, matter, None)
    rules = _of_matter(matter, user, delegation)
    return next((rule.answer for rule in rules if not rule.answer), YES) if held else held


def demand_all(ruling: GrantRuling) -> None:
    """Raises Forbidden without a delegation; else Refused with all that speaks against it."""
    closed = ruling.closed_by
    if any(rule.question == HELD for rule in closed):
        raise Forbidden(ruling.asked.held.reason)
    demand_none(Refused(rule.answer.reason, field=rule.field or None) for rule in closed)
