"""Region Örebro län: from information to RMK. What the council does is told in governance/demo."""

from __future__ import annotations

from vardforlopp.pathways.demo.events import (
    Decided,
    Helped,
    Log,
    Met,
    Moved,
    Planned,
    Staffed,
    Story,
)

UNIT = "enheten-for-kunskapsstyrning-orebro-lan"

STROKE = Story(
    "stroke-och-tia-del-1",
    "stroke",
    (
        Decided("received", UNIT, "2020-06-09", "Information från enheten för kunskapsstyrning"),
        Log("2020-06-09", "Enheten för kunskapsstyrning har informerat berörda.", to="R1"),
        Staffed("process_owner", "2020-08-31"),
        Staffed("process_leader", "2020-09-07"),
        Staffed("process_facilitator", "2020-09-07"),
        Log("2020-09-09", "Direktören har utsett processägare, gruppen är bemannad.", to="R2"),
        Planned({"R4": "2020-11-15", "R6": "2021-01-20", "R7": "2021-02-01", "R9": "2021-03-01"}),
        Log("2020-09-30", "Frågeställningarna är gruppens första uppgift.", to="R3"),
        Met("questions", "2020-10-14", "LAG stroke", "Minnesanteckningar 2020-10-14"),
        Log("2020-10-21", "Gap- och konsekvensanalys leds av processledaren.", to="R4"),
        Met("gap", "2020-12-09", "LAG stroke", "Gap- och konsekvensanalys stroke"),
        Log("2020-12-16", "Handlingsplanen är ute i verksamheterna.", to="R5"),
        Met("plan", "2021-01-29", "LAG stroke", "Synpunkter från tre sjukhus"),
        Log("2021-02-03", "Ärendet anmält till RMK.", to="R6"),
    ),
)

HIP = Story(
    "hoftledsartros-primarvard",
    "höftledsartros",
    (
        Decided("received", UNIT, "2020-06-01", "Informationsmöte", precision="month"),
        Log("2020-06-10", "Mottaget.", to="R1"),
        Staffed("process_owner", "2020-10-05"),
        Staffed("process_leader", "2020-10-05"),
        Staffed("process_facilitator", "2020-10-05"),
        Log("2020-10-14", "Bemannat, processhandledaren delas med stroke.", to="R2"),
        Log(
            "2020-11-25",
            "Vårdcentralerna kan inte avvara någon just nu.",
            hinder="pandemin",
        ),
        Moved("pause", "Områdeschefens beslut om pandemin.", on="2020-12-01"),
        Moved("resume", "Primärvården har återgått till planerat arbete.", on="2021-04-07"),
        Helped("pandemin", "2021-04-07", "Fysioterapeuterna tog över sammankomsterna."),
        Log("2021-04-14", "Nio frågeställningar på två möten.", to="R3"),
        Met("questions", "2021-05-05", "LAG artros", "Minnesanteckningar 2021-05-05"),
        Log("2021-05-12", "Gapanalys.", to="R4"),
        Met("gap", "2021-09-15", "LAG artros", "Gap- och konsekvensanalys höft"),
        Log("2021-09-22", "Handlingsplan på synpunktsrunda.", to="R5"),
        Met("plan", "2021-10-20", "Primärvårdens ledning", "Synpunkter 2021-10-20"),
        Log("2021-10-27", "Anmält till RMK.", to="R6"),
    ),
)

