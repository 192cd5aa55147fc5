"""What may be done with a matter as buttons: open, or closed with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance.matters import matrix
from governance.matters.addresses import address_in
from governance.matters.jav import can_declare, can_withdraw
from governance.matters.permissions import can_prepare
from governance.matters.workflow import REOPENED, matter_workflow, stood_before
from governance.models import Matter, MatterKind, MatterStatus, inside

PAGES = {
    "submit": "matter_submit",
    "close": "matter_close",
    **dict.fromkeys(REOPENED.values(), "matter_reopen"),
    "withdraw": "matter_withdraw",
}


def choices(user: Any, matter: Matter) -> Iterator[dict[str, Any]]:
    """The steps that have a page of their own here; the others are taken in their parts."""
    for choice in matter_workflow.open_to(user, matter):
        name = choice.transition.name
        if not _is_offered(name, matter):
            continue
        yield {
            "label": choice.transition.label,
            "url": address_in(matter, PAGES[name]),
            "answer": choice.answer,
            "kind": "primary" if name == "submit" and choice.answer else "secondary",
        }
    if not matter.is_over:
        edit = address_in(matter, "matter_edit")
        answer = can_prepare(user, matter)
        yield {"label": "Ändra uppgifter", "url": edit, "answer": answer, "kind": "secondary"}


def _is_offered(name: str, matter: Matter) -> bool:
    """What is decided closes itself when all are told; by hand only when it was opened again."""
    if name in REOPENED.values():
        return name == REOPENED[stood_before(matter)]
    if name != "close" or matter.kind == MatterKind.OTHER:
        return name in PAGES
    return matter.status == MatterStatus.DECIDED and matrix.all_told(matter)


def conflicts(user: Any, matter: Matter) -> dict[str, Any]:
    """Who has declared jäv, and the way to declare one's own; why, only to those inside."""
    rows = list(matter.conflicts.select_related("person").order_by("declared_on", "pk"))
    return {
        "rows": [{"row": row, "url": _withdraw_url(user, matter, row)} for row in rows],
        "shows_why": Matter.objects.filter(inside(user), pk=matter.pk).exists(),
        "answer": can_declare(user, matter),
        "is_own": any(row.person_id == user.person_id and not row.withdrawn_on for row in rows),
        "url": address_in(matter, "conflict_new"),
    }


def _withdraw_url(user: Any, matter: Matter, row: Any) -> str:
    row.matter = matter
    if not can_withdraw(user, row):
        return ""
    return address_in(matter, "conflict_withdraw", row.pk)
