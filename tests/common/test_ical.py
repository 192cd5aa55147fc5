"""Calendars as files: escaped, folded within 75 octets, readable again."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vardforlopp.common.ical import Event, calendar, escape, fold

NOW = datetime(2026, 3, 12, 13, 5, 9, tzinfo=UTC)


def unfold(text: str) -> str:
    return text.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Stroke, del 1; TIA", r"Stroke\, del 1\; TIA"),
        ("bak\\åt", r"bak\\åt"),
        ("en rad\nen till\r\nen tredje\rsist", r"en rad\nen till\nen tredje\nsist"),
        ("a\x00b\x07c\u2028d", r"abc\nd"),
        ("åäö ÅÄÖ – ”citat”", "åäö ÅÄÖ – ”citat”"),
    ],
)
def test_text_cannot_end_its_line(text: str, value: str) -> None:
    assert escape(text) == value


@pytest.mark.parametrize("letter", ["a", "å", "–", "🫀"])
@pytest.mark.parametrize("length", [0, 74, 75, 76, 200])
def test_a_folded_line_is_short_and_whole(letter: str, length: int) -> None:
    line = f"SUMMARY:{letter * length}"
    folded = fold(line)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert unfold(folded) == line


def test_a_line_of_exactly_75_octets_is_not_folded() -> None:
    assert fold("a" * 75) == "a" * 75
    assert fold("a" * 76) == f"{'a' * 75}\r\n a"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_is_one_value(text: str) -> None:
    folded = fold(f"DESCRIPTION:{escape(text)}")
    pieces = folded.split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "\n" not in unfold(folded)


def test_a_calendar_is_written_as_the_standard_says() -> None:
    event = Event("a-1@x", date(2026, 12, 31), "Översyn: Stroke, del 1", "Ja;\nnej", "http://x/a")
    lines = unfold(calendar("Vårdförlopp", [event], NOW)).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines[lines.index("BEGIN:VEVENT") : -2] == [
        "BEGIN:VEVENT",
        "UID:a-1@x",
        "DTSTAMP:20260312T130509Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        r"SUMMARY:Översyn: Stroke\, del 1",
        r"DESCRIPTION:Ja\;\nnej",
        "URL:http://x/a",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
