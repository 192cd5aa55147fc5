"""Region Blekinge: one hospital, one processtöd, and much that leans on Skåne."""

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
    Supported,
)

LEADERSHIP = "halso-och-sjukvardsledningen-region-blekinge"
NO_COUNCIL = "Regionen har inget råd; ledningen bereder själv"

STROKE = Story(
    "stroke-och-tia-del-1",
    "stroke",
    (
        Log("2020-06-17", "Mottaget av medicinkliniken.", to="R1"),
        Staffed("process_owner", "2020-09-07"),
        Staffed("process_leader", "2020-09-07"),
        Supported("2020-09-01"),
        Log("2020-09-15", "Bemannat. Processtödet är på plats sedan den första.", to="R2"),
        Planned({"R4": "2020-11-01", "R7": "2021-03-01", "R9": "2021-04-15"}),
        Log("2020-10-13", "Fem av nio frågeställningar klara.", to="R3"),
        Log(
            "2020-11-24",
            "Alla möten är inställda, smittspridningen ökar.",
            hinder="pandemin",
        ),
        Moved(
            "pause",
            "Kliniken bemannar covidvård.",
            on="2020-11-30",
            resumes_on="2021-04-01",
        ),
        Moved("resume", "Covidavdelningen har stängt.", on="2021-04-01"),
        Log("2021-04-13", "Uppstart igen med samma grupp."),
        Log("2020-12-15", "Övriga fyra frågor besvarades per mejl under uppehållet."),
        Helped(
            "pandemin", "2021-04-13", "Korta avstämningar på tjugo minuter i stället för möten."
        ),
        Met("questions", "2021-04-27", "Medicinkliniken", "Svaren ligger i gruppens samarbetsyta"),
        Log("2021-05-04", "Analys av nuläget.", to="R4"),
        Met("gap", "2021-06-08", "Medicinkliniken", "Gapanalys stroke"),
        Log("2021-06-15", "Handlingsplan klar, synpunkter till augusti.", to="R5"),
        Met("plan", "2021-08-31", "Verksamhetschefer", "Två svar"),
        Met("recommendation", "2021-09-06", "Ledningens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-09-21", "Dnr 2021/1402", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-09-24", "Intranätet"),
        Log("2021-10-05", "Beslut fattat, införandet pågår på strokeenheten.", to="R9"),
        Met("introduced", "2022-03-31", "Strokeenheten", "Checklista per patientgrupp i bruk"),
        Log("2022-04-19", "Uppföljning i Riksstroke.", to="R10"),
        Met("line_owner", "2023-10-01", "Verksamhetschef medicin", "Linjeuppdrag"),
        Log("2023-10-10", "Sköts i linjen, processtödet lämnar.", to="R11"),
        Log(25, "Översyn gjord. Larmkedjan i ambulansen fungerar."),
    ),
)

HIP = Story(
    "hoftledsartros-primarvard",
    "höftledsartros",
    (
        Log("2020-06-17", "Mottaget.", to="R1"),
        Staffed("process_owner", "2020-09-21"),
        Staffed("process_leader", "2020-09-21"),
        Supported("2020-09-01"),
        Log("2020-09-29", "Bemannat.", to="R2"),
        Met("questions", "2020-10-20", "Primärvården", "Minnesanteckningar"),
        Log("2020-10-27", "Frågorna besvarade, analysen börjar direkt.", to="R4"),
        Met("gap", "2020-12-01", "Primärvården", "Gapanalys höft"),
        Log("2020-12-08", "Liten handlingsplan: gemensam remissmall.", to="R5"),
        Met("plan", "2021-01-15", "Ortopeden", "Remissmallen godkänd"),
        Met("recommendation", "2021-01-18", "Ledningens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-02-02", "Dnr 2021/0217", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-02-05", "Intranätet"),
        Log("2021-02-09", "Beslutat trots pandemin, lite arbete återstår.", to="R8"),
        Log("2021-03-02", "Remissmallen används på alla vårdcentraler.", to="R9"),
        Met("introduced", "2021-09-30", "Primärvården", "Avstämning september"),
        Log("2021-10-12", "Följer andelen remisser som kommer i retur.", to="R10"),
        Met("line_owner", "2022-11-01", "Primärvårdsförvaltningen", "Årsplan 2023"),
        Log("2022-11-08", "I ordinarie drift.", to="R11"),
        Log(47, "Få remisser i retur. Nästa översyn om ett år.", next_on=-318),
    ),
)

ARTHRITIS = Story(
    "reumatoid-artrit-del-1",
    "reumatoid artrit",
    (
        Log("2020-06-18", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-05-03"),
        Staffed("process_leader", "2021-05-03"),
        Supported("2021-05-03"),
        Log("2021-05-11", "Reumatologmottagningen leder, bemannat efter vårens paus.", to="R2"),
        Log("2021-06-22", "Frågeställningarna lånade från Skåne och justerade.", to="R3"),
        Met("questions", "2021-06-22", "Reumatologmottagningen", "Svaren bygger på Skånes"),
        Log("2021-09-28", "Analys pågår.", to="R4"),
        Met("gap", "2021-11-09", "Reumatologmottagningen", "Gapanalys RA"),
        Log("2021-11-16", "Handlingsplan ute på synpunkter.", to="R5"),
        Met("plan", "2021-12-15", "Primärvården", "Synpunkter från tolv vårdcentraler"),
        Met("recommendation", "2022-01-10", "Ledningens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2022-02-01", "Dnr 2022/0088", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2022-02-04", "Intranätet"),
        Log("2022-02-15", "Införandet har börjat.", to="R9"),
        Log(
            "2024-04-23",
            "Vakant läkartjänst, tiden till första besök ökar.",
            hinder="bemanning saknas",
        ),
    ),
)

COPD = Story(
    "kol",
    "KOL",
    (
        Log("2020-11-09", "Mottaget, inget görs förrän efter årsskiftet.", to="R1"),
        Staffed("process_owner", "2021-04-26"),
        Staffed("process_leader", "2021-04-26"),
        Supported("2021-04-26"),
        Log("2021-05-04", "Bemannat.", to="R2"),
        Log("2021-06-01", "Frågeställningarna påbörjade.", to="R3"),
        Log(
            "2021-08-31",
            "Spirometrier fick inte utföras under pandemin, kön är lång.",
            hinder="lokaler och utrustning saknas",
        ),
        Met("questions", "2021-09-14", "Lungmottagningen", "Minnesanteckningar 2021-09-14"),
        Log("2021-09-21", "Analys pågår.", to="R4"),
        Helped(
            "lokaler och utrustning saknas",
            "2021-11-02",
            "Två spirometrar lånades in och en kvällsmottagning betade av kön.",
        ),
        Met("gap", "2021-11-16", "Lungmottagningen", "Gapanalys KOL"),
        Log("2021-11-23", "Handlingsplan klar.", to="R5"),
        Met("plan", "2022-01-28", "Primärvården", "Nio svar"),
        Met("recommendation", "2022-02-07", "Ledningens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2022-03-01", "Dnr 2022/0199", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2022-03-04", "Intranätet"),
        Log("2022-03-15", "Införs med start i Karlskrona.", to="R9"),
        Met("introduced", "2023-06-01", "Primärvården", "Avstämning juni 2023"),
        Log("2023-06-13", "Uppföljning av behandlingsplaner.", to="R10"),
        Log(9, "Andelen med behandlingsplan ökar långsamt, rökstopp går bättre."),
    ),
)

ISCHAEMIA = Story(
    "kritisk-benischemi",
    "kärlsjukdom",
    (
        Log("2020-11-09", "Mottaget. Kärlkirurgin ligger i Malmö.", to="R1"),
        Staffed("process_owner", "2021-08-23"),
        Met("leader", "2021-08-23", "Region Skånes arbetsgrupp", "Muntlig överenskommelse"),
        Supported("2021-08-23"),
        Log("2021-09-14", "Vi följer Skånes arbete i stället för att ha en egen grupp.", to="R2"),
        Met("questions", "2021-09-28", "Kirurgkliniken", "Två sidor, bifogade beslutet"),
        Met("gap", "2021-10-19", "Kirurgkliniken", "Inget eget gap utöver Skånes"),
        Log(
            "2021-11-02",
            "Underlag klart: få patienter om året, vägen går via Skåne.",
            to="R5",
        ),
        Met("plan", "2021-11-15", "Kirurgkliniken", "Ingen egen handlingsplan behövs"),
        Met("recommendation", "2021-11-15", "Ledningens beredning", NO_COUNCIL),
        Decided(
            "decision",
            LEADERSHIP,
            "2021-12-07",
            "Dnr 2021/1980",
            outcome="decline",
            note="Införs inte som eget arbete. Patienterna följer Skånes vårdförlopp.",
        ),
        Log("2021-12-08", "Beslut: införs inte som eget arbete i Blekinge.", to="R7"),
        Decided("communicated", LEADERSHIP, "2021-12-10", "Intranätet"),
        Log("2021-12-14", "Skåne och primärvården har fått veta.", to="R8"),
        Moved("end", "Avslutat efter beslutet att inte införa; omprövas vid ny version."),
    ),
)

SEPSIS = Story(
    "sepsis",
    "sepsis",
    (
        Log("2021-06-08", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-10-04"),
        Staffed("process_leader", "2021-10-04"),
        Supported("2021-10-04"),
        Log("2021-10-12", "Infektionskliniken och akuten har utsett varsin kontakt.", to="R2"),
        Log("2021-12-07", "Frågeställningarna tas i januari.", to="R3"),
        Met("questions", "2022-02-22", "Infektionskliniken", "Minnesanteckningar 2022-02-22"),
        Log("2022-03-01", "Analys: larm finns, uppföljande kontakt saknas.", to="R4"),
        Met("gap", "2022-04-12", "Infektionskliniken", "Gapanalys sepsis"),
        Log("2022-04-26", "Handlingsplan skriven.", to="R5"),
        Log(
            "2022-09-13",
            "Ingen vill äga det uppföljande samtalet.",
            hinder="oklart ansvar",
        ),
        Log("2023-11-14", "Oförändrat. Frågan har lyfts till ledningen.", next_on="2024-02-01"),
        Met("plan", 40, "Infektionskliniken och akuten", "Gemensamt förslag om samtalen"),
        Met("recommendation", 23, "Ledningens beredning", NO_COUNCIL),
        Decided(
            "decision", LEADERSHIP, 17, "Dnr i ledningens protokoll, punkt 6", outcome="introduce"
        ),
        Log(16, "Beslutat: infektionsmottagningen ringer upp inom tre veckor.", to="R7"),
        Helped("oklart ansvar", 17, "Ledningen pekade ut infektionsmottagningen i beslutet."),
    ),
)

STORIES = (STROKE, HIP, ARTHRITIS, COPD, ISCHAEMIA, SEPSIS)
