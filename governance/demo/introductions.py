"""The seven introductions before the council: submitted, recommended, decided and told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.actions.communicating import inform
from governance.actions.introductions import decide_introduction
from governance.decisions.wording import proposed_text
from governance.delegations.holding import delegation_for
from governance.demo.matters import opened, submitted, told
from governance.demo.scene import (
    ARTHRITIS,
    CHAIR,
    COPD,
    HIP,
    ISCHAEMIA,
    SCHIZOPHRENIA,
    SECRETARY,
    SEPSIS,
    STROKE,
    act,
    council,
    day_of,
    introduction,
    leader,
    person,
)
from governance.models import DecisionKind, DelegatedDecision, Matter, MatterKind, MatterTask
from vardforlopp.pathways.models import Outcome

DECIDING = (MatterTask.TELL_MANAGEMENT, MatterTask.TELL_LEADERS)


@dataclass(frozen=True)
class Told:
    """What the matter of an introduction says, and how it was decided."""

    title: str
    description: str
    sender: str
    paper: tuple[str, ...]
    outcome: str = Outcome.INTRODUCED
    mandate: str = ""
    starts_on: str = ""
    ready_on: str = ""


TEXTS = {
    STROKE: Told(
        "Införande av stroke och TIA, del 1",
        "Vårdförloppet ska införas på länets tre sjukhus. Platssamordning är det som är nytt.",
        "LAG stroke",
        (
            "Gruppen föreslår att vårdförloppet införs från den 1 mars 2021.",
            "Sex av tio kommer i dag till strokeenhet direkt. Målet är nio av tio.",
            "Kostnaden är en samordnande sjuksköterska det första året.",
        ),
        mandate="Strokeenheterna har redan uppdraget. Det nya är hur platserna fördelas.",
        starts_on="2021-03-01",
        ready_on="2021-11-30",
    ),
    COPD: Told(
        "Införande av KOL",
        "Vårdförloppet ska införas på samtliga vårdcentraler.",
        "LAG KOL",
        (
            "29 vårdcentraler har svarat på handlingsplanen. Alla vill införa.",
            "Spirometri görs olika i dag. Gruppen föreslår en gemensam utbildning.",
        ),
        mandate="Primärvården har redan uppdraget.",
        starts_on="2021-08-23",
        ready_on="2022-04-30",
    ),
    ISCHAEMIA: Told(
        "Införande av kritisk benischemi",
        "Kärlkirurgen menar att vården redan bedrivs enligt vårdförloppet.",
        "Kärlkirurgen",
        ("Genomgången visar två små skillnader. Ingen handlingsplan behövs.",),
        outcome=Outcome.ALREADY,
        mandate="Vården bedrivs redan enligt vårdförloppet.",
    ),
    ARTHRITIS: Told(
        "Införande av reumatoid artrit, del 1",
        "Vårdförloppet kräver att läkarbesök läggs om till sjuksköterska.",
        "LAG RA",
        (
            "Ryms inom ramen om besöken läggs om.",
            "Under bytet av schema behövs dubbel bemanning. Gruppen söker omställningsbidrag.",
        ),
        mandate="Ryms inom ramen om besöken läggs om.",
        starts_on="2021-11-01",
        ready_on="2022-06-30",
    ),
    HIP: Told(
        "Införande av höftledsartros, primärvård",
        "Artrosskola ska erbjudas inom sex veckor i hela länet.",
        "LAG artros",
        ("Tre länsdelar kan börja i januari. Den fjärde behöver artrosskola på distans.",),
        mandate="Grundbehandling ingår i primärvårdens uppdrag.",
        starts_on="2022-01-10",
        ready_on="2022-12-31",
    ),
    SEPSIS: Told(
        "Införande av sepsis",
        "Sepsislarm dygnet runt på länets tre akutmottagningar.",
        "LAG sepsis",
        (
            "Tre akutmottagningar har svarat. Nattpersonalen behöver utbildas.",
            "Gruppen återkommer om omställningsbidrag till utbildningen.",
        ),
        mandate="Akutmottagningarna har redan uppdraget.",
        starts_on="2022-03-01",
        ready_on="2022-12-31",
    ),
    SCHIZOPHRENIA: Told(
        "Införande av schizofreni, förstagångsinsjuknande",
        "Region och kommuner ska dela ansvaret de första två åren.",
        "LPO psykisk hälsa",
        (
            "Ett gemensamt team tar emot alla som insjuknar första gången.",
            "Varje kommun utser en kontaktperson. Kommunerna tar ställning i sitt eget spår.",
        ),
        mandate="Psykiatrin har redan uppdraget. Teamet samlar det som finns.",
    ),
}


def informed(on: str, *versions: str) -> list[Matter]:
    """The secretariat informs of what is decided nationally: each gets its matter."""
    found = [introduction(version) for version in versions]
    return act(SECRETARY, on, inform, council(), implementations=found, told_on=day_of(on))


def open_by_leader(version: str, on: str) -> Matter:
    """What was received before the council worked here gets its matter from the process leader."""
    said = TEXTS[version]
    facts = {"kind": MatterKind.INTRODUCTION, "sender": said.sender}
    return opened(on, leader(version), said.title, said.description, version, **facts)


def submit(version: str, on: str | date) -> Matter:
    """The process leader submits it with a report of the group's."""
    about = introduction(version)
    matter = Matter.objects.get(implementation=about, kind=MatterKind.INTRODUCTION)
    return submitted(matter, on, f"Tjänsteutlåtande: {TEXTS[version].title}", *TEXTS[version].paper)


def decide(version: str, matter: Matter, on: str | date, **facts: Any) -> DelegatedDecision:
    """The chair decides, as the council recommends."""
    said = TEXTS[version]
    days = {"starts_on": said.starts_on, "ready_on": said.ready_on}
    given = {name: date.fromisoformat(text) for name, text in days.items() if text} | facts
    line = delegation_for(person(CHAIR), council(), DecisionKind.INTRODUCTION, day_of(on))[0]
    text = proposed_text(
        matter,
        said.outcome,
        delegation=line,
        recommendation=matter.recommendations.in_force().first(),
        reason=said.mandate,
        **given,
    )
    given |= {"within": True, "mandate_reason": said.mandate, "text": text}
    return act(CHAIR, on, decide_introduction, matter, outcome=said.outcome, **given)


def tell_all(matter: Matter, on: str) -> None:
    """The management group, and those who lead the introduction."""
    told(matter, on, *DECIDING)
