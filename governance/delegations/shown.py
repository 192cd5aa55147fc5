"""What the pages of the delegation order show: the tree, the table, one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst

from governance.delegations.holding import chain_of, holding
from governance.delegations.permissions import can_end_delegation
from governance.delegations.workflow import delegation_workflow
from governance.models import DecisionKind, DelegateRole, Delegation, DelegationStatus
from regions.models import Body
from regions.tables import Column
from vardforlopp.accounts.models import Appointment
from vardforlopp.common import dates
from vardforlopp.common.money import sek
from vardforlopp.common.wording import all_of

Fact = dict[str, Any]
ADDRESSES = {"confirm": "delegation_confirm", "decline": "delegation_decline"}
STATES = {"gäller": "confirmed", "väntar på bekräftelse": "proposed", "avböjd": "declined"}


def listed(council: Body) -> list[Delegation]:
    """Every line of the council, those above before those that rest on them; one query."""
    rows = Delegation.objects.filter(council=council).select_related("council", "parent__parent")
    kinds = list(DecisionKind)
    return sorted(
        rows,
        key=lambda row: (
            kinds.index(DecisionKind(row.kind)),
            _order(row),
            [above.pk for above in reversed(chain_of(row))],
        ),
    )


def _order(row: Delegation) -> int:
    """What counts or will, what waits, what is over."""
    states = ("gäller", "gäller inte än", "väntar på bekräftelse")
    state = state_of(row)
    return states.index(state) if state in states else len(states)


def state_of(row: Delegation) -> str:
    """Such as "gäller", "gäller inte än", "har upphört", "vilar på en som inte gäller"."""
    if not row.is_confirmed:
        return str(row.get_status_display())
    if row.has_ended:
        return "har upphört"
    if row.is_coming:
        return "gäller inte än"
    return "gäller" if holding(row, dates.today()) else "vilar på en som inte gäller"


def gives(row: Delegation) -> str:
    """What the line gives, in a few words."""
    parts = []
    if row.cap is not None:
        parts.append(f"högst {sek(row.cap)} per vårdförlopp och år")
    if row.amount_limit is not None:
        parts.append(f"högst {sek(row.amount_limit)} per beslut")
    if row.requires_recommendation:
        parts.append("på rådets rekommendation")
    if row.may_pass_on:
        parts.append("får föras vidare")
    return ", ".join(parts)


def _days(row: Delegation) -> str:
    until = f" – {dates.swedish_date(row.valid_to)}" if row.valid_to else ", tills vidare"
    return f"{dates.swedish_date(row.valid_from)}{until}"


LIST = (
    Column(
        "Delegat", lambda row: capfirst(row.get_role_display()), lambda row: row.get_absolute_url()
    ),
    Column("Läge", state_of),
    Column("Ärendegrupp", lambda row: row.get_kind_display()),
    Column("Delegeras av", lambda row: row.delegator),
    Column("Ger", gives),
    Column("Gäller", _days),
    Column("Beslut", lambda row: row.reference),
)
FILE = (
    Column("Delegat", lambda row: row.get_role_display(), lambda row: row.get_absolute_url()),
    Column("Ärendegrupp", lambda row: row.get_kind_display()),
    Column("Delegeras av", lambda row: row.delegator),
    Column("Högst per beslut", lambda row: row.amount_limit, is_number=True),
    Column("Högst per vårdförlopp och år", lambda row: row.cap, is_number=True),
    Column("Kräver rekommendation", lambda row: row.requires_recommendation),
    Column("Från och med", lambda row: row.valid_from),
    Column("Till och med", lambda row: row.valid_to),
    Column("Läge", state_of),
    Column("Beslut", lambda row: row.reference),
    Column("Beslutad av", lambda row: row.decided_by),
    Column("Beslutad", lambda row: row.decided_on),
    Column("Får föras vidare", lambda row: row.may_pass_on),
    Column("Anmäls till nämnden", lambda row: row.must_be_reported),
)


def trees(council: Body, rows: list[Delegation]) -> list[Fact]:
    """For each kind of decision, what counts today from the board down, and who has the part."""
    names = _names(council)
    today = dates.today()
    counts = [row for row in rows if holding(row, today)]
    below: dict[int | None, list[Delegation]] = defaultdict(list)
    for row in counts:
        below[row.parent_id].append(row)

    def branch(row: Delegation) -> Fact:
        return {
            "row": row,
            "gives": gives(row),
            "names": all_of(names.get(row.role, ())),
            "branches": [branch(under) for under in below[row.pk]],
        }

    found = []
    for kind in DecisionKind:
        roots = [row for row in below[None] if row.kind == kind]
        found.append({"label": kind.label, "branches": [branch(row) for row in roots]})
    return found


def _names(council: Body) -> dict[str, list[str]]:
    """Those who have the parts that are appointed in the council and its region, by part."""
    here = Q(scope__body=council, role__in=(DelegateRole.CHAIR, DelegateRole.DEPUTY))
    here |= Q(scope__region=council.region_id, role=DelegateRole.DIRECTOR)
    found: dict[str, list[str]] = defaultdict(list)
    rows = Appointment.objects.in_force().filter(here).order_by("person__sort_key")
    for role, name in rows.values_list("role", "person__name"):
        found[role].append(name)
    return found


def facts(row: Delegation) -> list[Fact]:
    """What it gives, on which decision it rests, and who said so."""
    until = dates.swedish_date(row.valid_to) if row.valid_to else "tills vidare"
    above = row.parent
    shown: list[Fact] = [
        {"label": "Läge", "value": state_of(row), "note": row.status_comment},
        {"label": "Ärendegrupp", "value": row.get_kind_display()},
        {"label": "Delegeras av", "value": row.delegator},
        {"label": "Delegat", "value": row.get_role_display()},
        {"label": "Ger", "value": gives(row) or "rätt att besluta"},
        {"label": "Gäller från och med", "value": dates.swedish_date(row.valid_from)},
        {"label": "Gäller till och med", "value": until},
        {"label": "Beslut", "value": f"{row.decided_by}, {row.reference}"},
        {"label": "Beslutad", "value": dates.swedish_date(row.decided_on)},
        {"label": "Besluten", "value": reporting(row)},
        {"label": "Upplagd av", "value": row.proposed_by or "Systemet"},
    ]
    if above is not None:
        link = {"label": "Vilar på", "value": str(above), "href": above.get_absolute_url()}
        shown.insert(3, link)
    if row.status_by_label:
        label = "Bekräftad av" if row.is_confirmed else "Avböjd av"
        shown.append({"label": label, "value": row.status_by_label})
    return shown


def reporting(row: Delegation) -> str:
    """What is done with the decisions afterwards (KL 7:8)."""
    return "anmäls till nämnden" if row.must_be_reported else "protokollförs särskilt (KL 7:8)"


def choices(user: Any, row: Delegation) -> Iterable[Fact]:
    """What may be done with it as buttons: open, or closed with the reason."""
    here = [row.council.slug, row.pk]
    for choice in delegation_workflow.open_to(user, row):
        url = reverse(ADDRESSES[choice.transition.name], args=here)
        yield {"label": choice.transition.label, "url": url, "answer": choice.answer}
    if row.is_confirmed and not row.has_ended:
        url = reverse("delegation_end", args=here)
        yield {"label": "Avsluta", "url": url, "answer": can_end_delegation(user, row)}


def resting_on(row: Delegation) -> list[Delegation]:
    """The lines that count no longer than this one does."""
    rows = row.passed_on.exclude(status=DelegationStatus.DECLINED).select_related("council")
    return list(rows.order_by("valid_from", "pk"))
