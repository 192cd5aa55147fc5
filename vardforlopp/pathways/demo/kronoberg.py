"""Region Kronoberg: maps today's care first, and names owner, leader and expert each time (P36)."""

from __future__ import annotations

from vardforlopp.pathways.demo.events import (
    Decided,
    Helped,
    Left,
    Log,
    Met,
    Moved,
    Planned,
    Staffed,
    Story,
    Supported,
)

LEADERSHIP = "halso-och-sjukvardens-ledningsgrupp-region-kronoberg"
NO_COUNCIL = "Regionen har inget råd; ledningsgruppen bereder själv"

STROKE = Story(
    "stroke-och-tia-del-1",
    "stroke",
    (
        Log("2020-06-22", "Mottaget, regionen prövar om och hur det ska införas.", to="R1"),
        Staffed("process_owner", "2020-09-01"),
        Staffed("process_leader", "2020-09-01"),
        Staffed("medical_expert", "2020-09-01"),
        Supported("2020-09-01"),
        Log("2020-09-08", "Processteam utsett för Växjö och Ljungby.", to="R2"),
        Planned({"R4": "2020-10-15", "R7": "2021-01-31", "R9": "2021-03-01", "R10": "2021-09-01"}),
        Log("2020-09-29", "Två av frågeställningarna kräver svar från Ljungby.", to="R3"),
        Met("questions", "2020-10-13", "Processteam stroke", "Samlade svar 2020-10-13"),
        Log("2020-10-20", "Kartläggning av nuläget.", to="R4"),
        Met("gap", "2020-11-17", "Processteam stroke", "Kartläggning stroke"),
        Log("2020-11-24", "Handlingsplan ute på synpunkter.", to="R5"),
        Moved("pause", "Stabsläge på båda lasaretten.", on="2020-12-07"),
        Moved("resume", "Stabsläget nedtrappat.", on="2021-02-15"),
        Met("plan", "2021-03-01", "Medicinkliniken Ljungby", "Synpunkter 2021-03-01"),
        Met("recommendation", "2021-03-08", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-03-23", "21RGK612", outcome="introduce"),
        Log("2021-03-24", "Beslut om införande.", to="R7"),
        Decided("communicated", LEADERSHIP, "2021-03-26", "Ledningsbrev nr 6"),
        Log("2021-04-13", "Införandet i gång i Växjö, Ljungby följer i maj.", to="R9"),
        Met("introduced", "2021-11-30", "Processteam stroke", "Lägesrapport november"),
        Log("2021-12-14", "Uppföljning varje tertial.", to="R10"),
        Log("2024-10-08", "Tiden från ankomst till behandling är stabil."),
        Log(8, "Ny verksamhetschef, genomgång av uppdraget bokad.", next_on=-14),
    ),
)

HIP = Story(
    "hoftledsartros-primarvard",
    "höftledsartros",
    (
        Log("2020-06-22", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-03-15"),
        Staffed("process_leader", "2021-03-15"),
        Staffed("medical_expert", "2021-03-15"),
        Supported("2021-03-15"),
        Log("2021-03-23", "Bemannat efter vinterns uppehåll i primärvården.", to="R2"),
        Log("2021-04-20", "Frågeställningarna går till Vårdval Kronoberg.", to="R3"),
        Met("questions", "2021-05-18", "Vårdval Kronoberg", "Svar 2021-05-18"),
        Log("2021-05-25", "Kartläggning klar för hälften av vårdcentralerna.", to="R4"),
        Log(
            "2021-09-14",
            "Privata vårdcentraler vill veta vad artrosskolan får kosta.",
            hinder="oklar finansiering",
        ),
        Met("gap", "2021-10-19", "Processteam artros", "Kartläggning höft"),
        Log("2021-11-02", "Handlingsplan med två alternativ för ersättning.", to="R5"),
        Helped("oklar finansiering", "2022-03-15", "Ersättningen skrevs in i vårdvalets villkor."),
        Met("plan", "2022-03-22", "Vårdval Kronoberg", "Synpunkter inarbetade"),
        Met("recommendation", "2022-04-04", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2022-04-26", "22RGK804", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2022-04-29", "Ledningsbrev nr 9"),
        Log("2022-05-10", "Beslutat och meddelat, införs från hösten.", to="R9"),
        Log(40, "Tre vårdcentraler saknar fortfarande artrosskola, två vill dela på en."),
    ),
)

ARTHRITIS = Story(
    "reumatoid-artrit-del-1",
    "reumatoid artrit",
    (
        Log("2020-06-22", "Mottaget. Mycket görs redan så.", to="R1"),
        Staffed("process_owner", "2020-10-05"),
        Staffed("process_leader", "2020-10-05"),
        Supported("2020-10-05"),
        Log("2020-10-13", "Bemannat.", to="R2"),
        Met("questions", "2020-10-27", "Reumatologkliniken", "Samlade svar"),
        Log("2020-11-03", "Frågorna klara, kartläggning börjar.", to="R4"),
        Met("gap", "2020-11-24", "Reumatologkliniken", "Kartläggning RA: inget gap"),
        Log("2020-12-01", "Inget gap av betydelse, ingen handlingsplan behövs.", to="R5"),
        Met("plan", "2020-12-01", "Reumatologkliniken", "Ingen handlingsplan behövs"),
        Met("recommendation", "2020-12-07", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided(
            "decision",
            LEADERSHIP,
            "2020-12-15",
            "20RGK1722",
            outcome="already",
            note="Vården bedrivs redan enligt vårdförloppet.",
        ),
        Log("2020-12-16", "Ledningsgruppen: redan infört.", to="R7"),
        Decided("communicated", LEADERSHIP, "2020-12-18", "Ledningsbrev nr 22"),
        Met("introduced", "2020-12-15", "Reumatologkliniken", "Se beslutet"),
        Met("line_owner", "2021-02-01", "Verksamhetschef reumatologi", "Linjeuppdrag 2021"),
        Log("2021-02-09", "Förvaltas av kliniken, översyn varje år.", to="R11"),
        Log("2023-02-14", "Översyn: inget att ändra."),
        Log(70, "Översyn: primärvården vill ha tydligare kriterier för remiss."),
    ),
)

COPD = Story(
    "kol",
    "KOL",
    (
        Log("2020-11-16", "Mottaget.", to="R1"),
        Staffed("process_owner", "2021-02-15"),
        Staffed("process_leader", "2021-02-15"),
        Staffed("medical_expert", "2021-02-15"),
        Supported("2021-02-15"),
        Log("2021-02-23", "Processteam från primärvård och lungmedicin.", to="R2"),
        Log("2021-03-30", "Frågeställningarna besvaras vårdcentral för vårdcentral.", to="R3"),
        Met("questions", "2021-05-11", "Processteam KOL", "Samlade svar 2021-05-11"),
        Log("2021-05-18", "Kartläggning i höst, sommaren är för kort.", to="R4"),
        Met("gap", "2021-10-26", "Processteam KOL", "Kartläggning KOL"),
        Log("2021-11-09", "Handlingsplan: astma- och KOL-mottagning på varje ort.", to="R5"),
        Met("plan", "2021-12-14", "Vårdval Kronoberg", "Sexton svar"),
        Met("recommendation", "2022-01-10", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2022-02-01", "22RGK155", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2022-02-04", "Ledningsbrev nr 3"),
        Log("2022-02-15", "Införs på fyra orter.", to="R9"),
        Left("process_leader", "2023-08-31"),
        Staffed("process_leader", "2023-09-01", who="Ny processledare KOL"),
        Log(
            "2024-11-12",
            "Uppföljningen har börjat där mottagningarna finns.",
            to="R10",
            reason="Två orter har inte kommit i gång, men de andra vill följa upp.",
        ),
        Log(
            14,
            "Två mottagningar har stängt för att ingen har rätt utbildning.",
            to="R9",
            reason="Införandet behöver göras om på två orter innan uppföljningen säger något.",
            hinder="kompetens saknas",
            next_on=-46,
        ),
    ),
)

SCHIZOPHRENIA = Story(
    "schizofreni-forstagangsinsjuknande",
    "psykos",
    (
        Log("2020-11-16", "Mottaget, kommunerna informerade i länsgruppen.", to="R1"),
        Staffed("process_owner", "2021-09-20"),
        Staffed("process_leader", "2021-09-20"),
        Supported("2021-09-20"),
        Log("2021-09-28", "Processteam med tre kommuner.", to="R2"),
        Log("2021-10-19", "Frågeställningarna påbörjade.", to="R3"),
        Met("questions", "2021-12-07", "Processteam psykos", "Samlade svar 2021-12-07"),
        Log("2022-01-18", "Kartläggning i region och åtta kommuner.", to="R4"),
        Log(
            "2022-11-22",
            "Ny nationell text är på väg, vi väntar med analysen.",
            hinder="avvaktar annan region eller nationellt besked",
        ),
        Moved(
            "pause",
            "I väntan på att den nationella version 2.0 fastställs.",
            on="2022-12-06",
            resumes_on=14,
        ),
    ),
)

SEPSIS = Story(
    "sepsis",
    "sepsis",
    (
        Log("2021-06-14", "Mottaget.", to="R1"),
        Staffed("process_owner", "2022-01-17"),
        Staffed("process_leader", "2022-01-17"),
        Supported("2022-01-17"),
        Log("2022-01-25", "Bemannat av infektion och akut.", to="R2"),
        Log("2022-03-08", "Frågeställningarna klara så när som på kommunikationen.", to="R3"),
        Log(
            "2022-04-05",
            "Kartläggning av larm på båda akutmottagningarna.",
            to="R4",
            reason="Fråga 9 besvaras när handlingsplanen finns.",
        ),
        Met("gap", "2022-06-07", "Processteam sepsis", "Kartläggning sepsis"),
        Log("2022-06-14", "Handlingsplanen skrivs efter sommaren.", to="R5"),
        Log(134, "Planen har legat länge, ny tidplan kommer."),
    ),
)

STORIES = (STROKE, HIP, ARTHRITIS, COPD, SCHIZOPHRENIA, SEPSIS)
