"""What the council recommends in a matter now, asked alike by decisions, grants and instances."""

from __future__ import annotations

from governance.models import Advice, DecisionForm, Matter, Recommendation


def latest_recommendation(matter: Matter) -> Recommendation | None:
    """The one that no later supersedes; none when the matter has been sent back since."""
    rows = Recommendation.objects.in_force().filter(matter=matter)
    found: Recommendation | None = rows.prefetch_related("reservations__person").first()
    if found is None:
        return None
    sent_back = matter.decisions.filter(form=DecisionForm.RETURN, created_at__gt=found.created_at)
    return None if sent_back.exists() else found


def advice_in(matter: Matter) -> str:
    """Its advice, "" when there is none."""
    latest = latest_recommendation(matter)
    return latest.advice if latest else ""


def is_recommended(matter: Matter) -> bool:
    """Whether the council recommends it."""
    return advice_in(matter) == Advice.FOR
