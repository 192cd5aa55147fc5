"""What the region's gap and impact analyses say, since a matter is submitted with both finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from governance.demo.scene import (
    ARTHRITIS,
    COPD,
    HIP,
    ISCHAEMIA,
    SCHIZOPHRENIA,
    SEPSIS,
    STROKE,
    SUPPORTER,
    act,
    introduction,
)
from vardforlopp.introduction.actions import analysis, gaps, impact
from vardforlopp.introduction.demo.texts import ISCHAEMIA_GAPS
from vardforlopp.introduction.models import ImpactAssessment

ONCE, YEARLY, REGION, MUNICIPALITY = "one_off", "recurring", "region", "municipality"
Cost = tuple[int, str, str, str, int]


@dataclass(frozen=True)
class Analysed:
    """The two analyses of one introduction: rows, texts and costs (SEK), and when each was klar."""

    version: str
    gaps_on: str
    impact_on: str
    rows: tuple[dict[str, Any], ...]
    texts: dict[str, str]
    costs: tuple[Cost, ...]


def row(current: str, desired: str, gap: str, action: str, who: str, **more: Any) -> dict[str, Any]:
    """A row of a gap analysis."""
    said = {"current_state": current, "desired_state": desired, "gap": gap}
    return said | {"action": action, "responsible": who, **more}


def texts(staffing: str, organisation: str, patients: str, why: str, **more: str) -> dict[str, str]:
    """The texts of an impact assessment that fits the mandate."""
    said = {"staffing": staffing, "organisation": organisation, "for_patients": patients}
    return said | {"within_mandate": "yes", "mandate_reason": why, **more}


ALL = (
    Analysed(
        STROKE,
        *("2020-12-09", "2021-01-29"),
        (
            row(
                "Sex av tio kommer till strokeenhet direkt.",
                "Nio av tio kommer till strokeenhet direkt.",
                "Ambulansen lämnar på akuten när strokeenheten är full.",
                "Gemensam platssamordning för länets tre sjukhus.",
                "Verksamhetschef neurologi",
            ),
        ),
        texts(
            "En samordnande sjuksköterska, halvtid det första året.",
            "De tre sjukhusen delar platssamordning.",
            "Kortare väntan och samma vård i hela länet.",
            "Strokeenheterna har redan uppdraget. Det nya är hur platserna fördelas.",
        ),
        ((2021, ONCE, REGION, "Samordnande sjuksköterska, första året", 310000),),
    ),
    Analysed(
        HIP,
        *("2021-09-15", "2021-10-20"),
        (
            row(
                "Artrosskola finns på hälften av vårdcentralerna.",
                "Alla listade erbjuds artrosskola inom sex veckor.",
                "Fysioterapeuter saknas i en av fyra länsdelar.",
                "Gemensam artrosskola på distans för den länsdelen.",
                "Processledare höftledsartros",
            ),
        ),
        texts(
            "Två fysioterapeuter omfördelas till grundbehandlingen.",
            "Artrosskolan ges också på distans.",
            "Träning i tid och färre remisser till ortopeden.",
            "Grundbehandling ingår i primärvårdens uppdrag.",
        ),
        ((2022, ONCE, REGION, "Material och utbildning för artrosskolan", 95000),),
    ),
    Analysed(
        ARTHRITIS,
        *("2021-06-02", "2021-09-08"),
        (
            row(
                "Återbesöken görs av läkare var tredje månad.",
                "Sjuksköterskan möter de stabila patienterna.",
                "Mottagningens schema är byggt för läkarbesök.",
                "Ny mottagningsplan med sjuksköterskebesök.",
                "Verksamhetschef reumatologi",
            ),
        ),
        texts(
            "Två sjuksköterskor utbildas i ledbedömning.",
            "Läkarnas återbesök läggs om till sjuksköterskor.",
            "Kortare väntan till första besöket vid misstanke.",
            "Ryms inom ramen om besöken läggs om.",
        ),
        (
            (2021, ONCE, REGION, "Utbildning i ledbedömning", 140000),
            (2021, ONCE, REGION, "Nytt schema och dubbel bemanning under bytet", 110000),
        ),
    ),
    Analysed(
        COPD,
        *("2021-02-24", "2021-03-31"),
        (
            row(
                "Spirometri görs olika på vårdcentralerna.",
                "Alla gör spirometri på samma sätt.",
                "Ingen gemensam utbildning sedan 2016.",
                "Utbildning och årlig kalibrering.",
                "Processledare KOL",
            ),
        ),
        texts(
            "En KOL-sjuksköterska på varje vårdcentral, inom bemanningen.",
            "Vårdcentralerna kallar efter en gemensam lista.",
            "Rätt diagnos tidigare och färre försämringar.",
            "Primärvården har redan uppdraget.",
        ),
        ((2021, ONCE, REGION, "Utbildning i spirometri, 29 vårdcentraler", 180000),),
    ),
    Analysed(
        ISCHAEMIA,
        *("2021-03-03", "2021-03-10"),
        ISCHAEMIA_GAPS,
        texts(
            "Ingen ny bemanning.",
            "Oförändrad: kärlmottagningen tar redan emot inom två veckor.",
            "Samma vård som i dag.",
            "Vården bedrivs redan enligt vårdförloppet.",
        ),
        (),
    ),
    Analysed(
        SCHIZOPHRENIA,
        *("2022-03-02", "2022-05-18"),
        (
            row(
                "Barnpsykiatrin och vuxenpsykiatrin tar emot var för sig.",
                "En väg in för alla som insjuknar första gången.",
                "Ingen ansvarar för övergången vid 18 år.",
                "Ett gemensamt team för de första två åren.",
                "Processägare psykos",
            ),
            row(
                "Kommunerna får veta vid utskrivningen.",
                "Kommunen är med från den första vårdplanen.",
                "Boendestöd och sysselsättning planeras för sent.",
                "En namngiven kontakt i varje kommun.",
                "Socialcheferna",
                concerns_municipality=True,
            ),
        ),
        texts(
            "Teamet behöver en läkare på halvtid och två vårdsamordnare.",
            "Teamet hör till psykiatrins öppenvård.",
            "Behandling börjar inom två veckor efter första kontakten.",
            "Psykiatrin har redan uppdraget. Teamet samlar det som finns.",
            for_municipalities="En kontaktperson i varje kommun, boendestöd från början.",
            municipal_tasks="Utse en kontaktperson och delta i den första vårdplanen.",
        ),
        (),  # what RMK asked for in June 2022
    ),
    Analysed(
        SEPSIS,
        *("2021-11-24", "2022-01-12"),
        (
            row(
                "Larmet går på dagtid på två av tre akutmottagningar.",
                "Sepsislarm dygnet runt på alla tre.",
                "Nattpersonalen är inte utbildad.",
                "Utbildning av all personal på akuten.",
                "Processledare sepsis",
            ),
        ),
        texts(
            "Personalen på tre akutmottagningar utbildas under våren.",
            "Larmet går till infektionsläkaren i beredskap.",
            "Antibiotika inom en timme.",
            "Akutmottagningarna har redan uppdraget.",
        ),
        ((2022, ONCE, REGION, "Utbildning av akutens personal", 120000),),
    ),
)
ADDED = (  # when schizophrenia came back from RMK
    (2023, YEARLY, REGION, "Läkare på halvtid i teamet", 640000),
    (2023, YEARLY, REGION, "Färre vårddygn i slutenvården", -720000),
    (2023, ONCE, REGION, "Gemensam utbildning i tidiga tecken", 200000),
    (2023, YEARLY, MUNICIPALITY, "Kontaktpersoner i tolv kommuner", 480000),
)


def tell() -> None:
    """Each introduction's two analyses, as they were when the matter went to the council."""
    for one in ALL:
        here = introduction(one.version)
        for facts in one.rows:
            act(SUPPORTER, one.gaps_on, gaps.add_gap_item, here, **facts)
        days = date.fromisoformat(one.gaps_on), date.fromisoformat(one.impact_on)
        act(SUPPORTER, one.gaps_on, analysis.complete_gap_analysis, here, completed_on=days[0])
        act(SUPPORTER, one.impact_on, impact.edit_impact, here, **one.texts)
        _costs(one.version, one.impact_on, one.costs)
        act(SUPPORTER, one.impact_on, analysis.complete_impact, here, completed_on=days[1])


def _costs(version: str, on: str, costs: tuple[Cost, ...]) -> None:
    for year, kind, bearer, what, amount in costs:
        facts = {"year": year, "kind": kind, "bearer": bearer, "what": what}
        act(SUPPORTER, on, impact.add_cost, introduction(version), amount=Decimal(amount), **facts)


def completed_with_costs() -> None:
    """The costs per year that RMK asked for."""
    here, on = introduction(SCHIZOPHRENIA), "2023-02-08"
    found = ImpactAssessment.objects.get(implementation=here)
    why = "RMK begärde kostnaden per år."
    act(SUPPORTER, "2022-06-20", analysis.reopen, found, reason=why)
    _costs(SCHIZOPHRENIA, on, ADDED)
    act(SUPPORTER, on, analysis.complete_impact, here, completed_on=date.fromisoformat(on))
