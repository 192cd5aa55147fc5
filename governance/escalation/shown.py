"""What pages show of cost judgements and of matters taken further."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from governance.escalation.judging import proposal
from governance.escalation.permissions import (
    ABOUT,
    answerers,
    can_answer,
    can_be_escalated,
    can_judge_costs,
    can_start_escalation,
    can_withdraw_escalation,
)
from governance.matters.addresses import address_in
from governance.models import (
    CostJudgement,
    Escalation,
    EscalationOutcome,
    EscalationReason,
    EscalationStatus,
    Matter,
    MatterStatus,
)
from regions.tables import Column
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek
from vardforlopp.common.wording import all_of, one_of

Panel = dict[str, Any] | None
Fact = dict[str, Any]
MARKED = {"is_milestone": True, "is_status": True}  # stands out in the timeline, is none
WHO_CAN = [
    "Kostnaderna bedöms av rådets sekreterare eller ordförande i samråd med processledaren.",
    "Ordföranden för ärendet vidare. Bara den som svarar för instansen registrerar dess svar.",
    "Svarar ingen för ett organ i systemet skriver rådets sekreterare in svaret enligt protokoll.",
    "Den som har anmält jäv deltar inte.",
]


def cost_panel(user: Any, matter: Matter) -> Panel:
    """The judgement that holds, those it superseded, and the way to make one."""
    may_judge = can_judge_costs(user, matter)
    rows = CostJudgement.objects.filter(matter=matter).select_related("superseded_by")
    judgements = [_judged(row) for row in rows.prefetch_related("judges__person")]
    if not judgements and (matter.implementation_id is None or not may_judge):
        return None
    current = [row for row in judgements if row["is_current"]]
    return {
        "title": "Kostnadsbedömning",
        "id": "kostnadsbedomning",
        "template": "governance/panels/costs.html",
        "judgement": current[0] if current else None,
        "waits": bool(can_be_escalated(matter)),
        "earlier": [row for row in judgements if not row["is_current"]],
        "may_judge": may_judge,
        "url": address_in(matter, "cost_judgement_new"),
    }


def _judged(row: CostJudgement) -> Fact:
    return {
        "row": row,
        "is_current": not hasattr(row, "superseded_by"),
        "facts": judgement_facts(row),
    }


def judgement_facts(row: CostJudgement) -> list[Fact]:
    """Amounts, the answer and who took part."""
    people = all_of(f"{judge.person} ({judge.role})" for judge in row.judges.all())
    found: list[Fact] = [
        {"label": "Väntade kostnader", "value": sek(row.expected)},
        {"label": "Ryms i ordinarie verksamhet", "value": sek(row.within_frame)},
        {"label": "Täcks av omställningsbidrag", "value": sek(row.with_grant)},
        {"label": "Överskrider ramen", "value": "ja" if row.exceeds else "nej"},
        {"label": "Deltog", "value": people},
        {"label": "Dag", "value": swedish_date(row.judged_on)},
    ]
    if row.reason_to_differ:
        found.insert(4, {"label": "Varför inte som beloppen", "value": row.reason_to_differ})
    return found


def escalation_panel(user: Any, matter: Matter) -> Panel:
    """Where the matter is, what each instance has said, and what may be done now."""
    found = Escalation.objects.filter(matter=matter).with_names().select_related("started_by")
    rows = list(found.prefetch_related("outcomes__stage", "outcomes__person").order_by("-pk"))
    may_start = can_start_escalation(user, matter)
    if not rows and (matter.kind not in ABOUT or not may_start):
        return None
    current = next((row for row in rows if row.is_open), None)
    return {
        "title": "Fört vidare",
        "id": "fort-vidare",
        "template": "governance/panels/escalation.html",
        "where": where(current) + _whom(current) if current else "",
        "is_late": bool(current and current.is_late),
        "items": [item for row in rows for item in timeline_of(row)],
        "buttons": _buttons(user, matter, current),
    }


def whereabouts(matters: Iterable[Matter]) -> dict[int, str]:
    """Where each matter that is taken further is, by its key; one question, however many."""
    rows = Escalation.objects.open().filter(matter__in=list(matters)).select_related("stage")
    return {row.matter_id: where(row) for row in rows}


def where(escalation: Escalation) -> str:
    """Where it is and until when, in a sentence that anybody in the region may read."""
    since, due = swedish_date(escalation.arrived_on), swedish_date(escalation.due_on)
    said = "Svaret skulle ha kommit" if escalation.is_late else "Svar senast"
    return f"Hos {escalation.stage} sedan {since}. {said} {due}."


def _whom(escalation: Escalation) -> str:
    """Those who answer there, in a sentence; "" when nobody does."""
    names = answerers(escalation.stage)
    return f" Där svarar {one_of(names)}." if names else ""


def _buttons(user: Any, matter: Matter, current: Escalation | None) -> list[Fact]:
    if current is None:
        answer = can_start_escalation(user, matter)
        if matter.status == MatterStatus.ESCALATED or not answer:
            return []
        url = address_in(matter, "escalation_new")
        return [{"label": "För vidare", "url": url, "answer": answer, "kind": "secondary"}]
    return [
        {
            "label": f"Svara för {current.stage}",
            "url": address_in(matter, "escalation_answer", current.pk),
            "answer": can_answer(user, current),
            "kind": "primary",
        },
        {
            "label": "Ta tillbaka",
            "url": address_in(matter, "escalation_withdraw", current.pk),
            "answer": can_withdraw_escalation(user, current),
            "kind": "tertiary",
        },
    ]


def timeline_of(escalation: Escalation) -> list[Fact]:
    """What has happened, the latest first, and what instances are ahead while it is open."""
    happened = [_started(escalation), *(_said(row) for row in escalation.outcomes.all())]
    if escalation.status == EscalationStatus.WITHDRAWN and escalation.status_at:
        happened.append(_withdrawn(escalation))
    return list(reversed(happened))


def _started(escalation: Escalation) -> Fact:
    asked = f", {sek(escalation.amount)}" if escalation.amount else ""
    return {
        "on": escalation.started_on,
        "title": f"Fört vidare av {escalation.started_by}",
        "text": f"{escalation.get_reason_display().capitalize()}{asked}. {escalation.text}",
        **MARKED,
    }


def _said(row: EscalationOutcome) -> Fact:
    notes = [row.reference, f"{sek(row.amount)} beviljat" if row.amount is not None else ""]
    notes.append(f"efter sista dagen {swedish_date(row.due_on)}" if row.was_late else "")
    notes.append("på delegation" if row.delegation_id else "")
    notes.append(f"enligt protokoll, registrerat av {row.person}" if row.by_minutes else "")
    return {
        "on": row.answered_on,
        "title": str(row),
        "text": row.text,
        "actor": "" if row.by_minutes else str(row.person),
        "note": ", ".join(note for note in notes if note),
        **MARKED,
    }


def _withdrawn(escalation: Escalation) -> Fact:
    return {
        "on": escalation.status_at,
        "title": "Taget tillbaka till rådet",
        "text": escalation.status_comment,
        "actor": escalation.status_by_label,
    }


def lead_for_costs(matter: Matter) -> str:
    """Where the proposed amount comes from, for the form."""
    found = proposal(matter)
    if found is None:
        return "Konsekvensanalysen har inga färdiga kostnader för regionen. Ange dem här."
    return f"Konsekvensanalysens dyraste år för regionen är {found.year}: {sek(found.amount)}."


def late(escalation: Escalation) -> str:
    """ "försenat", or nothing."""
    return "försenat" if escalation.is_late else ""


LIST = (
    Column("Ärende", lambda row: row.matter.label, lambda row: row.get_absolute_url()),
    Column("Rubrik", lambda row: row.matter.title),
    Column("Skäl", lambda row: EscalationReason(row.reason).label),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Instans", lambda row: row.stage),
    Column("Fört vidare", lambda row: row.started_on),
    Column("Svar senast", lambda row: row.due_on if row.is_open else None),
    Column("Försenat", late),
)
