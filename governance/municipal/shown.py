"""What the pages of the municipal track show: the list, the steps, the numbers, the answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from governance.models import (
    Matter,
    MunicipalAnswer,
    MunicipalReply,
    MunicipalTrack,
    TrackStatus,
)
from governance.models.municipal import STEP_CODES
from governance.municipal.tally import Position, Tally, tallies
from regions.models import Body
from regions.tables import Column
from vardforlopp.common.dates import swedish_date

Fact = dict[str, Any]
Reply = MunicipalReply
STATES = {  # of the badge, by what a municipality says: colour and shape together
    Reply.NOT_ASKED: "not_asked",
    Reply.NO_ANSWER: "no_answer",
    Reply.PREPARES: "waiting",
    Reply.YES: "done",
    Reply.CONDITIONS: "ongoing",
    Reply.NO: "declined",
}
TRACK_STATES = {TrackStatus.DONE: "done", TrackStatus.STOPPED: "ended"}
GLYPHS = {
    Reply.NOT_ASKED: "ring",
    Reply.NO_ANSWER: "ring",
    Reply.PREPARES: "clock",
    Reply.YES: "check",
    Reply.CONDITIONS: "half",
    Reply.NO: "cross",
}
HOW_COUNTED = [
    "Besvarat är ja, ja med villkor och nej. Förbereder är inte ett svar.",
    "Ja räknas för sig och ja med villkor för sig. Ett nej är också ett svar.",
    "Länets kommuner i dag räknas. För ett spår som är klart räknas de som fanns den dagen.",
    "En kommun som har upphört står kvar med sitt svar, men räknas inte.",
]


def state_of(track: MunicipalTrack) -> str:
    """The state of the badge of a track."""
    return TRACK_STATES.get(TrackStatus(track.status), "ongoing")


def step_code(track: MunicipalTrack) -> str:
    """K1–K4, or nothing when it is over."""
    return STEP_CODES.get(TrackStatus(track.status), "")


@dataclass(frozen=True)
class TrackRow:
    """A track in the list with its numbers; None where the municipalities are not asked."""

    track: MunicipalTrack
    tally: Tally

    def __str__(self) -> str:
        return str(self.track)

    @property
    def is_demo(self) -> bool:
        return self.track.is_demo

    def number(self, *replies: str) -> int | None:
        """How many say one of these."""
        return self.tally.number(*replies) if asks(self.track, self.tally) else None

    @property
    def answered(self) -> int | None:
        """How many have answered."""
        return self.tally.answered if asks(self.track, self.tally) else None

    @property
    def of(self) -> int | None:
        """How many could."""
        return self.tally.of if asks(self.track, self.tally) else None


def asks(track: MunicipalTrack, tally: Tally) -> bool:
    """Whether the municipalities answer each for itself, or have."""
    return track.takes_answers or any(one.answer.pk for one in tally.positions)


def address_of_rows(track: MunicipalTrack, word: str) -> str:
    """The rows that a number counts."""
    return f"{track.get_absolute_url()}?svar={word}#svar"


def _rows(word: str) -> Any:
    return lambda row: address_of_rows(row.track, word)


LIST = (
    Column("Vårdförlopp", lambda row: str(row), lambda row: row.track.get_absolute_url()),
    Column("Steg", lambda row: step_code(row.track)),
    Column("Läge", lambda row: row.track.get_status_display()),
    Column("Startat", lambda row: row.track.opened_on),
    Column("Svar senast", lambda row: row.track.due_on),
    Column("Besvarat", lambda row: row.answered, _rows("besvarat"), is_number=True, names_row=True),
    Column("Av", lambda row: row.of, _rows(""), is_number=True, names_row=True),
    Column("Ja", lambda row: row.number(Reply.YES), _rows("ja"), is_number=True, names_row=True),
    Column(
        "Ja med villkor",
        lambda row: row.number(Reply.CONDITIONS),
        _rows("ja-med-villkor"),
        is_number=True,
        names_row=True,
    ),
    Column("Nej", lambda row: row.number(Reply.NO), _rows("nej"), is_number=True, names_row=True),
)


def _given_by(answer: MunicipalAnswer) -> str:
    if answer.answered_by is None:
        return ""
    return (
        f"{answer.answered_by} (noterat åt kommunen)"
        if answer.is_noted
        else str(answer.answered_by)
    )


def _paper_url(answer: MunicipalAnswer) -> str:
    keys = [answer.track.council.slug, answer.track_id, answer.municipality.slug]
    return reverse("municipal_answer_document", args=keys)


ANSWERS = (
    Column(
        "Kommun",
        lambda row: row.answer.municipality.name,
        lambda row: row.answer.get_absolute_url(),
    ),
    Column("Svar", lambda row: row.answer.get_reply_display()),
    Column("Dag", lambda row: row.answer.answered_on),
    Column("Beslutat av", lambda row: row.answer.body),
    Column("Villkor", lambda row: row.answer.conditions),
    Column("Hänvisning", lambda row: row.answer.reference),
    Column("Lämnat av", lambda row: _given_by(row.answer)),
    Column(
        "Handling",
        lambda row: "Handling" if row.answer.document_id else "",
        lambda row: _paper_url(row.answer),
    ),
)
FILE = (
    *ANSWERS[:7],
    Column("Kommentar", lambda row: row.answer.note),
    Column("Tillfrågad", lambda row: row.answer.asked_on),
    Column("Räknas", lambda row: "ja" if row.counts else "nej, har upphört"),
)


def listed(user: Any, council: Body) -> Any:
    """The tracks of the council's county, those that go on first."""
    rows = MunicipalTrack.objects.visible_to(user).with_names().filter(council=council)
    return rows.order_by("-opened_on", "-pk")


