"""What the pages of decisions show: the list, one decision, and how it stands to others."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.decisions.permissions import can_replace_decision
from governance.delegations.holding import chain_of
from governance.delegations.shown import reporting
from governance.models import (
    DecisionForm,
    DecisionKind,
    DelegatedDecision,
    Matter,
    MatterDocument,
)
from regions.models import Body
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import sek

Fact = dict[str, Any]
CHOICES = (
    ("Rätta", "decision_correct"),
    ("Ompröva", "decision_reconsider"),
    ("Återta", "decision_withdraw"),
)


def listed(council: Body) -> Any:
    """The decisions of the council, the latest first."""
    rows = DelegatedDecision.objects.filter(council=council).select_related(
        *("council", "decider", "delegation", "grant", "matter__council", "superseded_by__council"),
        "matter__implementation__pathway_version__pathway",
    )
    return rows.order_by("-year", "-number")


def came_to(row: DelegatedDecision) -> str:
    """The outcome, or the sort of act that has none."""
    if row.form != DecisionForm.DECISION:
        return str(row.get_form_display())
    if row.outcome:
        return str(row.get_outcome_display())
    return f"beviljat {sek(row.grant.amount)}" if hasattr(row, "grant") else "beviljat"


def standing(row: DelegatedDecision) -> str:
    """Whether it stands, or by what it is replaced."""
    return f"ersatt av {row.superseded_by.label}" if row.is_superseded else "gäller"


def _about(row: DelegatedDecision) -> str:
    found = row.matter.implementation
    return str(found.pathway_version) if found else ""


LIST = (
    Column("Beslut", lambda row: row.label, lambda row: row.get_absolute_url()),
    Column("Dag", lambda row: row.decided_on),
    Column("Vårdförlopp", _about),
    Column("Ärendegrupp", lambda row: row.get_kind_display()),
    Column("Utfall", came_to),
    Column("Beslutsfattare", lambda row: row.decider.name),
    Column("Som", lambda row: row.delegation.get_role_display()),
    Column("Läge", standing),
)
FILE = (
    *LIST,
    Column("Ärende", lambda row: row.matter.label),
    Column("Diarienummer", lambda row: row.matter.record_number),
    Column("Rubrik", lambda row: row.matter.title),
    Column("Delegation", lambda row: row.delegation.reference),
    Column("Anmäls till nämnden", lambda row: row.delegation.must_be_reported),
    Column("Ryms inom uppdraget", lambda row: row.within_mandate),
    Column("Varför", lambda row: row.mandate_reason),
    Column("Införandet börjar", lambda row: row.starts_on),
    Column("Infört senast", lambda row: row.ready_on),
    Column("Beslutstext", lambda row: row.text),
)


def facts(row: DelegatedDecision) -> list[Fact]:
    """Day, decider, rapporteur and others (as FL 31 §), what it rests on and how it stands."""
    about = row.matter.implementation
    shown: list[Fact] = [
        {"label": "Läge", "value": standing(row)},
        {"label": "Utfall", "value": came_to(row)},
        {"label": "Beslutsdag", "value": dates.swedish_date(row.decided_on)},
        {"label": "Beslutsfattare", "value": f"{row.decider}, {row.delegation.get_role_display()}"},
        *_standing_in(row),
        {"label": "Föredragande", "value": row.rapporteur or "ingen"},
        {"label": "Andra som varit med", "value": row.others or "ingen"},
        {"label": "Ärende", "value": row.matter.label, "href": row.matter.get_absolute_url()},
        {"label": "Diarienummer", "value": row.matter.record_number or "–"},
    ]
    if about is not None:
        shown.append({"label": "Införande", "value": about, "href": about.get_absolute_url()})
    grant = getattr(row, "grant", None)
    if grant is not None:
        shown.append({"label": "Bidrag", "value": grant, "href": grant.get_absolute_url()})
    if row.recommendation is not None:
        shown.append({"label": "Rådet", "value": row.recommendation})
    if row.within_mandate is not None:
        said = "ja" if row.within_mandate else "nej"
        why = row.mandate_reason
        shown.append({"label": "Ryms inom uppdraget", "value": said, "note": why})
    for label, day in (("Införandet börjar", row.starts_on), ("Infört senast", row.ready_on)):
        if day is not None:
            shown.append({"label": label, "value": dates.swedish_date(day)})
    review = "kan laglighetsprövas (kommunallagen 13 kap.)" if row.is_appealable else "nej"
    return [
        *shown,
        {"label": "Beslutet", "value": reporting(row.delegation)},
        {"label": "Överklagande", "value": review},
    ]


def _standing_in(row: DelegatedDecision) -> list[Fact]:
    """Why the deputy decided."""
    if not row.chair_absence:
        return []
    return [{"label": "Ordförandens förfall", "value": row.chair_absence}]


def chain(row: DelegatedDecision) -> list[Fact]:
    """From the board down to the decider, each with its decision."""
    return [
        {
            "url": one.get_absolute_url(),
            "text": f"{one.delegator} till {one.get_role_display()}",
            "note": f"{one.decided_by}, {one.reference}, {dates.swedish_date(one.decided_on)}",
        }
        for one in reversed(chain_of(row.delegation))
    ]


def line_of(row: DelegatedDecision) -> list[DelegatedDecision]:
    """Every decision of the matter and kind in order, when there is more than this one."""
    rows = DelegatedDecision.objects.filter(matter=row.matter_id, kind=row.kind)
    found = list(rows.select_related("council", "decider", "superseded_by").order_by("pk"))
    return found if len(found) > 1 else []


def papers(user: Any, row: DelegatedDecision) -> list[MatterDocument]:
    """The established papers of the matter that the user may see, by what they are."""
    seen = Matter.objects.visible_to(user).filter(pk=row.matter_id)
    rows = MatterDocument.objects.filter(matter__in=seen, is_withdrawn=False)
    return list(rows.filter(document__established_at__isnull=False).order_by("dated_on", "pk"))


def choices(user: Any, row: DelegatedDecision) -> list[Fact]:
    """What may be done with it as buttons: open, or closed with the reason."""
    is_introduction = row.kind == DecisionKind.INTRODUCTION and row.form == DecisionForm.DECISION
    if not is_introduction or row.is_superseded:
        return []
    answer = can_replace_decision(user, row)
    here = [row.council.slug, row.year, row.number]
    return [
        {"label": label, "url": reverse(name, args=here), "answer": answer}
        for label, name in CHOICES
    ]
