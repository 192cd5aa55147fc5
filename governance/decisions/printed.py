"""The facts of a decision's PDF."""

from __future__ import annotations

from typing import Any

from governance.decisions.shown import chain, facts
from governance.models import DelegatedDecision
from vardforlopp.common import dates


def printed(row: DelegatedDecision) -> dict[str, Any]:
    """Heading, words, facts, chain, and what it replaces or is replaced by."""
    replaces = ""
    if row.supersedes is not None:
        replaces = f"Ersätter {row.supersedes.label} ({row.get_supersession_display()})."
    return {
        "title": f"{row.label}, {row.matter.title}",
        "heading": row.label,
        "matter": row.matter.title,
        "council": str(row.council),
        "region": str(row.council.region or ""),
        "text": row.text,
        "replaces": replaces,
        "replaced_by": f"Ersatt av {row.superseded_by.label}." if row.is_superseded else "",
        "facts": [{"label": fact["label"], "value": _said(fact)} for fact in facts(row)],
        "chain": [{"text": one["text"], "note": one["note"]} for one in chain(row)],
        "signed": f"{row.decider}, {row.delegation.get_role_display()}",
        "signed_on": dates.swedish_date(row.decided_on),
    }


def _said(fact: dict[str, Any]) -> str:
    note = fact.get("note")
    return f"{fact['value']}: {note}" if note else str(fact["value"])
