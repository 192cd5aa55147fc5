"""How many municipalities have answered, and what: counted from the rows.

The municipalities of the county in force count; one that has ended is shown and not counted.
"Besvarat" is yes, no and with conditions; "ja" is yes and yes with conditions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from governance.models import MunicipalAnswer, MunicipalReply, MunicipalTrack
from regions.models import Municipality

Reply = MunicipalReply


@dataclass(frozen=True)
class Position:
    """One municipality: its answer (not saved when it is not asked), and whether it counts."""

    answer: MunicipalAnswer
    counts: bool

    @property
    def has_ended(self) -> bool:
        """Shown with its mark, as tables ask."""
        return not self.counts

    @property
    def is_demo(self) -> bool:
        return self.answer.is_demo


@dataclass(frozen=True)
class Tally:
    """The positions of a track, A to Ö."""

    positions: list[Position]

    @property
    def counted(self) -> list[MunicipalAnswer]:
        """Those of the municipalities that count."""
        return [one.answer for one in self.positions if one.counts]

    def number(self, *replies: str) -> int:
        """How many of those that count say one of these."""
        return sum(answer.reply in replies for answer in self.counted)

    @property
    def of(self) -> int:
        """How many municipalities there are."""
        return len(self.counted)

    @property
    def answered(self) -> int:
        """How many have answered yes, no or with conditions."""
        return sum(answer.is_answered for answer in self.counted)

    @property
    def agreed(self) -> int:
        """How many have answered yes, with or without conditions."""
        return self.number(Reply.YES, Reply.CONDITIONS)

    @property
    def is_complete(self) -> bool:
        """Whether all have answered."""
        return self.of > 0 and self.answered == self.of

    @property
    def words(self) -> str:
        """Such as "9 av 12"."""
        return f"{self.answered} av {self.of}"


def tally_of(track: MunicipalTrack) -> Tally:
    """The positions of one track, in two questions."""
    return tallies([track])[track.pk]


def tallies(tracks: Iterable[MunicipalTrack]) -> dict[int, Tally]:
    """The positions of each of the tracks, in two questions however many they are."""
    tracks = list(tracks)
    counties = {track.implementation.region_id for track in tracks}
    places: dict[int, list[Municipality]] = defaultdict(list)
    for place in Municipality.objects.filter(region__in=counties).in_swedish_order():
        places[place.region_id].append(place)
    given: dict[int, dict[int, MunicipalAnswer]] = defaultdict(dict)
    rows = MunicipalAnswer.objects.filter(track__in=tracks).select_related("answered_by")
    for row in rows.order_by():
        given[row.track_id][row.municipality_id] = row
    return {
        track.pk: _tally(track, places[track.implementation.region_id], given[track.pk])
        for track in tracks
    }


def _tally(track: Any, places: list[Municipality], given: dict[int, MunicipalAnswer]) -> Tally:
    found = []
    for place in places:
        counts, answer = place.holds_on(track.counted_on), given.get(place.pk)
        if answer is None and not counts:
            continue
        answer = answer or MunicipalAnswer()
        answer.track, answer.municipality = track, place
        found.append(Position(answer, counts))
    return Tally(found)
