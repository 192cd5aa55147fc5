"""Reminders about the money: the kinds, and the nightly telling of what is due."""

from __future__ import annotations

from funding import due
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind
from vardforlopp.common.models import Job
from vardforlopp.introduction.reminders import kind_of_reminder, tell_what_is_due


def _is_still_due(user: User, notice: Notice) -> bool:
    """The fact holds today, and is still the reader's own."""
    key = (notice.kind, notice.object_id, notice.dedupe)
    return any(one.key == key for one in due.of(user))


KINDS: tuple[NoticeKind, ...] = (
    kind_of_reminder(due.POSITION_ENDS, "En tjänst som processtöd upphör snart", _is_still_due),
    kind_of_reminder(due.REPORT, "En rapport till staten ska skickas", _is_still_due),
    kind_of_reminder(due.SALARIES, "En månads lönekostnader ska lämnas", _is_still_due),
    kind_of_reminder(due.INVOICES, "En månad är inte fakturerad", _is_still_due),
    kind_of_reminder(
        due.INVOICE, "En faktura jag ska attestera förfaller snart", _is_still_due, Rhythm.NOW
    ),
)


def remind(job: Job) -> None:
    """Tells everybody what is due and not yet told; closes what is due no more."""
    tell_what_is_due(due.everyones(), KINDS)
