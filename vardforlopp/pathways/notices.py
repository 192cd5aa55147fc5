"""The kinds of notice about implementations, and who is told when a status has moved."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet

from vardforlopp.accounts.models import Notice, NoticeChoice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, close, tell
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.common.models import Job
from vardforlopp.common.wording import all_of
from vardforlopp.pathways.models import Implementation, Movement, Staffing, StatusEntry


def concerned(implementation: Implementation) -> QuerySet[User]:
    """The accounts of those who today log in the region or are staffed in the implementation."""
    appointed = holders("log_status", implementation.region).values("person")
    staffed = Staffing.objects.in_force().filter(implementation=implementation).values("person")
    accounts = User.objects.filter(is_active=True)
    return accounts.filter(person__in=appointed) | accounts.filter(person__in=staffed)


@dataclass(frozen=True)
class Told:
    """Whom a move would be told, and how a page says so."""

    names: list[str]

    @property
    def button(self) -> str:
        """The words of the button while the form says that a step has moved."""
        return f"Spara och meddela {self._count}"

    @property
    def sentence(self) -> str:
        """The words that hold whatever the form says."""
        return f"Flyttas steget får {self._count} besked"

    @property
    def _count(self) -> str:
        return "1 person" if len(self.names) == 1 else f"{len(self.names)} personer"


def told_if_moved(implementation: Implementation, by: User) -> Told | None:
    """Those concerned but the author and those who chose never; None when that is nobody."""
    never = NoticeChoice.objects.filter(kind=STATUS_MOVED.code, rhythm=Rhythm.NEVER)
    readers = concerned(implementation).exclude(person=by.person_id)
    wanting = readers.exclude(pk__in=never.values("user"))
    names = list(wanting.order_by("person__sort_key").values_list("person__name", flat=True))
    return Told(names) if names else None


def _still_concerned(user: User, notice: Notice) -> bool:
    implementation = Implementation.objects.select_related("region").get(pk=notice.object_id)
    return concerned(implementation).filter(pk=user.pk).exists()


NEWS = timedelta(days=31)  # an older move is told by the log alone
BY_REGION = "Du får det här därför att du är processtöd i regionen."
STATUS_MOVED = NoticeKind(
    "status_moved",
    "En status har flyttats i min region eller där jag är bemannad",
    BY_REGION,
    Rhythm.WEEKLY,
    still=_still_concerned,
)
KINDS = (STATUS_MOVED,)


def tell_of_moved_status(job: Job) -> None:
    """Tells those concerned, all but the author, that a log moved the step.

    Rights and appointments are those of the moment it runs; a move that a later one has replaced
    is not told, and the notices of earlier moves are closed. Nor is one of long ago: whoever tells
    a history afterwards has no news.
    """
    entry = _entry(job.object_id)
    if entry is None or entry.movement == Movement.UNCHANGED:
        return
    if entry.observed_on < dates.today() - NEWS:
        return
    implementation = entry.implementation
    if implementation.step_id != entry.to_step_id:
        return
    close(STATUS_MOVED, implementation)
    reasons = _reasons(implementation)
    for reader in concerned(implementation).exclude(person=entry.author_id):
        tell(
            [reader],
            STATUS_MOVED,
            implementation,
            _sentence(entry),
            why=reasons.get(reader.person_id, BY_REGION),
            address=implementation.get_absolute_url(),
            dedupe=str(entry.pk),
            about=_subject(implementation),
        )


def _reasons(implementation: Implementation) -> dict[int, str]:
    """Why it concerns each of those who are staffed, by person; the rest log in the region."""
    parts: dict[int, list[str]] = defaultdict(list)
    for row in Staffing.objects.in_force().filter(implementation=implementation):
        parts[row.person_id].append(row.get_role_display())
    return {
        person: f"Du får det här därför att du är {all_of(sorted(held))} i införandet."
        for person, held in parts.items()
    }


def _entry(pk: int) -> StatusEntry | None:
    entries = StatusEntry.objects.select_related(
        "to_step", "implementation__region", "implementation__pathway_version__pathway"
    )
    return entries.filter(pk=pk).first()


def _subject(implementation: Implementation) -> str:
    return f"{implementation.pathway_version.short_title} i {implementation.region}"


def _sentence(entry: StatusEntry) -> str:
    day = dates.swedish_date(entry.observed_on)
    return f"Har gått {entry.get_movement_display()} till {entry.to_step} {day}: {entry.note}"
