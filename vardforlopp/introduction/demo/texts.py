"""What the invented people have written: answers, gaps, costs, units and needs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

STROKE = "stroke-och-tia-del-1"
SCHIZOPHRENIA = "schizofreni-forstagangsinsjuknande"
KOL = "kol"

# The nine answers of one region for stroke; other regions start from some of them.
STROKE_ANSWERS = {
    "1": "Rätt vård de första dygnen avgör. Larm, strokeenhet och trombektomi ska nås lika fort "
    "i hela regionen, och konsekvensbeskrivningen visar att tiden till strokeenhet är vår svaga "
    "punkt.",
    "2": "Fler når strokeenhet direkt, färre väntar på akuten, och fler får trombektomi i tid.",
    "3": "En inarbetad strokekedja, gemensam larmrutin med ambulansen, bra täckning i Riksstroke.",
    "4": "Ambulans, akutmottagningar, strokeenheter, röntgen, neurologi, primärvård och "
    "kommunernas korttidsboenden.",
    "5": "Direktinläggning på strokeenhet dygnet runt och uppföljning i primärvården efter tre "
    "månader.",
    "6": "Processledaren med verksamhetscheferna; varje enhet utser en egen kontaktperson.",
    "7": "Stegvis: först larmkedjan, sedan direktinläggning, sist uppföljningen. Varje steg prövas "
    "på en enhet först.",
    "8": "Vårdplatser på strokeenheterna och bemanning på natten.",
    "9": "Månadsbrev till enheterna, korta genomgångar på arbetsplatsträffar och en sida på "
    "vårdgivarwebben.",
}
# What Halland says in its own words; the rest it takes from the answers above.
HALLAND_ANSWERS = {
    "4": "Ambulansen, akuten och strokeenheterna i Halmstad och Varberg, vårdcentralerna och "
    "sex kommuner.",
    "6": "Verksamhetscheferna på Hallands sjukhus, med en strokesjuksköterska på varje ort.",
    "8": "Två orter med var sin rutin, och för få neurologer på jourlinjen.",
}
SCHIZOPHRENIA_ANSWERS = {
    "1": "Tidig upptäckt och en samlad insats de första två åren.",
    "2": "Kortare tid utan behandling, färre återinläggningar.",
    "4": "Vuxenpsykiatrin, barn- och ungdomspsykiatrin, primärvården och 33 socialtjänster.",
    "8": "Det saknas någon som kan svara för alla kommuner.",
}
STROKE_GAPS: tuple[dict[str, Any], ...] = (
    {
        "current_state": "Fyra av tio kommer till strokeenhet direkt.",
        "desired_state": "Nio av tio kommer till strokeenhet direkt.",
        "gap": "Direktinläggning saknas på natten vid två sjukhus.",
        "consequence": "Patienter väntar på akuten i flera timmar.",
        "action": "Jourlinje för direktinläggning dygnet runt.",
        "responsible": "Verksamhetschef neurologi",
        "due_on": date(2022, 3, 31),
    },
    {
        "current_state": "Uppföljning efter tre månader görs på hälften av vårdcentralerna.",
        "desired_state": "Alla vårdcentraler följer upp efter tre månader.",
        "gap": "Rutin och tid saknas.",
        "consequence": "Sekundärprevention sätts in för sent.",
        "action": "Gemensam rutin och kallelse från strokeenheten.",
        "responsible": "Processledare stroke",
        "due_on": date(2022, 9, 30),
    },
    {
        "current_state": "Kommunerna får besked om utskrivning samma dag.",
        "desired_state": "Kommunerna får besked tre dagar före.",
        "gap": "Planeringen börjar för sent.",
        "action": "Planeringsmöte senast dag två.",
        "responsible": "Utskrivningssamordnare",
        "due_on": date(2022, 5, 31),
        "concerns_municipality": True,
    },
)
HALLAND_GAP: dict[str, Any] = {
    "current_state": "Halmstad och Varberg har var sin larmrutin.",
    "desired_state": "Samma larmrutin på båda sjukhusen.",
    "gap": "Ambulansen ringer olika nummer beroende på ort.",
    "consequence": "Tid går förlorad när patienten flyttas mellan sjukhusen.",
    "action": "Ett gemensamt larmnummer.",
    "responsible": "Sakkunnig neurologi",
    "due_on": date(2021, 5, 31),
}
SCHIZOPHRENIA_GAPS: tuple[dict[str, Any], ...] = (
    {
        "current_state": "Barnpsykiatrin och vuxenpsykiatrin arbetar på var sitt sätt.",
        "desired_state": "En gemensam mottagning för förstagångsinsjuknade.",
        "gap": "Ingen äger övergången mellan dem.",
        "action": "Utse en samordnare för övergången.",
        "responsible": "Processägare psykos",
        "due_on": date(2022, 2, 28),
    },
    {
        "current_state": "Kommunerna deltar när de blir inbjudna.",
        "desired_state": "Kommunerna är med från första planeringen.",
        "gap": "Det finns ingen gemensam kontaktväg till 33 kommuner.",
        "concerns_municipality": True,
    },
)
STROKE_IMPACT: dict[str, Any] = {
    "staffing": "En jourlinje till för neurologi, motsvarande 1,5 tjänst.",
    "organisation": "Strokeenheterna tar emot direkt från ambulansen.",
    "for_patients": "Kortare väntan och lika vård i hela regionen.",
    "for_staff": "Tydligare larmrutin; fler nattpass för neurologerna.",
    "for_governance": "Målen följs i Riksstroke varje kvartal.",
    "for_municipalities": "Utskrivningen planeras tidigare tillsammans med kommunen.",
    "municipal_tasks": "Delta i planeringsmötet dag två och ha en namngiven kontakt för stroke.",
    "within_mandate": "yes",
    "mandate_reason": "Strokeenheterna har redan uppdraget; det som tillkommer är jourlinjen.",
}
STROKE_COSTS = (
    (2021, "one_off", "region", "Utbildning och införande", Decimal("400000")),
    (2021, "recurring", "region", "Jourlinje neurologi", Decimal("1350000")),
    (2022, "recurring", "region", "Färre vårddygn på akuten", Decimal("-500000")),
    (2022, "recurring", "municipality", "Kontaktperson för stroke i kommunen", Decimal("120000")),
)
CONTRACT = (
    "Varje patient får en skriftlig överenskommelse vid utskrivningen: vem som är fast kontakt, "
    "när uppföljningen är och vart man vänder sig."
)
HEALTH_CENTRES = (
    "Ekbacken",
    "Fyren",
    "Granen",
    "Hamnen",
    "Kullen",
    "Linden",
    "Nyponet",
    "Strandängen",
)
STROKE_UNITS = ("Strokeenheten Lund", "Strokeenheten Malmö", "Strokeenheten Kristianstad")
EMERGENCY = ("Akutkliniken Lund", "Akutkliniken Malmö", "Akutkliniken Kristianstad")
STROKE_DEVIATIONS = (  # days ago, and what
    (40, "Direktinläggning stängdes två nätter när jourlinjen saknade bemanning."),
    (16, "Tre patienter i Kristianstad kallades inte till uppföljning efter tre månader."),
)
# How the health centres stand with KOL; two have not answered.
KOL_STATES = ("introduced", "introduced", "introduced", "ongoing", "ongoing", "planned")
# Version 2.0 of kritisk benischemi is made up; so is all that is said of it.
ISCHAEMIA_2 = {
    "short_title": "Kritisk benischemi 2.0",
    "version_label": "2.0",
    "starts_at": "misstanke, också i kommunal hälso- och sjukvård",
    "ends_at": "uppföljning två år efter revaskularisering",
    "concerns_municipal_care": True,
}
ISCHAEMIA_ANSWERS = {
    "1": "Sår på foten som inte läker ska bedömas av kärlmottagningen inom två veckor.",
    "2": "Färre amputationer och kortare väntan.",
    "4": "Vårdcentralerna, fotsjukvården, kärlmottagningen och röntgen.",
    "6": "Kärlkirurgen och två fotterapeuter, med vårdcentralernas sårsjuksköterskor.",
}
ISCHAEMIA_GAPS: tuple[dict[str, Any], ...] = (
    {
        "current_state": "Fotsjukvården skickar patienten till vårdcentralen för remiss.",
        "desired_state": "Fotsjukvården remitterar själv till kärlmottagningen.",
        "gap": "Remissmall saknas för fotsjukvården.",
        "action": "Gemensam remissmall.",
        "responsible": "Kärlkirurgen",
        "due_on": date(2021, 6, 30),
    },
    {
        "current_state": "Uppföljningen efter ett år görs på sjukhuset.",
        "desired_state": "Uppföljningen görs där patienten bor.",
        "gap": "Kommunernas sjuksköterskor saknar en rutin för fotpulsar.",
        "action": "Kort utbildning i ankeltryck för kommunernas sjuksköterskor.",
        "responsible": "Processledare kärlsjukdom",
        "concerns_municipality": True,
    },
)
CLINICS = ("Kärlmottagningen", "Fotmottagningen Norr", "Fotmottagningen Söder")
