"""What waits about grants: one to decide, and money to account for when its period is over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from governance.grants.deciding import can_decide_grant, line_for
from governance.grants.permissions import can_report_use, can_reverse
from governance.models import (
    AgendaItem,
    Matter,
    MatterKind,
    MatterStatus,
    MeetingStatus,
    TransitionGrant,
)
from governance.models.matters import WITH_COUNCIL
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common import dates
from vardforlopp.common.money import sek
from vardforlopp.pathways.models import Staffing, StaffingRole

Item = dict[str, Any]
LATER = timedelta(days=30)  # when the account should be given, the rest is taken back


def waiting(user: Any) -> list[Item]:
    """One to-do item for each grant whose period is over and that is not accounted for."""
    follows, leads = holds_somewhere(user, "follow_grants"), holds_somewhere(user, "lead_council")
    if not (follows or leads or _is_leader(user)):
        return []
    over = TransitionGrant.objects.to_account_for(dates.today())
    rows = over.with_names().order_by("ends_on", "pk")
    about = ("decision__superseded_by", "decision__matter__implementation__region")
    found = list(rows.select_related(*about))
    return [
        *(_to_decide(row) for row in _undecided(user) if leads),
        *(_to_account(row) for row in found if can_report_use(user, row)),
        *(_to_reverse(row) for row in found if _is_late(row) and can_reverse(user, row)),
    ]


def _undecided(user: Any) -> list[Matter]:
    """The grants the user may decide: not before the council, and recommended where asked."""
    rows = Matter.objects.visible_to(user).filter(kind=MatterKind.GRANT, status__in=WITH_COUNCIL)
    about = ("council__region", "implementation__pathway_version__pathway")
    rows = rows.filter(implementation__isnull=False).exclude(Exists(_before_the_council()))
    found = rows.select_related(*about).order_by("pk")
    return [row for row in found if _waits_for(user, row)]


def _before_the_council() -> Any:
    """Where a matter is on the way to a meeting: the chair may decide, and need not before it."""
    ahead = MeetingStatus.PLANNED, MeetingStatus.DISPATCHED
    items = AgendaItem.objects.filter(matter=OuterRef("pk"), meeting__status__in=ahead)
    return items.filter(is_withdrawn=False, recommendation=None)


def _waits_for(user: Any, matter: Matter) -> bool:
    line, _ = line_for(user, matter, None)
    must = line is not None and line.requires_recommendation
    is_ready = not must or matter.status == MatterStatus.RECOMMENDED
    return is_ready and bool(can_decide_grant(user, matter))


def _to_decide(matter: Matter) -> Item:
    return {
        "kind": "grant_to_decide",
        "kind_label": "Omställningsbidrag att besluta",
        "label": f"Besluta: {matter.title}",
        "href": reverse("grant_new", args=[matter.council.slug, matter.year, matter.number]),
        "why": f"{matter.label} är hos rådet och du har delegation att bevilja bidrag.",
    }


def _is_leader(user: Any) -> bool:
    led = Staffing.objects.in_force().filter(person_id=user.person_id, role=StaffingRole.LEADER)
    return led.exists()


def _is_late(row: Any) -> bool:
    return bool(row.ends_on + LATER < dates.today())


def _to_account(row: Any) -> Item:
    left = sek(row.standing - row.used)
    return {
        "kind": "grant_to_account",
        "kind_label": "Omställningsbidrag att redovisa",
        "label": f"Redovisa hur {left} har använts, {row.receiver}",
        "href": row.get_absolute_url(),
        "why": f"Perioden för {row.decision.label} är slut.",
        "due": row.ends_on + LATER,
    }


def _to_reverse(row: Any) -> Item:
    left = sek(row.standing - row.used)
    return {
        "kind": "grant_to_reverse",
        "kind_label": "Omställningsbidrag att återföra",
        "label": f"Återför {left} som inte är redovisat, {row.receiver}",
        "href": row.get_absolute_url(),
        "why": f"Perioden för {row.decision.label} slutade {dates.swedish_date(row.ends_on)}.",
    }
