"""Who may do what with a matter, as sentences; the five roles of the matrix read from rows."""

from __future__ import annotations

from typing import Any

from governance.delegations.holding import delegation_for
from governance.escalation.permissions import can_answer
from governance.matters.jav import takes_part
from governance.models import (
    DecisionKind,
    Matter,
    MatterStatus,
    MatterTask,
    Responsibility,
    ResponsibleRole,
)
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.pathways.models import Implementation, StaffingRole
from vardforlopp.pathways.permissions import staffed_as

# the right at the council that puts somebody in a column; the process leader is staffed instead
RIGHT_OF = {
    ResponsibleRole.SECRETARIAT: "prepare_matters",
    ResponsibleRole.COUNCIL: "take_part",
    ResponsibleRole.CHAIR: "lead_council",
    ResponsibleRole.MUNICIPAL: "tell_municipalities",
}


def leads(user: Any, implementation: Implementation | None) -> Answer:
    """Whether the user is the process leader of the implementation today."""
    if implementation is None:
        return no("Ärendet gäller inget införande.")
    if user.is_active and StaffingRole.LEADER in staffed_as(user, implementation):
        return YES
    return no("Det gör den som har uppdraget som processledare i införandet.")


def is_in(user: Any, role: str, council: Body, implementation: Implementation | None) -> Answer:
    """Whether the user is in one of the five columns of the matrix."""
    column = column_of(role, implementation)
    if column == ResponsibleRole.LEADER:
        return leads(user, implementation)
    answer: Answer = user.may(RIGHT_OF[column], council)
    return answer


def column_of(role: str, implementation: Any) -> ResponsibleRole:
    """The column; what is about no implementation has no process leader but who prepares it."""
    column = ResponsibleRole(role)
    is_led = column != ResponsibleRole.LEADER or implementation is not None
    return column if is_led else ResponsibleRole.SECRETARIAT


def responsible(council: Body, task: str, on: Any = None) -> Responsibility | None:
    """Who does a task in the council on the day (today)."""
    rows = Responsibility.objects.in_force(on).filter(body=council, task=task)
    found: Responsibility | None = rows.select_related("body").first()
    return found


def can_do(user: Any, matter: Matter, task: str) -> Answer:
    """Those whose task it is by the council's order, unless they have jäv."""
    row = responsible(matter.council, task)
    if row is None:
        name = MatterTask(task).label
        return no(f"Rådets ordning säger inte vem som gör det: {name}.")
    return is_in(user, row.role, matter.council, matter.implementation) & takes_part(user, matter)


def can_open_matter(
    user: Any, council: Body, implementation: Implementation | None = None
) -> Answer:
    """Those who prepare the council's matters; the process leader those of the own pathway."""
    answer: Answer = user.may("prepare_matters", council)
    if answer or implementation is None:
        return answer
    return YES if leads(user, implementation) else answer


def can_prepare(user: Any, matter: Matter) -> Answer:
    """Those who prepare the council's matters, and the process leader; nobody when it is over."""
    if matter.is_over:
        return no("Ärendet är avslutat.")
    answer: Answer = user.may("prepare_matters", matter.council)
    return (answer if answer or not leads(user, matter.implementation) else YES) & takes_part(
        user, matter
    )


def can_submit(user: Any, matter: Matter) -> Answer:
    """Whose task it is to submit (S2-46); who prepares, when it is about no introduction."""
    if matter.implementation_id is None:
        prepares: Answer = user.may("prepare_matters", matter.council)
        return prepares & takes_part(user, matter)
    return can_do(user, matter, MatterTask.SUBMIT)


def can_record_recommendation(user: Any, matter: Matter) -> Answer:
    """The secretary who keeps the minutes, and who leads the council."""
    answer: Answer = user.may("prepare_matters", matter.council)
    leads_it: Answer = user.may("lead_council", matter.council)
    return (answer if answer or not leads_it else YES) & takes_part(user, matter)


def can_escalate(user: Any, matter: Matter) -> Answer:
    """The chair takes it on (S2-40)."""
    answer: Answer = user.may("lead_council", matter.council)
    return answer & takes_part(user, matter)


def can_answer_stage(user: Any, matter: Matter) -> Answer:
    """Those who answer at the instance that the matter has been taken to."""
    found = matter.escalations.open().with_names().first()
    if found is None:
        return no("Ärendet är inte hos någon instans.")
    return can_answer(user, found)


def can_bring_back(user: Any, matter: Matter) -> Answer:
    """The instance that has the matter, or the chair who took it there."""
    by_chair = can_escalate(user, matter)
    return by_chair if by_chair else can_answer_stage(user, matter)


def can_decide(user: Any, matter: Matter) -> Answer:
    """Those to whom a delegation is given; when the matter is taken on, the instance it is at.

    Which delegation, how much and on what day is asked when the decision is recorded.
    """
    if matter.status == MatterStatus.ESCALATED:
        return can_answer_stage(user, matter)
    kinds = [kind for kind in DecisionKind if kind == matter.kind] or list(DecisionKind)
    council, about = matter.council, matter.implementation
    found = [
        delegation_for(user.person, council, kind, dates.today(), implementation=about)
        for kind in kinds
    ]
    if user.is_active and any(delegation for delegation, _ in found):
        return takes_part(user, matter)
    return found[0][1]


def can_return(user: Any, matter: Matter) -> Answer:
    """The council for completion, or who would decide."""
    by_council = can_record_recommendation(user, matter)
    return by_council if by_council else can_decide(user, matter)


def can_close(user: Any, matter: Matter) -> Answer:
    """Those who prepare, lead or tell the municipalities, without jäv: the last of them closes."""
    rights = ("prepare_matters", "lead_council", "tell_municipalities")
    answers: list[Answer] = [user.may(right, matter.council) for right in rights]
    found = next((answer for answer in answers if answer), answers[0])
    return found & takes_part(user, matter)


def can_reopen(user: Any, matter: Matter) -> Answer:
    """Those who prepare the matters, and who decides anew; without jäv."""
    answer: Answer = user.may("prepare_matters", matter.council)
    return answer & takes_part(user, matter) if answer else can_decide(user, matter)


def can_withdraw_matter(user: Any, matter: Matter) -> Answer:
    """Those who prepare it."""
    return can_prepare(user, matter)


def can_tell(user: Any, matter: Matter, task: str) -> Answer:
    """Whose task it is to tell; information that it has come at once, the rest when decided."""
    told_at = (MatterStatus.DECIDED,)
    if task != MatterTask.INFORM and matter.status not in told_at:
        return no("Det finns inget beslut att meddela än.")
    if matter.is_over:
        return no("Ärendet är avslutat.")
    return can_do(user, matter, task)


def can_inform(user: Any, council: Body) -> Answer:
    """Whose task it is in the council to inform of what is decided nationally (S2-44)."""
    row = responsible(council, MatterTask.INFORM)
    if row is None or row.role == ResponsibleRole.LEADER:
        answer: Answer = user.may("prepare_matters", council)
        return answer
    return is_in(user, row.role, council, None)


def can_edit_order(user: Any, council: Body) -> Answer:
    """Those who prepare the council's matters, and those to whom the registers are entrusted."""
    answer: Answer = user.may("prepare_matters", council)
    if answer or user.may("edit_registers", None):
        return YES
    return answer
