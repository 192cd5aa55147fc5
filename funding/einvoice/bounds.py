"""Years and amounts that no invoice of ours has, though the schema lets them pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from funding.einvoice import limits
from funding.einvoice.names import CBC, Element, place, text_of
from funding.einvoice.reading import number
from funding.einvoice.verdict import Finding
from vardforlopp.common.money import LARGEST, sek

_YEAR = re.compile(r"-?\d+(?=-\d{2}-\d{2})", re.ASCII)
NUMBERS = ("Amount", "Quantity")


def check(root: Element) -> Iterator[Finding]:
    """Every date and every amount or quantity, wherever it stands."""
    for element in root.iter(f"{CBC}*"):
        if element.tag.endswith("Date"):
            yield from _date(element)
        elif element.tag.endswith(NUMBERS):
            yield from _number(element)


def _date(element: Element) -> Iterator[Finding]:
    written = text_of(element)
    year = _YEAR.match(written)
    if year and (len(year[0]) != 4 or int(year[0]) not in limits.YEARS):
        first, last = limits.YEARS[0], limits.YEARS[-1]
        sentence = f"Datumet {written[:30]} är orimligt. Året ska vara från {first} till {last}."
        yield Finding("VF-D-001", "fatal", sentence, place(element))


def _number(element: Element) -> Iterator[Finding]:
    written = text_of(element)
    value = number(written)
    if value is not None and abs(value) > LARGEST:
        sentence = (
            f"Talet {shortened(written)} är orimligt stort. Högsta möjliga är {sek(LARGEST)}."
        )
        yield Finding("VF-D-002", "fatal", sentence, place(element))


def shortened(text: str) -> str:
    """At most 40 characters, with a mark where the rest was."""
    return text if len(text) <= 40 else f"{text[:40]}…"
