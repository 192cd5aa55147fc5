"""Who decides on introductions, and who reads decisions, as sentences."""

from __future__ import annotations

from typing import Any

from governance.decisions.introduction import conflict_rule, delegation_today, latest_decision
from governance.models import DecisionForm, DecisionKind, DelegatedDecision, Matter, MatterKind
from vardforlopp.common.answer import Answer, no

WHO_CAN = [
    "Alla inloggade läser besluten i alla råd.",
    "Beslut fattas av en enskild person på en delegation som gäller den dagen, aldrig av rådet.",
    "Den som har anmält jäv i ärendet beslutar inte, vilken roll personen än har.",
    "Ett fattat beslut ändras inte. Det rättas, omprövas eller återtas genom ett nytt.",
]


def can_decide_introduction(user: Any, matter: Matter) -> Answer:
    """Who has a delegation that counts today, and no jäv; the rules are asked besides."""
    if matter.kind != MatterKind.INTRODUCTION:
        return no("Ärendet gäller inte ett införande.")
    if not user.is_active:
        return no("Kontot är stängt.")
    return conflict_rule(matter, user.person).answer & delegation_today(matter, user.person)[1]


def can_replace_decision(user: Any, decision: DelegatedDecision) -> Answer:
    """The same people, while the decision is the latest about the introduction."""
    if decision.kind != DecisionKind.INTRODUCTION or decision.form != DecisionForm.DECISION:
        return no("Bara beslut om införandet rättas, omprövas och återtas här.")
    if decision.matter.is_over:
        return no("Ärendet är avslutat. Öppna det igen för att ändra beslutet.")
    latest = latest_decision(decision.matter)
    if latest is None or latest.pk != decision.pk:
        return no("Beslutet är redan ersatt av ett senare.")
    return can_decide_introduction(user, decision.matter)
