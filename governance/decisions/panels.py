"""What the page of a decision shows besides the decision itself, and what a matter shows of it.

A panel is a dict with its title, id and template and what the template needs, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from governance.decisions.introduction import introduction_ruling, mandate_of
from governance.decisions.permissions import can_decide_introduction
from governance.grants.panels import of_decision
from governance.matters import due
from governance.models import DelegatedDecision, Matter, MatterKind, MatterStatus

Panel = dict[str, Any] | None


def left_to_do(user: Any, decision: DelegatedDecision) -> Panel:
    """What the reader has left to do in the matter: most often to tell of the decision."""
    mine = [one for one in due.in_matter(decision.matter) if user.person_id in one.people]
    tasks = [one for one in mine if one.kind == due.TASK]
    if not tasks:
        return None
    return {
        "title": "Väntar på dig i ärendet",
        "id": "att-gora",
        "template": "governance/panels/todos.html",
        "items": [
            {"label": one.task, "href": one.address, "due": one.due_on, "is_late": one.is_late}
            for one in tasks
        ],
    }


# what other parts of the council's work add to the page of a decision, in order
PANELS: tuple[Callable[[Any, DelegatedDecision], Panel], ...] = (left_to_do, of_decision)


def panels_of(user: Any, decision: DelegatedDecision) -> list[dict[str, Any]]:
    """Those that have something to show, in order."""
    found = (panel(user, decision) for panel in PANELS)
    return [panel for panel in found if panel is not None]


def of_matter(user: Any, matter: Matter) -> Panel:
    """The decisions of a matter, and the way to decide when it waits for that."""
    rows = list(
        matter.decisions.select_related("council", "decider", "superseded_by").order_by("pk")
    )
    waits = matter.status == MatterStatus.RECOMMENDED and matter.kind == MatterKind.INTRODUCTION
    if not rows and not waits:
        return None
    answer = can_decide_introduction(user, matter) if waits else None
    url = reverse("matter_decide", args=[matter.council.slug, matter.year, matter.number])
    return {
        "title": "Beslut",
        "id": "beslut",
        "template": "governance/panels/decisions.html",
        "decisions": rows,
        "waits": waits,
        "answer": answer,
        "url": url,
        "closed_by": _closed_by(user, matter) if waits else (),
        "first": [{"label": "Besluta", "url": url, "answer": answer}] if answer else [],
    }


def _closed_by(user: Any, matter: Matter) -> tuple[Any, ...]:
    """The rules that close the decision for everybody: the first answers are the reader's own."""
    within = mandate_of(matter).within
    ruling = introduction_ruling(matter, user.person, within=True if within is None else within)
    return tuple(rule for rule in ruling.closed_by if not rule.is_personal)
