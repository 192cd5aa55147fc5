"""Decisions on delegation of both kinds as one: the council's own and the director's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from governance.models import (
    DecisionForm,
    DelegatedDecision,
    Delegation,
    EscalationOutcome,
    Matter,
    ReportedDecision,
)
from regions.models import Body
from regions.tables import Column
from vardforlopp.common.money import sek


@dataclass(frozen=True)
class Decided:
    """A decision as lists and reports show it; `row` is what was decided, `key` tells it apart."""

    row: DelegatedDecision | EscalationOutcome
    key: str
    label: str
    on: date
    what: str
    decider: str
    delegation: Delegation | None
    matter: Matter
    text: str
    is_superseded: bool

    def __str__(self) -> str:
        return self.label

    @property
    def href(self) -> str:
        """Its own page; what an instance decided stands on the matter's."""
        if isinstance(self.row, DelegatedDecision):
            return self.row.get_absolute_url()
        return self.row.escalation.get_absolute_url()

    @property
    def about(self) -> str:
        """The pathway, or the matter when it is about none."""
        about = self.matter.implementation
        return str(about.pathway_version) if about else self.matter.title

    @property
    def is_appealable(self) -> bool:
        """Whether anybody may ask for a legality review of it."""
        return self.row.is_appealable if isinstance(self.row, DelegatedDecision) else True


def of_decision(row: DelegatedDecision) -> Decided:
    """A decision on delegation by the chair or whom else the order names."""
    return Decided(
        row,
        f"beslut-{row.pk}",
        row.label,
        row.decided_on,
        _what(row),
        f"{row.decider}, {row.delegation.get_role_display()}",
        row.delegation,
        row.matter,
        row.text,
        hasattr(row, "superseded_by"),
    )


def _what(row: DelegatedDecision) -> str:
    """Such as "införande av vårdförlopp: införs", or the grant with its amount."""
    kind = str(row.get_kind_display())
    if row.form != DecisionForm.DECISION:
        return f"{kind}: {row.get_form_display()}"
    if row.outcome:
        return f"{kind}: {row.get_outcome_display()}"
    return f"{kind}: {sek(row.grant.amount)}" if hasattr(row, "grant") else kind


def of_outcome(row: EscalationOutcome) -> Decided:
    """What an instance decided in a matter that was taken further."""
    matter = row.escalation.matter
    said = [row.get_outcome_display()] if row.outcome else []
    said += [f"bidrag {sek(row.amount)}"] if row.amount is not None else []
    reference = f", {row.reference}" if row.reference else ""
    return Decided(
        row,
        f"svar-{row.pk}",
        f"{row.stage} i {matter.label}{reference}",
        row.answered_on,
        ", ".join(said),
        str(row.stage) if row.by_minutes else f"{row.person}, {row.stage}",
        row.delegation,
        matter,
        row.text,
        False,
    )


def decisions(council: Body | None = None) -> QuerySet[DelegatedDecision]:
    """The council's decisions with all that is shown of them."""
    rows = DelegatedDecision.objects.select_related(
        *("council", "decider", "delegation", "superseded_by", "grant"),
        *("matter__council__region", "matter__implementation__pathway_version__pathway"),
    )
    return rows.filter(council=council) if council else rows


def outcomes(council: Body | None = None) -> QuerySet[EscalationOutcome]:
    """What the instances have decided in the council's matters."""
    about = "escalation__matter"
    rows = EscalationOutcome.objects.filter(kind="decides").select_related(
        *("stage__body", "person", "delegation"),
        *(f"{about}__council__region", f"{about}__implementation__pathway_version__pathway"),
    )
    return rows.filter(escalation__matter__council=council) if council else rows


def on_delegation(council: Body, where: Q, days: tuple[date | None, date | None]) -> list[Decided]:
    """The decisions on delegations that `where` says, of the days, the oldest first."""
    first, last = days
    found = [
        *(of_decision(row) for row in decisions(council).filter(where)),
        *(of_outcome(row) for row in outcomes(council).filter(where, delegation__isnull=False)),
    ]
    inside = (one for one in found if _within(one.on, first, last))
    return sorted(inside, key=_in_order)


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)


def waiting(council: Body, first: date | None = None, last: date | None = None) -> list[Decided]:
    """What is to be reported to the board and stands in no report yet."""
    to_report = Q(delegation__must_be_reported=True, reported=None)
    return on_delegation(council, to_report, (first, last))


def special(council: Body, first: date | None = None, last: date | None = None) -> list[Decided]:
    """What is not reported and so is put in minutes of its own (KL 7:8)."""
    return on_delegation(council, Q(delegation__must_be_reported=False), (first, last))


def reported(rows: Iterable[ReportedDecision]) -> list[Decided]:
    """The decisions of a report, the oldest first."""
    held = list(rows)
    found = [
        *(of_decision(one) for one in decisions().filter(reported__in=held)),
        *(of_outcome(one) for one in outcomes().filter(reported__in=held)),
    ]
    return sorted(found, key=_in_order)


def _in_order(one: Decided) -> tuple[date, str, int]:
    """By day, then in the order that they were made."""
    return one.on, type(one.row).__name__, one.row.pk


def _delegation(one: Any) -> str:
    return one.delegation.reference if one.delegation else ""


LIST = (
    Column("Beslut", lambda one: one.label, lambda one: one.href),
    Column("Dag", lambda one: one.on),
    Column("Vad", lambda one: one.what),
    Column("Vårdförlopp", lambda one: one.about),
    Column("Beslutsfattare", lambda one: one.decider),
    Column("Delegation", _delegation),
    Column("Ärende", lambda one: one.matter.label, lambda one: one.matter.get_absolute_url()),
    Column("Ersatt", lambda one: "ersatt av ett senare" if one.is_superseded else ""),
)
SPECIAL = (*LIST[:-1], Column("Kan laglighetsprövas", lambda one: one.is_appealable), LIST[-1])
