"""A calendar as a file (RFC 5545): days and hours, escaped and folded as the standard says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

OCTETS = 75  # of a line, its break not counted
MEDIA_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True)
class Event:
    """One day with something on it; `uid` is the same each time the calendar is read.

    With `hours` (from, to) it takes its time of the day; `revision` grows when it changes, and
    what is cancelled is crossed out.
    """

    uid: str
    day: date
    title: str
    text: str
    url: str
    hours: tuple[datetime, datetime] | None = None
    place: str = ""
    revision: int = 0
    is_cancelled: bool = False


def calendar(name: str, events: Iterable[Event], now: datetime) -> str:
    """The file, lines ended as the standard demands."""
    return "".join(f"{fold(line)}\r\n" for line in _lines(name, events, now))


def _lines(name: str, events: Iterable[Event], now: datetime) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Vardforlopp//Kalender//SV"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{escape(name)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:PT6H"
    yield "X-PUBLISHED-TTL:PT6H"
    for event in events:
        yield from _event(event, now)
    yield "END:VCALENDAR"


def _event(event: Event, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(event.uid)}"
    yield f"DTSTAMP:{_utc(now)}"
    yield from _time(event)
    yield f"SUMMARY:{escape(event.title)}"
    yield f"DESCRIPTION:{escape(event.text)}"
    if event.place:
        yield f"LOCATION:{escape(event.place)}"
    yield f"URL:{event.url}"
    if event.revision:
        yield f"SEQUENCE:{event.revision}"
    if event.is_cancelled:
        yield "STATUS:CANCELLED"
    is_busy = event.hours is not None and not event.is_cancelled
    yield "TRANSP:OPAQUE" if is_busy else "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _time(event: Event) -> Iterator[str]:
    if event.hours is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"  # the day after: exclusive
        return
    start, end = event.hours
    yield f"DTSTART:{_utc(start)}"
    yield f"DTEND:{_utc(end)}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escape(text: str) -> str:
    """Text as a value: what would end it or begin the next is marked; control characters go."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    for mark in ("\\", ";", ","):
        lines = lines.replace(mark, f"\\{mark}")
    kept = "".join(sign for sign in lines if sign == "\n" or sign == "\t" or sign.isprintable())
    return kept.replace("\n", "\\n")


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, none of them cut within a letter."""
    pieces, piece, room = [], "", OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", OCTETS - 1  # the space that begins a continuation
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])
