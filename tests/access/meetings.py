"""Who gets in to the meetings of the councils."""

from __future__ import annotations

from typing import Any

from tests.access.governance import CHAIR, OF_COUNCIL, READERS, SECRETARY
from tests.access.rows import EVERYONE, NOBODY, Row

LEADS = SECRETARY | CHAIR
VOTERS = CHAIR | {"member"}


def address_of_meeting(key: str) -> Any:
    """Council and number of a meeting, and the number of a point."""

    def address(cast: Any) -> list[Any]:
        found = cast.made[key]
        meeting = getattr(found, "meeting", found)
        numbers = [meeting.pk] if found is meeting else [meeting.pk, found.pk]
        return [meeting.council.slug, *numbers]

    return address


def of_meeting(key: str, people: Any, *, gets: bool = True) -> dict[str, Any]:
    """A step with a meeting of RMK, for those people; the other is adjusted, in Skåne."""
    is_point = key.endswith("_point")
    return {
        "reads": people,
        "writes": people,
        "sees": READERS,
        "gets": gets,
        "hides": True,
        "own": address_of_meeting(key),
        "other": address_of_meeting("other_point" if is_point else "other_meeting"),
        "other_reads": NOBODY,
        "other_writes": NOBODY,
        "other_sees": EVERYONE,
        "missing": ["rmk", 0, 0] if is_point else ["rmk", 0],
    }


READ_MEETING: dict[str, Any] = {
    "reads": READERS,
    "own": address_of_meeting("out_meeting"),
    "other": address_of_meeting("other_meeting"),
    "missing": ["rmk", 0],
    "hides": True,
}
READ_PAPER = {name: value for name, value in READ_MEETING.items() if name != "other"}

MEETINGS: dict[str, Row] = {
    # meetings: the secretary prepares, the chair leads, who votes answers, who is named adjusts
    "meetings": Row(**OF_COUNCIL),
    "meeting_new": Row(
        reads=SECRETARY,
        writes=SECRETARY,
        **OF_COUNCIL,
        other_reads=NOBODY,
        other_writes=NOBODY,
    ),
    "meeting": Row(**READ_MEETING),
    "meeting_edit": Row(**of_meeting("planned_meeting", SECRETARY)),
    "meeting_cancel": Row(**of_meeting("planned_meeting", LEADS)),
    "meeting_dispatch": Row(**of_meeting("planned_meeting", SECRETARY)),
    "meeting_hold": Row(**of_meeting("planned_meeting", LEADS)),
    "meeting_attendance": Row(**of_meeting("open_meeting", LEADS)),
    "agenda_pdf": Row(**READ_PAPER),
    "agenda_fill": Row(**of_meeting("planned_meeting", SECRETARY, gets=False)),
    "agenda_take_up": Row(**of_meeting("planned_meeting", SECRETARY, gets=False), by_state=True),
    "agenda_point_new": Row(**of_meeting("planned_meeting", SECRETARY)),
    "agenda_item_edit": Row(**of_meeting("planned_point", SECRETARY)),
    "agenda_item_move": Row(**of_meeting("planned_point", SECRETARY, gets=False)),
    "agenda_item_withdraw": Row(**of_meeting("planned_point", SECRETARY)),
    "meeting_answer": Row(**of_meeting("question", VOTERS)),
    "agenda_item_agree": Row(**of_meeting("open_point", LEADS, gets=False)),
    "agenda_item_ballots": Row(**of_meeting("open_point", LEADS)),
    "recommendation_new": Row(**of_meeting("open_point", LEADS)),
    "agenda_item_text": Row(**of_meeting("open_point", SECRETARY)),
    "meeting_minutes": Row(**READ_MEETING),
    "minutes_pdf": Row(**READ_PAPER),
    "minutes_intro": Row(**of_meeting("open_meeting", SECRETARY)),
    "minutes_send": Row(**of_meeting("open_meeting", SECRETARY)),
    "minutes_recall": Row(**of_meeting("out_meeting", SECRETARY)),
    "minutes_adjust": Row(**of_meeting("out_meeting", frozenset({"member"}), gets=False)),
}
