"""Telling those in a matter: a task that has become theirs, one that is late, what was decided."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db.models import Q

from governance.matters import due
from governance.models import Communication, Matter
from regions.models import Person
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, tell
from vardforlopp.common import outbox
from vardforlopp.common.models import Job
from vardforlopp.introduction.reminders import kind_of_reminder, tell_what_is_due


def _is_still_theirs(user: User, notice: Notice) -> bool:
    """The task is not done, and is still the reader's own."""
    key = (notice.kind, notice.object_id, notice.dedupe)
    return any(one.key == key for one in due.of(user))


MATTER_TASK = NoticeKind(
    due.TASK,
    "En uppgift i ett ärende har blivit min",
    "Du får det här därför att uppgiften är din i rådets ansvarsfördelning.",
    Rhythm.NOW,
    still=_is_still_theirs,
    is_task=True,
)
MATTER_LATE = kind_of_reminder(due.LATE, "En uppgift i ett ärende är försenad", _is_still_theirs)
MATTER_TOLD = NoticeKind(
    "matter_told",
    "Jag har fått besked om ett ärende i ett råd",
    "Du får det här därför att rådet meddelar dig.",
    Rhythm.NOW,
)
KINDS = (MATTER_TASK, MATTER_LATE, MATTER_TOLD)
TASKS = (MATTER_TASK, MATTER_LATE)


def matter_moved(matter: Matter, *, by: Any = None) -> None:
    """Orders that those whose tasks they now are be told, and that what is done be closed."""
    outbox.enqueue("matter_moved", matter.pk, dedupe=uuid4().hex)


def settle(job: Job) -> None:
    """Tells of the tasks of one matter, and closes those that are done."""
    found = due.in_matter(Matter.objects.get(pk=job.object_id))
    tell_what_is_due(found, TASKS, within=Q(object_id=job.object_id))


def remind(job: Job) -> None:
    """Tells everybody what is theirs to do in matters; closes what is done."""
    tell_what_is_due(due.everyones(), TASKS)


def tell_receivers(row: Communication, people: list[Person], text: str, *, by: Any) -> None:
    """Tells those who receive what somebody has communicated, once for each time."""
    readers = User.objects.filter(is_active=True, person__in=people).select_related("person")
    address = row.matter.get_absolute_url()
    about = str(row.matter)
    tell(readers, MATTER_TOLD, row.matter, text, "", address, str(row.pk), by=by, about=about)
