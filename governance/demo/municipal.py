"""The municipalities' own way to schizophrenia: prepared, agreed, lifted, and nine answers."""

from __future__ import annotations

from governance.actions import municipal
from governance.actions.municipal_answers import answer_for, ask_municipalities
from governance.demo.scene import (
    NETWORK,
    SCHIZOPHRENIA,
    Day,
    act,
    ago,
    ahead,
    body,
    council,
    day_of,
    introduction,
)
from governance.models import Matter, MatterKind, MunicipalReply, MunicipalTrack
from regions.models import Municipality

YES, NO, IF = MunicipalReply.YES, MunicipalReply.NO, MunicipalReply.CONDITIONS
POLITICAL, ASKED, LEFT = 40, 25, 11  # days: the politicians, the question, and what is left
# the municipality, its answer, how many days ago, its reference, and what it asks for
ANSWERS = (
    ("kumla", YES, 21, "§ 84", ""),
    ("hallsberg", YES, 20, "§ 97", ""),
    ("nora", YES, 17, "§ 61", ""),
    ("lindesberg", IF, 15, "§ 102", "Regionen utbildar boendestödet innan arbetet börjar."),
    ("karlskoga", YES, 14, "§ 133", ""),
    ("degerfors", YES, 14, "§ 58", ""),
    ("askersund", IF, 9, "§ 77", "Kontaktpersonen delas med Laxå."),
    ("laxa", NO, 8, "§ 49", ""),
    ("hallefors", YES, 5, "§ 70", ""),
)
WHY_NOT = "Kommunen har ingen som kan vara kontaktperson före nästa år."
PREPARES = "ljusnarsberg"


def begins() -> None:
    """The networks' secretary starts the track when the analyses begin."""
    about = introduction(SCHIZOPHRENIA)
    matter = Matter.objects.get(implementation=about, kind=MatterKind.INTRODUCTION)
    facts = {"implementation": about, "matter": matter}
    act(NETWORK, "2021-06-16", municipal.open_track, council(), **facts)


def prepared() -> None:
    """The nurses and therapists of the municipalities have prepared it (S2-41)."""
    networks = [body("mas-natverket-orebro-lan"), body("mar-natverket-orebro-lan")]
    text = "Kontaktpersonen är det som kostar. Boendestödet finns redan."
    _step("prepared", "2021-12-15", "", text, prepared_by=[(one, "") for one in networks])


def agreed() -> None:
    """The directors say yes together; it costs, so it is political (S2-42)."""
    text = "Ja. Eftersom det kostar behöver nämnderna ta ställning när kostnaden är känd."
    _step("agree_politically", "2022-02-09", "Socialchefsnätverket 2022-02-09 § 6", text)


def lifted() -> None:
    """The politicians recommend it, and all twelve municipalities are asked (S2-43)."""
    on = ago(POLITICAL)
    text = "Rekommenderar kommunerna att säga ja. Kostnaden är 40 000 kronor per kommun och år."
    _step("recommend_and_lift", on, f"Specifika samverkansrådet {on} § 12", text)
    act(NETWORK, ago(ASKED), ask_municipalities, _track(), due_on=ahead(LEFT))
    for slug, reply, days, reference, conditions in ANSWERS:
        facts = {"reference": reference, "conditions": conditions, "answered_on": ago(days)}
        note = WHY_NOT if reply == NO else ""
        _answer(slug, days - 1, reply, body="Socialnämnden", note=note, **facts)
    note = "Nämnden tar upp frågan vid nästa möte."
    _answer(PREPARES, 12, MunicipalReply.PREPARES, answered_on=ago(12), note=note)


def _track() -> MunicipalTrack:
    return MunicipalTrack.objects.get(implementation=introduction(SCHIZOPHRENIA))


def _step(step: str, on: Day, reference: str, text: str, **facts: object) -> None:
    given = day_of(on)
    said = {"decided_on": given, "reference": reference, "text": text, **facts}
    act(NETWORK, given, municipal.take_step, _track(), step, **said)


def _answer(slug: str, days: int, reply: str, **facts: object) -> None:
    place = Municipality.objects.get(slug=slug)
    act(NETWORK, ago(days), answer_for, _track(), place, reply=reply, **facts)
