"""What the pages of a council show: its members, its matters by state, its latest decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count
from django.urls import reverse

from governance.fetch import councils
from governance.meetings.shown import hours
from governance.models import CouncilSetting, DelegatedDecision, Matter, MatterStatus, Meeting
from governance.models.matters import OVER
from regions.models import Body, BodyMembership
from regions.tables import Column
from vardforlopp.accounts.rights import holders
from vardforlopp.accounts.roles import ROLES
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of, spelled

LATEST = 5


def _page(council: Any) -> str:
    return address_of("council", council.slug)


LIST = (
    Column("Råd", lambda row: row.name, _page),
    Column("Kortnamn", lambda row: row.short_name),
    Column("Region", lambda row: row.region.name if row.region else ""),
    Column("Öppna ärenden", lambda row: row.open_matters, is_number=True),
    Column("Arbetar här", lambda row: row.works_here),
)


def listed(user: Any) -> list[Body]:
    """The councils A to Ö, each with how many open matters the user may see."""
    mine = Matter.objects.visible_to(user).exclude(status__in=OVER).order_by()
    counts = dict(mine.values_list("council").annotate(n=Count("pk")))
    rows = list(councils().select_related("region").in_swedish_order())
    for row in rows:
        row.open_matters = counts.get(row.pk, 0)
    return rows


def by_state(user: Any, council: Body) -> list[dict[str, Any]]:
    """How many matters stand where, those that are over last; each with its list."""
    rows = Matter.objects.visible_to(user).filter(council=council).order_by()
    counts = dict(rows.values_list("status").annotate(n=Count("pk")))
    url = reverse("matters", args=[council.slug])
    return [
        {
            "state": state.value,
            "label": state.label,
            "count": counts[state.value],
            "url": f"{url}?lage={spelled(state)}",
        }
        for state in MatterStatus
        if state.value in counts
    ]


def next_meeting(user: Any, council: Body) -> Meeting | None:
    """The first meeting today or later that the user may see, unless it is cancelled."""
    rows = Meeting.objects.visible_to(user).filter(council=council, held_on__gte=dates.today())
    found: Meeting | None = rows.exclude(status="cancelled").order_by("held_on", "pk").first()
    return found


def about_meeting(user: Any, council: Body, meeting: Meeting | None) -> str:
    """Such as "kl. 13.00–15.00, digitalt, handlingar utskickade", or why there is none."""
    if meeting is None:
        if user.may("read_papers", council):
            return "Inget möte är planerat."
        return "Kommande möten visas för rådet och dem som bereder åt det."
    said = [hours(meeting), meeting.get_form_display(), meeting.get_status_display()]
    return ", ".join(part for part in said if part)


def latest_decisions(user: Any, council: Body) -> Iterable[DelegatedDecision]:
    """The last decisions on delegation that stand."""
    rows = DelegatedDecision.objects.visible_to(user).in_force().filter(council=council)
    return rows.select_related("council", "matter", "decider").order_by("-decided_on", "-pk")[
        :LATEST
    ]


def members(council: Body) -> list[dict[str, Any]]:
    """Those appointed to the council today, and as what; the chair first. Nobody protected."""
    hidden = BodyMembership.objects.in_force().filter(body=council, is_protected=True)
    held = holders("read_papers", council).filter(scope__body=council)
    found = held.exclude(person__in=hidden.values("person")).order_by()
    order = list(ROLES)
    rows = sorted(found, key=lambda row: (order.index(row.role), row.person.sort_key))
    return [{"person": row.person, "role": ROLES[row.role].label} for row in rows]


def facts(setting: CouncilSetting | None) -> list[dict[str, Any]]:
    """Who prepares, whom it tells, when it is quorate."""
    if setting is None:
        return []
    votes = "ja" if setting.coopted_vote else "nej"
    shown: list[dict[str, Any]] = [
        _body("Bereder och protokollför", setting.secretariat),
        _body("Får besluten meddelade", setting.management_group),
        _body("Nämnd", setting.board),
        {"label": "Beslutför med", "value": f"{setting.quorum} med rösträtt"},
        {"label": "Adjungerade har rösträtt", "value": votes},
        {"label": "Handlingar skickas", "value": f"{setting.dispatch_days} dagar före mötet"},
        {"label": "Stoppdag", "value": f"{setting.stop_days} dagar före mötet"},
        _body("Kommunernas strategiska nätverk", setting.preparing_network),
        _body("Kommunernas gemensamma beslut", setting.joint_network),
        _body("Rekommenderar kommunerna", setting.political_council),
        {"label": "Kommunala spåret börjar", "value": setting.get_municipal_start_display()},
    ]
    return [*shown, {"label": "Källa", "value": setting.source}] if setting.source else shown


def _body(label: str, body: Body | None) -> dict[str, Any]:
    if body is None:
        return {"label": label, "value": "ingen"}
    return {"label": label, "value": body.name, "href": body.get_absolute_url()}
