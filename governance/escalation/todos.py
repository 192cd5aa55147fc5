"""What waits for those who answer at an instance."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from governance.models import Escalation
from regions.models import Body, Region
from vardforlopp.accounts.rights import bodies_held, held_at, holds_somewhere

KIND, LABEL = "escalation_to_answer", "Ärenden som förts vidare"


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items: each matter at an instance that the user answers for."""
    answers = holds_somewhere(user, "answer_escalations")
    prepares = holds_somewhere(user, "prepare_matters")
    if not answers and not prepares:
        return []
    rows = Escalation.objects.open().with_names().filter(_mine(user)).order_by("due_on", "pk")
    return [_item(row) for row in rows]


def _mine(user: Any) -> Q:
    """At a body or with a director that the user is; or at a body that nobody answers for."""
    at_body = Q(stage__body__in=held_at(user, "answer_escalations", Body))
    as_director = Q(
        stage__is_director=True,
        matter__council__region__in=held_at(user, "answer_escalations", Region),
    )
    unanswered = Q(stage__is_director=False) & ~Q(stage__body__in=bodies_held("answer_escalations"))
    prepared = Q(matter__council__in=held_at(user, "prepare_matters", Body)) | Q(
        matter__council__region__in=held_at(user, "prepare_matters", Region)
    )
    return at_body | as_director | (unanswered & prepared)


def _item(escalation: Escalation) -> dict[str, Any]:
    return {
        "kind": KIND,
        "kind_label": LABEL,
        "label": f"Svara i {escalation.matter.label} för {escalation.stage}",
        "href": escalation.get_absolute_url(),
        "why": f"Rådet har fört ärendet vidare: {escalation.get_reason_display()}.",
        "due": escalation.due_on,
    }
