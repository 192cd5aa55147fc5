"""What the library of templates and tools shows: groups by step, rows of a file, facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db.models import Case, Value, When
from django.urls import reverse

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.introduction.models import Tool
from vardforlopp.pathways.models import ProcessStep, Track

COLUMNS = (
    *("Steg", "Namn", "När och hur det används", "Från", "Dokument", "Länk"),
    *("Används från och med", "Används till och med"),
)


TRACKS = (Track.REGIONAL, Track.NATIONAL, Track.MUNICIPAL)  # most tools are of the first


def in_step_order(path: str = "") -> tuple[Any, ...]:
    """The order of the steps, `path` away: first those that the regions go through."""
    by_track = Case(
        *(When(**{f"{path}track": track}, then=Value(n)) for n, track in enumerate(TRACKS))
    )
    return (by_track, f"{path}order")


def by_step(rows: Iterable[Tool]) -> list[tuple[ProcessStep, list[Tool]]]:
    """The tools under their steps; those of other editions of the process under the same code."""
    return [
        (found[0].step, found)
        for _, group in groupby(rows, key=lambda row: row.step.code)
        if (found := list(group))
    ]


def exported(rows: Iterable[Tool]) -> Iterator[list[Any]]:
    """A line per tool."""
    for row in rows:
        yield [
            str(row.step),
            row.title,
            row.description,
            row.where,
            row.document.name if row.document else None,
            row.link or None,
            row.valid_from,
            row.valid_to,
        ]


def facts(tool: Tool) -> list[dict[str, Any]]:
    """Step, place and period."""
    until = f" till {dates.swedish_date(tool.valid_to)}" if tool.valid_to else ""
    return [
        {"label": "Steg", "value": str(tool.step), "href": tool.step.get_absolute_url()},
        {"label": "Från", "value": tool.where.capitalize() if not tool.region else tool.where},
        {"label": "Används", "value": f"från {dates.swedish_date(tool.valid_from)}{until}"},
    ]


def file_of(tool: Tool) -> dict[str, str] | None:
    """The document for components/document.html."""
    document = tool.document
    if document is None:
        return None
    kilobytes = max(1, round(document.size / 1024))
    edition = f"Utgåva {document.edition}, " if document.edition > 1 else ""
    day = document.established_at or document.created_at
    return {
        "name": document.name,
        "href": reverse("tool_document", args=[tool.pk]),
        "kind": document.name.rpartition(".")[2].upper(),
        "size": f"{kilobytes}\u00a0kB",
        "note": f"{edition}upprättad {dates.swedish_date(day)}".capitalize(),
    }


def who_can(tool: Tool) -> list[str]:
    """Who sees and who changes a tool, with names."""
    people = ", ".join(names_of_holders("maintain_tools", tool.region)) or "ingen just nu"
    where = f"i {tool.region}" if tool.region else "som är gemensamma för landet"
    sentences = [
        "Alla som är inloggade kan läsa och hämta.",
        f"De som håller mallar och verktyg {where} ändrar: {people}.",
    ]
    if tool.region:
        sentences.append(f"Den som är processhandledare i ett införande i {tool.region} ändrar.")
    return [*sentences, "Ingenting tas bort: det som inte används längre får ett slutdatum."]
