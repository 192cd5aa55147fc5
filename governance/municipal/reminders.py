"""Reminders to the directors whose municipality has not answered by its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from governance.models import MunicipalAnswer, TrackStatus
from governance.models.municipal_answers import WAITED_FOR
from governance.municipal.notices import directors
from regions.models.periods import holds
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.common import dates
from vardforlopp.common.models import Job
from vardforlopp.common.wording import municipal
from vardforlopp.introduction.due import Due
from vardforlopp.introduction.reminders import kind_of_reminder, tell_what_is_due

ANSWER = "municipal_answer_due"
AHEAD = timedelta(days=7)


def _is_still_due(user: User, notice: Notice) -> bool:
    """The municipality has not answered, the day is the same, and it is still the reader's."""
    rows = MunicipalAnswer.objects.filter(pk=notice.object_id)
    found = [one for one in _due(rows) if one.fact == notice.dedupe]
    return any(user.person_id in one.people for one in found)


KINDS = (
    kind_of_reminder(ANSWER, "Min kommun ska svara om ett vårdförlopp", _is_still_due, Rhythm.NOW),
)


def remind(job: Job) -> None:
    """Tells a week ahead, and when the day has passed; closes what is answered."""
    tell_what_is_due(list(_due(MunicipalAnswer.objects.all())), KINDS)


def _due(rows: object) -> Iterator[Due]:
    today = dates.today()
    waited: list[MunicipalAnswer] = list(
        MunicipalAnswer.objects.filter(
            holds(at="municipality__"),
            pk__in=rows,
            reply__in=WAITED_FOR,
            asked_on__isnull=False,
            track__status=TrackStatus.ANSWERS,
            track__due_on__lte=today + AHEAD,
        ).select_related("municipality", "track__council", "track__implementation__pathway_version")
    )
    theirs = directors(row.municipality for row in waited)
    for row in waited:
        people = dict.fromkeys(theirs.get(row.municipality_id, ()), "du svarar för kommunen")
        yield _one(row, people)


def _one(row: MunicipalAnswer, people: dict[int, str]) -> Due:
    place, due_on = municipal(str(row.municipality)), row.track.due_on
    last = dates.swedish_date(due_on or dates.today())
    is_late = bool(due_on and due_on < dates.today())
    sentence = (
        f"{place} skulle ha svarat senast {last}." if is_late else f"{place} svarar senast {last}."
    )
    return Due(
        ANSWER,
        row.pk,
        f"{due_on:%Y-%m-%d}{' passerad' if is_late else ''}",
        str(row.track),
        "Kommunens svar",
        sentence,
        row.get_absolute_url(),
        due_on,
        people,
    )
