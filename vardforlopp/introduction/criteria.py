"""The five criteria of a version: what is answered, what is met, and the page of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.history import Line, lines_named
from vardforlopp.introduction.models import CriterionAnswer
from vardforlopp.introduction.papers import address
from vardforlopp.pathways.models import PathwayCriterion, PathwayVersion

EXPORT_COLUMNS = ("Nummer", "Kriterium", "Uppfyllt", "Hur")


@dataclass(frozen=True)
class Row:
    """A criterion and how the version meets it; no answer until the editor has written one."""

    criterion: PathwayCriterion
    answer: CriterionAnswer | None
    url: str

    @property
    def state(self) -> str:
        """The badge's colour and shape."""
        if self.answer is None:
            return "unknown"
        return "done" if self.answer.is_met else "declined"

    @property
    def label(self) -> str:
        if self.answer is None:
            return "inte besvarat"
        return "uppfyllt" if self.answer.is_met else "inte uppfyllt"


def rows_of(version: PathwayVersion) -> list[Row]:
    """The five criteria in order, in two queries."""
    written = CriterionAnswer.objects.filter(version_of_pathway=version)
    known = {one.criterion_id: one for one in written.select_related("criterion")}
    return [
        Row(one, known.get(one.pk), address(version, "criterion_edit", one.code))
        for one in PathwayCriterion.objects.order_by("order")
    ]


def exported(rows: Iterable[Row]) -> Iterator[list[Any]]:
    """A line per criterion, with what the page shows."""
    for row in rows:
        answer = row.answer
        met = (answer.is_met, answer.text) if answer else (None, None)
        yield [int(row.criterion.code), row.criterion.text, *met]


def history_of(rows: Iterable[Row]) -> list[Line]:
    """What has been done to the answers, newest first."""
    written = [row.answer for row in rows if row.answer]
    return lines_named(written, lambda answer: f"kriterium {answer.criterion.code}")


def who_can() -> list[str]:
    """Who reads and writes what is national about a version, with names."""
    editors = ", ".join(names_of_holders("edit_pathways"))
    return [
        "Alla som är inloggade, i alla regioner, kan läsa det här och dess historik.",
        f"Nationell redaktör ändrar: {editors or 'ingen just nu'}.",
    ]
