"""Reminders: the kinds, who is told of what is due, and closing what somebody has done."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import NoticeQuerySet, Rhythm
from vardforlopp.accounts.notices import NoticeKind, Reason, close_all, tell
from vardforlopp.common.models import Job
from vardforlopp.introduction import due
from vardforlopp.introduction.due import Due
from vardforlopp.introduction.models import GapItem
from vardforlopp.pathways.models import Implementation, Staffing

GROUP = "Påminnelser"
WHY = "Du får det här därför att saken är din."  # where no closer reason is known


def _is_still_due(user: User, notice: Notice) -> bool:
    """The fact holds today, and is still the reader's own."""
    key = (notice.kind, notice.object_id, notice.dedupe)
    return any(one.key == key for one in due.of(user, (notice.kind,)))


def kind_of_reminder(
    code: str, label: str, still: Reason = _is_still_due, rhythm: Rhythm = Rhythm.WEEKLY
) -> NoticeKind:
    """A kind of notice that stands among the reminders; `still` is asked before it is mailed."""
    return NoticeKind(code, label, WHY, rhythm, still=still, group=GROUP, is_task=True)


_kind = kind_of_reminder
KINDS = (
    _kind(due.STALE, "Ingen har loggat på länge"),
    _kind(due.STEP, "Ett planerat steg har passerat utan logg"),
    _kind(due.REVIEW, "En översyn närmar sig eller är försenad"),
    _kind(due.ACTION, "En åtgärd i gapanalysen ska vara klar"),
    _kind(due.GAP, "Bemanning saknas i ett införande som pågår"),
    _kind(due.RESUMPTION, "Ett vilande införande skulle ha återupptagits"),
    _kind(due.MANDATE, "Min roll eller mitt uppdrag upphör snart", rhythm=Rhythm.NOW),
)


def remind(job: Job) -> None:
    """Tells everybody what is due in the introductions."""
    tell_what_is_due(due.everyones(), KINDS)


def tell_what_is_due(
    facts: list[Due], kinds: Iterable[NoticeKind], within: Q | None = None
) -> None:
    """Tells each what is due and not yet told for that reason; closes what is due no more.

    `facts` are all there are of these kinds, of the notices `within` when that is given. Read from
    how things stand now: run twice it tells once, and after a week's standstill too.
    """
    by_code = {kind.code: kind for kind in kinds}
    reminders = Notice.objects.filter(within or Q(), kind__in=list(by_code))
    users = _accounts(facts)
    told = set(reminders.values_list("user", "kind", "object_id", "dedupe", "why"))
    for one in facts:
        readers = [users[person] for person in one.people if person in users]
        new = [user for user in readers if (user.pk, *one.key, _why(one, user)) not in told]
        _tell(one, by_code[one.kind], new)
    _close_done(reminders.open(), facts)


def _accounts(facts: Iterable[Due]) -> dict[int, User]:
    people = {person for one in facts for person in one.people}
    found = User.objects.filter(is_active=True, person__in=people).select_related("person")
    return {user.person_id: user for user in found}


def _tell(one: Due, kind: NoticeKind, readers: list[User]) -> None:
    """Not those who have lately handled the very thing: they know."""
    address, fact = one.address, one.fact
    for user in readers:
        if user.pk != one.handled_by:
            why = _why(one, user)
            tell([user], kind, one.object_id, one.sentence, why, address, fact, about=one.about)


def _why(one: Due, user: User) -> str:
    return f"Du får det här därför att {one.people[user.person_id]}."


def settle(job: Job) -> None:
    """Closes at once what somebody's act in an introduction has done, for all who were told."""
    implementation = Implementation.objects.select_related("region").get(pk=job.object_id)
    _close_done(_about(implementation), due.around(implementation))


def _about(implementation: Implementation) -> NoticeQuerySet:
    """The open reminders of one introduction."""
    own = Q(kind__in=(due.STALE, due.STEP, due.REVIEW, due.GAP, due.RESUMPTION))
    actions = GapItem.objects.filter(implementation=implementation)
    parts = Staffing.objects.filter(implementation=implementation)
    return (
        _reminders()
        .open()
        .filter(
            (own & Q(object_id=implementation.pk))
            | Q(kind=due.ACTION, object_id__in=actions.values("pk"))
            | Q(kind=due.MANDATE, dedupe__startswith="uppdrag", object_id__in=parts.values("pk"))
        )
    )


def _reminders() -> NoticeQuerySet:
    return Notice.objects.filter(kind__in=[kind.code for kind in KINDS])


def _close_done(notices: NoticeQuerySet, facts: Iterable[Due]) -> None:
    """Closes those whose fact no longer holds, or is no longer the reader's."""
    holding = {(person, *one.key) for one in facts for person in one.people}
    rows = notices.values_list("pk", "user__person", "kind", "object_id", "dedupe")
    close_all([pk for pk, *key in rows if tuple(key) not in holding])
