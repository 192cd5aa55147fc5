"""The kinds of notice about the introduction in depth, and who is told."""

from __future__ import annotations

from textwrap import shorten
from typing import Any
from uuid import UUID

from django.urls import reverse

from regions.models import Person
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, close, tell
from vardforlopp.accounts.rights import holders
from vardforlopp.introduction.models import Need


def _still_waits(user: User, notice: Notice) -> bool:
    """The body has not answered, and the reader still answers for it."""
    need = Need.objects.waiting().select_related("body").filter(pk=notice.object_id).first()
    return need is not None and bool(user.may("answer_need", need.body))


NEED_RAISED = NoticeKind(
    "need_raised",
    "Ett behov har lyfts till ett organ där jag svarar",
    "Du får det här därför att du är ordförande eller sekreterare i organet.",
    Rhythm.NOW,
    still=_still_waits,
    is_task=True,
)
NEED_ANSWERED = NoticeKind(
    "need_answered",
    "Ett behov jag har lyft har fått svar",
    "Du får det här därför att du lyfte behovet.",
    Rhythm.NOW,
)
HANDED_OVER = NoticeKind(
    "handed_over",
    "Jag har fått ta över uppdrag",
    "Du får det här därför att du är vald till efterträdare.",
    Rhythm.NOW,
)
MOST_OF_ANSWER = 120  # the rest is read on the page of the need

KINDS = (NEED_RAISED, NEED_ANSWERED, HANDED_OVER)


def tell_of_raised_need(need: Need, *, by: Any) -> None:
    """Tells those who answer for the body."""
    people = holders("answer_need", need.body).values("person")
    readers = User.objects.filter(is_active=True, person__in=people)
    text = f"{need.place} har lyft ett behov till {need.body}: ”{need.title}”"
    tell(readers, NEED_RAISED, need, text, address=need.get_absolute_url(), by=by)


def tell_of_answered_need(need: Need, *, by: Any) -> None:
    """Tells the one who raised it what the body answered; the body's own notices are over."""
    close(NEED_RAISED, need)
    raiser = User.objects.filter(is_active=True, person=need.author_id)
    said = shorten(need.answer, MOST_OF_ANSWER, placeholder=" …")
    text = (
        f"{need.body} har svarat på behovet ”{need.title}” ({need.get_status_display()}): ”{said}”"
    )
    tell(raiser, NEED_ANSWERED, need, text, address=need.get_absolute_url(), by=by)


def close_raised_need(need: Need, *, by: Any) -> None:
    """A need that is taken back asks nothing of the body."""
    close(NEED_RAISED, need)


def tell_of_hand_over(
    person: Person, moved: dict[Person, list[Any]], request_id: UUID, *, by: Any
) -> None:
    """Tells each successor which duties are theirs now, with the way to the receipt."""
    address = reverse("handover_receipt", args=[person.pk, request_id])
    accounts = User.objects.filter(person__in=moved).select_related("person")
    for account in accounts:
        what = ", ".join(f"{duty.what} ({duty.where})" for duty in moved[account.person])
        text = f"Du tar över från {person}: {what}"
        tell([account], HANDED_OVER, person, text, address=address, dedupe=str(request_id), by=by)
