"""What the page of förvaltning shows: owner, reviews, deviations, what is taken out of use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.history import Line, lines, lines_named
from vardforlopp.introduction.models import Deviation, Maintenance, Retirement, Review
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation

OPEN, LEFT = "oppna", "kvar"
SHOWN_IN_HISTORY = 50


@dataclass(frozen=True)
class Listing:
    """One of the lists of the page: as a file it has a name, headings and rows."""

    name: str
    columns: tuple[str, ...]
    rows: list[Any]

    def exported(self) -> Iterator[list[Any]]:
        """The rows as they stand in a file."""
        return (_CELLS[self.name](row) for row in self.rows)


_CELLS: dict[str, Any] = {
    "oversyner": lambda row: [
        row.reviewed_on,
        row.conclusion,
        row.next_review_on,
        str(row.author),
    ],
    "avvikelser": lambda row: [row.noted_on, row.text, row.handled_on, row.handling],
    "utmonstring": lambda row: [row.what, row.why, row.planned_on, row.done_on],
}
COLUMNS: dict[str, tuple[str, ...]] = {
    "oversyner": ("Översyn gjord", "Slutsats", "Nästa översyn", "Av"),
    "avvikelser": ("Upptäckt", "Avvikelse", "Hanterad", "Hur den hanterades"),
    "utmonstring": ("Vad som utmönstras", "Varför", "Planerat", "Utmönstrat"),
}


def listings(
    implementation: Implementation, *, only_open: bool, only_left: bool
) -> dict[str, Listing]:
    """The three lists by name; deviations that are open and what is left in use come first."""
    reviews = Review.objects.filter(implementation=implementation).select_related("author")
    deviations = Deviation.objects.filter(implementation=implementation)
    retirements = Retirement.objects.filter(implementation=implementation)
    rows: dict[str, Iterable[Any]] = {
        "oversyner": reviews,
        "avvikelser": deviations.open() if only_open else deviations,
        "utmonstring": retirements.left() if only_left else retirements,
    }
    found = {name: Listing(name, COLUMNS[name], list(rows[name])) for name in rows}
    found["avvikelser"].rows.sort(key=lambda row: row.handled_on is not None)
    found["utmonstring"].rows.sort(key=_soonest)
    return found


def _soonest(row: Retirement) -> tuple[bool, bool, Any]:
    """In use before out of use; the one planned first before the others, unplanned last."""
    return (row.done_on is not None, row.planned_on is None, row.planned_on or dates.LATEST)


def counts(implementation: Implementation) -> dict[str, int]:
    """How many deviations and retirements there are, and how many of them wait."""
    handled = Deviation.objects.filter(implementation=implementation)
    done = Retirement.objects.filter(implementation=implementation)
    deviations = list(handled.values_list("handled_on", flat=True))
    retirements = list(done.values_list("done_on", flat=True))
    return {
        "deviations": len(deviations),
        "open": deviations.count(None),
        "retirements": len(retirements),
        "left": retirements.count(None),
    }


def history_of(implementation: Implementation, kept: Maintenance | None) -> list[Line]:
    """What has been done to the owner, the deviations and the retirements, newest first."""
    found = lines(kept, SHOWN_IN_HISTORY) if kept else []
    for model in (Deviation, Retirement):
        rows = list(model._default_manager.filter(implementation=implementation))
        found += lines_named(rows, str, SHOWN_IN_HISTORY)
    return sorted(found, key=lambda line: line.at, reverse=True)[:SHOWN_IN_HISTORY]


def owner_facts(kept: Maintenance) -> list[dict[str, Any]]:
    """Who answers in the line, for components/facts.html."""
    late = (dates.today() - kept.next_review_on).days
    words = "i dag" if late == 0 else dates.age_in_words(late)
    return [
        {"label": "Ansvarig i linjen", "value": str(kept.line_owner), "note": kept.position},
        {
            "label": "Nästa översyn",
            "value": dates.swedish_date(kept.next_review_on),
            "note": f"skulle ha gjorts {words}" if late > 0 else words,
        },
    ]


def files(asked: QueryDict) -> dict[str, dict[str, str]]:
    """The addresses of each list as a file, with what narrows it."""
    narrowing = ("avvikelser", "utmonstring")
    shown = {name: str(asked[name]) for name in narrowing if name in asked}
    return {
        name: {
            kind: f"?{urlencode(shown | {'lista': name, 'format': kind})}"
            for kind in ("csv", "xlsx")
        }
        for name in COLUMNS
    }


def urls(implementation: Implementation) -> dict[str, str]:
    """Where the buttons of the page lead."""
    return {
        "owner": address(implementation, "line_owner"),
        "review": address(implementation, "review_new"),
        "deviation": address(implementation, "deviation_new"),
        "retirement": address(implementation, "retirement_new"),
    }


def who_can(implementation: Implementation) -> list[str]:
    """Who sees and who changes förvaltningen, with names."""
    held = names_of_holders("prepare_introduction", implementation.region)
    supporters = ", ".join(held) or "ingen just nu"
    return [
        "Alla som är inloggade, i alla regioner, kan läsa allt på sidan.",
        f"Processtöd i {implementation.region} ändrar: {supporters}.",
        "Den som är bemannad i införandet ändrar också.",
        "En registrerad översyn ändras inte. Övrigt sparas i historiken varje gång det ändras.",
    ]
