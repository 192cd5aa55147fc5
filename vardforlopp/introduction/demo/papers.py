"""What the invented documents say: of versions, and of the tools of the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """A document of a version: its kind, the name of the file, and its words."""

    kind: str
    title: str
    name: str  # of the file, without ending
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class National:
    """What the national editor says of a version: criteria by code, and documents."""

    criteria: Mapping[str, str]
    papers: tuple[Paper, ...]


STROKE = National(
    criteria={
        "1": "Ambulans, akutsjukvård, neurologi, radiologi och rehabilitering deltar.",
        "3": "Många har flera sjukdomar och behov av vård under lång tid.",
    },
    papers=(
        Paper(
            "pathway",
            "Vårdförloppet i sammandrag",
            "stroke-i-sammandrag",
            (
                (
                    "Börjar när någon misstänker stroke och larmar. Slutar när uppföljningen i "
                    "primärvården är ordnad."
                ),
                (
                    "Målen: fler når strokeenhet direkt, fler får behandling i tid och alla följs "
                    "upp efter tre månader."
                ),
                (
                    "Det fastställda vårdförloppet finns hos Nationellt system för "
                    "kunskapsstyrning. Den här filen visar bara var ett sådant dokument ligger."
                ),
            ),
        ),
        Paper(
            "impact",
            "Nationell konsekvensbeskrivning",
            "stroke-konsekvenser",
            (
                "Organisation: strokeenheterna tar emot direkt från ambulansen.",
                "Bemanning: på en del sjukhus behövs en jourlinje till.",
                "Ekonomi: kostnaden kommer först, besparingen när färre väntar på akuten.",
            ),
        ),
    ),
)

ISCHAEMIA = National(
    criteria={
        "1": "Primärvård, fotsjukvård, kärlkirurgi och radiologi deltar.",
        "2": "Börjar i primärvården.",
    },
    papers=(
        Paper(
            "pathway",
            "Vårdförloppet i sammandrag, version 1.0",
            "kritisk-benischemi-1-i-sammandrag",
            (
                (
                    "Börjar vid välgrundad misstanke i primärvården. Slutar vid uppföljningen "
                    "ett år efter revaskularisering."
                ),
            ),
        ),
    ),
)

ISCHAEMIA_2 = National(
    criteria={
        "1": "Primärvård, fotsjukvård, kärlkirurgi, radiologi och kommunal hälso- och sjukvård "
        "deltar.",
        "2": "Börjar i primärvården eller i kommunal hälso- och sjukvård.",
    },
    papers=(
        Paper(
            "pathway",
            "Vårdförloppet i sammandrag, version 2.0",
            "kritisk-benischemi-2-i-sammandrag",
            (
                "Nytt: misstanken kan väckas i kommunen, och fotsjukvården remitterar direkt.",
                "Nytt: en andra uppföljning två år efter revaskularisering.",
                (
                    "Det finns ingen sådan nationell version. Den är påhittad för att visa vad som "
                    "händer när en ny version kommer."
                ),
            ),
        ),
        Paper(
            "impact",
            "Konsekvensbeskrivning av ändringarna",
            "kritisk-benischemi-2-konsekvenser",
            ("Den andra uppföljningen tar ungefär en timme för varje patient.",),
        ),
    ),
)

# The first row of the template shows how to write, and says that it is to be taken away.
GAP_EXAMPLE = {
    "gap": "EXEMPEL (påhittat för demonstrationen, ta bort raden): direktinläggning saknas på "
    "natten.",
    "current_state": "Fyra av tio kommer till strokeenhet direkt.",
    "desired_state": "Nio av tio kommer till strokeenhet direkt.",
    "consequence": "Patienter väntar på akuten i flera timmar.",
    "action": "Jourlinje för direktinläggning dygnet runt.",
    "responsible": "Verksamhetschef neurologi",
    "progress": "planerad",
    "concerns_municipality": "nej",
}
LETTER = (
    "Hej!",
    "Här kommer handlingsplanen för vårdförloppet. Läs den åtgärd som rör er verksamhet.",
    "Svara på tre frågor: Stämmer nuläget? Går åtgärden att göra på utsatt tid? Vad saknas?",
    "Skicka svaret till processtödet i regionen senast tre veckor från i dag.",
)
