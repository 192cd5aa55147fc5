"""Who may prepare, follow up and keep an introduction, as sentences."""

from __future__ import annotations

from typing import Any

from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.introduction import holding
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole
from vardforlopp.pathways.permissions import LOGGING_ROLES, staffed_or


def can_prepare(user: Any, implementation: Implementation) -> Answer:
    """Answers, gaps, impact, units and förvaltning: process supporter and those staffed here."""
    return staffed_or("prepare_introduction", user, implementation, LOGGING_ROLES)


def can_read_drafts(user: Any, implementation: Implementation) -> Answer:
    """Unfinished work: those who prepare it, and the auditor of the region."""
    answer = can_prepare(user, implementation)
    if answer or user.may("read_audit", implementation.region):
        return YES
    return answer


def can_edit_units(user: Any, region: Any = None) -> Answer:
    """The units of a region: its process supporter and the register administrator."""
    answer: Answer = user.may("edit_units", region)
    return answer


def can_maintain_tools(user: Any, tool: Any = None) -> Answer:
    """Templates and tools: facilitators, process supporters and the national editor."""
    region = getattr(tool, "region", None)
    answer: Answer = (
        user.may("maintain_tools", region)
        if tool is not None
        else holds_somewhere(user, "maintain_tools")
    )
    if answer or not user.is_active:
        return answer
    facilitates = Staffing.objects.in_force().filter(
        person_id=user.person_id, role=StaffingRole.FACILITATOR
    )
    if region is not None:
        facilitates = facilitates.filter(implementation__region=region)
    elif tool is not None:
        return no("Det som är gemensamt för landet ändras av nationell redaktör.")
    if facilitates.exists():
        return YES
    return no(f"{answer.reason} Även en bemannad processhandledare får göra det.")


def can_raise_need(user: Any, place: Any = None) -> Answer:
    """A need of a region or municipality: those who stand for it."""
    answer: Answer = (
        user.may("raise_need", place) if place is not None else holds_somewhere(user, "raise_need")
    )
    return answer


def can_withdraw_need(user: Any, need: Any) -> Answer:
    """Those who could have raised it."""
    return can_raise_need(user, need.place)


def can_answer_need(user: Any, need: Any) -> Answer:
    """The chair or secretary of the body it was raised to."""
    answer: Answer = user.may("answer_need", need.body)
    return answer


def can_edit_criteria(user: Any, _: Any = None) -> Answer:
    """The national editor."""
    answer: Answer = user.may("edit_pathways")
    return answer


def can_hand_over(user: Any, person: Any) -> Answer:
    """One's own duties; a process supporter those of the region's people, and the administrator."""
    if person.pk == user.person_id or holding.within_reach(user).filter(pk=person.pk).exists():
        return YES
    return no(
        f"Vad {person} har lämnas över av personen själv, av processtöd i regionen eller av "
        "registeransvarig."
    )