ARTHRITIS = Story(
    "reumatoid-artrit-del-1",
    "reumatoid artrit",
    (
        Decided("received", UNIT, "2020-06-01", "Informationsmöte", precision="month"),
        Log("2020-06-11", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-02-08"),
        Staffed("process_leader", "2021-02-08"),
        Staffed("process_facilitator", "2021-02-08"),
        Log("2021-02-10", "Bemannat.", to="R2"),
        Log("2021-03-24", "Frågeställningarna klara.", to="R3"),
        Met("questions", "2021-03-24", "LAG RA", "Minnesanteckningar 2021-03-24"),
        Log("2021-04-21", "Analysen visar behov av fler sjuksköterskebesök.", to="R4"),
        Met("gap", "2021-06-02", "LAG RA", "Gap- och konsekvensanalys RA"),
        Log("2021-06-09", "Handlingsplan med kostnad.", to="R5"),
        Met("plan", "2021-09-08", "Reumatologkliniken", "Synpunkter inarbetade"),
        Log("2021-09-15", "Anmält till RMK.", to="R6"),
    ),
)

COPD = Story(
    "kol",
    "KOL",
    (
        Log("2020-10-29", "Mottaget.", to="R1"),
        Staffed("process_owner", "2020-11-16"),
        Staffed("process_leader", "2020-11-16"),
        Staffed("process_facilitator", "2020-11-16"),
        Log("2020-11-18", "Bemannat på tre veckor.", to="R2"),
        Met("questions", "2020-12-09", "LAG KOL", "Minnesanteckningar 2020-12-09"),
        Log("2020-12-16", "Frågorna klara, gapanalysen börjar.", to="R4"),
        Met("gap", "2021-02-24", "LAG KOL", "Gap- och konsekvensanalys KOL"),
        Log("2021-03-03", "Handlingsplan ute.", to="R5"),
        Met("plan", "2021-03-31", "Vårdcentralerna", "29 svar"),
        Log("2021-04-07", "Anmält till RMK.", to="R6"),
    ),
)

ISCHAEMIA = Story(
    "kritisk-benischemi",
    "kärlsjukdom",
    (
        Log("2020-10-30", "Mottaget. Kliniken menar att arbetet redan sker så.", to="R1"),
        Staffed("process_owner", "2021-01-11"),
        Staffed("process_leader", "2021-01-11"),
        Staffed("process_facilitator", "2021-01-11"),
        Log("2021-01-13", "Bemannat för en kort genomgång.", to="R2"),
        Met("questions", "2021-02-03", "Kärlkirurgen", "Minnesanteckningar 2021-02-03"),
        Log("2021-02-10", "Genomgången: två små skillnader.", to="R4"),
        Met("gap", "2021-03-03", "Kärlkirurgen", "Gap- och konsekvensanalys, två sidor"),
        Met("plan", "2021-03-10", "Kärlkirurgen", "Ingen handlingsplan behövs"),
        Log("2021-03-17", "Anmält till RMK.", to="R6"),
    ),
)

SCHIZOPHRENIA = Story(
    "schizofreni-forstagangsinsjuknande",
    "psykos",
    (
        Log("2020-10-30", "Mottaget. Kommunrepresentanten i RMK är informerad.", to="R1"),
        Staffed("process_owner", "2021-03-01"),
        Staffed("process_leader", "2021-03-01"),
        Staffed("process_facilitator", "2021-03-01"),
        Log("2021-03-10", "LPO psykisk hälsa tar hand om vårdförloppet.", to="R2"),
        Log("2021-04-28", "Frågeställningarna besvaras av region och kommuner.", to="R3"),
        Met("questions", "2021-05-26", "LPO psykisk hälsa", "Minnesanteckningar 2021-05-26"),
        Log("2021-06-16", "Två analyser, en för regionen och en för kommunerna.", to="R4"),
        Log(
            "2021-10-13",
            "Tolv kommuner ska enas om en gemensam väg.",
            hinder="samverkan med kommunerna",
        ),
        Helped(
            "samverkan med kommunerna",
            "2022-02-09",
            "Socialchefsnätverket sa ja gemensamt och lyfte frågan till politiken.",
        ),
        Met("gap", "2022-03-02", "LPO psykisk hälsa", "Gap- och konsekvensanalys, två delar"),
        Log("2022-03-09", "Handlingsplan för båda sidor.", to="R5"),
        Met("plan", "2022-05-18", "Psykiatrin och kommunerna", "Synpunktsrunda, 15 svar"),
        Log("2022-06-01", "Anmält till RMK, men kostnaden behöver räknas om.", to="R6"),
        Log(
            "2022-06-15",
            "RMK vill ha kostnaden per år innan rådet tar ställning.",
            to="R4",
            reason="RMK begärde att konsekvensanalysen kompletteras med kostnader.",
        ),
        Log("2023-02-08", "Kostnaderna är på plats.", to="R5"),
        Moved("pause", "Psykiatrin bygger om sina öppenvårdsmottagningar.", on="2023-04-12"),
        Moved("resume", "Den nya öppenvården är på plats.", on=118),
        Log(62, "Anmält till RMK igen, nu med kostnaden per år.", to="R6"),
    ),
)

SEPSIS = Story(
    "sepsis",
    "sepsis",
    (
        Log("2021-06-02", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-08-30"),
        Staffed("process_leader", "2021-08-30"),
        Staffed("process_facilitator", "2021-08-30"),
        Log("2021-09-01", "Bemannat, akut och infektion delar på ledningen.", to="R2"),
        Log("2021-09-29", "Frågeställningarna klara.", to="R3"),
        Met("questions", "2021-09-29", "LAG sepsis", "Minnesanteckningar 2021-09-29"),
        Log("2021-10-13", "Gapanalys på tre akutmottagningar.", to="R4"),
        Met("gap", "2021-11-24", "LAG sepsis", "Gap- och konsekvensanalys sepsis"),
        Log("2021-12-01", "Handlingsplan ute till nyår.", to="R5"),
        Met("plan", "2022-01-12", "Akutmottagningarna", "Tre svar"),
        Log("2022-01-19", "Anmält till RMK.", to="R6"),
    ),
)

STORIES = (STROKE, HIP, ARTHRITIS, COPD, ISCHAEMIA, SCHIZOPHRENIA, SEPSIS)
