"""Recording decisions and council facts: here by the council, or elsewhere by the region."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from vardforlopp.common import documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.models import Document
from vardforlopp.common.records import lock, sent_before
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.gates import council_works_here
from vardforlopp.pathways.models import Implementation, Milestone, MilestoneKind
from vardforlopp.pathways.permissions import can_register_milestone

COUNCIL_KINDS = (MilestoneKind.RECOMMENDATION, MilestoneKind.DECISION)


@transaction.atomic
def register_milestone(
    implementation: Implementation,
    *,
    by: Any,
    kind: str,
    token: UUID | None = None,
    upload: UploadedFile | None = None,
    **facts: Any,
) -> Milestone:
    """Registers a decision made elsewhere, with its document; the same `token` twice, only once.

    Raises Forbidden, ValidationError, Refused (where the council works in the system).
    """
    fresh = lock(implementation)
    demand(can_register_milestone(by, fresh))
    again = sent_before(Milestone.objects.filter(implementation=fresh), token, **facts)
    if again is not None:
        return again
    if kind in COUNCIL_KINDS and council_works_here(fresh):
        raise Refused(
            f"Rådet i {fresh.region} arbetar i systemet. Rekommendationer och beslut fattas där "
            "och registreras inte för hand.",
            field="kind",
        )
    _demand_made_elsewhere(facts.get("supersedes"))
    _demand_news(fresh, kind, facts)
    if upload is not None:
        facts["document"] = documents.establish(documents.store(upload, by=by), by=by)
    elif facts.get("supersedes") is not None:
        _demand_replaceable(fresh, facts["supersedes"], kind)
        facts["document"] = _document_kept(**facts)
    return record_milestone(fresh, kind=kind, token=token, **facts)


def _demand_made_elsewhere(old: Milestone | None) -> None:
    if old is not None and old.made_here:
        raise Refused("Beslutet är fattat i systemet. Ett nytt beslut ersätter det, i ärendet.")


def _demand_news(implementation: Implementation, kind: str, facts: dict[str, Any]) -> None:
    """The browser's back button brings a saved form back with another token but the same words."""
    same = {name: facts[name] for name in ("body", "occurred_on", "reference")}
    known = Milestone.objects.in_force().filter(implementation=implementation, kind=kind, **same)
    if known.exists() and facts.get("supersedes") is None:
        raise Refused(
            "Milstolpen är redan registrerad. Är något fel i den, rätta den i stället.",
            field="reference",
        )


def _document_kept(supersedes: Milestone, **facts: Any) -> Document | None:
    """What was attached follows a correction that brings no document of its own."""
    if all(getattr(supersedes, name) == value for name, value in facts.items()):
        raise Refused("Inget är ändrat. Rätta det som är fel, eller avbryt.")
    return supersedes.document


@transaction.atomic
def record_milestone(
    implementation: Implementation,
    *,
    kind: str,
    occurred_on: date,
    outcome: str = "",
    supersedes: Milestone | None = None,
    **facts: Any,
) -> Milestone:
    """Writes a milestone and lets a decision set the outcome; the caller has checked the right.

    `facts` are what else a Milestone holds: body and reference, perhaps precision, note, document,
    made_here, and is_withdrawn of one that takes back what it supersedes.
    Raises Refused (future date, someone else's or already superseded milestone).
    """
    fresh = lock(implementation)
    demand_past(occurred_on, "occurred_on")
    is_decision = kind == MilestoneKind.DECISION
    if is_decision and not outcome and not facts.get("is_withdrawn"):
        raise Refused("Ange vad beslutet blev.", field="outcome")
    if supersedes is not None:
        _demand_replaceable(fresh, supersedes, kind)
    milestone = Milestone(
        implementation=fresh,
        kind=kind,
        occurred_on=occurred_on,
        outcome=outcome if is_decision else "",
        supersedes=supersedes,
        **facts,
    )
    return _entered(milestone)


def _entered(milestone: Milestone) -> Milestone:
    """The saved milestone, with what it means for its implementation."""
    milestone.full_clean()
    milestone.save()
    _set_outcome(milestone.implementation)
    facts_changed(milestone.implementation)
    return milestone


def _demand_replaceable(implementation: Implementation, old: Milestone, kind: str) -> None:
    if old.implementation_id != implementation.pk or old.kind != kind:
        raise Refused(
            "En rättelse gäller samma införande och samma slag av milstolpe.", field="kind"
        )
    if Milestone.objects.filter(supersedes=old).exists():
        raise Refused("Milstolpen är redan ersatt av en senare.")


def _set_outcome(implementation: Implementation) -> None:
    """The outcome is that of the latest decision in force, read from the rows."""
    latest = (
        Milestone.objects.in_force()
        .filter(implementation=implementation, kind=MilestoneKind.DECISION)
        .order_by("-occurred_on", "-pk")
        .first()
    )
    outcome = latest.outcome if latest else ""
    if implementation.outcome != outcome:
        implementation.outcome = outcome
        implementation._change_reason = "Beslut om införande"  # type: ignore[attr-defined]
        implementation.save()
