"""Who gets in to the municipal track.

Its secretary and the directors are asked in tests/governance/test_municipal_*.
"""

from __future__ import annotations

from typing import Any

from tests.access.rows import NOBODY, Row

OF_COUNTY: dict[str, Any] = {
    "own": lambda cast: [cast.council.slug],
    "other": lambda cast: [cast.made["other_council"].slug],
    "missing": ["finns-inte"],
}


def address_of_track(key: str, *more: Any) -> Any:
    """Council and number of a municipal track."""

    def address(cast: Any) -> list[Any]:
        track = cast.made[key]
        return [track.council.slug, track.pk, *(one(cast) for one in more)]

    return address


# in Örebro; `other` in Skåne
OF_TRACK: dict[str, Any] = {
    "own": address_of_track("track"),
    "other": address_of_track("other_track"),
    "missing": ["rmk", 0],
}
KEPT: dict[str, Any] = {
    "reads": NOBODY,
    "writes": NOBODY,
    "other_reads": NOBODY,
    "other_writes": NOBODY,
}
OF_STEP: dict[str, Any] = {
    "own": address_of_track("track", lambda cast: cast.made["track_decision"].pk),
    "other": address_of_track("other_track", lambda cast: cast.made["other_track_decision"].pk),
    "missing": ["rmk", 0, 0],
}
OF_ANSWER: dict[str, Any] = {
    "own": address_of_track("track", lambda cast: cast.municipality.slug),
    "other": address_of_track("other_track", lambda cast: cast.made["municipality"].slug),
    "missing": ["rmk", 0, "finns-inte"],
}
MUNICIPAL: dict[str, Row] = {
    "municipal_tracks": Row(**OF_COUNTY),
    "municipal_start": Row(**KEPT, **OF_COUNTY),
    "municipal_track": Row(**OF_TRACK),
    "municipal_step": Row(**KEPT, **OF_TRACK),
    "municipal_ask": Row(**KEPT, **OF_TRACK),
    "municipal_close": Row(**KEPT, **OF_TRACK),
    "municipal_reopen": Row(**KEPT, **OF_TRACK),
    "municipal_stop": Row(**KEPT, **OF_TRACK),
    "municipal_correct": Row(**KEPT, **OF_STEP),
    "municipal_step_document": Row(**OF_STEP),
    "municipal_answer": Row(writes=NOBODY, other_writes=NOBODY, **OF_ANSWER),
    "municipal_answer_document": Row(**OF_ANSWER),
}
