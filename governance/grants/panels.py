"""The grants of a matter on its page, and that of a decision on the page of the decision."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.grants.deciding import can_decide_grant
from governance.grants.shown import figures, state_of
from governance.models import DelegatedDecision, Matter, MatterKind, TransitionGrant


def grant_panel(user: Any, matter: Matter) -> dict[str, Any] | None:
    """What is granted in it, and the way to a decision; None where it is about something else."""
    if matter.implementation_id is None:
        return None
    rows = TransitionGrant.objects.visible_to(user).filter(decision__matter=matter)
    grants = list(
        rows.with_names().with_sums().select_related("decision__superseded_by").order_by("pk")
    )
    may_decide = can_decide_grant(user, matter)
    if not grants and matter.kind != MatterKind.GRANT and not may_decide:
        return None
    url = reverse("grant_new", args=[matter.council.slug, matter.year, matter.number])
    waits = may_decide and matter.kind == MatterKind.GRANT and not grants
    return {
        "title": "Omställningsbidrag",
        "id": "bidrag",
        "template": "governance/panels/grants.html",
        "grants": [{"row": row, "state": state_of(row)} for row in grants],
        "may_decide": may_decide,
        "url": url,
        "first": [{"label": "Besluta om bidraget", "url": url, "answer": may_decide}]
        if waits
        else [],
    }


def of_decision(user: Any, decision: DelegatedDecision) -> dict[str, Any] | None:
    """What was granted by it, and what has become of that."""
    rows = TransitionGrant.objects.visible_to(user).filter(decision=decision)
    grant = rows.with_names().with_sums().first()
    if grant is None:
        return None
    return {
        "title": "Omställningsbidrag",
        "id": "bidrag",
        "template": "governance/panels/grant.html",
        "grant": grant,
        "facts": figures(grant, grant.get_absolute_url()),
    }