def with_numbers(tracks: Iterable[MunicipalTrack]) -> list[TrackRow]:
    """The tracks with their numbers."""
    tracks = list(tracks)
    counted = tallies(tracks)
    return [TrackRow(track, counted[track.pk]) for track in tracks]


def numbers(track: MunicipalTrack, tally: Tally) -> list[dict[str, Any]]:
    """Each number with its label and the way to its rows."""
    words = {
        Reply.YES: "ja",
        Reply.CONDITIONS: "ja-med-villkor",
        Reply.NO: "nej",
        Reply.PREPARES: "forbereder",
        Reply.NO_ANSWER: "inget-svar",
        Reply.NOT_ASKED: "inte-tillfragad",
    }
    return [
        {
            "label": reply.label,
            "state": STATES[reply],
            "number": tally.number(reply),
            "url": address_of_rows(track, word),
        }
        for reply, word in words.items()
        if tally.number(reply)
    ]


def tiles(positions: list[Position]) -> list[dict[str, Any]]:
    """One tile for each municipality: its name, what it says and when."""
    return [_tile(one.answer, one.counts) for one in positions]


def _tile(answer: MunicipalAnswer, counts: bool) -> dict[str, Any]:
    reply = Reply(answer.reply)
    return {
        "name": answer.municipality.name,
        "url": answer.get_absolute_url(),
        "reply": reply.value,
        "label": reply.label,
        "glyph": GLYPHS[reply],
        "on": answer.answered_on,
        "has_ended": not counts,
    }


def facts(user: Any, track: MunicipalTrack) -> list[Fact]:
    """What it is about, since when, and by when."""
    found: list[Fact] = [
        {
            "label": "Införande",
            "value": track.implementation,
            "href": track.implementation.get_absolute_url(),
        }
    ]
    matter = track.matter
    if matter is not None:
        seen = Matter.objects.visible_to(user).filter(pk=matter.pk).exists()
        href = {"href": matter.get_absolute_url()} if seen else {}
        found.append({"label": "Ärende", "value": matter.label, **href})
    found += [
        {"label": "Län", "value": track.region, "href": track.region.get_absolute_url()},
        {"label": "Startat", "value": swedish_date(track.opened_on)},
    ]
    days: tuple[tuple[str, date | None], ...] = (
        ("Kommunerna tillfrågade", track.asked_on),
        ("Svar senast", track.due_on),
    )
    return found + [{"label": label, "value": swedish_date(day)} for label, day in days if day]


def answer_facts(answer: MunicipalAnswer) -> list[Fact]:
    """What a municipality has said."""
    shown: list[Fact] = [{"label": "Svar", "value": answer.get_reply_display()}]
    more: tuple[tuple[str, Any], ...] = (
        ("Villkor", answer.conditions),
        ("Dag", answer.answered_on and swedish_date(answer.answered_on)),
        ("Beslutat av", answer.body),
        ("Hänvisning", answer.reference),
        ("Kommentar", answer.note),
        ("Lämnat av", _given_by(answer)),
        ("Tillfrågad", answer.asked_on and swedish_date(answer.asked_on)),
        ("Svar senast", answer.track.due_on and swedish_date(answer.track.due_on)),
    )
    shown += [{"label": label, "value": value} for label, value in more if value]
    if answer.document is not None:
        shown.append(
            {"label": "Handling", "value": answer.document.name, "href": _paper_url(answer)}
        )
    return shown
