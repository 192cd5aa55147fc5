"""Region Skåne: two processtöd, an early start, and steps called analys and introduktion (P30)."""

from __future__ import annotations

from vardforlopp.pathways.demo.events import (
    Corrected,
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

LEADERSHIP = "halso-och-sjukvardsdirektorens-ledningsgrupp-region-skane"
NO_COUNCIL = "Regionen har inget råd; ledningsgruppen bereder själv"

STROKE = Story(
    "stroke-och-tia-del-1",
    "stroke",
    (
        Log("2020-06-08", "Vårdförloppet är mottaget och skickat till strokeenheterna.", to="R1"),
        Staffed("process_owner", "2020-06-15"),
        Staffed("process_leader", "2020-08-17"),
        Staffed("medical_expert", "2020-08-17"),
        Staffed("process_facilitator", "2020-08-17"),
        Log("2020-08-20", "Lokal arbetsgrupp bildad med alla tre strokeenheterna.", to="R2"),
        Planned(
            {
                "R4": "2020-10-30",
                "R5": "2020-12-15",
                "R7": "2021-02-15",
                "R9": "2021-04-01",
                "R10": "2021-10-01",
            }
        ),
        Log("2020-09-15", "De nio frågeställningarna gicks igenom på en halvdag.", to="R3"),
        Met("questions", "2020-09-22", "Lokal arbetsgrupp stroke", "Minnesanteckningar 2020-09-22"),
        Log("2020-10-06", "Analysen av nuläget har börjat på samtliga sjukhus.", to="R4"),
        Log(
            "2020-11-24",
            "Strokeenheterna tar emot covidpatienter, arbetsgruppen ställer in sina möten.",
            hinder="pandemin",
        ),
        Moved(
            "pause",
            "Sjukhusen är i stabsläge på grund av covid-19.",
            on="2020-12-01",
            resumes_on="2021-03-01",
        ),
        Moved("resume", "Stabsläget är hävt.", on="2021-03-01"),
        Log("2021-03-02", "Arbetet har tagit fart igen, analysen slutförs under mars."),
        Helped("pandemin", "2021-03-02", "Arbetsgruppen gick över till korta digitala möten."),
        Met("gap", "2021-03-26", "Lokal arbetsgrupp stroke", "Gapanalys stroke, version 1"),
        Log("2021-04-06", "Övergripande handlingsplan skriven och utskickad.", to="R5"),
        Met("plan", "2021-04-30", "Verksamhetschefer neurologi", "Synpunkter från fem enheter"),
        Met("recommendation", "2021-05-03", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-05-20", "§ 41/2021", outcome="introduce"),
        Log("2021-05-21", "Beslutet är fattat, inga extra medel behövs.", to="R7"),
        Decided("communicated", LEADERSHIP, "2021-05-28", "Brev till verksamhetscheferna"),
        Log("2021-06-01", "Introduktion i verksamheterna har börjat i Lund och Malmö.", to="R9"),
        Corrected(
            "2021-06-01",
            "Kristianstad glömdes bort.",
            note="Introduktion i verksamheterna har börjat i Lund, Malmö och Kristianstad.",
        ),
        Log("2021-09-30", "Introducerat på samtliga strokeenheter."),
        Met("introduced", "2021-10-15", "Lokal arbetsgrupp stroke", "Introducerat, webben"),
        Log("2021-11-02", "Första uppföljningen mot Riksstroke är gjord.", to="R10"),
        Log("2023-05-11", "Årlig uppföljning: tiden till reperfusion har kortats."),
        Met("line_owner", "2024-01-15", "Verksamhetschef neurologi", "Linjeuppdrag 2024"),
        Log("2024-01-22", "Ansvaret ligger i linjen med översyn varje år.", to="R11"),
        Log(12, "Årets översyn är klar, två avvikelser ska åtgärdas.", next_on=-170),
    ),
)

HIP = Story(
    "hoftledsartros-primarvard",
    "höftledsartros",
    (
        Log("2020-06-10", "Mottaget tillsammans med stroke och reumatoid artrit.", to="R1"),
        Staffed("process_owner", "2020-08-24"),
        Staffed("process_leader", "2020-09-01"),
        Supported("2020-08-24"),
        Log("2020-09-08", "Bemannat, fysioterapeut leder arbetsgruppen.", to="R2"),
        Log("2020-10-05", "Frågeställningarna besvaras tillsammans med knäartros.", to="R3"),
        Met("questions", "2020-10-26", "Lokal arbetsgrupp artros", "Protokoll nr 2"),
        Log("2020-11-03", "Enkät till alla vårdcentraler om artrosskola.", to="R4"),
        Moved(
            "pause",
            "Primärvården vaccinerar och provtar.",
            on="2020-12-14",
            resumes_on="2021-04-12",
        ),
        Moved("resume", "Vaccinationen sköts nu av egna enheter.", on="2021-04-12"),
        Log("2021-04-14", "Enkäten skickas om, svaren från i höstas var för få."),
        Met("gap", "2021-05-27", "Lokal arbetsgrupp artros", "Svar från 88 vårdcentraler"),
        Log("2021-06-03", "Handlingsplanen är på synpunktsrunda.", to="R5"),
        Log(
            "2021-06-22",
            "Synpunkterna visar att analysen saknar de privata vårdcentralerna.",
            to="R4",
            reason="Analysen görs om med de privata vårdcentralerna.",
        ),
        Log("2021-10-12", "Kompletterad analys klar, handlingsplanen omskriven.", to="R5"),
        Left("process_leader", "2021-08-31"),
        Staffed("process_leader", "2021-09-01", who="Tillförordnad processledare höftledsartros"),
        Met("plan", "2021-11-02", "Hälsovalet", "Synpunktsrunda 2, 14 svar"),
        Met("recommendation", "2021-11-08", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-11-18", "§ 97/2021", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-11-25", "Nyhetsbrev till vårdcentralerna"),
        Log("2021-12-01", "Introducerat: artrosskola erbjuds som första åtgärd.", to="R9"),
        Log(
            "2023-02-14",
            "Följer upp hur många som får grundbehandling före remiss.",
            to="R10",
            reason="Alla vårdcentraler arbetar inte så än; uppföljningen visar vilka.",
        ),
        Log(5, "Andelen med grundbehandling är nu 71 procent, målet är 80."),
    ),
    second=True,
)

ARTHRITIS = Story(
    "reumatoid-artrit-del-1",
    "reumatoid artrit",
    (
        Log("2020-06-11", "Mottaget, reumatologen i Lund samordnar.", to="R1"),
        Staffed("process_owner", "2020-09-01"),
        Staffed("process_leader", "2020-09-01"),
        Staffed("medical_expert", "2020-09-01"),
        Supported("2020-09-01"),
        Log("2020-09-10", "Arbetsgrupp på plats.", to="R2"),
        Log("2020-10-20", "Nio frågeställningar klara på två möten.", to="R3"),
        Met("questions", "2020-10-20", "Lokal arbetsgrupp RA", "Minnesanteckningar 2020-10-20"),
        Log("2020-11-17", "Analys pågår av remissvägen från primärvården.", to="R4"),
        Met("gap", "2021-01-28", "Lokal arbetsgrupp RA", "Gapanalys RA"),
        Log("2021-02-02", "Handlingsplan med fyra åtgärder.", to="R5"),
        Met("plan", "2021-02-26", "Lokal arbetsgrupp RA", "Synpunkter inarbetade"),
        Met("recommendation", "2021-03-01", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-03-18", "§ 22/2021", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-03-26", "Brev till verksamhetscheferna"),
        Log("2021-04-08", "Ny remissmall är i bruk, introduktionen har börjat.", to="R9"),
        Met("introduced", "2021-11-30", "Lokal arbetsgrupp RA", "Introducerat, webben"),
        Log("2021-12-07", "Introducerat. Uppföljning sker i kvalitetsregistret.", to="R10"),
        Log("2024-09-17", "Väntetiden till reumatolog följs varje kvartal."),
        Log(33, "Uppföljningen diskuterades i programområdet, inget nytt behov av åtgärder."),
    ),
    second=True,
)

COPD = Story(
    "kol",
    "KOL",
    (
        Log("2020-11-04", "Mottaget. Stort berört område, alla vårdcentraler.", to="R1"),
        Staffed("process_owner", "2021-04-19"),
        Staffed("process_leader", "2021-04-19"),
        Supported("2021-04-19"),
        Log("2021-04-22", "Bemannat efter vårens vaccinationsarbete.", to="R2"),
        Log("2021-05-25", "Nio frågeställningar på gång, två kvar.", to="R3"),
        Met("questions", "2021-06-15", "Lokal arbetsgrupp lungsjukdomar", "Protokoll 2021-06-15"),
        Log("2021-09-07", "Kartläggning av spirometri på vårdcentralerna.", to="R4"),
        Log(
            "2021-10-19",
            "Mallen för skriftlig behandlingsplan finns inte i journalen.",
            hinder="it-stöd saknas",
        ),
        Met("gap", "2021-11-16", "Lokal arbetsgrupp lungsjukdomar", "Gapanalys KOL"),
        Log("2021-11-23", "Handlingsplanen är skriven, synpunktsrunda till januari.", to="R5"),
        Met("plan", "2022-01-31", "Hälsovalet", "Synpunktsrunda, 31 svar"),
        Met("recommendation", "2022-02-07", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2022-02-24", "§ 15/2022", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2022-03-04", "Nyhetsbrev till vårdcentralerna"),
        Log("2022-03-15", "Planering av introduktionen pågår.", to="R8"),
        Log("2022-09-20", "Introduktion i fyra pilotområden.", to="R9"),
        Log(3, "Hälften av vårdcentralerna har introducerat, journalmallen dröjer.", next_on=-21),
    ),
)

ISCHAEMIA = Story(
    "kritisk-benischemi",
    "kärlsjukdom",
    (
        Log("2020-11-10", "Mottaget av kärlkirurgin.", to="R1"),
        Staffed("process_owner", "2021-02-01"),
        Staffed("process_leader", "2021-02-01"),
        Supported("2021-02-01"),
        Log("2021-02-09", "Bemannat: kärlkirurg och distriktsläkare leder.", to="R2"),
        Log("2021-03-16", "Frågeställningarna skickade till fotsjukvården.", to="R3"),
        Log(
            "2021-05-04",
            "Analysen startar utan svar från alla.",
            to="R4",
            reason="Svar från fotsjukvården saknas, men de andra enheterna kan inte vänta.",
        ),
        Met("gap", "2021-09-21", "Lokal arbetsgrupp kärl", "Gapanalys kritisk benischemi"),
        Log("2021-10-05", "Handlingsplan klar: snabbspår för sår som inte läker.", to="R5"),
        Met("plan", "2021-10-29", "Lokal arbetsgrupp kärl", "Synpunkter från primärvården"),
        Met("recommendation", "2021-11-08", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-11-18", "§ 98/2021", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-11-25", "Brev till verksamhetscheferna"),
        Log("2021-12-14", "Snabbspåret prövas i Malmö.", to="R9"),
        Log(61, "Snabbspåret finns nu på tre av fyra orter."),
    ),
    second=True,
)

SCHIZOPHRENIA = Story(
    "schizofreni-forstagangsinsjuknande",
    "psykos",
    (
        Log("2020-11-12", "Mottaget av vuxenpsykiatrin, kommunerna är informerade.", to="R1"),
        Staffed("process_owner", "2021-01-11"),
        Staffed("process_leader", "2021-01-11"),
        Supported("2021-01-11"),
        Log("2021-01-19", "Arbetsgrupp med två kommunrepresentanter.", to="R2"),
        Log("2021-03-09", "Frågeställningarna besvarade för sjukvårdens del.", to="R3"),
        Met("questions", "2021-03-30", "Lokal arbetsgrupp psykos", "Minnesanteckningar mars 2021"),
        Log("2021-04-20", "Analys: var börjar vårdförloppet, hos oss eller i skolan?", to="R4"),
        Log(
            "2021-06-08",
            "Kommunerna har ingen som kan svara för alla 33.",
            hinder="samverkan med kommunerna",
        ),
        Left("process_leader", "2021-10-31"),
        Log("2021-10-26", "Processledaren slutar, ersättare är inte utsedd."),
        Log(
            "2021-11-16",
            "Analysen ligger stilla tills någon kan leda arbetet.",
            hinder="bemanning saknas",
        ),
    ),
)

SEPSIS = Story(
    "sepsis",
    "sepsis",
    (
        Log("2021-06-03", "Mottaget dagen efter publiceringen.", to="R1"),
        Corrected("2021-06-03", "Fel dag angavs.", on="2021-06-02"),
        Staffed("process_owner", "2021-08-16"),
        Staffed("process_leader", "2021-08-16"),
        Staffed("medical_expert", "2021-08-16"),
        Supported("2021-08-16"),
        Log("2021-08-24", "Infektion och akutsjukvård leder tillsammans.", to="R2"),
        Log("2021-09-14", "Nio frågeställningar på ett heldagsmöte.", to="R3"),
        Met("questions", "2021-09-14", "Lokal arbetsgrupp sepsis", "Minnesanteckningar 2021-09-14"),
        Log("2021-09-28", "Sepsislarm finns på fem av nio akutmottagningar.", to="R4"),
        Met("gap", "2021-10-26", "Lokal arbetsgrupp sepsis", "Gapanalys sepsis"),
        Log("2021-11-09", "Handlingsplan: larm överallt före sommaren.", to="R5"),
        Met("plan", "2021-11-30", "Akutmottagningarna", "Synpunkter från nio akutmottagningar"),
        Met("recommendation", "2021-12-06", "Ledningsgruppens beredning", NO_COUNCIL),
        Decided("decision", LEADERSHIP, "2021-12-16", "§ 109/2021", outcome="introduce"),
        Decided("communicated", LEADERSHIP, "2021-12-20", "Brev till akutmottagningarna"),
        Log("2021-12-21", "Beslutet är meddelat, utbildning planeras.", to="R8"),
        Log("2022-03-08", "Introduktion: larmet är igång på sju av nio.", to="R9"),
        Log(
            "2022-03-22",
            "Data om larmen går inte att ta ut ur journalen.",
            hinder="tillgång till data saknas",
        ),
        Left("process_leader", "2022-03-31"),
        Staffed("process_leader", "2022-04-01", who="Ny processledare sepsis"),
        Log(
            20,
            "Alla akutmottagningar har larm, uttaget av data provas.",
            to="R10",
            reason="Introduktionen är klar på alla orter utom en; uppföljningen väntar inte.",
            next_on=-10,
        ),
        Helped(
            "tillgång till data saknas", 20, "Uttaget byggdes i regionens informationsplattform."
        ),
    ),
)

STORIES = (STROKE, HIP, ARTHRITIS, COPD, ISCHAEMIA, SCHIZOPHRENIA, SEPSIS)
