"""Notices: telling people what concerns them, at the pace they chose, and closing what is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string

from vardforlopp.accounts import mails
from vardforlopp.accounts.backend import may_sign_in
from vardforlopp.accounts.models import Notice, NoticeChoice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.todos import todos
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import enqueue

Reason = Callable[[User, Notice], bool]


def always(user: User, notice: Notice) -> bool:
    """The reason cannot fall away while the notice is open."""
    return True


@dataclass(frozen=True)
class NoticeKind:
    """A kind of notice. Each app lists its own and settings.NOTICE_KINDS points to the lists."""

    code: str
    label: str  # "En status har flyttats i min region"
    why: str  # a sentence for the reader: "Du får det här därför att …"
    rhythm: Rhythm = Rhythm.WEEKLY  # until the person chooses another
    still: Reason = always  # asked again just before it is mailed
    is_fixed: bool = False  # about the safety of the account: mailed now, whatever is chosen
    group: str = "Det som händer"  # the heading it is chosen under
    is_task: bool = False  # the reader is to do something; else it is news


def kinds() -> dict[str, NoticeKind]:
    """Every kind of notice by its code, in the order of settings.NOTICE_KINDS."""
    lists = [import_string(path) for path in settings.NOTICE_KINDS]
    return {kind.code: kind for listed in lists for kind in listed}


def rhythms(user: User) -> dict[str, Rhythm]:
    """How often the account wants each kind by mail."""
    chosen = dict(NoticeChoice.objects.filter(user=user).values_list("kind", "rhythm"))
    return {
        code: kind.rhythm if kind.is_fixed else Rhythm(chosen.get(code, kind.rhythm))
        for code, kind in kinds().items()
    }


@transaction.atomic
def tell(
    users: Iterable[User],
    kind: NoticeKind | str,
    obj: models.Model | int,
    text: str,
    why: str = "",
    address: str = "",
    dedupe: str = "",
    by: Any = None,
    about: str = "",
) -> list[Notice]:
    """Writes a notice to each user about obj, once per `dedupe`; mails those who want it now.

    Told again it is the same notice, with the reason that holds now. Nobody is told of their own
    doing (`by`, compared by person). `address` is the page to open, else the list of notices;
    `about` the words it is gathered under.
    """
    kind = kinds()[kind] if isinstance(kind, str) else kind
    object_id = obj if isinstance(obj, int) else obj.pk
    same = {"kind": kind.code, "object_id": object_id, "dedupe": dedupe}
    facts = {"text": text[:400], "why": (why or kind.why)[:300], "address": address}
    facts["about"] = about[:300]
    readers = [user for user in users if _is_told(user, by)]
    found = [Notice.objects.get_or_create(facts, user=user, **same) for user in readers]
    _say_why([notice for notice, is_new in found if not is_new], facts["why"])
    written = [notice for notice, is_new in found if is_new]
    for notice in written:
        if rhythms(notice.user)[kind.code] == Rhythm.NOW:
            enqueue("mail_notice", notice.pk)
    return written


def _say_why(notices: list[Notice], why: str) -> None:
    """The reason a reader gets a notice may have changed since it was first told."""
    other = [notice.pk for notice in notices if notice.why != why]
    if other:
        Notice.objects.filter(pk__in=other).update(why=why)


def _is_told(user: User, by: Any) -> bool:
    return user.is_active and (by is None or by.person_id != user.person_id)


def close(kind: NoticeKind | str, obj: models.Model, user: User | None = None) -> int:
    """Closes the open notices of a kind about obj (to one user, or all); how many were open."""
    code = kind if isinstance(kind, str) else kind.code
    found = Notice.objects.open().filter(kind=code, object_id=obj.pk)
    if user is not None:
        found = found.filter(user=user)
    return found.update(closed_at=timezone.now())


def close_all(ids: list[int]) -> int:
    """Closes these notices; how many of them were open."""
    return Notice.objects.open().filter(pk__in=ids).update(closed_at=timezone.now())


def _is_due(notice: Notice, rhythm: Rhythm) -> bool:
    """Whether the notice should be mailed at this rhythm, asked just before it is sent."""
    kind = kinds().get(notice.kind)
    if kind is None or not may_sign_in(notice.user):
        return False
    return rhythms(notice.user)[kind.code] == rhythm and kind.still(notice.user, notice)


def _open_and_unsent() -> models.QuerySet[Notice]:
    return (
        Notice.objects.select_for_update(of=("self",))
        .select_related("user__person")
        .filter(mailed_at__isnull=True, closed_at__isnull=True)
    )


@transaction.atomic
def mail_notice(job: Job) -> None:
    """Mails one notice, unless it is closed or the reader or the reason is gone by now."""
    notice = _open_and_unsent().filter(pk=job.object_id).first()
    if notice is None or not _is_due(notice, Rhythm.NOW):
        return
    mails.send(notice.user, str(notice), [mails.paragraph(notice), mails.how_to_change()])
    _mark_mailed([notice])


@transaction.atomic
def mail_digest(job: Job) -> None:
    """Mails what has newly come for one account to do, and how much waits in all."""
    notices = _of_the_week(job.object_id, is_task=True)
    if not notices:
        return
    new = "1 ny sak" if len(notices) == 1 else f"{len(notices)} nya saker"
    _mail_week(
        notices, f"Att göra: {new}", [f"{new} sedan förra mejlet. {_all_that_waits(notices)}"]
    )


@transaction.atomic
def mail_news(job: Job) -> None:
    """Mails the news that one account wants by the week, in one mail."""
    notices = _of_the_week(job.object_id, is_task=False)
    if notices:
        count = "1 sak" if len(notices) == 1 else f"{len(notices)} saker"
        _mail_week(notices, f"Veckans nyheter: {count}", [])


def _of_the_week(user_id: int, *, is_task: bool) -> list[Notice]:
    """What one account has not been mailed yet and wants by the week."""
    codes = [code for code, kind in kinds().items() if kind.is_task == is_task]
    found = _open_and_unsent().filter(user_id=user_id, kind__in=codes).order_by("created_at")
    return [notice for notice in found if _is_due(notice, Rhythm.WEEKLY)]


def _all_that_waits(notices: list[Notice]) -> str:
    """The number of the to-do list, which also counts what earlier mails have told of."""
    count = len(todos(notices[0].user))
    return f"Allt som väntar på dig: {count} på Att göra\n{mails.absolute(reverse('todos'))}"


def _mail_week(notices: list[Notice], subject: str, first: list[str]) -> None:
    body = [*first, *mails.gathered(notices), mails.how_to_change()]
    mails.send(notices[0].user, subject, body)
    _mark_mailed(notices)


def _mark_mailed(notices: list[Notice]) -> None:
    ids = [notice.pk for notice in notices]
    Notice.objects.filter(pk__in=ids).update(mailed_at=timezone.now())
