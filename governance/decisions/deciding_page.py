"""What the page shows on which somebody decides on an introduction: everything it rests on."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.decisions.introduction import (
    delegation_today,
    introduction_ruling,
    mandate_of,
)
from governance.decisions.permissions import WHO_CAN
from governance.decisions.ruling import Rule, Ruling
from governance.decisions.wording import proposed_text
from governance.delegations.holding import chain_of
from governance.escalation.permissions import can_start_escalation
from governance.matters.advice import latest_recommendation
from governance.matters.analysis import analysis_of
from governance.models import DelegatedDecision, Matter
from vardforlopp.common.dates import swedish_date

Fact = dict[str, Any]


def context(user: Any, matter: Matter) -> Fact:
    """The question, the recommendation, the analysis, the rules and the delegation."""
    mandate = mandate_of(matter)
    ruling = introduction_ruling(
        matter, user.person, within=True if mandate.within is None else mandate.within
    )
    delegation, _ = delegation_today(matter, user.person)
    here = [matter.council.slug, matter.year, matter.number]
    return {
        "matter": matter,
        "recommendation": latest_recommendation(matter),
        "analysis": analysis_of(user, matter),
        "mandate": mandate,
        "rules": checklist(ruling, is_answered=mandate.within is not None),
        "closed_by": ruling.closed_by,
        "chain": chain_of(delegation)[::-1] if delegation else [],
        "may_escalate": can_start_escalation(user, matter),
        "escalate_url": reverse("escalation_new", args=here),
        "return_url": reverse("matter_return", args=here),
        "here": reverse("matter_decide", args=here),
        "submit": "Fatta beslutet",
        "who_can": WHO_CAN,
    }


def checklist(ruling: Ruling, *, is_answered: bool) -> list[Fact]:
    """The rules as lines with yes or no: why not, and by what rule.

    A rule that the decider answers in the form is neither, until the analysis has answered it.
    """
    return [_line(rule, is_open=bool(rule.field) and not is_answered) for rule in ruling.rules]


def _line(rule: Rule, *, is_open: bool) -> Fact:
    if is_open:
        note = f"Du svarar när du beslutar ({rule.source})"
        return {"ok": False, "is_to_come": True, "text": rule.question, "note": note}
    note = rule.source if rule.answer else f"{rule.answer.reason} ({rule.source})"
    return {"ok": rule.answer.ok, "text": rule.question, "note": note}


def proposal(user: Any, matter: Matter, chosen: Fact) -> Fact:
    """What the form begins with when the first step is done; nothing before."""
    mandate = mandate_of(matter)
    given: Fact = {"version": matter.version, "mandate_reason": mandate.reason[:1000]}
    if mandate.within is not None:
        given["within"] = "ja" if mandate.within else "nej"
    if not chosen:
        return given
    days = {"starts_on": chosen["borjar"], "ready_on": chosen["klart"]}
    text = proposed_text(
        matter,
        chosen["utfall"],
        delegation=delegation_today(matter, user.person)[0],
        recommendation=latest_recommendation(matter),
        reason=mandate.reason[:1000],
        **days,
    )
    return given | days | {"outcome": chosen["utfall"], "text": text}


def chosen(form: Any) -> list[Fact]:
    """What the first step left, as the page says it above the words."""
    outcome = dict(form.fields["outcome"].choices).get(form["outcome"].value(), "–")
    facts = [{"label": "Utfall", "value": outcome}]
    for name, label in (("starts_on", "Införandet börjar"), ("ready_on", "Infört senast")):
        day = form.fields[name].to_python(form[name].value())
        if day:
            facts.append({"label": label, "value": swedish_date(day)})
    return facts


def kept(old: DelegatedDecision) -> Fact:
    """What a decision in the place of another begins with: all that the old one says."""
    names = ("outcome", "starts_on", "ready_on", "mandate_reason", "rapporteur", "others", "text")
    return {name: getattr(old, name) for name in names} | {
        "within": "ja" if old.within_mandate else "nej"
    }
