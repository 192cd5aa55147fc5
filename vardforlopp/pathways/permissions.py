"""Who may do what with pathways and implementations, as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole

LOGGING_ROLES = tuple(StaffingRole.values)
LEADING_ROLES = (StaffingRole.OWNER, StaffingRole.LEADER)


def can_log_status(user: Any, implementation: Implementation) -> Answer:
    """The region's process supporter, and those who staff this implementation."""
    return staffed_or("log_status", user, implementation, LOGGING_ROLES)


def can_plan_steps(user: Any, implementation: Implementation) -> Answer:
    """The same people as those who log."""
    return staffed_or("plan_steps", user, implementation, LOGGING_ROLES)


def can_staff(user: Any, implementation: Implementation) -> Answer:
    """The region's process supporter, and the implementation's owner and leader."""
    return staffed_or("staff_implementation", user, implementation, LEADING_ROLES)


def can_change_state(user: Any, implementation: Implementation) -> Answer:
    """Pausing, resuming, ending: process supporter, owner and leader."""
    return staffed_or("change_state", user, implementation, LEADING_ROLES)


def can_register_milestone(user: Any, implementation: Implementation) -> Answer:
    """A decision made elsewhere: the region's process supporter, and those who staff this one."""
    return staffed_or("register_milestone", user, implementation, LOGGING_ROLES)


def can_edit_pathways(user: Any, _: Any = None) -> Answer:
    """The national editor."""
    return user.may("edit_pathways")


def staffed_or(
    right: str, user: Any, implementation: Implementation, roles: tuple[str, ...]
) -> Answer:
    """Yes to who holds the right in the region, or has one of the parts in the implementation."""
    answer: Answer = user.may(right, implementation.region)
    if answer or not user.is_active:
        return answer
    if staffed_as(user, implementation) & set(roles):
        return YES
    return no(f"{answer.reason} {_staffed_in_words(roles)} i införandet räcker också.")


def _staffed_in_words(roles: tuple[str, ...]) -> str:
    if roles == LOGGING_ROLES:
        return "Ett uppdrag"
    labels = [StaffingRole(role).label for role in roles]
    return f"Uppdrag som {' eller '.join(labels)}"


def staffed_as(user: Any, implementation: Implementation) -> set[str]:
    """The user's parts in the implementation today; remembered on the user for the request."""
    remembered: dict[int, set[str]] = user.__dict__.setdefault("_staffed_as", {})
    if implementation.pk not in remembered:
        rows = Staffing.objects.in_force().filter(
            implementation=implementation, person_id=user.person_id
        )
        remembered[implementation.pk] = set(rows.values_list("role", flat=True))
    return remembered[implementation.pk]


def remember_staffing(user: Any, implementations: Iterable[int]) -> None:
    """Asks for many implementations at once what staffed_as then answers from memory."""
    remembered: dict[int, set[str]] = user.__dict__.setdefault("_staffed_as", {})
    wanted = set(implementations) - remembered.keys()
    remembered |= {pk: set() for pk in wanted}
    rows = Staffing.objects.in_force().filter(implementation__in=wanted, person_id=user.person_id)
    for pk, role in rows.values_list("implementation", "role"):
        remembered[pk].add(role)
