"""What follows in the region after the council's decisions: logs, and how far the clinics are."""

from __future__ import annotations

from governance.demo.order import unit
from governance.demo.scene import (
    ARTHRITIS,
    COPD,
    HIP,
    ISCHAEMIA,
    REGION,
    SCHIZOPHRENIA,
    SEPSIS,
    STROKE,
    SUPPORTER,
    act,
    day_of,
    introduction,
    log,
)
from regions.models import Unit
from vardforlopp.introduction.actions import units
from vardforlopp.introduction.models import UnitState
from vardforlopp.pathways.demo.events import Corrected, Event, Log, Met, Planned

AFTERWARDS: dict[str, tuple[str, tuple[Event, ...]]] = {
    STROKE: (
        "stroke",
        (
            Log("2021-03-03", "Anmält i ledningsgruppen, processägaren har fått besked.", to="R8"),
            Log("2021-04-14", "Införandet börjar på universitetssjukhuset.", to="R9"),
            Met("introduced", "2021-11-17", "LAG stroke", "Avstämning 2021-11-17"),
            Log("2021-11-24", "Uppföljning tillsammans med LPO.", to="R10"),
            Log("2023-11-15", "Återrapport i årets aktivitetsplan."),
            Log(11, "Årets återrapport är lämnad, rehabiliteringen kommer in tidigare än förr."),
        ),
    ),
    COPD: (
        "KOL",
        (
            Log("2021-05-05", "Beslutat och meddelat.", to="R8"),
            Corrected("2021-05-05", "Anmälan gjordes den 4 maj.", on="2021-05-04"),
            Log("2021-08-25", "Införs på samtliga vårdcentraler under hösten.", to="R9"),
            Met("introduced", "2022-04-06", "LAG KOL", "Avstämning 2022-04-06"),
            Log("2022-04-13", "Uppföljning med PrimärvårdsKvalitet.", to="R10"),
            Met("line_owner", "2024-02-07", "Områdeschef primärvård", "Uppdrag i linjen"),
            Log("2024-02-14", "I ordinarie drift.", to="R11"),
            Log(27, "Översyn inför version 2.0, inget att ändra ännu.", next_on=-150),
        ),
    ),
    ISCHAEMIA: (
        "kärlsjukdom",
        (
            Met("introduced", "2021-04-21", "Kärlkirurgen", "Se beslutet"),
            Met("line_owner", "2021-09-01", "Verksamhetschef kirurgi", "Uppdrag i linjen"),
            Log("2021-09-08", "Förvaltas av kärlkirurgen.", to="R11"),
            Log(44, "Översyn gjord, ettårsuppföljningen följs i kvalitetsregistret."),
        ),
    ),
    ARTHRITIS: (
        "reumatoid artrit",
        (
            Log("2021-10-20", "Beslutet är meddelat.", to="R8"),
            Log(
                "2022-03-16",
                "Besöken kan inte läggas om förrän schemat görs om.",
                hinder="bemanning saknas",
            ),
            Planned({"R9": -90, "R10": -300}),
        ),
    ),
    HIP: (
        "höftledsartros",
        (
            Log("2021-11-24", "Beslutat och meddelat.", to="R8"),
            Log("2022-01-19", "Införs i fyra länsdelar.", to="R9"),
            Log(75, "Tre länsdelar klara, den fjärde är planerad."),
            Planned({"R10": -120}),
        ),
    ),
    SEPSIS: (
        "sepsis",
        (
            Log("2022-03-02", "Meddelat, utbildning av akutens personal börjar.", to="R9"),
            Planned({"R9": "2022-03-01", "R10": 12}),
            Log(1, "Larmet går nu även på natten, uppföljande samtal är nästa steg.", next_on=-60),
        ),
    ),
}

# which clinic works by the pathway, and how far it had come on a day; the others it passes by
SPREAD = (
    (STROKE, "neurology", UnitState.INTRODUCED, "2021-11-17"),
    (COPD, "primary", UnitState.INTRODUCED, "2022-04-06"),
    (ARTHRITIS, "rheumatology", UnitState.PLANNED, "2022-03-16"),
    (HIP, "primary", UnitState.ONGOING, "2022-01-19"),
    (SEPSIS, "emergency", UnitState.ONGOING, "2022-03-02"),
    (SCHIZOPHRENIA, "psychiatry", UnitState.PLANNED, "2023-02-08"),
)


def tell() -> None:
    """The logs of the process supporter, and what the clinics answer."""
    for version, (topic, events) in AFTERWARDS.items():
        log(version, topic, *events)
    everywhere = list(Unit.objects.filter(region__slug=REGION))
    for version, short, state, on in SPREAD:
        there, since = unit(short), day_of(on)
        said = [
            units.UnitAnswer(one, state if one == there else UnitState.NOT_RELEVANT, since)
            for one in everywhere
        ]
        act(SUPPORTER, on, units.set_unit_statuses, introduction(version), answers=said)
