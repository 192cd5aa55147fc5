"""One thing that is due, the kinds there are, and how many days ahead each is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vardforlopp.common import dates
from vardforlopp.pathways.models import Implementation

STALE, STEP, REVIEW, ACTION = "stale_status", "step_passed", "review_due", "action_due"
GAP, MANDATE, RESUMPTION = "staffing_gap", "mandate_ending", "resumption_passed"
MEETING = "next_meeting"  # only in calendars: an agreed day is no task
UNRECEIVED = "not_received"  # only in the list of what waits: nothing has happened that is news
REMINDED = (STALE, STEP, REVIEW, ACTION, GAP, MANDATE, RESUMPTION)
WAITING = (*REMINDED, UNRECEIVED)
DATED = (STEP, REVIEW, ACTION, MANDATE, RESUMPTION, MEETING)
# How many days ahead a fact is due; one not named here is due when its day has passed.
AHEAD = {REVIEW: 30, ACTION: 7, MANDATE: 30}


@dataclass(frozen=True)
class Due:
    """One thing somebody should do, and by when.

    `fact` changes when the fact does: a reminder is told once for each. `title` holds nothing that
    people have written, `sentence` may, and so may `task`: the same where the day stands beside it.
    `people` are ids of persons, each with why it is theirs ("du är …"); `handled_by` is the account
    that last changed what is due, if that was lately.
    """

    kind: str
    object_id: int
    fact: str
    about: str
    title: str
    sentence: str
    address: str
    due_on: date | None
    people: Mapping[int, str]
    handled_by: int | None = None
    task: str = ""

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells it from every other fact."""
        return self.kind, self.object_id, self.fact

    def why(self, person: int) -> str:
        """Why it is this person's own, as a sentence."""
        reason = self.people[person]
        return f"{reason[0].upper()}{reason[1:]}."

    @property
    def is_late(self) -> bool:
        """Its day has passed."""
        return self.due_on is not None and self.due_on < dates.today()


def name_of(implementation: Implementation) -> str:
    """Such as "Stroke och TIA i Region Skåne"."""
    return f"{implementation.pathway_version.short_title} i {implementation.region}"
