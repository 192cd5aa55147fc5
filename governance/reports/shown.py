"""What the pages of reports show, and the facts of their PDFs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from governance.models import DelegationReport, Meeting, MinutesPosting
from governance.reports.decided import Decided
from regions.models import Body
from regions.tables import Column
from vardforlopp.common.dates import swedish_date

Fact = dict[str, Any]
WHO_CAN = [
    "Alla inloggade läser anmälningarna: besluten i dem är offentliga.",
    "Rådets sekreterare och utvecklingschefen upprättar dem och fyller i när nämnden fick dem.",
    "Ett beslut står i en enda anmälan. Vad som står där ändras inte.",
]
REVIEW = "Tre veckor från tillkännagivandet (KL 13 kap. 5 §), nästa vardag om dagen är ledig."


def _state(report: DelegationReport) -> str:
    if report.reported_on is None:
        return "väntar på nämndens möte"
    return "anmäld" if report.posted_on else "anmäld, tillkännagivande saknas"


LIST = (
    Column("Anmälan", lambda row: row.label, lambda row: row.get_absolute_url()),
    Column("Beslut från", lambda row: row.first_on),
    Column("Till och med", lambda row: row.last_on),
    Column("Antal", lambda row: row.count, is_number=True),
    Column("Läge", _state),
    Column("Nämndens möte", lambda row: row.reported_on),
    Column("Paragraf", lambda row: row.paragraph),
    Column("Laglighetsprövning senast", lambda row: row.last_day),
)


def _day(day: date | None) -> str:
    return swedish_date(day) if day else ""


def review_facts(adjusted_on: date | None, posted_on: date | None, last_day: Any) -> list[Fact]:
    """Adjusted, posted and the last day of the legality review; what is not known says so."""
    return [
        {"label": "Protokollet justerat", "value": _day(adjusted_on) or "inte ifyllt"},
        {"label": "Tillkännagivet på anslagstavlan", "value": _day(posted_on) or "inte ifyllt"},
        {
            "label": "Sista dag för laglighetsprövning",
            "value": _day(last_day) or "räknas när tillkännagivandet är ifyllt",
            "note": REVIEW,
        },
    ]


def period(first_on: date, last_on: date) -> str:
    """Such as "1 januari 2026 – 31 mars 2026"."""
    return f"{swedish_date(first_on)} – {swedish_date(last_on)}"


def days_of(year: int) -> tuple[date, date]:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def facts(report: DelegationReport) -> list[Fact]:
    """The period, the board, and when it was told."""
    return [
        {"label": "Läge", "value": _state(report)},
        {"label": "Nämnd", "value": report.board},
        {"label": "Beslut under", "value": period(report.first_on, report.last_on)},
        {"label": "Upprättad", "value": swedish_date(report.made_on)},
        {"label": "Anmäld vid nämndens möte", "value": _day(report.reported_on) or "inte ifyllt"},
        {"label": "Paragraf", "value": report.paragraph or "inte ifylld"},
        *review_facts(report.adjusted_on, report.posted_on, report.last_day),
    ]


def posting_facts(meeting: Meeting) -> list[Fact]:
    """The days of the legality review of a meeting's minutes."""
    found = MinutesPosting.objects.filter(meeting=meeting).first()
    posted, last = (found.posted_on, found.last_day) if found else (None, None)
    return review_facts(meeting.adjusted_on, posted, last)


def _together(label: str) -> str:
    """A number that does not part from its name at the end of a line."""
    return label.replace(" ", "\u00a0")


def in_print(
    rows: Iterable[Decided], *, title: str, council: Body, board: str, period: str, made_on: date
) -> Fact:
    """The facts of the PDF of a report, or of special minutes."""
    return {
        "title": title,
        "council": str(council),
        "board": board,
        "period": period,
        "made_on": made_on,
        "lines": [
            {
                "label": _together(one.label),
                "on": one.on,
                "what": one.what,
                "about": one.about,
                "decider": one.decider,
                "delegation": one.delegation.reference if one.delegation else "",
                "matter": _together(one.matter.label),
                "text": one.text,
            }
            for one in rows
        ],
    }
