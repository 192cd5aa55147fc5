"""What waits for those who report: decisions that the board has not been told of for long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from governance.models import CouncilSetting, DelegatedDecision, EscalationOutcome
from regions.models import Body, Region
from vardforlopp.accounts.rights import held_at, holds_somewhere
from vardforlopp.common import dates
from vardforlopp.common.dates import swedish_date

WAITS = timedelta(days=30)  # after that it is time, whenever the board meets


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items: each council with a decision older than 30 days that stands in no report."""
    if not holds_somewhere(user, "report_decisions"):
        return []
    return [
        {
            "kind": "decisions_to_report",
            "kind_label": "Delegationsbeslut att anmäla",
            "label": f"Anmäl delegationsbeslut från {council} till nämnden",
            "href": reverse("delegation_reports", args=[council.slug]),
            "why": f"Beslut fattade före {swedish_date(_since())} är inte anmälda.",
        }
        for council in _mine(user)
    ]


def _since() -> Any:
    return dates.today() - WAITS


def _mine(user: Any) -> Any:
    """The councils where the user reports and something has waited too long; one question."""
    to_report = Q(delegation__must_be_reported=True, reported=None)
    own = DelegatedDecision.objects.filter(
        to_report, council=OuterRef("pk"), decided_on__lt=_since()
    )
    of_instance = EscalationOutcome.objects.filter(
        to_report, escalation__matter__council=OuterRef("pk"), answered_on__lt=_since()
    )
    there = Q(pk__in=held_at(user, "report_decisions", Body)) | Q(
        region__in=held_at(user, "report_decisions", Region)
    )
    settled = Body.objects.filter(there, pk__in=CouncilSetting.objects.values("body"))
    return settled.filter(Exists(own) | Exists(of_instance)).order_by("sort_key")
